-- What an appraiser leaves to the one who comes after, about one plan in one period.
CREATE TABLE "handover_note" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    -- [{ resultId, text }]: what was seen of single results
    "results" JSONB NOT NULL DEFAULT '[]',
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "handover_note_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "handover_note_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "handover_note_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "handover_note_agency_id_author_id_fkey" FOREIGN KEY ("agency_id", "author_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "handover_note_agency_id_work_plan_id_period_id_author_id_key" ON "handover_note"("agency_id", "work_plan_id", "period_id", "author_id");
ALTER TABLE "handover_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "handover_note" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "handover_note" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "handover_note" TO terukur_app;
