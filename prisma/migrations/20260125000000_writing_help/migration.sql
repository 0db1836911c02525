-- Templates that HR offers for a post, and the manual of each planned indicator.
CREATE TYPE "plan_template_state" AS ENUM ('active', 'retired');
CREATE TABLE "plan_template" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "family" TEXT,
    "rows" JSONB NOT NULL,
    "state" "plan_template_state" NOT NULL DEFAULT 'active',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_template_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "plan_template_title_or_family" CHECK (num_nonnulls(title, family) = 1)
);
CREATE INDEX "plan_template_agency_id_state_name_id_idx" ON "plan_template"("agency_id", "state", "name", "id");

ALTER TABLE "plan_template" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_template" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "plan_template" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "plan_template" TO terukur_app;

ALTER TABLE "planned_indicator" ADD COLUMN "definition" TEXT NOT NULL DEFAULT '';
ALTER TABLE "planned_indicator" ADD COLUMN "formula" TEXT NOT NULL DEFAULT '';
ALTER TABLE "planned_indicator" ADD COLUMN "data_source" TEXT NOT NULL DEFAULT '';
ALTER TABLE "planned_indicator" ADD COLUMN "frequency" TEXT NOT NULL DEFAULT '';
ALTER TABLE "planned_indicator" ADD COLUMN "measured_by" TEXT NOT NULL DEFAULT '';
