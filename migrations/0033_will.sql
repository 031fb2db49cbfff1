-- Shared will: rounds of statements that people vote on. A vote hangs on a pseudonym made by chance; whom a pseudonym
-- belongs to can be worked out only with the key that the round names, which lies outside the data and its backups.
-- No vote and no pseudonym has a time, so that nothing can be laid beside what else somebody did then.

-- One for each round: its question, why it is asked, when it is open and when its result is read. opened_at: when it was
-- given to people, none while it is a draft; key_name: by which of the keys marks are made, from then on; closed_at: when
-- voting ended; adds: people may add statements; is_live: it is held in a hall and closed by a press; before_id: the round
-- at an earlier stage whose statements it asks again; imported_at: it was brought from a file and has no votes of its own.
CREATE TABLE round (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    number       bigint NOT NULL UNIQUE,
    name         jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    reason       jsonb NOT NULL CHECK (substr(CAST(reason AS text), 1, 1) IN ('{', '[')),
    adds         boolean NOT NULL,
    is_live      boolean NOT NULL,
    opens_at     bigint NOT NULL,
    closes_at    bigint NOT NULL,
    result_at    bigint NOT NULL,
    opened_at    bigint,
    key_name     text,
    closed_at    bigint,
    before_id    uuid REFERENCES round (id),
    imported_at  bigint,
    version      bigint NOT NULL,
    person_id    uuid NOT NULL REFERENCES person (id),
    once_key     uuid NOT NULL UNIQUE,
    made_at      bigint NOT NULL
);
CREATE INDEX round_by_person ON round (person_id);
CREATE INDEX round_by_before ON round (before_id);
CREATE INDEX round_unclosed ON round (closes_at) WHERE closed_at IS NULL;

-- Who is asked: chosen units with those under them. No line: everybody.
CREATE TABLE round_audience (
    round_id     uuid NOT NULL REFERENCES round (id),
    unit_id      uuid NOT NULL REFERENCES unit (id),
    PRIMARY KEY (round_id, unit_id)
);

-- What people take a stand on. number: within its round, none until it is published; state: offered (waits for a
-- moderator), published, refused, merged; person_id: who added it, none when it was there from the beginning, was
-- imported, or the round has been over for a while; due_on: by then it has been looked at; decision: why it was not
-- published, in words for its writer; merged_into: the statement that says the same; before_id: the same statement in
-- the earlier round.
CREATE TABLE statement (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    round_id     uuid NOT NULL REFERENCES round (id),
    number       bigint,
    body         jsonb NOT NULL CHECK (substr(CAST(body AS text), 1, 1) IN ('{', '[')),
    state        text NOT NULL CHECK (state IN ('offered', 'published', 'refused', 'merged')),
    person_id    uuid REFERENCES person (id),
    due_on       text,
    decided_by   uuid REFERENCES person (id),
    decided_at   bigint,
    decision     text NOT NULL,
    merged_into  uuid REFERENCES statement (id),
    before_id    uuid REFERENCES statement (id),
    once_key     uuid NOT NULL UNIQUE,
    made_at      bigint NOT NULL,
    UNIQUE (round_id, number)
);
CREATE INDEX statement_by_person ON statement (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX statement_by_decided_by ON statement (decided_by);
CREATE INDEX statement_waiting ON statement (due_on) WHERE state = 'offered';
CREATE INDEX statement_by_merged ON statement (merged_into);
CREATE INDEX statement_by_before ON statement (before_id);

-- A pseudonym: that somebody takes part in a round. mark: a keyed hash of round and person, so that one person has one.
CREATE TABLE round_voter (
    id           uuid PRIMARY KEY,
    round_id     uuid NOT NULL REFERENCES round (id),
    mark         text NOT NULL,
    UNIQUE (round_id, mark)
);

-- How a pseudonym stands to a statement: 1 agrees, -1 disagrees, 0 passes; matters: it says that this matters much to it.
CREATE TABLE vote (
    voter_id     uuid NOT NULL REFERENCES round_voter (id),
    statement_id uuid NOT NULL REFERENCES statement (id),
    stand        bigint NOT NULL CHECK (stand IN (-1, 0, 1)),
    matters      boolean NOT NULL,
    gave_reason  boolean NOT NULL,
    PRIMARY KEY (voter_id, statement_id)
);
CREATE INDEX vote_by_statement ON vote (statement_id);

-- Why somebody agrees or disagrees, let go of the pseudonym when it is sent: what it says can't be laid beside how its
-- writer voted on anything else. state: new until somebody has read it, then shown or hidden; the id is made by chance.
CREATE TABLE vote_reason (
    id           uuid PRIMARY KEY,
    statement_id uuid NOT NULL REFERENCES statement (id),
    stand        bigint NOT NULL CHECK (stand IN (-1, 0, 1)),
    body         text NOT NULL,
    state        text NOT NULL CHECK (state IN ('new', 'shown', 'hidden')),
    decided_by   uuid REFERENCES person (id)
);
CREATE INDEX vote_reason_by_statement ON vote_reason (statement_id);
CREATE INDEX vote_reason_by_decided_by ON vote_reason (decided_by);
