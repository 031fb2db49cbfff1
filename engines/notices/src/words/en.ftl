notices-seen = Marked as seen.
