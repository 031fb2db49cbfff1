-- Notices grow up: news beside what awaits.

-- News asks nothing of the person, and is over when they say that they have seen it.
ALTER TABLE notice ADD COLUMN is_news boolean NOT NULL DEFAULT false;

-- What recurs: the last slot of each kind of work for which a job was left. A slot is left once, by whichever node is first.
CREATE TABLE timetable (
    kind         text PRIMARY KEY,
    slot_at      bigint NOT NULL
);

-- A person's own words with the news, read on their page only, never in a letter.
ALTER TABLE notice ADD COLUMN note text NOT NULL DEFAULT '';

-- How a person wants to be told by mail, and when they rest. No line: what holds for everybody.
-- days: the evenings on which nights at work begin, or one day on which a duty of 24 hours begins.
CREATE TABLE mail_choice (
    person_id    uuid PRIMARY KEY REFERENCES person (id),
    rhythm       text NOT NULL,
    work         text NOT NULL,
    from_hour    bigint NOT NULL,
    to_hour      bigint NOT NULL,
    days         jsonb NOT NULL CHECK (substr(CAST(days AS text), 1, 1) IN ('{', '[')),
    urgent_at_night boolean NOT NULL,
    made_at      bigint NOT NULL
);

-- When a person was last told by a digest, and when the time before: what is newer is new to them.
CREATE TABLE digest (
    person_id    uuid PRIMARY KEY REFERENCES person (id),
    told_at      bigint NOT NULL,
    before_at    bigint NOT NULL
);

-- A few words on top of every page, from–to. ended_at: it was ended before its time, never changed.
CREATE TABLE urgent_notice (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    words        jsonb NOT NULL CHECK (substr(CAST(words AS text), 1, 1) IN ('{', '[')),
    made_at      bigint NOT NULL,
    begins_at    bigint NOT NULL,
    ends_at      bigint NOT NULL,
    ended_at     bigint
);
CREATE INDEX urgent_notice_by_end ON urgent_notice (ends_at) WHERE ended_at IS NULL;

-- Whom an urgent notice concerns: chosen units with those under them. No line: everybody.
CREATE TABLE urgent_audience (
    urgent_notice_id uuid NOT NULL REFERENCES urgent_notice (id),
    unit_id      uuid NOT NULL REFERENCES unit (id),
    PRIMARY KEY (urgent_notice_id, unit_id)
);

-- One press that reminded those whom a task still awaited: who, how many, when.
CREATE TABLE reminder (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    interim_task_id uuid NOT NULL REFERENCES interim_task (id),
    by_id        uuid NOT NULL REFERENCES person (id),
    people       bigint NOT NULL,
    made_at      bigint NOT NULL
);
CREATE INDEX reminder_by_task ON reminder (interim_task_id, made_at);

-- When somebody was last reminded of a task, so that nobody is nagged.
CREATE TABLE reminded (
    interim_task_id uuid NOT NULL REFERENCES interim_task (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    made_at      bigint NOT NULL,
    PRIMARY KEY (interim_task_id, person_id)
);
