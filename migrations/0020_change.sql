-- Where the change stands: a reform with its stages, decisions, what changes in one's work, working groups with their
-- meetings and memos, and the catalogue of ongoing development and training. Days are text; no last day: for the time being.

-- A reform, told in plain words; link leads to its national pages, empty where there are none.
CREATE TABLE reform (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    name         jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    goal         jsonb NOT NULL CHECK (substr(CAST(goal AS text), 1, 1) IN ('{', '[')),
    link         text NOT NULL,
    made_at      bigint NOT NULL,
    updated_at   bigint NOT NULL
);

-- A stage of a reform: one sentence, and what has happened in it. Its days say whether it is done, now or next.
CREATE TABLE stage (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    reform_id    uuid NOT NULL REFERENCES reform (id),
    name         jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    sentence     jsonb NOT NULL CHECK (substr(CAST(sentence AS text), 1, 1) IN ('{', '[')),
    happened     jsonb NOT NULL CHECK (substr(CAST(happened AS text), 1, 1) IN ('{', '[')),
    begins_on    text NOT NULL,
    ends_on      text,
    made_at      bigint NOT NULL,
    updated_at   bigint NOT NULL
);
CREATE INDEX stage_by_reform ON stage (reform_id, begins_on);

-- What was decided, by which body and when; link leads to the minutes. Readers see it once it is published.
CREATE TABLE decision (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    name         jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    body         jsonb NOT NULL CHECK (substr(CAST(body AS text), 1, 1) IN ('{', '[')),
    decided_by   jsonb NOT NULL CHECK (substr(CAST(decided_by AS text), 1, 1) IN ('{', '[')),
    decided_on   text NOT NULL,
    link         text NOT NULL,
    stage_id     uuid REFERENCES stage (id),
    memo_id      uuid,
    person_id    uuid NOT NULL REFERENCES person (id),
    made_at      bigint NOT NULL,
    updated_at   bigint NOT NULL,
    published_at bigint
);
CREATE INDEX decision_by_day ON decision (decided_on);

-- What a memo or a decision takes up, moves, closes or delays, with a sentence that is said there. Kept while it is a
-- draft; on publication ties are made of it. mover_kind: memo or decision.
CREATE TABLE taking_up (
    mover_kind   text NOT NULL,
    mover_id     uuid NOT NULL,
    what_kind    text NOT NULL,
    what_id      uuid NOT NULL,
    how          text NOT NULL,
    words        jsonb NOT NULL CHECK (substr(CAST(words AS text), 1, 1) IN ('{', '[')),
    made_at      bigint NOT NULL,
    PRIMARY KEY (mover_id, what_id)
);

-- What changes in one's work: yesterday and tomorrow, and how certain it is (certain, prepared, open). unit_id: with the
-- units under it; none: everywhere. job: an occupation; empty: every one. was_…: what the row said before its last change.
CREATE TABLE job_change (
    id            uuid PRIMARY KEY,
    employer_id   uuid NOT NULL REFERENCES unit (id),
    theme_id      uuid NOT NULL REFERENCES theme (id),
    decision_id   uuid REFERENCES decision (id),
    unit_id       uuid REFERENCES unit (id),
    job           text NOT NULL,
    job_folded    text NOT NULL,
    matter        jsonb NOT NULL CHECK (substr(CAST(matter AS text), 1, 1) IN ('{', '[')),
    yesterday     jsonb NOT NULL CHECK (substr(CAST(yesterday AS text), 1, 1) IN ('{', '[')),
    tomorrow      jsonb NOT NULL CHECK (substr(CAST(tomorrow AS text), 1, 1) IN ('{', '[')),
    certainty     text NOT NULL,
    was_tomorrow  jsonb CHECK (substr(CAST(was_tomorrow AS text), 1, 1) IN ('{', '[')),
    was_certainty text,
    version       bigint NOT NULL,
    person_id     uuid NOT NULL REFERENCES person (id),
    made_at       bigint NOT NULL,
    changed_at    bigint
);
CREATE INDEX job_change_by_unit ON job_change (unit_id);
CREATE INDEX job_change_by_theme ON job_change (theme_id);

-- A working group: its mandate, and from when to when it works.
CREATE TABLE working_group (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    name         jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    mandate      jsonb NOT NULL CHECK (substr(CAST(mandate AS text), 1, 1) IN ('{', '[')),
    begins_on    text NOT NULL,
    ends_on      text,
    made_at      bigint NOT NULL,
    updated_at   bigint NOT NULL
);

-- A member of a working group: somebody of the house, or a title in words for whoever is not.
CREATE TABLE working_group_member (
    id               uuid PRIMARY KEY,
    working_group_id uuid NOT NULL REFERENCES working_group (id),
    person_id        uuid REFERENCES person (id),
    title            jsonb NOT NULL CHECK (substr(CAST(title AS text), 1, 1) IN ('{', '[')),
    is_chair         boolean NOT NULL,
    position         bigint NOT NULL
);
CREATE UNIQUE INDEX working_group_member_once ON working_group_member (working_group_id, person_id) WHERE person_id IS NOT NULL;
CREATE INDEX working_group_member_by_person ON working_group_member (person_id);

-- A meeting of a working group; its time and place stand in its gathering.
CREATE TABLE working_group_meeting (
    id               uuid PRIMARY KEY,
    employer_id      uuid NOT NULL REFERENCES unit (id),
    working_group_id uuid NOT NULL REFERENCES working_group (id),
    agenda           jsonb NOT NULL CHECK (substr(CAST(agenda AS text), 1, 1) IN ('{', '[')),
    made_at          bigint NOT NULL
);
CREATE INDEX working_group_meeting_by_group ON working_group_meeting (working_group_id, made_at);

-- A memo of a working group, spoken of by its number and year. Its text is a page of the posts engine. Readers see it once
-- it is published.
CREATE TABLE memo (
    id               uuid PRIMARY KEY,
    employer_id      uuid NOT NULL REFERENCES unit (id),
    working_group_id uuid NOT NULL REFERENCES working_group (id),
    year             bigint NOT NULL,
    number           bigint NOT NULL,
    name             jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    held_on          text NOT NULL,
    person_id        uuid NOT NULL REFERENCES person (id),
    made_at          bigint NOT NULL,
    updated_at       bigint NOT NULL,
    published_at     bigint,
    published_by     uuid REFERENCES person (id),
    UNIQUE (working_group_id, year, number)
);

-- A line of the catalogue: ongoing development or training; for whom, until when, and whom to ask.
CREATE TABLE catalogue_entry (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    kind         text NOT NULL,
    name         jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    about        jsonb NOT NULL CHECK (substr(CAST(about AS text), 1, 1) IN ('{', '[')),
    for_whom     jsonb NOT NULL CHECK (substr(CAST(for_whom AS text), 1, 1) IN ('{', '[')),
    begins_on    text,
    ends_on      text,
    contact_id   uuid NOT NULL REFERENCES person (id),
    link         text NOT NULL,
    made_at      bigint NOT NULL,
    updated_at   bigint NOT NULL
);
CREATE INDEX catalogue_entry_by_end ON catalogue_entry (ends_on);

-- Units whom a line of the catalogue is for, each with those under it; none: everybody.
CREATE TABLE catalogue_unit (
    catalogue_entry_id uuid NOT NULL REFERENCES catalogue_entry (id),
    unit_id            uuid NOT NULL REFERENCES unit (id),
    PRIMARY KEY (catalogue_entry_id, unit_id)
);
