-- The chart over time: what each unit and post was from a day to a day. The rows of unit and position stay "as of today".
CREATE TYPE "chart_change_kind" AS ENUM ('add_unit', 'rename_unit', 'move_unit', 'merge_unit', 'close_unit', 'add_position', 'change_position', 'close_position');
CREATE TYPE "education_level" AS ENUM ('primary', 'lower_secondary', 'upper_secondary', 'diploma_1', 'diploma_2', 'diploma_3', 'bachelor', 'master', 'doctorate');

CREATE TABLE "unit_span" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "parent_id" UUID,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "has_own_agreement" BOOLEAN NOT NULL DEFAULT false,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    CONSTRAINT "unit_span_pkey" PRIMARY KEY ("agency_id","id")
);

CREATE TABLE "position_span" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "superior_position_id" UUID,
    "title" TEXT NOT NULL,
    "class" "position_class" NOT NULL,
    "level" TEXT,
    "grade" INTEGER,
    "family" TEXT,
    "is_unit_head" BOOLEAN NOT NULL DEFAULT false,
    "independent_head" BOOLEAN NOT NULL DEFAULT false,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    CONSTRAINT "position_span_pkey" PRIMARY KEY ("agency_id","id")
);

CREATE TABLE "chart_change" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "chart_change_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "chart_change_pkey" PRIMARY KEY ("agency_id","id")
);

CREATE TABLE "rank_history" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "rank_code" TEXT NOT NULL,
    "rank_name" TEXT,
    "starts_on" DATE NOT NULL,
    "decree" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "rank_history_pkey" PRIMARY KEY ("agency_id","id")
);

CREATE TABLE "education" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "level" "education_level" NOT NULL,
    "institution" TEXT NOT NULL,
    "field" TEXT,
    "year" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "education_pkey" PRIMARY KEY ("agency_id","id")
);

CREATE INDEX "unit_span_agency_id_unit_id_idx" ON "unit_span"("agency_id", "unit_id");
CREATE INDEX "unit_span_agency_id_parent_id_idx" ON "unit_span"("agency_id", "parent_id");
CREATE INDEX "position_span_agency_id_position_id_idx" ON "position_span"("agency_id", "position_id");
CREATE INDEX "position_span_agency_id_unit_id_idx" ON "position_span"("agency_id", "unit_id");
CREATE INDEX "position_span_agency_id_superior_position_id_idx" ON "position_span"("agency_id", "superior_position_id");
CREATE INDEX "chart_change_agency_id_subject_id_idx" ON "chart_change"("agency_id", "subject_id");
CREATE INDEX "education_agency_id_employee_id_idx" ON "education"("agency_id", "employee_id");
CREATE UNIQUE INDEX "rank_history_agency_id_employee_id_starts_on_key" ON "rank_history"("agency_id", "employee_id", "starts_on");

ALTER TABLE "unit_span" ADD CONSTRAINT "unit_span_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unit_span" ADD CONSTRAINT "unit_span_agency_id_parent_id_fkey" FOREIGN KEY ("agency_id", "parent_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "position_span" ADD CONSTRAINT "position_span_agency_id_position_id_fkey" FOREIGN KEY ("agency_id", "position_id") REFERENCES "position"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "position_span" ADD CONSTRAINT "position_span_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "position_span" ADD CONSTRAINT "position_span_agency_id_superior_position_id_fkey" FOREIGN KEY ("agency_id", "superior_position_id") REFERENCES "position"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "rank_history" ADD CONSTRAINT "rank_history_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "education" ADD CONSTRAINT "education_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Spans of one unit or post may not overlap.
ALTER TABLE "unit_span" ADD CONSTRAINT "unit_span_no_overlap" EXCLUDE USING gist (agency_id WITH =, unit_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&);
ALTER TABLE "position_span" ADD CONSTRAINT "position_span_no_overlap" EXCLUDE USING gist (agency_id WITH =, position_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&);
ALTER TABLE "unit_span" ADD CONSTRAINT "unit_span_order" CHECK (ends_on IS NULL OR ends_on >= starts_on);
ALTER TABLE "position_span" ADD CONSTRAINT "position_span_order" CHECK (ends_on IS NULL OR ends_on >= starts_on);
ALTER TABLE "unit_span" ADD CONSTRAINT "unit_span_not_own_parent" CHECK (parent_id IS NULL OR parent_id <> unit_id);
ALTER TABLE "position_span" ADD CONSTRAINT "position_span_not_own_superior" CHECK (superior_position_id IS NULL OR superior_position_id <> position_id);

-- The units and posts that there are already: one span each. The owner stands behind the wall only for this copy.
ALTER TABLE "unit" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "position" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "unit_span" ("agency_id", "id", "unit_id", "parent_id", "code", "name", "kind", "has_own_agreement", "starts_on", "ends_on")
SELECT agency_id, gen_random_uuid(), id, parent_id, code, name, kind, has_own_agreement, valid_from, valid_until FROM "unit";
INSERT INTO "position_span" ("agency_id", "id", "position_id", "unit_id", "superior_position_id", "title", "class", "level", "grade", "family", "is_unit_head", "independent_head", "starts_on", "ends_on")
SELECT agency_id, gen_random_uuid(), id, unit_id, superior_position_id, title, class, level, grade, family, is_unit_head, independent_head, valid_from, valid_until FROM "position";
ALTER TABLE "unit" FORCE ROW LEVEL SECURITY;
ALTER TABLE "position" FORCE ROW LEVEL SECURITY;

-- No unit and no post without a span: whoever adds one and writes no history of it gets the plain one when the transaction ends.
CREATE FUNCTION open_unit_span() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "unit_span" ("agency_id", "id", "unit_id", "parent_id", "code", "name", "kind", "has_own_agreement", "starts_on", "ends_on")
  SELECT u.agency_id, gen_random_uuid(), u.id, u.parent_id, u.code, u.name, u.kind, u.has_own_agreement, u.valid_from, u.valid_until FROM "unit" u
  WHERE u.agency_id = NEW.agency_id AND u.id = NEW.id
    AND NOT EXISTS (SELECT FROM "unit_span" s WHERE s.agency_id = NEW.agency_id AND s.unit_id = NEW.id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "unit_has_span" AFTER INSERT ON "unit" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION open_unit_span();
CREATE FUNCTION open_position_span() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "position_span" ("agency_id", "id", "position_id", "unit_id", "superior_position_id", "title", "class", "level", "grade", "family", "is_unit_head", "independent_head", "starts_on", "ends_on")
  SELECT p.agency_id, gen_random_uuid(), p.id, p.unit_id, p.superior_position_id, p.title, p.class, p.level, p.grade, p.family, p.is_unit_head, p.independent_head, p.valid_from, p.valid_until FROM "position" p
  WHERE p.agency_id = NEW.agency_id AND p.id = NEW.id
    AND NOT EXISTS (SELECT FROM "position_span" s WHERE s.agency_id = NEW.agency_id AND s.position_id = NEW.id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "position_has_span" AFTER INSERT ON "position" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION open_position_span();

ALTER TABLE "unit_span" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "unit_span" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "unit_span" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "unit_span" TO terukur_app;
ALTER TABLE "position_span" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "position_span" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "position_span" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "position_span" TO terukur_app;
ALTER TABLE "chart_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "chart_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "chart_change" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "chart_change" TO terukur_app;
ALTER TABLE "rank_history" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "rank_history" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "rank_history" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "rank_history" TO terukur_app;
ALTER TABLE "education" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "education" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "education" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "education" TO terukur_app;
