-- Gatherings grow up: occurrences that stay themselves when they are moved, calendars, who comes when and who was there;
-- in coaching materials and certificates.

-- Grows whenever a time or place is changed, so that a window with older times on it is told.
ALTER TABLE gathering ADD COLUMN version bigint NOT NULL DEFAULT 0;

-- An occurrence keeps its id when it is moved; calendars know it by that. sequence grows at each change.
-- One that is called off stays, so that calendars hear of it.
ALTER TABLE occurrence ADD COLUMN sequence bigint NOT NULL DEFAULT 0;
ALTER TABLE occurrence ADD COLUMN changed_at bigint NOT NULL DEFAULT 0;
ALTER TABLE occurrence ADD COLUMN cancelled_at bigint;

-- The occurrence at which somebody has said that they will come; NULL: they have not said.
ALTER TABLE invited ADD COLUMN occurrence_id uuid REFERENCES occurrence (id);

-- Who was there. A meeting counts once, so a person was at one of its occurrences; NULL: marked as not there.
CREATE TABLE attendance (
    gathering_id  uuid NOT NULL REFERENCES gathering (id),
    person_id     uuid NOT NULL REFERENCES person (id),
    occurrence_id uuid REFERENCES occurrence (id),
    marked_by     uuid NOT NULL REFERENCES person (id),
    marked_at     bigint NOT NULL,
    PRIMARY KEY (gathering_id, person_id)
);
CREATE INDEX attendance_by_person ON attendance (person_id);

-- The link by which a person's own calendar program reads their times. Only the hash of its secret is kept; one a person.
CREATE TABLE calendar_link (
    secret_hash  text PRIMARY KEY,
    person_id    uuid NOT NULL UNIQUE REFERENCES person (id),
    made_at      bigint NOT NULL
);

-- What a programme or a session gives to those who take part: a link, or a file, picture or recording.
-- subject_kind: programme or coaching_session.
CREATE TABLE material (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    programme_id uuid NOT NULL REFERENCES programme (id),
    subject_kind text NOT NULL,
    subject_id   uuid NOT NULL,
    position     bigint NOT NULL,
    name         jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    about        jsonb NOT NULL CHECK (substr(CAST(about AS text), 1, 1) IN ('{', '[')),
    link         text,
    medium_id    uuid REFERENCES medium (id),
    made_by      uuid NOT NULL REFERENCES person (id),
    made_at      bigint NOT NULL
);
CREATE INDEX material_by_subject ON material (subject_id, position);
CREATE INDEX material_by_programme ON material (programme_id);

-- That somebody has completed a programme, as their coach or the coordinator said.
CREATE TABLE certificate (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    programme_id uuid NOT NULL REFERENCES programme (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    granted_by   uuid NOT NULL REFERENCES person (id),
    granted_at   bigint NOT NULL,
    UNIQUE (programme_id, person_id)
);
CREATE INDEX certificate_by_person ON certificate (person_id);
