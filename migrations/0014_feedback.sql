-- Feedback on Tahto itself and on its accessibility, with its answer.

-- What somebody sent. topic: accessibility (answered within 14 days, due_at), tahto. page: the route's pattern of the page
-- it was sent from, never an id. Whoever is signed in stands in person_id; whoever is not may have left an address for the
-- answer. Only the hash of the receipt is kept. answered_at with an empty answer: read, and no answer was needed.
-- reminded_on: the last day on which the administrators were reminded that it waits.
CREATE TABLE feedback (
    id           uuid PRIMARY KEY,
    employer_id  uuid REFERENCES unit (id),
    topic        text NOT NULL,
    page         text NOT NULL,
    words        text NOT NULL,
    language     text NOT NULL,
    person_id    uuid REFERENCES person (id),
    email        text,
    receipt_hash text NOT NULL UNIQUE,
    sent_at      bigint NOT NULL,
    due_at       bigint,
    answer       text NOT NULL,
    answered_by  uuid REFERENCES person (id),
    answered_at  bigint,
    reminded_on  text
);
CREATE INDEX feedback_waiting ON feedback (answered_at, due_at);
CREATE INDEX feedback_by_person ON feedback (person_id);
