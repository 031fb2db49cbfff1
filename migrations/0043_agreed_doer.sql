-- What a group agrees can be one member's to do.

-- doer_id: the member; none where it is the supervisor's, everybody's, or a discussion of two. In the open like who, so that the
-- one whose it is can be reminded without opening what was agreed.
ALTER TABLE agreed_action ADD COLUMN doer_id uuid REFERENCES person (id);
