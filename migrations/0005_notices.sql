-- Notices grow up: news beside what awaits.

-- News asks nothing of the person, and is over when they say that they have seen it.
ALTER TABLE notice ADD COLUMN is_news boolean NOT NULL DEFAULT false;

-- What recurs: the last slot of each kind of work for which a job was left. A slot is left once, by whichever node is first.
CREATE TABLE timetable (
    kind         text PRIMARY KEY,
    slot_at      bigint NOT NULL
);
