-- The role and result matrix (MPH, regulation BAB II steps 5 and 6): who gives what to which result of the leader.
CREATE TYPE "role_split" AS ENUM ('aspect', 'area', 'share', 'none');
CREATE TYPE "role_origin" AS ENUM ('appointment', 'application', 'invitation');
CREATE TYPE "role_state" AS ENUM ('draft', 'assigned', 'applied', 'invited', 'allowed', 'accepted', 'declined', 'withdrawn');

CREATE TABLE "role_cell" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "result_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "indicator_id" UUID,
    "text" TEXT NOT NULL,
    "kind" "result_kind" NOT NULL DEFAULT 'main',
    "split_kind" "role_split" NOT NULL DEFAULT 'none',
    "share" DECIMAL(20,6),
    "measure_unit" TEXT,
    "origin" "role_origin" NOT NULL,
    "state" "role_state" NOT NULL,
    "state_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "role_cell_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "role_cell_share_not_negative" CHECK (share >= 0),
    CONSTRAINT "role_cell_agency_id_result_id_fkey" FOREIGN KEY ("agency_id", "result_id") REFERENCES "planned_result"("agency_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "role_cell_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "role_cell_agency_id_result_id_employee_id_key" ON "role_cell"("agency_id", "result_id", "employee_id");
CREATE INDEX "role_cell_agency_id_employee_id_state_idx" ON "role_cell"("agency_id", "employee_id", "state");

ALTER TABLE "role_cell" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "role_cell" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "role_cell" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "role_cell" TO terukur_app;

CREATE TABLE "role_cell_comment" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cell_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "role_cell_comment_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "role_cell_comment_agency_id_cell_id_fkey" FOREIGN KEY ("agency_id", "cell_id") REFERENCES "role_cell"("agency_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "role_cell_comment_agency_id_cell_id_created_at_idx" ON "role_cell_comment"("agency_id", "cell_id", "created_at");

ALTER TABLE "role_cell_comment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "role_cell_comment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "role_cell_comment" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "role_cell_comment" TO terukur_app;

-- From which cell a row of a plan came. A cell goes with the leader's result while that is being written; the words stay.
ALTER TABLE "planned_result" ADD COLUMN "role_cell_id" UUID;
-- The owner stands before the wall while the reference is checked.
ALTER TABLE "planned_result" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "role_cell" NO FORCE ROW LEVEL SECURITY;
-- The column is new and empty: nothing is looked at, and the wait is for the lock alone.
-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint
ALTER TABLE "planned_result" ADD CONSTRAINT "planned_result_agency_id_role_cell_id_fkey" FOREIGN KEY ("agency_id", "role_cell_id") REFERENCES "role_cell"("agency_id", "id") ON DELETE SET NULL ("role_cell_id") ON UPDATE CASCADE;
ALTER TABLE "planned_result" FORCE ROW LEVEL SECURITY;
ALTER TABLE "role_cell" FORCE ROW LEVEL SECURITY;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "planned_result_agency_id_role_cell_id_idx" ON "planned_result"("agency_id", "role_cell_id");
