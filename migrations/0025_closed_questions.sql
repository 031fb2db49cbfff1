-- The few closed ones of a kind, the newest first, without walking through all that are open. Of numbers with a sign, so
-- that no database takes the index of numbers for it.
CREATE INDEX question_closed_by_kind ON question (kind, (-number)) WHERE NOT is_open;
