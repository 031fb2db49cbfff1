-- The influence channel: questions, ideas and concerns, what was answered, who tugged whose sleeve, and what was masked.

-- A question, idea or concern on a theme. person_id: who asked; NULL once the link has been deleted.
-- publication: waiting, published, kept (not published; its asker alone gets the answer).
-- acknowledge_by, answer_by: the service promise as of asking. return_on: the day promised last.
CREATE TABLE question (
    id             uuid PRIMARY KEY,
    employer_id    uuid NOT NULL REFERENCES unit (id),
    number         bigint NOT NULL UNIQUE,
    kind           text NOT NULL,
    theme_id       uuid NOT NULL REFERENCES theme (id),
    person_id      uuid REFERENCES person (id),
    confidential   boolean NOT NULL,
    language       text NOT NULL,
    name           text NOT NULL,
    body           text NOT NULL,
    state          text NOT NULL,
    publication    text NOT NULL,
    owner_id       uuid REFERENCES person (id),
    owner_job      text NOT NULL,
    asked_at       bigint NOT NULL,
    acknowledge_by bigint NOT NULL,
    answer_by      bigint NOT NULL,
    acknowledged_at bigint,
    published_at   bigint,
    answered_at    bigint,
    return_on      text,
    merged_into_id uuid REFERENCES question (id),
    closed_at      bigint,
    is_open        boolean NOT NULL,
    once_key       uuid UNIQUE
);
CREATE INDEX question_by_theme ON question (theme_id, number, is_open);
CREATE INDEX question_by_kind ON question (kind, number, is_open);
CREATE INDEX question_by_person ON question (person_id);
CREATE INDEX question_by_owner ON question (owner_id) WHERE is_open;
CREATE INDEX question_open ON question (return_on, answer_by, number) WHERE is_open;
CREATE INDEX question_undated ON question (answer_by, number) WHERE is_open AND return_on IS NULL;
CREATE INDEX question_open_by_number ON question (number) WHERE is_open;
-- All that the figures of the channel are counted from.
CREATE INDEX question_figures ON question (asked_at, publication, is_open, return_on, answered_at, answer_by, state);
CREATE INDEX question_waiting ON question (asked_at) WHERE publication = 'waiting';

-- One step in answering: the state it brought, and what was said. released_at NULL: a draft that only those who prepare
-- the answer and the staff representatives see.
CREATE TABLE answer (
    id             uuid PRIMARY KEY,
    employer_id    uuid NOT NULL REFERENCES unit (id),
    question_id    uuid NOT NULL REFERENCES question (id),
    state          text NOT NULL,
    person_id      uuid NOT NULL REFERENCES person (id),
    job            text NOT NULL,
    words          jsonb NOT NULL CHECK (substr(CAST(words AS text), 1, 1) IN ('{', '[')),
    known          jsonb NOT NULL CHECK (substr(CAST(known AS text), 1, 1) IN ('{', '[')),
    not_known      jsonb NOT NULL CHECK (substr(CAST(not_known AS text), 1, 1) IN ('{', '[')),
    who_decides    jsonb NOT NULL CHECK (substr(CAST(who_decides AS text), 1, 1) IN ('{', '[')),
    return_on      text,
    passed_to      text NOT NULL,
    representatives text NOT NULL,
    by_kind        text,
    by_id          uuid,
    made_at        bigint NOT NULL,
    released_at    bigint
);
CREATE INDEX answer_by_question ON answer (question_id, released_at);

-- A tug at a sleeve, on one step of the ladder. to_id: the supervisor tugged; NULL: the preparers or the representatives.
-- until: when this step's time is over. risen_at: it went on to the next step.
CREATE TABLE nudge (
    id             uuid PRIMARY KEY,
    employer_id    uuid NOT NULL REFERENCES unit (id),
    question_id    uuid NOT NULL REFERENCES question (id),
    person_id      uuid NOT NULL REFERENCES person (id),
    step           text NOT NULL,
    to_id          uuid REFERENCES person (id),
    pressed        boolean NOT NULL,
    made_at        bigint NOT NULL,
    until          bigint NOT NULL,
    reply          text NOT NULL,
    replied_at     bigint,
    risen_at       bigint
);
CREATE INDEX nudge_by_question ON nudge (question_id, person_id, made_at);
CREATE INDEX nudge_by_to ON nudge (to_id);
CREATE INDEX nudge_rising ON nudge (until) WHERE replied_at IS NULL AND risen_at IS NULL;

-- What the editors did before and after publication, and why; never what was masked.
CREATE TABLE moderation (
    id             uuid PRIMARY KEY,
    employer_id    uuid NOT NULL REFERENCES unit (id),
    question_id    uuid NOT NULL REFERENCES question (id),
    person_id      uuid NOT NULL REFERENCES person (id),
    deed           text NOT NULL,
    reason         text NOT NULL,
    words          text NOT NULL,
    masked         bigint NOT NULL,
    made_at        bigint NOT NULL
);
CREATE INDEX moderation_by_question ON moderation (question_id, made_at);
CREATE INDEX moderation_by_time ON moderation (made_at);
