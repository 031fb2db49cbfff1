-- Vaults: what belongs to a few people alone lies sealed with a key of its own. The key itself is kept here only wrapped by
-- the house's key (which lies in TAHTO_KEYS, never among the data), once for each who holds it.

-- A key of its own. destroyed_at: from then on nobody holds it, and what it sealed opens for nobody.
CREATE TABLE vault (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    made_at      bigint NOT NULL,
    destroyed_at bigint
);

-- Who holds a vault's key: the key, wrapped for that person and that vault.
CREATE TABLE vault_holder (
    vault_id     uuid NOT NULL REFERENCES vault (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    wrapped      text NOT NULL,
    given_at     bigint NOT NULL,
    PRIMARY KEY (vault_id, person_id)
);
CREATE INDEX vault_holder_by_person ON vault_holder (person_id);

-- A picture, recording or file whose content and words (name, alt, transcript) are sealed with a vault's key.
ALTER TABLE medium ADD COLUMN vault_id uuid REFERENCES vault (id);
