-- Coverage: where an agent's unit has nobody to stand in for them, whose time is in the roster, and whom the network asks
-- to become its next agents. Days are text, the last day included.

-- What is agreed of an agent in a unit: who of the unit stands in for them, and until when they are away.
CREATE TABLE agent_arrangement (
    person_id   uuid NOT NULL REFERENCES person (id),
    unit_id     uuid NOT NULL REFERENCES unit (id),
    employer_id uuid NOT NULL REFERENCES unit (id),
    deputy_id   uuid REFERENCES person (id),
    away_until  text,
    made_by     uuid NOT NULL REFERENCES person (id),
    made_at     bigint NOT NULL,
    PRIMARY KEY (person_id, unit_id)
);
CREATE INDEX agent_arrangement_by_deputy ON agent_arrangement (deputy_id);

-- A roster period in which the supervisor says that an agent's time stands.
CREATE TABLE agent_time (
    person_id   uuid NOT NULL REFERENCES person (id),
    employer_id uuid NOT NULL REFERENCES unit (id),
    begins_on   text NOT NULL,
    ends_on     text NOT NULL,
    made_by     uuid NOT NULL REFERENCES person (id),
    made_at     bigint NOT NULL,
    PRIMARY KEY (person_id, begins_on)
);

-- A unit without an agent that has been seen to for now: how its messages travel meanwhile, and until which day.
CREATE TABLE gap_settlement (
    unit_id     uuid PRIMARY KEY REFERENCES unit (id),
    employer_id uuid NOT NULL REFERENCES unit (id),
    words       text NOT NULL,
    ends_on     text NOT NULL,
    made_by     uuid NOT NULL REFERENCES person (id),
    made_at     bigint NOT NULL
);

-- Somebody is asked about an agent for a unit. kind: agent (to become one themselves), proposal (as the unit's supervisor, to
-- propose somebody). hours: how many a month are promised. answer: accepted, declined, proposed, withdrawn, lapsed.
CREATE TABLE agent_invitation (
    id          uuid PRIMARY KEY,
    employer_id uuid NOT NULL REFERENCES unit (id),
    unit_id     uuid NOT NULL REFERENCES unit (id),
    person_id   uuid NOT NULL REFERENCES person (id),
    kind        text NOT NULL,
    hours       bigint NOT NULL,
    cohort_id   uuid REFERENCES cohort (id),
    words       text NOT NULL,
    made_by     uuid NOT NULL REFERENCES person (id),
    made_at     bigint NOT NULL,
    ends_on     text NOT NULL,
    answer      text,
    proposed_id uuid REFERENCES person (id),
    answered_at bigint
);
CREATE UNIQUE INDEX agent_invitation_open ON agent_invitation (unit_id, person_id, kind) WHERE answer IS NULL;
CREATE INDEX agent_invitation_by_unit ON agent_invitation (unit_id, id);
CREATE INDEX agent_invitation_by_person ON agent_invitation (person_id);

-- A role taken by an invitation: a staff file that does not know it leaves it in force while the post is.
ALTER TABLE role_held ADD COLUMN by_invitation boolean NOT NULL DEFAULT FALSE;
