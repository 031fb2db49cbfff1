-- Messages carried to units: who told which shift, what was asked there, and what came of it. Days are text.

-- A message told in a unit: one entry by its agent or supervisor. present: how many were there, as the teller wrote it; it is
-- shown with this entry only and never added up. missing: the shifts that have not heard yet, by their words. told_as: agent
-- or supervisor.
CREATE TABLE message_telling (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    post_id      uuid NOT NULL REFERENCES post (id),
    unit_id      uuid NOT NULL REFERENCES unit (id),
    shift        text NOT NULL,
    present      bigint NOT NULL CHECK (present BETWEEN 1 AND 999),
    questions    bigint NOT NULL CHECK (questions BETWEEN 0 AND 999),
    missing      jsonb NOT NULL CHECK (substr(CAST(missing AS text), 1, 1) IN ('{', '[')),
    told_on      text NOT NULL,
    told_as      text NOT NULL,
    person_id    uuid NOT NULL REFERENCES person (id),
    made_at      bigint NOT NULL,
    once_key     uuid NOT NULL UNIQUE
);
CREATE INDEX message_telling_by_post ON message_telling (post_id, unit_id);
CREATE INDEX message_telling_by_unit ON message_telling (unit_id, made_at);
CREATE INDEX message_telling_by_person ON message_telling (person_id);

-- A question that came up when a message was told. state: waiting, sent, same (somebody had asked it already), left. Its words
-- are here only while it waits; from then on the question itself, which it leads to, says them.
CREATE TABLE raised_question (
    id            uuid PRIMARY KEY,
    employer_id   uuid NOT NULL REFERENCES unit (id),
    telling_id    uuid NOT NULL REFERENCES message_telling (id),
    position      bigint NOT NULL,
    person_id     uuid NOT NULL REFERENCES person (id),
    words         text NOT NULL,
    state         text NOT NULL,
    question_kind text,
    question_id   uuid,
    made_at       bigint NOT NULL,
    settled_at    bigint,
    told_back_at  bigint
);
CREATE INDEX raised_question_by_telling ON raised_question (telling_id);
CREATE INDEX raised_question_by_person ON raised_question (person_id, state);
