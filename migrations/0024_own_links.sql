-- Personal secret links are one thing: a calendar's, and that of the influence channel's feed.

-- The link by which a program of a person's own reads something without a cookie. purpose: calendar, voice. Only the hash
-- of its secret is kept; one a person and purpose.
CREATE TABLE own_link (
    secret_hash  text PRIMARY KEY,
    person_id    uuid NOT NULL REFERENCES person (id),
    purpose      text NOT NULL,
    made_at      bigint NOT NULL,
    UNIQUE (person_id, purpose)
);
INSERT INTO own_link (secret_hash, person_id, purpose, made_at)
SELECT secret_hash, person_id, 'calendar', made_at FROM calendar_link;
DROP TABLE calendar_link;

-- The feed begins from what was published last, and from what was answered last.
CREATE INDEX question_published ON question (published_at) WHERE publication = 'published';
CREATE INDEX answer_released ON answer (released_at) WHERE released_at IS NOT NULL;
