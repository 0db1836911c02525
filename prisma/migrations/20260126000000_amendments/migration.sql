-- An amendment of a plan in force is written in a plan row of its own until both have signed it; then its rows are merged and the row is put aside.
-- The owner stands before the wall only until the references are checked and the numbers are given.
ALTER TABLE "work_plan" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "work_plan" ADD COLUMN "amends_id" UUID,
ADD COLUMN "number" TEXT;
ALTER TABLE "planned_result" ADD COLUMN "origin_id" UUID,
ADD COLUMN "added_on" DATE;
ALTER TABLE "planned_indicator" ADD COLUMN "origin_id" UUID;

-- The column is new and empty: nothing is looked at, and the wait is for the lock alone.
-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint
ALTER TABLE "work_plan" ADD CONSTRAINT "work_plan_agency_id_amends_id_fkey" FOREIGN KEY ("agency_id", "amends_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- A plan has one open amendment at most, and what is being amended is never itself in force.
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "work_plan_one_open_amendment" ON "work_plan"("agency_id", "amends_id") WHERE (amends_id IS NOT NULL AND state <> 'withdrawn');
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE "work_plan" ADD CONSTRAINT "work_plan_amendment_not_in_force" CHECK (amends_id IS NULL OR state NOT IN ('set', 'closed'));

CREATE TYPE "amendment_reason" AS ENUM ('strategy', 'performance_agreement', 'budget', 'assignment', 'structure', 'long_leave');
CREATE TABLE "plan_amendment" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "base_revision" INTEGER NOT NULL,
    "reason" "amendment_reason" NOT NULL,
    "note" TEXT NOT NULL,
    "started_by_id" UUID NOT NULL,
    "started_by_name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "merged_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_amendment_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE UNIQUE INDEX "plan_amendment_agency_id_workspace_id_key" ON "plan_amendment"("agency_id", "workspace_id");
CREATE INDEX "plan_amendment_agency_id_work_plan_id_idx" ON "plan_amendment"("agency_id", "work_plan_id");
ALTER TABLE "plan_amendment" ADD CONSTRAINT "plan_amendment_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_amendment" ADD CONSTRAINT "plan_amendment_agency_id_workspace_id_fkey" FOREIGN KEY ("agency_id", "workspace_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What lay before both sides at each sending and each return; an undone return keeps its words for its author.
CREATE TYPE "plan_round_kind" AS ENUM ('sent', 'returned');
CREATE TABLE "plan_round" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "kind" "plan_round_kind" NOT NULL,
    "content" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "words" TEXT,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_round_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE INDEX "plan_round_agency_id_work_plan_id_round_idx" ON "plan_round"("agency_id", "work_plan_id", "round");
ALTER TABLE "plan_round" ADD CONSTRAINT "plan_round_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who looked at what lay there when: the base of "what changed since" and of the unread mark.
CREATE TABLE "plan_reading" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_reading_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE UNIQUE INDEX "plan_reading_agency_id_work_plan_id_employee_id_round_key" ON "plan_reading"("agency_id", "work_plan_id", "employee_id", "round");
ALTER TABLE "plan_reading" ADD CONSTRAINT "plan_reading_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_reading" ADD CONSTRAINT "plan_reading_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Words of both sides at a row or at the whole plan. The row may be gone since; the words stay.
CREATE TABLE "plan_comment" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "result_id" UUID,
    "round" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_name" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_comment_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE INDEX "plan_comment_agency_id_work_plan_id_idx" ON "plan_comment"("agency_id", "work_plan_id");
ALTER TABLE "plan_comment" ADD CONSTRAINT "plan_comment_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The appraiser's "Cocok" at a row; it holds only as long as the row reads as it did.
CREATE TABLE "plan_row_mark" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "result_id" UUID NOT NULL,
    "appraiser_id" UUID NOT NULL,
    "row_hash" TEXT NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_row_mark_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE UNIQUE INDEX "plan_row_mark_agency_id_work_plan_id_result_id_appraiser_id_key" ON "plan_row_mark"("agency_id", "work_plan_id", "result_id", "appraiser_id");
ALTER TABLE "plan_row_mark" ADD CONSTRAINT "plan_row_mark_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The last number that an agency gave to a plan of a year.
CREATE TABLE "plan_number" (
    "agency_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "plan_number_pkey" PRIMARY KEY ("agency_id","year")
);
-- One statement over the plans of the installation; the numbers below need it.
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "work_plan_agency_id_number_key" ON "work_plan"("agency_id", "number");

-- The plans in force already get their numbers in the order in which they were set.
UPDATE "work_plan" p SET number = 'SKP/' || n.year || '/' || lpad(n.place::text, 5, '0')
FROM (
  SELECT agency_id, id, year, row_number() OVER (PARTITION BY agency_id, year ORDER BY set_at, id) AS place
  FROM "work_plan" WHERE set_at IS NOT NULL AND state IN ('set', 'closed')
) n WHERE p.agency_id = n.agency_id AND p.id = n.id;
INSERT INTO "plan_number" ("agency_id", "year", "last")
SELECT agency_id, year, count(*)::int FROM "work_plan" WHERE number IS NOT NULL GROUP BY agency_id, year;
ALTER TABLE "work_plan" FORCE ROW LEVEL SECURITY;

ALTER TABLE "plan_amendment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_amendment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "plan_amendment" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "plan_amendment" TO terukur_app;
ALTER TABLE "plan_round" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_round" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "plan_round" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "plan_round" TO terukur_app;
ALTER TABLE "plan_reading" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_reading" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "plan_reading" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "plan_reading" TO terukur_app;
ALTER TABLE "plan_comment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_comment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "plan_comment" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "plan_comment" TO terukur_app;
ALTER TABLE "plan_row_mark" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_row_mark" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "plan_row_mark" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "plan_row_mark" TO terukur_app;
ALTER TABLE "plan_number" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_number" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "plan_number" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "plan_number" TO terukur_app;
