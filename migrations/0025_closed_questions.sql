-- The few closed ones of a kind, without walking through all that are open.
CREATE INDEX question_closed_by_kind ON question (kind, number) WHERE NOT is_open;
