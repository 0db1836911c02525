-- The spread of a unit's ratings and why it stays, what an appraiser's mirror is made of, and the calibration room (regulation 7.2; SE MenPANRB 3/2023).
-- All tables are new and empty: the references to standing tables wait for a lock alone.
CREATE TABLE "distribution_reason" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "achievement" "achievement_level" NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "distribution_reason_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE UNIQUE INDEX "distribution_reason_agency_id_unit_id_period_id_revision_key" ON "distribution_reason"("agency_id", "unit_id", "period_id", "revision");
ALTER TABLE "distribution_reason" ADD CONSTRAINT "distribution_reason_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "distribution_reason" ADD CONSTRAINT "distribution_reason_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "distribution_reason" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "distribution_reason" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "distribution_reason" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "distribution_reason" TO terukur_app;
CREATE TRIGGER "distribution_reason_append_only" BEFORE UPDATE OR DELETE ON "distribution_reason" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "distribution_reason_no_truncate" BEFORE TRUNCATE ON "distribution_reason" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TYPE "scoring_stamp_kind" AS ENUM ('opened', 'saved');
CREATE TABLE "scoring_stamp" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "appraiser_id" UUID NOT NULL,
    "kind" "scoring_stamp_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scoring_stamp_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE INDEX "scoring_stamp_agency_id_appraiser_id_evaluation_id_at_idx" ON "scoring_stamp"("agency_id", "appraiser_id", "evaluation_id", "at");
ALTER TABLE "scoring_stamp" ADD CONSTRAINT "scoring_stamp_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "scoring_stamp" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scoring_stamp" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "scoring_stamp" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "scoring_stamp" TO terukur_app;
CREATE TRIGGER "scoring_stamp_append_only" BEFORE UPDATE OR DELETE ON "scoring_stamp" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "scoring_stamp_no_truncate" BEFORE TRUNCATE ON "scoring_stamp" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TABLE "calibration_session" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "opened_by_id" UUID NOT NULL,
    "opened_by_name" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_name" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "minutes" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "calibration_session_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE INDEX "calibration_session_agency_id_period_id_unit_id_idx" ON "calibration_session"("agency_id", "period_id", "unit_id");
-- One open room a unit and period.
CREATE UNIQUE INDEX "calibration_session_one_open" ON "calibration_session"("agency_id", "period_id", "unit_id") WHERE (closed_at IS NULL);
ALTER TABLE "calibration_session" ADD CONSTRAINT "calibration_session_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "calibration_session" ADD CONSTRAINT "calibration_session_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "calibration_session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calibration_session" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "calibration_session" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "calibration_session" TO terukur_app;
CREATE TABLE "calibration_member" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "appointed_by_name" TEXT NOT NULL,
    "appointed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calibration_member_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE UNIQUE INDEX "calibration_member_agency_id_session_id_employee_id_key" ON "calibration_member"("agency_id", "session_id", "employee_id");
CREATE INDEX "calibration_member_agency_id_employee_id_idx" ON "calibration_member"("agency_id", "employee_id");
ALTER TABLE "calibration_member" ADD CONSTRAINT "calibration_member_agency_id_session_id_fkey" FOREIGN KEY ("agency_id", "session_id") REFERENCES "calibration_session"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "calibration_member" ADD CONSTRAINT "calibration_member_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "calibration_member" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calibration_member" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "calibration_member" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "calibration_member" TO terukur_app;
CREATE TRIGGER "calibration_member_append_only" BEFORE UPDATE OR DELETE ON "calibration_member" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "calibration_member_no_truncate" BEFORE TRUNCATE ON "calibration_member" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TABLE "calibration_opening" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calibration_opening_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE UNIQUE INDEX "calibration_opening_agency_id_session_id_evaluation_id_key" ON "calibration_opening"("agency_id", "session_id", "evaluation_id");
ALTER TABLE "calibration_opening" ADD CONSTRAINT "calibration_opening_agency_id_session_id_fkey" FOREIGN KEY ("agency_id", "session_id") REFERENCES "calibration_session"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "calibration_opening" ADD CONSTRAINT "calibration_opening_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "calibration_opening" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calibration_opening" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "calibration_opening" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "calibration_opening" TO terukur_app;
CREATE TRIGGER "calibration_opening_append_only" BEFORE UPDATE OR DELETE ON "calibration_opening" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "calibration_opening_no_truncate" BEFORE TRUNCATE ON "calibration_opening" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TYPE "calibration_decision" AS ENUM ('kept', 'changed');
CREATE TABLE "calibration_proposal" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "proposer_id" UUID NOT NULL,
    "proposer_name" TEXT NOT NULL,
    "from_result" "level" NOT NULL,
    "from_behaviour" "level" NOT NULL,
    "result_rating" "level" NOT NULL,
    "behaviour_rating" "level" NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" "calibration_decision",
    "decided_by_id" UUID,
    "decided_by_name" TEXT,
    "decision_reason" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "calibration_proposal_proposes_another" CHECK (from_result <> result_rating OR from_behaviour <> behaviour_rating),
    CONSTRAINT "calibration_proposal_decided_whole" CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL OR (decided_by_id IS NOT NULL AND decision_reason IS NOT NULL))),

    CONSTRAINT "calibration_proposal_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE INDEX "calibration_proposal_agency_id_session_id_idx" ON "calibration_proposal"("agency_id", "session_id");
CREATE INDEX "calibration_proposal_agency_id_evaluation_id_idx" ON "calibration_proposal"("agency_id", "evaluation_id");
-- One undecided proposal a person and room: the next one follows the decision.
CREATE UNIQUE INDEX "calibration_proposal_one_undecided" ON "calibration_proposal"("agency_id", "session_id", "evaluation_id") WHERE (decision IS NULL);
ALTER TABLE "calibration_proposal" ADD CONSTRAINT "calibration_proposal_agency_id_session_id_fkey" FOREIGN KEY ("agency_id", "session_id") REFERENCES "calibration_session"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "calibration_proposal" ADD CONSTRAINT "calibration_proposal_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "calibration_proposal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calibration_proposal" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "calibration_proposal" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "calibration_proposal" TO terukur_app;
CREATE TABLE "calibration_opinion" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "agrees" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calibration_opinion_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE UNIQUE INDEX "calibration_opinion_agency_id_proposal_id_author_id_key" ON "calibration_opinion"("agency_id", "proposal_id", "author_id");
ALTER TABLE "calibration_opinion" ADD CONSTRAINT "calibration_opinion_agency_id_proposal_id_fkey" FOREIGN KEY ("agency_id", "proposal_id") REFERENCES "calibration_proposal"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "calibration_opinion" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calibration_opinion" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "calibration_opinion" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "calibration_opinion" TO terukur_app;
CREATE TRIGGER "calibration_opinion_append_only" BEFORE UPDATE OR DELETE ON "calibration_opinion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "calibration_opinion_no_truncate" BEFORE TRUNCATE ON "calibration_opinion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
