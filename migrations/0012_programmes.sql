-- Programmes grow up: whom they are for, who answers for them, who may come in, who stands in line, who stands in for
-- a coach, and what a cohort says to the leadership when it ends.

-- For whom it is, when it begins and ends, and whom to ask. A public programme has a page for whoever is not signed in.
-- enrolment: invited (the coordinator picks), open (whoever is signed in enrols), closed. path: free, guided.
ALTER TABLE programme ADD COLUMN for_whom jsonb NOT NULL DEFAULT '{}' CHECK (substr(CAST(for_whom AS text), 1, 1) IN ('{', '['));
ALTER TABLE programme ADD COLUMN begins_on text;
ALTER TABLE programme ADD COLUMN ends_on text;
ALTER TABLE programme ADD COLUMN contact_person_id uuid REFERENCES person (id);
ALTER TABLE programme ADD COLUMN contact_email text NOT NULL DEFAULT '';
ALTER TABLE programme ADD COLUMN contact_phone text NOT NULL DEFAULT '';
ALTER TABLE programme ADD COLUMN is_public boolean NOT NULL DEFAULT false;
ALTER TABLE programme ADD COLUMN enrolment text NOT NULL DEFAULT 'invited';
ALTER TABLE programme ADD COLUMN path text NOT NULL DEFAULT 'free';

-- How many agents a cohort takes (NULL: as many as come), and the last number given in its line.
ALTER TABLE cohort ADD COLUMN seats bigint;
ALTER TABLE cohort ADD COLUMN last_number bigint NOT NULL DEFAULT 0;

-- Who waits for a seat, in the order of the numbers. One waits in one cohort of a programme at a time.
CREATE TABLE waiting_list (
    cohort_id    uuid NOT NULL REFERENCES cohort (id),
    programme_id uuid NOT NULL REFERENCES programme (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    number       bigint NOT NULL,
    made_at      bigint NOT NULL,
    PRIMARY KEY (cohort_id, number),
    UNIQUE (programme_id, person_id)
);

-- A session held before somebody joined, which they have caught up with, by their own word.
CREATE TABLE caught_up (
    coaching_session_id uuid NOT NULL REFERENCES coaching_session (id),
    person_id           uuid NOT NULL REFERENCES person (id),
    made_at             bigint NOT NULL,
    PRIMARY KEY (coaching_session_id, person_id)
);

-- Who stands in for a cohort's coaches, from the first day to the last; on those days they are as a coach.
CREATE TABLE substitution (
    id           uuid PRIMARY KEY,
    cohort_id    uuid NOT NULL REFERENCES cohort (id),
    programme_id uuid NOT NULL REFERENCES programme (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    begins_on    text NOT NULL,
    ends_on      text NOT NULL,
    made_by      uuid NOT NULL REFERENCES person (id),
    made_at      bigint NOT NULL
);
CREATE INDEX substitution_by_person ON substitution (person_id, begins_on);
CREATE INDEX substitution_by_cohort ON substitution (cohort_id);

-- What a cohort says to the leadership when its programme ends: written together, sent once.
CREATE TABLE greeting (
    cohort_id    uuid PRIMARY KEY REFERENCES cohort (id),
    employer_id  uuid NOT NULL REFERENCES unit (id),
    body         text NOT NULL,
    edited_by    uuid NOT NULL REFERENCES person (id),
    edited_at    bigint NOT NULL,
    sent_by      uuid REFERENCES person (id),
    sent_at      bigint
);
