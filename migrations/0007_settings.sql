-- What the network chooses for itself, and the errands of people who sign in with their own organisation.

-- A choice in force, by its name. The body's shape belongs to the code that reads it.
CREATE TABLE setting (
    name         text PRIMARY KEY,
    body         jsonb NOT NULL CHECK (substr(CAST(body AS text), 1, 1) IN ('{', '[')),
    changed_by   uuid,
    changed_at   bigint NOT NULL
);

-- What a choice has been: one row for each change, with the body it became. Nobody's row is taken away.
CREATE TABLE setting_change (
    id           uuid PRIMARY KEY,
    name         text NOT NULL,
    body         jsonb NOT NULL CHECK (substr(CAST(body AS text), 1, 1) IN ('{', '[')),
    changed_by   uuid,
    changed_at   bigint NOT NULL
);
CREATE INDEX setting_change_by_name ON setting_change (name, id);

-- Somebody is away at a provider to sign in and will come back, once, within ten minutes, in the same browser.
-- Only hashes are kept; nonce and verifier are made anew from what the browser keeps. Times by the machine's own clock.
CREATE TABLE provider_errand (
    state_hash   text PRIMARY KEY,
    browser_hash text NOT NULL,
    provider     text NOT NULL,
    next         text NOT NULL,
    made_at      bigint NOT NULL,
    ends_at      bigint NOT NULL
);
CREATE INDEX provider_errand_by_end ON provider_errand (ends_at);
