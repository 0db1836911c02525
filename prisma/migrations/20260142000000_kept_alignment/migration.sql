-- Alignment figures of a place with many units below, worked out every few minutes by the worker: derived, never the source.
CREATE TABLE "alignment_sum" (
    "agency_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "is_whole" BOOLEAN NOT NULL,
    "sums" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "alignment_sum_pkey" PRIMARY KEY ("agency_id","unit_id","year","is_whole")
);
ALTER TABLE "alignment_sum" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "alignment_sum" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "alignment_sum" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "alignment_sum" TO terukur_app;

-- The plans that have waited longest are found without looking at the others. Few plans wait at a time, so the index is small and
-- made within the pause of a release.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "work_plan_waiting_idx" ON "work_plan"("agency_id", "year", "submitted_at", "id") WHERE state = 'submitted' AND amends_id IS NULL;
