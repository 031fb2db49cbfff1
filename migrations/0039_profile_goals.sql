-- One's own profile of work identity, and goals: those of a unit, which its people read, and one's own, which are sealed.

-- Something that an employee keeps in their profile: of one of four parts, in words, a picture, a sound, a video or talked over
-- face to face. body: sealed with a vault of its own, which its owner holds, and whoever they show it to. brought_at: it came
-- in a package and its owner has not yet said that it stays.
CREATE TABLE profile_item (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    person_id       uuid NOT NULL REFERENCES person (id),
    part            text NOT NULL CHECK (part IN ('strengths', 'encounter', 'skill', 'influence')),
    vault_id        uuid NOT NULL REFERENCES vault (id),
    body            text NOT NULL,
    place           bigint NOT NULL,
    version         bigint NOT NULL,
    brought_at      bigint,
    made_at         bigint NOT NULL,
    changed_at      bigint NOT NULL
);
CREATE INDEX profile_item_by_person ON profile_item (person_id, part, place);

-- Whom an item is shown to; they hold its key as long as the row is there. as_supervisor: they led its owner when it was shown.
-- reminded_at: its owner was told that they no longer do.
CREATE TABLE profile_showing (
    item_id         uuid NOT NULL REFERENCES profile_item (id),
    person_id       uuid NOT NULL REFERENCES person (id),
    as_supervisor   boolean NOT NULL,
    shown_at        bigint NOT NULL,
    reminded_at     bigint,
    PRIMARY KEY (item_id, person_id)
);
CREATE INDEX profile_showing_by_person ON profile_showing (person_id);

-- A goal of a unit, written by who leads it, for its people and those of the units under it. rests_on_id: the page of text it
-- rests on; place and quote: which paragraph, as it stood then.
CREATE TABLE unit_goal (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    unit_id         uuid NOT NULL REFERENCES unit (id),
    name            jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    signs           jsonb NOT NULL CHECK (substr(CAST(signs AS text), 1, 1) IN ('{', '[')),
    rests_on_id     uuid,
    rests_on_place  bigint,
    quote           text NOT NULL,
    quote_language  text NOT NULL,
    due_on          text,
    state           text NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    version         bigint NOT NULL,
    made_by         uuid NOT NULL REFERENCES person (id),
    made_at         bigint NOT NULL,
    settled_at      bigint
);
CREATE INDEX unit_goal_by_unit ON unit_goal (unit_id);

-- What became of a unit's goal, each time with a word. name: as it was before.
CREATE TABLE unit_goal_change (
    goal_id         uuid NOT NULL REFERENCES unit_goal (id),
    number          bigint NOT NULL,
    turn            text NOT NULL CHECK (turn IN ('done', 'changed', 'dropped')),
    name            jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    word            jsonb NOT NULL CHECK (substr(CAST(word AS text), 1, 1) IN ('{', '[')),
    made_by         uuid NOT NULL REFERENCES person (id),
    made_at         bigint NOT NULL,
    PRIMARY KEY (goal_id, number)
);

-- A goal of one's own, out of a unit's or free. body: sealed with a vault of its own, which its owner holds, and their supervisor
-- if they show it to them.
CREATE TABLE own_goal (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    person_id       uuid NOT NULL REFERENCES person (id),
    vault_id        uuid NOT NULL REFERENCES vault (id),
    unit_goal_id    uuid REFERENCES unit_goal (id),
    body            text NOT NULL,
    due_on          text,
    state           text NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    version         bigint NOT NULL,
    made_at         bigint NOT NULL,
    settled_at      bigint
);
CREATE INDEX own_goal_by_person ON own_goal (person_id, state);

-- What became of one's own goal, each time with a word. body: as it was before; both are sealed with the goal's vault.
CREATE TABLE own_goal_change (
    id              uuid PRIMARY KEY,
    goal_id         uuid NOT NULL REFERENCES own_goal (id),
    person_id       uuid NOT NULL REFERENCES person (id),
    number          bigint NOT NULL,
    turn            text NOT NULL CHECK (turn IN ('done', 'changed', 'dropped')),
    body            text NOT NULL,
    word            text NOT NULL,
    made_at         bigint NOT NULL,
    UNIQUE (goal_id, number)
);
