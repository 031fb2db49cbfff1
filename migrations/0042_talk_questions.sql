-- Question cards that somebody picks for a discussion, and a group's discussion: who asks for one of their own beside it, and
-- whom its supervisor has asked to write the minutes.

-- The cards one person has picked for one discussion. cards: which ones, sealed with the discussion's key. It goes with the
-- discussion.
CREATE TABLE talk_cards (
    id              uuid PRIMARY KEY,
    talk_id         uuid NOT NULL REFERENCES talk (id),
    person_id       uuid NOT NULL REFERENCES person (id),
    cards           text NOT NULL,
    picked_at       bigint NOT NULL,
    UNIQUE (talk_id, person_id)
);

-- own_asked_at: they would like a discussion of two as well. writes_at: they were asked to write the group's minutes.
ALTER TABLE talk_member ADD COLUMN own_asked_at bigint;
ALTER TABLE talk_member ADD COLUMN writes_at bigint;
