-- What every room stands on: work that can wait, and letters on their way.

-- Work that can wait. Written with the data that caused it, gone when done.
-- locked_until and once_key go by the machine's own clock; run_at by the clock people's work is told by.
CREATE TABLE job (
    id           uuid PRIMARY KEY,
    kind         text NOT NULL,
    payload      jsonb NOT NULL CHECK (substr(CAST(payload AS text), 1, 1) IN ('{', '[')),
    run_at       bigint NOT NULL,
    attempts     bigint NOT NULL,
    locked_until bigint,
    once_key     text UNIQUE,
    last_error   text
);
CREATE INDEX job_by_time ON job (run_at);

-- A letter on its way, or kept for the administrator to see when no mail server is set.
CREATE TABLE letter (
    id           uuid PRIMARY KEY,
    person_id    uuid,
    address      text NOT NULL,
    subject      text NOT NULL,
    body         text NOT NULL,
    state        text NOT NULL,
    made_at      bigint NOT NULL,
    sent_at      bigint,
    once_key     text UNIQUE
);
CREATE INDEX letter_by_state ON letter (state, made_at);
