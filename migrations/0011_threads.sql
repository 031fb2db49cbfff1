-- Threads grow up, tasks are done together, and what somebody thought of their own agency before and after.

-- A conversation attached to any record, under a theme. How many remarks it has is also the newest one's number.
CREATE TABLE thread (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    subject_kind text NOT NULL,
    subject_id   uuid NOT NULL,
    person_id    uuid NOT NULL REFERENCES person (id),
    theme        text NOT NULL,
    name         text NOT NULL,
    remarks      bigint NOT NULL,
    said_at      bigint NOT NULL,
    made_at      bigint NOT NULL
);
CREATE INDEX thread_by_subject ON thread (subject_id, said_at);

-- How far somebody has read a thread, and whether they want to hear of it.
CREATE TABLE thread_reader (
    thread_id    uuid NOT NULL REFERENCES thread (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    read_to      bigint NOT NULL,
    following    text NOT NULL,
    PRIMARY KEY (thread_id, person_id)
);

-- A remark's place in its thread, counted without gaps; what it answers; when it was changed or taken away, by whom and why.
ALTER TABLE remark ADD COLUMN number bigint NOT NULL DEFAULT 0;
ALTER TABLE remark ADD COLUMN answers_id uuid REFERENCES remark (id);
ALTER TABLE remark ADD COLUMN edited_at bigint;
ALTER TABLE remark ADD COLUMN removed_at bigint;
ALTER TABLE remark ADD COLUMN removed_by uuid REFERENCES person (id);
ALTER TABLE remark ADD COLUMN removal_reason text NOT NULL DEFAULT '';
CREATE INDEX remark_by_number ON remark (subject_id, number);

-- Who has accepted the ground rules of their cohort's own space.
CREATE TABLE space_entry (
    cohort_id    uuid NOT NULL REFERENCES cohort (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    entered_at   bigint NOT NULL,
    PRIMARY KEY (cohort_id, person_id)
);

-- Whether agents of a cohort read each other's submissions, unless a task says that only coaches do.
ALTER TABLE programme ADD COLUMN peers_read boolean NOT NULL DEFAULT false;
ALTER TABLE interim_task ADD COLUMN coach_only boolean NOT NULL DEFAULT false;
-- How a task is done: alone, in pairs, in groups.
ALTER TABLE interim_task ADD COLUMN company text NOT NULL DEFAULT 'alone';
-- Who was to read it when it was written; a later change of the programme opens nothing.
ALTER TABLE submission ADD COLUMN peers_read boolean NOT NULL DEFAULT false;

-- For whom a submission stands: its author, and those who did the task with them. Nobody has two to one task.
CREATE TABLE submission_member (
    submission_id   uuid NOT NULL REFERENCES submission (id),
    interim_task_id uuid NOT NULL REFERENCES interim_task (id),
    person_id       uuid NOT NULL REFERENCES person (id),
    PRIMARY KEY (submission_id, person_id),
    UNIQUE (interim_task_id, person_id)
);
INSERT INTO submission_member (submission_id, interim_task_id, person_id) SELECT id, interim_task_id, person_id FROM submission;

-- A programme's self-assessment: the same questions before and after. What the group is shown is frozen in steps.
CREATE TABLE assessment (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    programme_id    uuid NOT NULL REFERENCES programme (id),
    stage           text NOT NULL,
    form_version_id uuid NOT NULL REFERENCES form_version (id),
    opened_at       bigint,
    closed_at       bigint,
    shown           jsonb CHECK (substr(CAST(shown AS text), 1, 1) IN ('{', '[')),
    shown_of        bigint NOT NULL,
    UNIQUE (programme_id, stage)
);

-- An agent has let the coaches of the cohort read their self-assessment.
CREATE TABLE assessment_share (
    programme_id uuid NOT NULL REFERENCES programme (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    shared_at    bigint NOT NULL,
    PRIMARY KEY (programme_id, person_id)
);
