-- Trials: a unit tries a tool or a way of working for a fortnight, and says how it went. A figure of what its people
-- thought of it is kept here as it was last shown, with how many it was of.

-- One for each trial: what is tried, what would be better, how it is noticed, what must not get worse; then how it ended.
CREATE TABLE trial (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    number       bigint NOT NULL UNIQUE,
    unit_id      uuid NOT NULL REFERENCES unit (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    name         jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    tries        jsonb NOT NULL CHECK (substr(CAST(tries AS text), 1, 1) IN ('{', '[')),
    better       jsonb NOT NULL CHECK (substr(CAST(better AS text), 1, 1) IN ('{', '[')),
    signs        jsonb NOT NULL CHECK (substr(CAST(signs AS text), 1, 1) IN ('{', '[')),
    not_worse    jsonb NOT NULL CHECK (substr(CAST(not_worse AS text), 1, 1) IN ('{', '[')),
    begins_on    text NOT NULL,
    ends_on      text NOT NULL,
    judged_until text NOT NULL,
    version      bigint NOT NULL,
    outcome      text CHECK (outcome IN ('kept', 'changed', 'stopped')),
    happened     jsonb NOT NULL CHECK (substr(CAST(happened AS text), 1, 1) IN ('{', '[')),
    why          jsonb NOT NULL CHECK (substr(CAST(why AS text), 1, 1) IN ('{', '[')),
    learned      jsonb NOT NULL CHECK (substr(CAST(learned AS text), 1, 1) IN ('{', '[')),
    stays        jsonb NOT NULL CHECK (substr(CAST(stays AS text), 1, 1) IN ('{', '[')),
    ended_by     uuid REFERENCES person (id),
    ended_at     bigint,
    after_id     uuid REFERENCES trial (id),
    once_key     uuid NOT NULL UNIQUE,
    made_at      bigint NOT NULL,
    asked_on     text,
    reminded_on  text,
    shown        jsonb CHECK (substr(CAST(shown AS text), 1, 1) IN ('{', '[')),
    shown_of     bigint NOT NULL
);
CREATE INDEX trial_by_unit ON trial (unit_id, number);
CREATE INDEX trial_by_person ON trial (person_id);
CREATE INDEX trial_by_ended_by ON trial (ended_by);
CREATE INDEX trial_by_after ON trial (after_id);
CREATE INDEX trial_open ON trial (ends_on) WHERE outcome IS NULL;

-- What a trial's plan or ending was before it was changed, by whom and why.
CREATE TABLE trial_change (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    trial_id     uuid NOT NULL REFERENCES trial (id),
    number       bigint NOT NULL,
    before       jsonb NOT NULL CHECK (substr(CAST(before AS text), 1, 1) IN ('{', '[')),
    reason       text NOT NULL,
    person_id    uuid NOT NULL REFERENCES person (id),
    made_at      bigint NOT NULL,
    UNIQUE (trial_id, number)
);
CREATE INDEX trial_change_by_person ON trial_change (person_id);
