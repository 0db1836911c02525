-- The strategy in full: retirement, the years of an indicator as one series with its definition, dated versions of the tree,
-- and the performance agreement (Perjanjian Kinerja) of a unit and year.
CREATE TYPE "agreement_state" AS ENUM ('drafted', 'submitted', 'agreed', 'replaced');

ALTER TABLE "strategy_node" ADD COLUMN "retired_on" DATE;
ALTER TABLE "strategy_node" ADD COLUMN "retired_reason" TEXT;

ALTER TABLE "strategy_indicator" ADD COLUMN "series_id" UUID;
ALTER TABLE "strategy_indicator" ADD COLUMN "formula" TEXT;
ALTER TABLE "strategy_indicator" ADD COLUMN "data_source" TEXT;
ALTER TABLE "strategy_indicator" ADD COLUMN "measured_by" TEXT;
ALTER TABLE "strategy_indicator" ADD COLUMN "frequency" "cadence";
ALTER TABLE "strategy_indicator" ADD COLUMN "retired_on" DATE;

-- Rows of one node with one name and different years are the years of one indicator. The owner stands behind the wall only for this.
ALTER TABLE "strategy_indicator" NO FORCE ROW LEVEL SECURITY;
UPDATE "strategy_indicator" i SET "series_id" = CASE WHEN s.nth = 1 THEN s.first ELSE gen_random_uuid() END
FROM (
  SELECT agency_id, id, min(id::text) OVER (PARTITION BY agency_id, node_id, name)::uuid AS first,
    row_number() OVER (PARTITION BY agency_id, node_id, name, year ORDER BY id) AS nth
  FROM "strategy_indicator"
) s WHERE s.agency_id = i.agency_id AND s.id = i.id;
ALTER TABLE "strategy_indicator" FORCE ROW LEVEL SECURITY;
ALTER TABLE "strategy_indicator" ALTER COLUMN "series_id" SET DEFAULT gen_random_uuid();
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "strategy_indicator" ALTER COLUMN "series_id" SET NOT NULL;

CREATE TABLE "strategy_version" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "legal_base" TEXT NOT NULL,
    "url" TEXT,
    "period" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "strategy_version_pkey" PRIMARY KEY ("agency_id","id")
);

CREATE TABLE "performance_agreement" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "state" "agreement_state" NOT NULL DEFAULT 'drafted',
    "reason" TEXT NOT NULL DEFAULT '',
    "return_note" TEXT,
    "head_id" UUID,
    "head_name" TEXT,
    "head_title" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_hash" TEXT,
    "superior_id" UUID,
    "superior_name" TEXT,
    "superior_title" TEXT,
    "agreed_at" TIMESTAMPTZ(3),
    "content" TEXT,
    "sha256" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "performance_agreement_pkey" PRIMARY KEY ("agency_id","id")
);

CREATE TABLE "agreement_item" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "node_text" TEXT NOT NULL,
    "indicator_text" TEXT NOT NULL,
    "measure_unit" TEXT,
    "direction" "direction",
    "target" DECIMAL(20,6) NOT NULL,
    CONSTRAINT "agreement_item_pkey" PRIMARY KEY ("agency_id","id")
);

-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "strategy_node_agency_id_unit_id_idx" ON "strategy_node"("agency_id", "unit_id");
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "strategy_indicator_agency_id_series_id_year_key" ON "strategy_indicator"("agency_id", "series_id", "year");
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "planned_result_agency_id_supports_indicator_id_idx" ON "planned_result"("agency_id", "supports_indicator_id");
CREATE UNIQUE INDEX "strategy_version_agency_id_number_key" ON "strategy_version"("agency_id", "number");
CREATE UNIQUE INDEX "performance_agreement_agency_id_unit_id_year_revision_key" ON "performance_agreement"("agency_id", "unit_id", "year", "revision");
CREATE INDEX "performance_agreement_agency_id_year_state_idx" ON "performance_agreement"("agency_id", "year", "state");
CREATE UNIQUE INDEX "agreement_item_agency_id_agreement_id_indicator_id_key" ON "agreement_item"("agency_id", "agreement_id", "indicator_id");
CREATE INDEX "agreement_item_agency_id_indicator_id_idx" ON "agreement_item"("agency_id", "indicator_id");
-- One in the making and one in force for each unit and year.
CREATE UNIQUE INDEX "performance_agreement_one_open" ON "performance_agreement"("agency_id", "unit_id", "year") WHERE state IN ('drafted', 'submitted');
CREATE UNIQUE INDEX "performance_agreement_one_agreed" ON "performance_agreement"("agency_id", "unit_id", "year") WHERE state = 'agreed';

ALTER TABLE "performance_agreement" ADD CONSTRAINT "performance_agreement_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "agreement_item" ADD CONSTRAINT "agreement_item_agency_id_agreement_id_fkey" FOREIGN KEY ("agency_id", "agreement_id") REFERENCES "performance_agreement"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "agreement_item" ADD CONSTRAINT "agreement_item_agency_id_indicator_id_fkey" FOREIGN KEY ("agency_id", "indicator_id") REFERENCES "strategy_indicator"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "strategy_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "strategy_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "strategy_version" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "strategy_version" TO terukur_app;
CREATE TRIGGER "strategy_version_append_only" BEFORE UPDATE OR DELETE ON "strategy_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "strategy_version_no_truncate" BEFORE TRUNCATE ON "strategy_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "performance_agreement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "performance_agreement" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "performance_agreement" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "performance_agreement" TO terukur_app;
ALTER TABLE "agreement_item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreement_item" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "agreement_item" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "agreement_item" TO terukur_app;
