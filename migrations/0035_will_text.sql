-- The text of the shared will: a page (post) whose sentences name the statements that they rest on.

-- On which rounds a text rests. place: 0 is the one that a number without its round names.
CREATE TABLE will_text (
    post_id      uuid NOT NULL,
    round_id     uuid NOT NULL REFERENCES round (id),
    place        bigint NOT NULL,
    PRIMARY KEY (post_id, round_id)
);
CREATE INDEX will_text_by_round ON will_text (round_id);

-- A paragraph of a published text, through its versions: what people say of it stays with it when it is written anew.
-- place: its place in the text that readers see, none when it is no longer there; body: as last published, with its marks.
CREATE TABLE will_paragraph (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    post_id      uuid NOT NULL,
    place        bigint,
    body         text NOT NULL,
    made_at      bigint NOT NULL
);
CREATE INDEX will_paragraph_by_post ON will_paragraph (post_id);
