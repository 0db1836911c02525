-- Proposals of another superior (ux F9, F16): used at once, confirmed or mended by HR, undone within a week.
CREATE TYPE "repair_state" AS ENUM ('proposed', 'confirmed', 'corrected', 'refused', 'withdrawn');
CREATE TABLE "superior_repair" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "previous_superior_id" UUID,
    "proposed_superior_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "state" "repair_state" NOT NULL DEFAULT 'proposed',
    "acts_from" DATE,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT NOT NULL DEFAULT '',
    "settled_superior_id" UUID,
    "before" JSONB NOT NULL,
    "decided_from" JSONB,
    "decided_to" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "superior_repair_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "superior_repair_not_self" CHECK (employee_id <> proposed_superior_id AND employee_id IS DISTINCT FROM settled_superior_id),
    CONSTRAINT "superior_repair_open_or_decided" CHECK ((state = 'proposed') = (decided_at IS NULL)),
    CONSTRAINT "superior_repair_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "superior_repair_agency_id_previous_superior_id_fkey" FOREIGN KEY ("agency_id", "previous_superior_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "superior_repair_agency_id_proposed_superior_id_fkey" FOREIGN KEY ("agency_id", "proposed_superior_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "superior_repair_agency_id_settled_superior_id_fkey" FOREIGN KEY ("agency_id", "settled_superior_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "superior_repair_one_open" ON "superior_repair"("agency_id", "employee_id") WHERE state = 'proposed';
CREATE INDEX "superior_repair_agency_id_employee_id_idx" ON "superior_repair"("agency_id", "employee_id");
CREATE INDEX "superior_repair_agency_id_state_proposed_at_id_idx" ON "superior_repair"("agency_id", "state", "proposed_at", "id");
CREATE INDEX "superior_repair_agency_id_decided_at_id_idx" ON "superior_repair"("agency_id", "decided_at", "id");

ALTER TABLE "superior_repair" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "superior_repair" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "superior_repair" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "superior_repair" TO terukur_app;
