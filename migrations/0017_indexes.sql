-- What was looked through from end to end is found at once: a programme's people, and who is bidden to one occurrence.
CREATE INDEX enrolment_of_programme ON enrolment (programme_id, part);
CREATE INDEX invited_to_occurrence ON invited (occurrence_id);
