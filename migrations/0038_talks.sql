-- Development discussions: what they are called and what is asked, the season, the discussion of two (or of a group), and what
-- was agreed. Whatever anybody writes, draws or says in them is sealed with a vault's key and stands in columns that say so.

-- A kind of discussion as an employer has it: what it is called, and the form on which it is prepared.
-- kind: of two, or of a group with its supervisor. review_months: when the interim review is, counted from the meeting.
CREATE TABLE talk_template (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    kind            text NOT NULL CHECK (kind IN ('pair', 'group')),
    called          jsonb NOT NULL CHECK (substr(CAST(called AS text), 1, 1) IN ('{', '[')),
    form_id         uuid NOT NULL,
    form_version_id uuid NOT NULL REFERENCES form_version (id),
    review_months   bigint NOT NULL CHECK (review_months BETWEEN 1 AND 12),
    made_by         uuid NOT NULL REFERENCES person (id),
    made_at         bigint NOT NULL,
    retired_at      bigint
);
CREATE INDEX talk_template_by_employer ON talk_template (employer_id);

-- A season of discussions. name: "Kehityskeskustelut 2021–2022".
CREATE TABLE talk_cycle (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    template_id     uuid NOT NULL REFERENCES talk_template (id),
    name            jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    begins_on       text NOT NULL,
    ends_on         text NOT NULL,
    made_by         uuid NOT NULL REFERENCES person (id),
    made_at         bigint NOT NULL,
    CHECK (ends_on >= begins_on)
);
CREATE INDEX talk_cycle_by_employer ON talk_cycle (employer_id, begins_on);

-- A discussion. person_id: the employee, none in a group's. unit_id: where they worked when it was begun. vault_id: seals the
-- summary and what is said about it. previous_id: the last season's, whose open actions this one begins from.
-- place: sealed. state: preparing, then held, then agreed (a summary is written), then acknowledged by all.
-- passing_asked_on: when the employee was asked what a new supervisor is shown of it.
CREATE TABLE talk (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    cycle_id        uuid NOT NULL REFERENCES talk_cycle (id),
    form_version_id uuid NOT NULL REFERENCES form_version (id),
    kind            text NOT NULL CHECK (kind IN ('pair', 'group')),
    unit_id         uuid NOT NULL REFERENCES unit (id),
    supervisor_id   uuid NOT NULL REFERENCES person (id),
    person_id       uuid REFERENCES person (id),
    vault_id        uuid NOT NULL REFERENCES vault (id),
    previous_id     uuid REFERENCES talk (id),
    state           text NOT NULL CHECK (state IN ('preparing', 'held', 'agreed', 'acknowledged')),
    place           text NOT NULL,
    held_on         text,
    review_on       text,
    reviewed_on     text,
    passing_asked_on text,
    made_by         uuid NOT NULL REFERENCES person (id),
    made_at         bigint NOT NULL
);
CREATE UNIQUE INDEX talk_once ON talk (cycle_id, person_id);
CREATE INDEX talk_by_supervisor ON talk (supervisor_id, cycle_id);
CREATE INDEX talk_by_person ON talk (person_id);
CREATE INDEX talk_by_unit ON talk (unit_id, cycle_id);

-- Who takes part beside the supervisor: one in a discussion of two.
CREATE TABLE talk_member (
    talk_id         uuid NOT NULL REFERENCES talk (id),
    person_id       uuid NOT NULL REFERENCES person (id),
    asked_at        bigint NOT NULL,
    PRIMARY KEY (talk_id, person_id)
);
CREATE INDEX talk_member_by_person ON talk_member (person_id);

-- What somebody prepares alone. Its vault is held by its writer only, until it is shared. answers: sealed.
CREATE TABLE talk_preparation (
    id              uuid PRIMARY KEY,
    talk_id         uuid NOT NULL REFERENCES talk (id),
    person_id       uuid NOT NULL REFERENCES person (id),
    vault_id        uuid NOT NULL REFERENCES vault (id),
    answers         text NOT NULL,
    saved_at        bigint NOT NULL,
    shared_at       bigint,
    UNIQUE (talk_id, person_id)
);

-- What was agreed on, as written down: each change after it was acknowledged is a new number. body and reason: sealed.
CREATE TABLE talk_summary (
    id              uuid PRIMARY KEY,
    talk_id         uuid NOT NULL REFERENCES talk (id),
    number          bigint NOT NULL,
    body            text NOT NULL,
    reason          text NOT NULL,
    made_by         uuid NOT NULL REFERENCES person (id),
    made_at         bigint NOT NULL,
    UNIQUE (talk_id, number)
);

-- Somebody has read a version of the summary. remark: where they see it otherwise, sealed; nobody takes it away for them.
CREATE TABLE talk_acknowledgement (
    id              uuid PRIMARY KEY,
    summary_id      uuid NOT NULL REFERENCES talk_summary (id),
    person_id       uuid NOT NULL REFERENCES person (id),
    remark          text NOT NULL,
    acknowledged_at bigint NOT NULL,
    UNIQUE (summary_id, person_id)
);

-- Something that was agreed: what, by whom, by when. Its own vault, so that it can go on to a new supervisor without the rest.
-- body: what, and how we notice it, sealed. word: what came of it, sealed.
CREATE TABLE agreed_action (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    talk_id         uuid NOT NULL REFERENCES talk (id),
    vault_id        uuid NOT NULL REFERENCES vault (id),
    body            text NOT NULL,
    who             text NOT NULL CHECK (who IN ('employee', 'supervisor', 'both')),
    due_on          text,
    state           text NOT NULL CHECK (state IN ('open', 'done', 'changed', 'dropped')),
    word            text NOT NULL,
    settled_by      uuid REFERENCES person (id),
    settled_at      bigint,
    made_by         uuid NOT NULL REFERENCES person (id),
    made_at         bigint NOT NULL
);
CREATE INDEX agreed_action_by_talk ON agreed_action (talk_id);
