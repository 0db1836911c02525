-- Days out of duty, and what happens to people's posts on a day: planned, carried out, undoable until somebody built on it.
CREATE TYPE "absence_kind" AS ENUM ('study_leave', 'unpaid_leave');
CREATE TYPE "personnel_event_kind" AS ENUM ('move', 'acting_plt', 'acting_plh', 'study_leave', 'unpaid_leave', 'retirement', 'leaving', 'start', 'return');
CREATE TYPE "personnel_event_state" AS ENUM ('planned', 'running', 'ended', 'cancelled', 'undone');

CREATE TABLE "absence" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "kind" "absence_kind" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "decree" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "absence_pkey" PRIMARY KEY ("agency_id","id")
);

CREATE TABLE "personnel_event" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "personnel_event_kind" NOT NULL,
    "employee_id" UUID NOT NULL,
    "effective_on" DATE NOT NULL,
    "state" "personnel_event_state" NOT NULL,
    "details" JSONB NOT NULL,
    "changes" JSONB NOT NULL DEFAULT '[]',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "problem" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "personnel_event_pkey" PRIMARY KEY ("agency_id","id")
);

CREATE INDEX "absence_agency_id_employee_id_idx" ON "absence"("agency_id", "employee_id");
CREATE INDEX "personnel_event_agency_id_employee_id_effective_on_idx" ON "personnel_event"("agency_id", "employee_id", "effective_on");
CREATE INDEX "personnel_event_agency_id_state_effective_on_idx" ON "personnel_event"("agency_id", "state", "effective_on");

ALTER TABLE "absence" ADD CONSTRAINT "absence_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "personnel_event" ADD CONSTRAINT "personnel_event_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "absence" ADD CONSTRAINT "absence_no_overlap" EXCLUDE USING gist (agency_id WITH =, employee_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&);
ALTER TABLE "absence" ADD CONSTRAINT "absence_order" CHECK (ends_on IS NULL OR ends_on >= starts_on);

-- People who are on leave already: their leave as days. The owner stands behind the wall only for this copy.
ALTER TABLE "employee" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "absence" ("agency_id", "id", "employee_id", "kind", "starts_on")
SELECT agency_id, gen_random_uuid(), id, status::text::"absence_kind", status_from FROM "employee"
WHERE status IN ('study_leave', 'unpaid_leave') AND status_from IS NOT NULL;
ALTER TABLE "employee" FORCE ROW LEVEL SECURITY;

ALTER TABLE "absence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "absence" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "absence" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "absence" TO terukur_app;
ALTER TABLE "personnel_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "personnel_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "personnel_event" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "personnel_event" TO terukur_app;
