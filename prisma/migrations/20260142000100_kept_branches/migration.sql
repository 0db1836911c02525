-- How far branches with many indicators are carried, worked out every few minutes by the worker: derived, never the source.
CREATE TABLE "branch_sum" (
    "agency_id" UUID NOT NULL,
    "node_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "indicators" INTEGER NOT NULL,
    "carried" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "branch_sum_pkey" PRIMARY KEY ("agency_id","node_id","year")
);
ALTER TABLE "branch_sum" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "branch_sum" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "branch_sum" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "branch_sum" TO terukur_app;
