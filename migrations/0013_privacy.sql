-- Privacy: each night what has had its time goes, and the audit log is followed from its first entry to its last.

-- A run of the retention job: the night's own (by_id: NULL) or one that somebody asked for. under_way holds one word while
-- it is, so that there is one at a time; done: how many kinds it is through with.
CREATE TABLE retention_run (
    id           uuid PRIMARY KEY,
    by_id        uuid REFERENCES person (id),
    begun_at     bigint NOT NULL,
    ended_at     bigint,
    under_way    text UNIQUE,
    done         bigint NOT NULL
);

-- How many of a kind a run let go; never what they held. failed: it could not, and the program's own log says why.
CREATE TABLE retention_count (
    run_id       uuid NOT NULL REFERENCES retention_run (id),
    kind         text NOT NULL,
    gone         bigint NOT NULL,
    failed       boolean NOT NULL,
    PRIMARY KEY (run_id, kind)
);

-- What following the audit log's chain found: how many entries, its last link, and what is wrong with it ('': nothing).
CREATE TABLE audit_proof (
    id           uuid PRIMARY KEY,
    at           bigint NOT NULL,
    entries      bigint NOT NULL,
    number       bigint NOT NULL,
    hash         text NOT NULL,
    fault        text NOT NULL
);

-- What goes is looked for by these.
CREATE INDEX remark_by_medium ON remark (medium_id);
CREATE INDEX remark_by_answered ON remark (answers_id);
CREATE INDEX material_by_medium ON material (medium_id);
CREATE INDEX submission_by_response ON submission (response_id);
CREATE INDEX medium_free ON medium (made_at) WHERE subject_id IS NULL;
CREATE INDEX notice_over ON notice (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX programme_by_end ON programme (ends_on);
