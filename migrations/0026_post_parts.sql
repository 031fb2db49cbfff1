-- A page of text may have named parts beside its title and body: a message says what changes, for whom, when, what is not
-- known yet and whom to ask; a tool says how long it takes and for how many it is. The shelf says which parts its pages
-- have; they are kept with each version. By name: a text in languages, or one word or number under the empty name.
ALTER TABLE post_version ADD COLUMN parts jsonb NOT NULL DEFAULT '{}' CHECK (substr(CAST(parts AS text), 1, 1) IN ('{', '['));
