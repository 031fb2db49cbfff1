-- What is asked of a role, from the recruitment notice to the onboarding and the discussion; and onboarding itself: plans from
-- templates, for a person or a whole unit, ticked by both.

-- A role of an employer as its job title has it, and the wording of its recruitment notice that was last kept.
-- notice: empty while the notice stands as it is made of the requirements.
CREATE TABLE job_role (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    called          jsonb NOT NULL CHECK (substr(CAST(called AS text), 1, 1) IN ('{', '[')),
    about           jsonb NOT NULL CHECK (substr(CAST(about AS text), 1, 1) IN ('{', '[')),
    notice          jsonb NOT NULL CHECK (substr(CAST(notice AS text), 1, 1) IN ('{', '[')),
    notice_by       uuid REFERENCES person (id),
    notice_at       bigint,
    made_by         uuid NOT NULL REFERENCES person (id),
    made_at         bigint NOT NULL,
    retired_at      bigint
);
CREATE INDEX job_role_by_employer ON job_role (employer_id);

-- A requirement of a role. number: its newest version.
CREATE TABLE requirement (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    job_role_id     uuid NOT NULL REFERENCES job_role (id),
    part            text NOT NULL CHECK (part IN ('encounter', 'development', 'influence', 'profession')),
    number          bigint NOT NULL,
    made_by         uuid NOT NULL REFERENCES person (id),
    made_at         bigint NOT NULL,
    retired_at      bigint
);
CREATE INDEX requirement_by_role ON requirement (job_role_id);

-- A requirement as it was worded from then on. body: the sentence; shows: how it shows in work.
CREATE TABLE requirement_version (
    requirement_id  uuid NOT NULL REFERENCES requirement (id),
    number          bigint NOT NULL,
    body            jsonb NOT NULL CHECK (substr(CAST(body AS text), 1, 1) IN ('{', '[')),
    shows           jsonb NOT NULL CHECK (substr(CAST(shows AS text), 1, 1) IN ('{', '[')),
    made_by         uuid NOT NULL REFERENCES person (id),
    made_at         bigint NOT NULL,
    PRIMARY KEY (requirement_id, number)
);

-- A template of an employer. number: its newest version.
CREATE TABLE onboarding_template (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    variant         text NOT NULL CHECK (variant IN ('permanent', 'few_shifts', 'returning', 'student', 'moving', 'whole_unit')),
    number          bigint NOT NULL,
    made_by         uuid NOT NULL REFERENCES person (id),
    made_at         bigint NOT NULL,
    retired_at      bigint
);
CREATE INDEX onboarding_template_by_employer ON onboarding_template (employer_id);

-- A template as it was from then on. items: a list of what there is to do, each with its stage, who guides, a link and whether
-- the law asks for it.
CREATE TABLE onboarding_template_version (
    template_id     uuid NOT NULL REFERENCES onboarding_template (id),
    number          bigint NOT NULL,
    name            jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    items           jsonb NOT NULL CHECK (substr(CAST(items AS text), 1, 1) IN ('{', '[')),
    made_by         uuid NOT NULL REFERENCES person (id),
    made_at         bigint NOT NULL,
    PRIMARY KEY (template_id, number)
);

-- The onboarding of a whole unit at once, as to a new system: each person has a plan of their own in it.
CREATE TABLE unit_onboarding (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    unit_id         uuid NOT NULL REFERENCES unit (id),
    name            jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    supervisor_id   uuid NOT NULL REFERENCES person (id),
    begins_on       text NOT NULL,
    made_at         bigint NOT NULL
);
CREATE INDEX unit_onboarding_by_employer ON unit_onboarding (employer_id);

-- A plan: who is guided, by whom and who stands in, from when. unit_id: where they work. greeted: the team is asked for greetings.
CREATE TABLE onboarding_plan (
    id              uuid PRIMARY KEY,
    employer_id     uuid NOT NULL REFERENCES unit (id),
    person_id       uuid NOT NULL REFERENCES person (id),
    unit_id         uuid NOT NULL REFERENCES unit (id),
    unit_onboarding_id uuid REFERENCES unit_onboarding (id),
    variant         text NOT NULL CHECK (variant IN ('permanent', 'few_shifts', 'returning', 'student', 'moving', 'whole_unit')),
    name            jsonb NOT NULL CHECK (substr(CAST(name AS text), 1, 1) IN ('{', '[')),
    guide_id        uuid NOT NULL REFERENCES person (id),
    substitute_id   uuid REFERENCES person (id),
    begins_on       text NOT NULL,
    greeted         boolean NOT NULL,
    made_by         uuid NOT NULL REFERENCES person (id),
    made_at         bigint NOT NULL
);
CREATE INDEX onboarding_plan_by_person ON onboarding_plan (person_id);
CREATE INDEX onboarding_plan_by_guide ON onboarding_plan (guide_id);
CREATE INDEX onboarding_plan_by_substitute ON onboarding_plan (substitute_id);
CREATE INDEX onboarding_plan_by_unit ON onboarding_plan (unit_id, begins_on);
CREATE INDEX onboarding_plan_by_unit_onboarding ON onboarding_plan (unit_onboarding_id);
CREATE INDEX onboarding_plan_by_employer ON onboarding_plan (employer_id, begins_on);

-- What there is to do in a plan. key: the same in all plans of a unit. left_out_at: it is not done in this plan, and why.
CREATE TABLE onboarding_item (
    id              uuid PRIMARY KEY,
    plan_id         uuid NOT NULL REFERENCES onboarding_plan (id),
    key             uuid NOT NULL,
    stage           text NOT NULL CHECK (stage IN ('before_start', 'first_day', 'first_week', 'first_month', 'months', 'year')),
    position        bigint NOT NULL,
    what            jsonb NOT NULL CHECK (substr(CAST(what AS text), 1, 1) IN ('{', '[')),
    guided_by       text NOT NULL CHECK (guided_by IN ('guide', 'supervisor', 'somebody')),
    link            text NOT NULL,
    statutory       boolean NOT NULL,
    requirement_id  uuid REFERENCES requirement (id),
    due_on          text NOT NULL,
    left_out_at     bigint,
    left_out_by     uuid REFERENCES person (id),
    left_out_why    text NOT NULL
);
CREATE INDEX onboarding_item_by_plan ON onboarding_item (plan_id);
CREATE INDEX onboarding_item_by_requirement ON onboarding_item (requirement_id);

-- One side says that it is done. face_to_face: they did it together.
CREATE TABLE onboarding_tick (
    item_id         uuid NOT NULL REFERENCES onboarding_item (id),
    side            text NOT NULL CHECK (side IN ('newcomer', 'guide')),
    person_id       uuid NOT NULL REFERENCES person (id),
    face_to_face    boolean NOT NULL,
    ticked_at       bigint NOT NULL,
    PRIMARY KEY (item_id, side)
);
CREATE INDEX onboarding_tick_by_person ON onboarding_tick (person_id);

-- A greeting of the team to the newcomer, in words, sound, picture or video. Its vault is held by its author, and from when it
-- is said by the newcomer and those who guide. answers: sealed.
CREATE TABLE onboarding_welcome (
    id              uuid PRIMARY KEY,
    plan_id         uuid NOT NULL REFERENCES onboarding_plan (id),
    person_id       uuid NOT NULL REFERENCES person (id),
    vault_id        uuid NOT NULL REFERENCES vault (id),
    answers         text NOT NULL,
    begun_at        bigint NOT NULL,
    said_at         bigint,
    UNIQUE (plan_id, person_id)
);
CREATE INDEX onboarding_welcome_by_person ON onboarding_welcome (person_id);
