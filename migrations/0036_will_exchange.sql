-- Rounds that were held elsewhere and whose files were brought: how many stood where when the file was written. No votes
-- and no voters come with them.

-- What a file told of a statement. Where fewer than ten had taken a stand there is no line: it is not even kept.
CREATE TABLE imported_total (
    statement_id uuid PRIMARY KEY REFERENCES statement (id),
    agrees       bigint NOT NULL CHECK (agrees >= 0),
    disagrees    bigint NOT NULL CHECK (disagrees >= 0),
    CHECK (agrees + disagrees >= 10)
);
