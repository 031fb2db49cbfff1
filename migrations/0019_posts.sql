-- Posts: pages of text on a room's shelf, in languages, with every version.

-- A page of text. shelf: the room's word for where it lies. subject: the record that it is part of, whose reader's right
-- is then its own; none: it lies on its shelf by itself. newest: the number of its newest version; published: of the one
-- that readers see, none while it is a draft or withdrawn; first_published_at: none while it has only ever been a draft. review_on: by then its owner looks at it again. Readers see it
-- from visible_from to visible_until, both days counted.
CREATE TABLE post (
    id            uuid PRIMARY KEY,
    employer_id   uuid NOT NULL REFERENCES unit (id),
    shelf         text NOT NULL,
    subject_kind  text,
    subject_id    uuid,
    newest        bigint NOT NULL,
    published     bigint,
    published_at  bigint,
    first_published_at bigint,
    owner_id      uuid NOT NULL REFERENCES person (id),
    review_on     text,
    reviewed_at   bigint,
    visible_from  text,
    visible_until text,
    made_at       bigint NOT NULL
);
CREATE INDEX post_by_shelf ON post (shelf, published_at);
CREATE INDEX post_by_subject ON post (subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX post_by_review ON post (review_on, id) WHERE published IS NOT NULL;
CREATE INDEX post_by_owner ON post (owner_id);

-- One keeping of a page: its texts as they were, who kept them, when and why. plain: the same in plain language.
-- original: the code of the language it was first written in. outdated: what is older than its original, a language's
-- code, or plain- and the code. restored: the number of the old version that was brought back.
CREATE TABLE post_version (
    post_id      uuid NOT NULL REFERENCES post (id),
    number       bigint NOT NULL,
    title        jsonb NOT NULL CHECK (substr(CAST(title AS text), 1, 1) IN ('{', '[')),
    title_folded text NOT NULL,
    body         jsonb NOT NULL CHECK (substr(CAST(body AS text), 1, 1) IN ('{', '[')),
    plain        jsonb NOT NULL CHECK (substr(CAST(plain AS text), 1, 1) IN ('{', '[')),
    original     text NOT NULL,
    outdated     jsonb NOT NULL CHECK (substr(CAST(outdated AS text), 1, 1) IN ('{', '[')),
    reason       text NOT NULL,
    restored     bigint,
    made_by      uuid NOT NULL REFERENCES person (id),
    made_at      bigint NOT NULL,
    PRIMARY KEY (post_id, number)
);
CREATE INDEX post_version_by_person ON post_version (made_by);

-- Whom a page concerns: chosen units with those under them. No line: everybody.
CREATE TABLE post_audience (
    post_id      uuid NOT NULL REFERENCES post (id),
    unit_id      uuid NOT NULL REFERENCES unit (id),
    PRIMARY KEY (post_id, unit_id)
);
