-- The field diary: what an agent notes in their unit in two presses, what stands in the way there, and what was done
-- about it. Days are text.

-- An entry. kind: told (carried to the unit), heard (heard back), help (needs help). It is the agent's; the coaches of the
-- cohort it was written in and the coordinators read it, but nobody of the agent's line. obstacle: what stands in the way, one
-- of a few words; its state (open, forward, done), the words and the day of whoever saw to it stand beside. response_id: the
-- words, in any way. once_key: made on the page or on the telephone, so that what is sent twice is kept once. answer_by: the
-- last day of the promised answer to a need for help; overdue_at: when it was told that the day had passed.
CREATE TABLE diary_entry (
    id             uuid PRIMARY KEY,
    employer_id    uuid NOT NULL REFERENCES unit (id),
    person_id      uuid NOT NULL REFERENCES person (id),
    cohort_id      uuid REFERENCES cohort (id),
    unit_id        uuid NOT NULL REFERENCES unit (id),
    kind           text NOT NULL,
    obstacle       text,
    response_id    uuid REFERENCES response (id),
    way            text,
    happened_at    bigint NOT NULL,
    made_at        bigint NOT NULL,
    once_key       uuid NOT NULL,
    answer_by      text,
    replied_at     bigint,
    overdue_at     bigint,
    obstacle_state text,
    seen_to_words  text,
    seen_to_day    text,
    seen_to_by     uuid REFERENCES person (id),
    seen_to_at     bigint,
    UNIQUE (person_id, once_key)
);
CREATE INDEX diary_entry_by_person ON diary_entry (person_id, id);
CREATE INDEX diary_entry_by_cohort ON diary_entry (cohort_id, id);
CREATE INDEX diary_entry_by_unit ON diary_entry (unit_id);
CREATE INDEX diary_entry_by_obstacle ON diary_entry (obstacle, obstacle_state);
CREATE INDEX diary_entry_awaiting ON diary_entry (answer_by) WHERE kind = 'help' AND replied_at IS NULL;

-- How many agents have met an obstacle, as it is shown to the leadership: the last figure that was allowed to be shown, in
-- steps of ten, and since which day.
CREATE TABLE obstacle_figure (
    obstacle   text PRIMARY KEY,
    agents     bigint NOT NULL CHECK (agents >= 10),
    shown_from text NOT NULL
);

-- What was done about a kind of obstacle, as a coordinator tells everybody who reads the figures; the newest is shown.
CREATE TABLE obstacle_note (
    id          uuid PRIMARY KEY,
    employer_id uuid NOT NULL REFERENCES unit (id),
    obstacle    text NOT NULL,
    body        jsonb NOT NULL CHECK (substr(CAST(body AS text), 1, 1) IN ('{', '[')),
    person_id   uuid NOT NULL REFERENCES person (id),
    made_at     bigint NOT NULL
);
CREATE INDEX obstacle_note_by_obstacle ON obstacle_note (obstacle, id);
