-- What an employee releases of a discussion: words to personnel services, and themes to their unit.

-- Words that an employee gives to personnel services. words: sealed with the house's key. Taken back, the row goes.
-- talk_id leads to a discussion that may be gone already: what was released was the employee's own to give.
CREATE TABLE talk_release (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    talk_id      uuid NOT NULL,
    unit_id      uuid NOT NULL REFERENCES unit (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    kind         text NOT NULL CHECK (kind IN ('goals', 'training')),
    words        text NOT NULL,
    released_at  bigint NOT NULL,
    UNIQUE (talk_id, kind)
);
CREATE INDEX talk_release_by_employer ON talk_release (employer_id, released_at);
CREATE INDEX talk_release_by_person ON talk_release (person_id);

-- A season whose themes are gathered. key_name: the key of TAHTO_KEYS by which its marks are made. made_at: its figures have
-- been made, once; from then on nothing is gathered any more.
CREATE TABLE talk_theme_season (
    cycle_id     uuid PRIMARY KEY REFERENCES talk_cycle (id),
    key_name     text NOT NULL,
    made_at      bigint
);

-- What somebody chose for their unit, until the season's figures are made; then all of it goes. mark: a keyed hash of the season
-- and the person. chosen: the unit and the themes, sealed with the house's key, always of the same length.
CREATE TABLE talk_theme_choice (
    id           uuid PRIMARY KEY,
    cycle_id     uuid NOT NULL REFERENCES talk_theme_season (cycle_id),
    mark         text NOT NULL,
    chosen       text NOT NULL,
    UNIQUE (cycle_id, mark)
);

-- The themes of a unit in a season, of ten people at least; is_pooled: of units below it that are too small by themselves.
-- Everybody is in one figure at most. body: how large a part chose each theme.
CREATE TABLE talk_theme_figure (
    id           uuid PRIMARY KEY,
    cycle_id     uuid NOT NULL REFERENCES talk_cycle (id),
    unit_id      uuid NOT NULL REFERENCES unit (id),
    is_pooled    boolean NOT NULL,
    people       bigint NOT NULL CHECK (people >= 10),
    body         jsonb NOT NULL CHECK (substr(CAST(body AS text), 1, 1) IN ('{', '[')),
    UNIQUE (cycle_id, unit_id, is_pooled)
);
