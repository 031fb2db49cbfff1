-- Signing in grows up: by password and by a printed code too, with a second factor where much can be done, on computers
-- that many share. Times by the machine's own clock. Whoever is signed in when this comes signs in once more.
DROP TABLE browser_session;

-- A browser that is signed in. Only the hash of the cookie's secret is kept. way: how the person came in (link, password,
-- code, provider, house). agent: the browser in words. factor_at: when the second factor was shown here; without it,
-- a person who has one or must have one gets no further than the page that asks for it.
CREATE TABLE browser_session (
    secret_hash  text PRIMARY KEY,
    id           uuid NOT NULL UNIQUE,
    person_id    uuid NOT NULL REFERENCES person (id),
    way          text NOT NULL,
    agent        text NOT NULL,
    shared       boolean NOT NULL,
    made_at      bigint NOT NULL,
    seen_at      bigint NOT NULL,
    ends_at      bigint NOT NULL,
    factor_at    bigint
);
CREATE INDEX browser_session_by_person ON browser_session (person_id);

-- A person's password, as Argon2id hashes it; whoever signs in by link alone has none.
CREATE TABLE password (
    person_id    uuid PRIMARY KEY REFERENCES person (id),
    hash         text NOT NULL,
    set_at       bigint NOT NULL
);

-- A code printed for one person by their supervisor or a coordinator, good once. Only its hash is kept.
CREATE TABLE sign_in_code (
    id           uuid PRIMARY KEY,
    secret_hash  text NOT NULL UNIQUE,
    person_id    uuid NOT NULL REFERENCES person (id),
    made_by      uuid NOT NULL REFERENCES person (id),
    made_at      bigint NOT NULL,
    ends_at      bigint NOT NULL,
    used_at      bigint,
    revoked_at   bigint
);
CREATE INDEX sign_in_code_by_person ON sign_in_code (person_id, made_at);

-- A person's second factor: the secret of their authenticator app, sealed with the keys of the house. last_step: the
-- time step last used, so that a code opens once.
CREATE TABLE second_factor (
    person_id    uuid PRIMARY KEY REFERENCES person (id),
    sealed       text NOT NULL,
    since        bigint NOT NULL,
    last_step    bigint NOT NULL
);

-- A secret shown to an authenticator app and not confirmed by its first code yet.
CREATE TABLE factor_offer (
    person_id    uuid PRIMARY KEY REFERENCES person (id),
    sealed       text NOT NULL,
    made_at      bigint NOT NULL
);

-- A recovery code for when the app is lost, good once. Only its hash is kept.
CREATE TABLE recovery_code (
    secret_hash  text PRIMARY KEY,
    person_id    uuid NOT NULL REFERENCES person (id),
    made_at      bigint NOT NULL,
    used_at      bigint
);
CREATE INDEX recovery_code_by_person ON recovery_code (person_id);

-- One administrator asks that a person's second factor be removed, another approves. At most one waits for one person.
CREATE TABLE factor_removal (
    id           uuid PRIMARY KEY,
    person_id    uuid NOT NULL REFERENCES person (id),
    reason       text NOT NULL,
    asked_by     uuid NOT NULL REFERENCES person (id),
    asked_at     bigint NOT NULL,
    approved_by  uuid REFERENCES person (id),
    approved_at  bigint,
    withdrawn_at bigint
);
CREATE UNIQUE INDEX factor_removal_waiting ON factor_removal (person_id) WHERE approved_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX factor_removal_by_person ON factor_removal (person_id);

-- Failures at the door since the last success, by the name that was tried, known or not, and by the network it came
-- from; both only as keyed hashes, and gone after a day. Nobody is let try before waits_until.
CREATE TABLE sign_in_failure (
    name_hash    text PRIMARY KEY,
    network_hash text NOT NULL,
    times        bigint NOT NULL,
    last_at      bigint NOT NULL,
    waits_until  bigint NOT NULL
);
CREATE INDEX sign_in_failure_by_network ON sign_in_failure (network_hash, last_at);
