-- What is followed says why, and a question says whether it was brought in from minutes.

-- Why they follow it: chosen (they asked it, or said in another way that they want to hear), acted (they did something
-- with it). Who waits for an answer is counted of those who chose. Of what was followed before, nothing tells which: it
-- stays chosen.
ALTER TABLE following ADD COLUMN why text NOT NULL DEFAULT 'chosen';
CREATE INDEX following_chosen ON following (subject_id, person_id) WHERE why = 'chosen';

-- Where a question comes from: asked here, minutes (brought in from them), answered (brought in with its answer, so that
-- how long it waited says nothing of us).
ALTER TABLE question ADD COLUMN origin text NOT NULL DEFAULT 'asked';
UPDATE question SET origin = 'minutes' WHERE person_id IS NULL AND NOT confidential;
-- Brought in with its answer, it was acknowledged and answered in the same moment.
UPDATE question SET origin = 'answered' WHERE origin = 'minutes' AND answered_at = acknowledged_at;
-- All that the figures of the channel are counted from, of what they are counted of: else another index of the same
-- questions is walked, and each of a hundred thousand rows looked up.
DROP INDEX question_figures;
CREATE INDEX question_figures ON question
    (asked_at, publication, is_open, return_on, answered_at, answer_by, state, origin) WHERE publication = 'published';
