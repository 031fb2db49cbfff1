-- Careers: the numbers employers know a person by, mergers of units and employers, acting supervisors, and staff
-- files on their way in. Days are text, the last day included.

-- The staff number by which an employer knows a person, from–to. Whoever moves to another employer, or whose employer
-- becomes another, stays the same person; the newest number stands in person too.
CREATE TABLE number_held (
    employer_id  uuid NOT NULL REFERENCES unit (id),
    staff_number text NOT NULL,
    person_id    uuid NOT NULL REFERENCES person (id),
    begins_on    text NOT NULL,
    ends_on      text,
    PRIMARY KEY (employer_id, staff_number)
);
CREATE INDEX number_held_by_person ON number_held (person_id);
INSERT INTO number_held (employer_id, staff_number, person_id, begins_on)
    SELECT p.employer_id, p.staff_number, p.id,
           coalesce((SELECT min(h.begins_on) FROM post_held h WHERE h.person_id = p.id), '1900-01-01')
    FROM person p;

-- What a unit or an employer became, and on which day; its own last day is the day before.
ALTER TABLE unit ADD COLUMN became_id uuid REFERENCES unit (id);
ALTER TABLE unit ADD COLUMN became_on text;
CREATE INDEX unit_by_became ON unit (became_id);

-- A merger to come or done: planned by a mapping, confirmed, carried out on its day; undone only before that.
CREATE TABLE merger (
    id           uuid PRIMARY KEY,
    day          text NOT NULL,
    made_by      uuid REFERENCES person (id),
    made_at      bigint NOT NULL,
    confirmed_at bigint,
    undone_at    bigint,
    done_at      bigint
);

-- A unit or an employer that becomes another; the other one's names from the employer down, one on each line.
CREATE TABLE merger_unit (
    merger_id    uuid NOT NULL REFERENCES merger (id),
    unit_id      uuid NOT NULL REFERENCES unit (id),
    into_path    text NOT NULL,
    PRIMARY KEY (merger_id, unit_id)
);

-- A person's number in the employer that theirs becomes; whoever is not named here keeps the number they have.
CREATE TABLE merger_number (
    merger_id    uuid NOT NULL REFERENCES merger (id),
    employer_id  uuid NOT NULL REFERENCES unit (id),
    staff_number text NOT NULL,
    new_number   text NOT NULL,
    PRIMARY KEY (merger_id, employer_id, staff_number)
);

-- Who acts for a supervisor, from–to: leads whom the supervisor leads.
CREATE TABLE acting (
    id            uuid PRIMARY KEY,
    employer_id   uuid NOT NULL REFERENCES unit (id),
    supervisor_id uuid NOT NULL REFERENCES person (id),
    person_id     uuid NOT NULL REFERENCES person (id),
    begins_on     text NOT NULL,
    ends_on       text NOT NULL,
    made_by       uuid NOT NULL REFERENCES person (id),
    made_at       bigint NOT NULL
);
CREATE INDEX acting_by_supervisor ON acting (supervisor_id);
CREATE INDEX acting_by_person ON acting (person_id);

-- A staff file on its way in through a page. Its content lies sealed on the shelf under the same id until it is done.
-- under_way holds one word while it is, so that there is one at a time. told: the report's lines.
CREATE TABLE staff_file (
    id            uuid PRIMARY KEY,
    employer_id   uuid NOT NULL REFERENCES unit (id),
    person_id     uuid NOT NULL REFERENCES person (id),
    name          text NOT NULL,
    state         text NOT NULL,
    under_way     text UNIQUE,
    many_endings  boolean NOT NULL,
    changes       boolean NOT NULL,
    refused       bigint NOT NULL,
    done          bigint NOT NULL,
    whole         bigint NOT NULL,
    told          jsonb NOT NULL CHECK (substr(CAST(told AS text), 1, 1) IN ('{', '[')),
    made_at       bigint NOT NULL,
    ended_at      bigint,
    working_until bigint
);

-- Everybody's posts by their days: who is there today is asked in a network of any size.
CREATE INDEX post_held_by_person ON post_held (person_id, begins_on);
CREATE INDEX person_by_name ON person (name_folded);
