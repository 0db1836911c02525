-- What an annual evaluation says beside its ratings: advice on a contract, and results of studies.
CREATE TYPE "contract_advice" AS ENUM ('extend', 'end');
CREATE TYPE "annual_follow_up" AS ENUM ('retain', 'rotate', 'career', 'guidance');

CREATE TABLE "annual_note" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "contract_advice" "contract_advice",
    "follow_ups" "annual_follow_up"[] NOT NULL DEFAULT '{}',
    "follow_up_text" TEXT NOT NULL DEFAULT '',
    "study_results" TEXT NOT NULL DEFAULT '',
    "study_report" TEXT NOT NULL DEFAULT '',
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "annual_note_pkey" PRIMARY KEY ("agency_id","id")
);

CREATE UNIQUE INDEX "annual_note_agency_id_evaluation_id_key" ON "annual_note"("agency_id", "evaluation_id");

ALTER TABLE "annual_note" ADD CONSTRAINT "annual_note_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "annual_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "annual_note" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "annual_note" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "annual_note" TO terukur_app;
