-- Ties say how two records belong together; people follow records; and the themes of the change, with the promise of when we return.

-- How: belongs, moved, closed, delayed (a memo and what it took up), became (what led to what).
ALTER TABLE tie ADD COLUMN how text NOT NULL DEFAULT 'belongs';

-- The last number given of each kind that people speak of by a number.
CREATE TABLE counter (
    name         text PRIMARY KEY,
    number       bigint NOT NULL
);

-- Who wants to hear of a record.
CREATE TABLE following (
    subject_kind text NOT NULL,
    subject_id   uuid NOT NULL,
    person_id    uuid NOT NULL REFERENCES person (id),
    employer_id  uuid NOT NULL REFERENCES unit (id),
    made_at      bigint NOT NULL,
    PRIMARY KEY (subject_id, person_id)
);
CREATE INDEX following_by_person ON following (person_id, made_at);

-- A theme of the change: what is known, what is prepared, what is not known yet, who decides, who promises to return and when.
CREATE TABLE theme (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    number       bigint NOT NULL UNIQUE,
    name         jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    known        jsonb NOT NULL CHECK (substr(CAST(known AS text), 1, 1) IN ('{', '[')),
    prepared     jsonb NOT NULL CHECK (substr(CAST(prepared AS text), 1, 1) IN ('{', '[')),
    not_known    jsonb NOT NULL CHECK (substr(CAST(not_known AS text), 1, 1) IN ('{', '[')),
    who_decides  jsonb NOT NULL CHECK (substr(CAST(who_decides AS text), 1, 1) IN ('{', '[')),
    owner_id     uuid NOT NULL REFERENCES person (id),
    deputy_id    uuid REFERENCES person (id),
    return_on    text,
    version      bigint NOT NULL,
    made_at      bigint NOT NULL,
    updated_at   bigint NOT NULL,
    closed_at    bigint
);

-- What a theme said before it was changed, by whom it was changed and why.
CREATE TABLE theme_version (
    theme_id     uuid NOT NULL REFERENCES theme (id),
    version      bigint NOT NULL,
    told         jsonb NOT NULL CHECK (substr(CAST(told AS text), 1, 1) IN ('{', '[')),
    reason       text NOT NULL,
    person_id    uuid NOT NULL REFERENCES person (id),
    made_at      bigint NOT NULL,
    PRIMARY KEY (theme_id, version)
);
