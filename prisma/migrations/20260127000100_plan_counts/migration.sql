-- How many plans of a unit and year are in a state: small rows that a trigger adds and a job folds; the number is their sum.
CREATE TABLE "plan_count" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "state" "plan_state" NOT NULL,
    "starts_on" DATE NOT NULL,
    "plans" INTEGER NOT NULL,
    CONSTRAINT "plan_count_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE INDEX "plan_count_agency_id_year_unit_id_idx" ON "plan_count"("agency_id", "year", "unit_id");

-- The owner stands behind the wall only for this copy.
ALTER TABLE "work_plan" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "plan_count" ("agency_id", "unit_id", "year", "state", "starts_on", "plans")
SELECT agency_id, unit_id, year, state, starts_on, count(*) FROM "work_plan" WHERE amends_id IS NULL GROUP BY 1, 2, 3, 4, 5;
ALTER TABLE "work_plan" FORCE ROW LEVEL SECURITY;

CREATE FUNCTION count_added_plans() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "plan_count" ("agency_id", "unit_id", "year", "state", "starts_on", "plans")
  SELECT agency_id, unit_id, year, state, starts_on, count(*) FROM added WHERE amends_id IS NULL GROUP BY 1, 2, 3, 4, 5;
  RETURN NULL;
END $$;
CREATE FUNCTION count_changed_plans() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "plan_count" ("agency_id", "unit_id", "year", "state", "starts_on", "plans")
  SELECT agency_id, unit_id, year, state, starts_on, sum(step) FROM (
    SELECT agency_id, unit_id, year, state, starts_on, 1 AS step FROM added WHERE amends_id IS NULL
    UNION ALL SELECT agency_id, unit_id, year, state, starts_on, -1 FROM removed WHERE amends_id IS NULL
  ) both_sides GROUP BY 1, 2, 3, 4, 5 HAVING sum(step) <> 0;
  RETURN NULL;
END $$;
CREATE FUNCTION count_removed_plans() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "plan_count" ("agency_id", "unit_id", "year", "state", "starts_on", "plans")
  SELECT agency_id, unit_id, year, state, starts_on, -count(*) FROM removed WHERE amends_id IS NULL GROUP BY 1, 2, 3, 4, 5;
  RETURN NULL;
END $$;
CREATE TRIGGER "work_plan_count_added" AFTER INSERT ON "work_plan" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_added_plans();
CREATE TRIGGER "work_plan_count_changed" AFTER UPDATE ON "work_plan" REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_changed_plans();
CREATE TRIGGER "work_plan_count_removed" AFTER DELETE ON "work_plan" REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_removed_plans();

ALTER TABLE "plan_count" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_count" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "plan_count" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "plan_count" TO terukur_app;
