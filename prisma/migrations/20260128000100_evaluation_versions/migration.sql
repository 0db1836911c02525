-- One evaluation a plan and period is the head; its versions live on as snapshots, so that everybody who reads the head reads the result in force.
CREATE TYPE "snapshot_kind" AS ENUM ('first', 'correction', 'objection');

ALTER TABLE "evaluation" ADD COLUMN "recommendation" TEXT NOT NULL DEFAULT '';
ALTER TABLE "evaluation_snapshot" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "evaluation_snapshot" ADD COLUMN "kind" "snapshot_kind" NOT NULL DEFAULT 'first';
ALTER TABLE "evaluation_snapshot" ADD COLUMN "reason" TEXT;

-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "evaluation_agency_id_work_plan_id_period_id_key" ON "evaluation"("agency_id", "work_plan_id", "period_id");
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX "evaluation_agency_id_work_plan_id_period_id_revision_key";
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "evaluation_snapshot_agency_id_evaluation_id_revision_key" ON "evaluation_snapshot"("agency_id", "evaluation_id", "revision");
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX "evaluation_snapshot_agency_id_evaluation_id_key";
