-- Tools of the library: small things that an agent builds and others use and improve. A tool is a page on the shelf of
-- tools; its text, its parts and its history are the page's. What is ticked of a checklist is a draft, and goes when the
-- moment is over.

-- That a tool was used, as whoever used it tells. It is never counted by person, and tools are never ranked by it.
CREATE TABLE tool_use (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    post_id      uuid NOT NULL REFERENCES post (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    group_size   bigint NOT NULL,
    minutes      bigint NOT NULL,
    words        text NOT NULL,
    made_at      bigint NOT NULL
);
CREATE INDEX tool_use_by_post ON tool_use (post_id, made_at);
CREATE INDEX tool_use_by_person ON tool_use (person_id);
