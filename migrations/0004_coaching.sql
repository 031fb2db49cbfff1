-- Coaching: programmes of sessions with interim tasks, cohorts of agents, what they submit and what coaches reply.

-- A coaching programme.
CREATE TABLE programme (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    name         jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    about        jsonb NOT NULL CHECK (substr(CAST(about AS text), 1, 1) IN ('{', '[')),
    made_by      uuid NOT NULL REFERENCES person (id),
    made_at      bigint NOT NULL
);

-- A coaching session; when and where it is held stands in its gathering.
CREATE TABLE coaching_session (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    programme_id uuid NOT NULL REFERENCES programme (id),
    number       bigint NOT NULL,
    name         jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    about        jsonb NOT NULL CHECK (substr(CAST(about AS text), 1, 1) IN ('{', '[')),
    UNIQUE (programme_id, number)
);

-- Agents who go through a programme together.
CREATE TABLE cohort (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    programme_id uuid NOT NULL REFERENCES programme (id),
    name         jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '['))
);
CREATE INDEX cohort_by_programme ON cohort (programme_id);

-- Who is in a cohort, and as what: agent or coach.
CREATE TABLE enrolment (
    cohort_id    uuid NOT NULL REFERENCES cohort (id),
    programme_id uuid NOT NULL REFERENCES programme (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    part         text NOT NULL,
    made_at      bigint NOT NULL,
    PRIMARY KEY (cohort_id, person_id)
);
CREATE UNIQUE INDEX enrolment_agent_once ON enrolment (programme_id, person_id) WHERE part = 'agent';
CREATE INDEX enrolment_by_person ON enrolment (person_id);

-- An interim task: what is asked, in which form, by when.
CREATE TABLE interim_task (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    programme_id    uuid NOT NULL REFERENCES programme (id),
    number          bigint NOT NULL,
    name            jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    ask             jsonb NOT NULL CHECK (substr(CAST(ask AS text), 1, 1) IN ('{', '[')),
    guide           jsonb NOT NULL CHECK (substr(CAST(guide AS text), 1, 1) IN ('{', '[')),
    minutes         bigint NOT NULL,
    due_at          bigint NOT NULL,
    form_version_id uuid NOT NULL REFERENCES form_version (id),
    opened_at       bigint,
    UNIQUE (programme_id, number)
);

-- What an agent submitted to a task, once; a draft is not here but among the responses.
CREATE TABLE submission (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    interim_task_id uuid NOT NULL REFERENCES interim_task (id),
    cohort_id       uuid NOT NULL REFERENCES cohort (id),
    person_id       uuid NOT NULL REFERENCES person (id),
    response_id     uuid NOT NULL REFERENCES response (id),
    way             text NOT NULL,
    submitted_at    bigint NOT NULL,
    replied_at      bigint,
    UNIQUE (interim_task_id, person_id)
);
CREATE INDEX submission_awaiting ON submission (cohort_id, submitted_at) WHERE replied_at IS NULL;
