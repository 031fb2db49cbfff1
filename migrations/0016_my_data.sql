-- My data: a person's wish that their data be erased, and what came of it.

-- Asked by the person, or written down by an administrator when it came on paper; decided by an administrator within a
-- month; done by a job. A wish stays when its data has gone, so that it is known what was erased and when. reason: why
-- it was declined. reach: all, or voluntary (while the employment lasts, the employer's register keeps name and post).
CREATE TABLE erasure (
    id           uuid PRIMARY KEY,
    employer_id  uuid NOT NULL REFERENCES unit (id),
    person_id    uuid NOT NULL REFERENCES person (id),
    asked_at     bigint NOT NULL,
    written_by   uuid REFERENCES person (id),
    withdrawn_at bigint,
    decided_by   uuid REFERENCES person (id),
    decided_at   bigint,
    granted      boolean NOT NULL,
    reason       text NOT NULL,
    reach        text NOT NULL,
    done_at      bigint
);
CREATE UNIQUE INDEX erasure_waiting ON erasure (person_id) WHERE decided_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX erasure_by_person ON erasure (person_id, asked_at);

-- What is a person's own is found by them, on their page at every look.
CREATE INDEX remark_by_person ON remark (person_id);
CREATE INDEX response_by_person ON response (person_id);
CREATE INDEX submission_by_person ON submission (person_id);
CREATE INDEX submission_member_by_person ON submission_member (person_id);
CREATE INDEX thread_by_person ON thread (person_id);
CREATE INDEX letter_by_person ON letter (person_id);
CREATE INDEX reminded_by_person ON reminded (person_id);
