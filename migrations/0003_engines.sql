-- The engines: pictures and sound, forms and their answers, gatherings, conversation, ties, and what awaits a person.
-- A reference (…_kind, …_id) points to any record of the house; who may see that record may see what hangs on it.

-- A picture, sound, video or file. Its content lies sealed on the shelf under the same id.
CREATE TABLE medium (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    kind         text NOT NULL,
    mime         text NOT NULL,
    name         text NOT NULL,
    bytes        bigint NOT NULL,
    width        bigint,
    height       bigint,
    millis       bigint,
    thumb_id     uuid,
    alt          text NOT NULL,
    transcript   text NOT NULL,
    subject_kind text,
    subject_id   uuid,
    made_at      bigint NOT NULL
);
CREATE INDEX medium_by_subject ON medium (subject_id);
CREATE INDEX medium_by_person ON medium (person_id);

-- A form as data; each change of its questions is a new version, so that an answer keeps the question it answered.
CREATE TABLE form_version (
    id           uuid PRIMARY KEY,
    form_id      uuid NOT NULL,
    number       bigint NOT NULL,
    language     text NOT NULL,
    body         jsonb NOT NULL CHECK (substr(CAST(body AS text), 1, 1) IN ('{', '[')),
    made_at      bigint NOT NULL,
    UNIQUE (form_id, number)
);

-- One person's answers to one thing: a draft while it is written, then sent, once.
CREATE TABLE response (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    subject_kind    text NOT NULL,
    subject_id      uuid NOT NULL,
    person_id       uuid NOT NULL REFERENCES person (id),
    form_version_id uuid NOT NULL REFERENCES form_version (id),
    answers         jsonb NOT NULL CHECK (substr(CAST(answers AS text), 1, 1) IN ('{', '[')),
    state           text NOT NULL,
    saved_at        bigint NOT NULL,
    sent_at         bigint,
    UNIQUE (subject_id, person_id)
);

-- A meeting, held once or several times with the same content.
CREATE TABLE gathering (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    subject_kind text NOT NULL,
    subject_id   uuid NOT NULL,
    name         jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    UNIQUE (subject_id)
);

-- One time the meeting is held.
CREATE TABLE occurrence (
    id           uuid PRIMARY KEY,
    gathering_id uuid NOT NULL REFERENCES gathering (id),
    begins_at    bigint NOT NULL,
    ends_at      bigint NOT NULL,
    place        jsonb NOT NULL CHECK (substr(CAST(place AS text), 1, 1) IN ('{', '['))
);
CREATE INDEX occurrence_by_gathering ON occurrence (gathering_id, begins_at);
CREATE INDEX occurrence_by_end ON occurrence (ends_at);

-- Whom a gathering concerns.
CREATE TABLE invited (
    gathering_id uuid NOT NULL REFERENCES gathering (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    PRIMARY KEY (gathering_id, person_id)
);
CREATE INDEX invited_by_person ON invited (person_id);

-- What somebody said in a conversation attached to a record.
CREATE TABLE remark (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    subject_kind text NOT NULL,
    subject_id   uuid NOT NULL,
    person_id    uuid NOT NULL REFERENCES person (id),
    body         text NOT NULL,
    medium_id    uuid REFERENCES medium (id),
    made_at      bigint NOT NULL
);
CREATE INDEX remark_by_subject ON remark (subject_id, id);

-- A link between two records, walked both ways.
CREATE TABLE tie (
    from_kind    text NOT NULL,
    from_id      uuid NOT NULL,
    to_kind      text NOT NULL,
    to_id        uuid NOT NULL,
    made_at      bigint NOT NULL,
    PRIMARY KEY (from_id, to_id)
);
CREATE INDEX tie_by_to ON tie (to_id);

-- What awaits a person, from the moment a room says so until it says it no longer does.
CREATE TABLE notice (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    word         text NOT NULL,
    subject_kind text NOT NULL,
    subject_id   uuid NOT NULL,
    about        jsonb NOT NULL CHECK (substr(CAST(about AS text), 1, 1) IN ('{', '[')),
    due_at       bigint,
    urgent       boolean NOT NULL,
    begun_at     bigint NOT NULL,
    ended_at     bigint,
    UNIQUE (person_id, subject_id, word)
);
CREATE INDEX notice_awaiting ON notice (person_id) WHERE ended_at IS NULL;
CREATE INDEX notice_by_subject ON notice (subject_id, word);
