-- Employers and their units as one dated tree, people, the posts they hold, their roles, and how they sign in.
-- Days are text (2021-10-04), the last day included; NULL: for the time being.

-- A unit; an employer is a unit without a parent. kind: employer, partner (an outside organisation), unit.
CREATE TABLE unit (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    parent_id    uuid REFERENCES unit (id),
    kind         text NOT NULL,
    name         text NOT NULL,
    name_folded  text NOT NULL,
    begins_on    text NOT NULL,
    ends_on      text
);
CREATE UNIQUE INDEX unit_employer ON unit (name_folded) WHERE parent_id IS NULL;
CREATE UNIQUE INDEX unit_name ON unit (parent_id, name_folded) WHERE parent_id IS NOT NULL;
CREATE INDEX unit_by_employer ON unit (employer_id);

-- A person, known by employer and staff number; never by e-mail, which not everybody has.
-- language is the staff file's word; what the person has chosen wins, and no file takes it away.
CREATE TABLE person (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    staff_number text NOT NULL,
    name         text NOT NULL,
    name_folded  text NOT NULL,
    email        text,
    email_folded text,
    language     text NOT NULL,
    chosen_language text,
    UNIQUE (employer_id, staff_number)
);
CREATE INDEX person_by_email ON person (email_folded);

-- A post held: a person's job in a unit, from–to, and whose they are in it. One may hold several.
CREATE TABLE post_held (
    id            uuid PRIMARY KEY,
    employer_id   uuid NOT NULL REFERENCES unit (id),
    person_id     uuid NOT NULL REFERENCES person (id),
    unit_id       uuid NOT NULL REFERENCES unit (id),
    job           text NOT NULL,
    supervisor_id uuid REFERENCES person (id),
    begins_on     text NOT NULL,
    ends_on       text,
    UNIQUE (person_id, unit_id, begins_on)
);
CREATE INDEX post_held_by_unit ON post_held (unit_id);
CREATE INDEX post_held_by_supervisor ON post_held (supervisor_id);

-- A role in the change, from–to, beside the posts.
CREATE TABLE role_held (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    role         text NOT NULL,
    begins_on    text NOT NULL,
    ends_on      text,
    UNIQUE (person_id, role, begins_on)
);
CREATE INDEX role_held_by_role ON role_held (role);

-- A link mailed for signing in once. Only the hash of its secret is kept. Times by the machine's own clock.
CREATE TABLE sign_in_link (
    secret_hash  text PRIMARY KEY,
    person_id    uuid NOT NULL REFERENCES person (id),
    made_at      bigint NOT NULL,
    ends_at      bigint NOT NULL,
    used_at      bigint
);
CREATE INDEX sign_in_link_by_person ON sign_in_link (person_id, made_at);

-- A browser that is signed in. Only the hash of the cookie's secret is kept. Times by the machine's own clock.
CREATE TABLE browser_session (
    secret_hash  text PRIMARY KEY,
    person_id    uuid NOT NULL REFERENCES person (id),
    made_at      bigint NOT NULL,
    seen_at      bigint NOT NULL,
    ends_at      bigint NOT NULL
);
CREATE INDEX browser_session_by_person ON browser_session (person_id);
