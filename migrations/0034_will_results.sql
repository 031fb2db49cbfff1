-- What came of a round of the shared will. A page, a table or a file about a round is drawn from its one kept result;
-- nothing in it is about fewer than ten people.

-- One for each round. While it is open: in which order statements are shown, renewed when ten more take part (people: of
-- how many it is). When it has closed: the result, which never changes again. digest: SHA-256 of its text.
CREATE TABLE round_result (
    id           uuid PRIMARY KEY,
    round_id     uuid NOT NULL UNIQUE REFERENCES round (id),
    people       bigint NOT NULL,
    is_final     boolean NOT NULL,
    body         jsonb NOT NULL CHECK (substr(CAST(body AS text), 1, 1) IN ('{', '[')),
    digest       text NOT NULL,
    made_at      bigint NOT NULL
);

-- In which group a pseudonym was when its round closed, to be shown to whom it belongs. It goes with the votes.
CREATE TABLE round_standing (
    voter_id     uuid PRIMARY KEY REFERENCES round_voter (id),
    number       bigint NOT NULL
);

-- What the groups of a result are called. draft: as last written; shown: as a coordinator and a representative have both
-- agreed on it, none until then; shown_version: which version that was.
CREATE TABLE round_naming (
    round_id     uuid PRIMARY KEY REFERENCES round (id),
    draft        jsonb NOT NULL CHECK (substr(CAST(draft AS text), 1, 1) IN ('{', '[')),
    shown        jsonb CHECK (substr(CAST(shown AS text), 1, 1) IN ('{', '[')),
    shown_version bigint,
    version      bigint NOT NULL
);

-- Who agreed on a version of the names, and as what: coordinator or representative.
CREATE TABLE round_naming_consent (
    round_id     uuid NOT NULL REFERENCES round_naming (round_id),
    version      bigint NOT NULL,
    role         text NOT NULL CHECK (role IN ('coordinator', 'representative')),
    person_id    uuid NOT NULL REFERENCES person (id),
    given_at     bigint NOT NULL,
    PRIMARY KEY (round_id, version, role)
);
CREATE INDEX round_naming_consent_by_person ON round_naming_consent (person_id);
