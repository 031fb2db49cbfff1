-- Messages to units: what a page on the shelf of messages is besides a page. Their page is named by its id alone, so that a
-- draft can go.

-- One for each message: the number that people say aloud and type, given when it is first published; the theme to which
-- questions about it go; whether it is opened without signing in by the code on its paper.
CREATE TABLE message (
    post_id      uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    number       bigint UNIQUE,
    theme_id     uuid REFERENCES theme (id),
    is_public    boolean NOT NULL,
    made_at      bigint NOT NULL
);

-- That a message was made public, or that it no longer is, and by whom.
CREATE TABLE message_opening (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    post_id      uuid NOT NULL,
    is_public    boolean NOT NULL,
    person_id    uuid NOT NULL REFERENCES person (id),
    made_at      bigint NOT NULL
);
CREATE INDEX message_opening_by_post ON message_opening (post_id, made_at);
CREATE INDEX message_opening_by_person ON message_opening (person_id);
