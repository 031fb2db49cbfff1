-- Notices grow up: news beside what awaits.

-- News asks nothing of the person, and is over when they say that they have seen it.
ALTER TABLE notice ADD COLUMN is_news boolean NOT NULL DEFAULT false;
