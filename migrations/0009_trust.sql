-- Trust: who has looked at what, how long things are kept, what was erased, and what people say of Tahto itself.

-- Who did what to which record, and whose it was; one chain, each entry sealed to the one before it.
-- Entries are only added. What is old goes from the beginning, and an entry says so.
CREATE TABLE audit_entry (
    number       bigint PRIMARY KEY,
    at           bigint NOT NULL,
    who          uuid,
    act          text NOT NULL,
    subject_kind text NOT NULL,
    subject_id   uuid NOT NULL,
    of_person    uuid,
    why          text NOT NULL,
    previous     text NOT NULL,
    hash         text NOT NULL
);
CREATE INDEX audit_entry_of ON audit_entry (of_person, number);
CREATE INDEX audit_entry_of_subject ON audit_entry (subject_id, who, at);
CREATE INDEX audit_entry_by_time ON audit_entry (at);

-- The chain's last link: one row, held by whoever adds the next entry until it is kept.
CREATE TABLE audit_head (
    id           bigint PRIMARY KEY CHECK (id = 1),
    number       bigint NOT NULL,
    hash         text NOT NULL
);
INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '');
