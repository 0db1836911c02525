-- Objections as cases: one for each evaluation at most, for ever, with the contested parts, both sides' words and files, and the talks held.
CREATE TYPE "objection_state" AS ENUM ('filed', 'rater_asked', 'examined', 'granted', 'denied', 'withdrawn');
CREATE TYPE "objection_part_kind" AS ENUM ('result', 'value', 'result_rating', 'behaviour_rating');
CREATE TYPE "objection_side" AS ENUM ('person', 'rater');

CREATE TABLE "objection" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "employee_id" UUID NOT NULL,
    "rater_id" UUID NOT NULL,
    "decider_id" UUID NOT NULL,
    "state" "objection_state" NOT NULL DEFAULT 'filed',
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "received_on" DATE NOT NULL,
    "last_filing_day" DATE NOT NULL,
    "decision_due" DATE NOT NULL,
    "rater_asked_at" TIMESTAMPTZ(3),
    "examined_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "decided_by_id" UUID,
    "resulting_revision" INTEGER,
    "decider_changed_reason" TEXT,
    "decider_changed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE TABLE "objection_part" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "objection_id" UUID NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "kind" "objection_part_kind" NOT NULL,
    "result_id" UUID,
    "value" "behaviour_value",
    "current_level" "level" NOT NULL,
    "requested_level" "level" NOT NULL,
    "grounds" TEXT NOT NULL,
    "decided_level" "level",
    "decision_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "objection_part_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE TABLE "objection_statement" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "objection_id" UUID NOT NULL,
    "side" "objection_side" NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "objection_statement_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE TABLE "objection_evidence" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "objection_id" UUID NOT NULL,
    "side" "objection_side" NOT NULL,
    "author_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "objection_evidence_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE TABLE "objection_session" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "objection_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "starts_at" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "arranged_by" TEXT NOT NULL,
    "arranged_at" TIMESTAMPTZ(3) NOT NULL,
    "attended" TEXT,
    "minutes" TEXT,
    "minutes_by" TEXT,
    "minutes_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "objection_session_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE TABLE "objection_number" (
    "agency_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "objection_number_pkey" PRIMARY KEY ("agency_id","year")
);

CREATE UNIQUE INDEX "objection_agency_id_evaluation_id_key" ON "objection"("agency_id", "evaluation_id");
CREATE UNIQUE INDEX "objection_agency_id_number_key" ON "objection"("agency_id", "number");
CREATE INDEX "objection_agency_id_state_idx" ON "objection"("agency_id", "state");
CREATE INDEX "objection_agency_id_employee_id_idx" ON "objection"("agency_id", "employee_id");
CREATE INDEX "objection_agency_id_rater_id_idx" ON "objection"("agency_id", "rater_id");
CREATE INDEX "objection_agency_id_decider_id_idx" ON "objection"("agency_id", "decider_id");
CREATE UNIQUE INDEX "objection_part_agency_id_objection_id_sort_order_key" ON "objection_part"("agency_id", "objection_id", "sort_order");
CREATE INDEX "objection_statement_agency_id_objection_id_idx" ON "objection_statement"("agency_id", "objection_id");
CREATE INDEX "objection_evidence_agency_id_objection_id_idx" ON "objection_evidence"("agency_id", "objection_id");
CREATE INDEX "objection_session_agency_id_objection_id_idx" ON "objection_session"("agency_id", "objection_id");

-- Nobody decides a case of one's own, and nobody decides over the own rating.
ALTER TABLE "objection" ADD CONSTRAINT "objection_three_people" CHECK (decider_id <> employee_id AND decider_id <> rater_id AND rater_id <> employee_id);
-- A part is raised or kept, never lowered.
ALTER TABLE "objection_part" ADD CONSTRAINT "objection_part_never_lower" CHECK (requested_level > current_level AND (decided_level IS NULL OR decided_level >= current_level));

ALTER TABLE "objection" ADD CONSTRAINT "objection_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "objection" ADD CONSTRAINT "objection_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "objection" ADD CONSTRAINT "objection_agency_id_rater_id_fkey" FOREIGN KEY ("agency_id", "rater_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "objection" ADD CONSTRAINT "objection_agency_id_decider_id_fkey" FOREIGN KEY ("agency_id", "decider_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "objection_part" ADD CONSTRAINT "objection_part_agency_id_objection_id_fkey" FOREIGN KEY ("agency_id", "objection_id") REFERENCES "objection"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "objection_statement" ADD CONSTRAINT "objection_statement_agency_id_objection_id_fkey" FOREIGN KEY ("agency_id", "objection_id") REFERENCES "objection"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "objection_evidence" ADD CONSTRAINT "objection_evidence_agency_id_objection_id_fkey" FOREIGN KEY ("agency_id", "objection_id") REFERENCES "objection"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "objection_session" ADD CONSTRAINT "objection_session_agency_id_objection_id_fkey" FOREIGN KEY ("agency_id", "objection_id") REFERENCES "objection"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "objection" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "objection" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "objection" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "objection" TO terukur_app;
ALTER TABLE "objection_part" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "objection_part" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "objection_part" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "objection_part" TO terukur_app;
ALTER TABLE "objection_statement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "objection_statement" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "objection_statement" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "objection_statement" TO terukur_app;
CREATE TRIGGER "objection_statement_append_only" BEFORE UPDATE OR DELETE ON "objection_statement" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "objection_statement_no_truncate" BEFORE TRUNCATE ON "objection_statement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "objection_evidence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "objection_evidence" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "objection_evidence" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "objection_evidence" TO terukur_app;
CREATE TRIGGER "objection_evidence_append_only" BEFORE UPDATE OR DELETE ON "objection_evidence" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "objection_evidence_no_truncate" BEFORE TRUNCATE ON "objection_evidence" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "objection_session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "objection_session" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "objection_session" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "objection_session" TO terukur_app;
ALTER TABLE "objection_number" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "objection_number" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "objection_number" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "objection_number" TO terukur_app;
