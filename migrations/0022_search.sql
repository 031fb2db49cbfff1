-- Search: what people may find, in words that the search makes. The indexes over the tokens are made by the search itself.

-- A record as it is found, written down in the change that made or changed it. number: newer things have higher ones.
CREATE TABLE search_doc (
    number       bigint PRIMARY KEY,
    generation   bigint NOT NULL,
    subject_kind text NOT NULL,
    subject_id   uuid NOT NULL,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    title        jsonb NOT NULL CHECK (substr(CAST(title AS text), 1, 1) IN ('{', '[')),
    body         jsonb NOT NULL CHECK (substr(CAST(body AS text), 1, 1) IN ('{', '[')),
    readers      jsonb NOT NULL CHECK (substr(CAST(readers AS text), 1, 1) IN ('{', '[')),
    tokens       text NOT NULL,
    analyser     text NOT NULL,
    at           bigint NOT NULL,
    kept_at      bigint NOT NULL
);
CREATE UNIQUE INDEX search_doc_subject ON search_doc (subject_id, subject_kind, generation);
CREATE INDEX search_doc_analyser ON search_doc (generation, analyser);
CREATE INDEX search_doc_kept ON search_doc (generation, kept_at);

-- Every token that some record had, so that a misspelt word finds its neighbours. A token may stand here twice.
CREATE TABLE search_word (
    token        text NOT NULL,
    noted_at     bigint NOT NULL
);
CREATE INDEX search_word_token ON search_word (token);
CREATE INDEX search_word_noted ON search_word (noted_at);

-- An index as a whole. One is asked; while another is made anew beside it, both are written.
CREATE TABLE search_generation (
    number       bigint PRIMARY KEY,
    state        text NOT NULL,
    analyser     text NOT NULL,
    done         bigint NOT NULL,
    began_at     bigint NOT NULL,
    ended_at     bigint
);
CREATE UNIQUE INDEX search_generation_state ON search_generation (state) WHERE state IN ('asked', 'building');
INSERT INTO search_generation (number, state, analyser, done, began_at, ended_at) VALUES (1, 'asked', '', 0, 0, 0);
