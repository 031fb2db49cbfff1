-- Tasks done together: pairs and small groups with one shared draft; and who reads what is submitted.

-- How many belong together, and whether the cohort's agents read what is submitted, where the programme allows it.
ALTER TABLE interim_task ADD COLUMN group_size bigint NOT NULL DEFAULT 2;
ALTER TABLE interim_task ADD COLUMN peers_read boolean NOT NULL DEFAULT false;

-- Agents of one cohort who do a task together. It has a number within its cohort.
CREATE TABLE task_group (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    interim_task_id uuid NOT NULL REFERENCES interim_task (id),
    cohort_id       uuid NOT NULL REFERENCES cohort (id),
    number          bigint NOT NULL,
    made_at         bigint NOT NULL,
    UNIQUE (interim_task_id, cohort_id, number)
);

-- Who belongs to it. Nobody is in two groups of one task.
CREATE TABLE task_group_member (
    group_id        uuid NOT NULL REFERENCES task_group (id),
    interim_task_id uuid NOT NULL REFERENCES interim_task (id),
    person_id       uuid NOT NULL REFERENCES person (id),
    joined_at       bigint NOT NULL,
    PRIMARY KEY (group_id, person_id),
    UNIQUE (interim_task_id, person_id)
);

-- A draft that several write: its person is who saved last, its page the one from which they did, its revision how many
-- times it was saved, so that nobody saves over a text they have not seen.
ALTER TABLE response ADD COLUMN shared boolean NOT NULL DEFAULT false;
ALTER TABLE response ADD COLUMN page uuid;
ALTER TABLE response ADD COLUMN revision bigint NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX response_shared ON response (subject_id) WHERE shared;
