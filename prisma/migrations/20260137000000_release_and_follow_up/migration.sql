-- Signed results that HR hands over in one go, signatures undone before release, what an evaluation leads to, and the needs of development that
-- come out of it.
CREATE TYPE "release_state" AS ENUM ('waiting', 'running', 'done');
CREATE TYPE "release_item_state" AS ENUM ('waiting', 'released', 'skipped');
CREATE TYPE "follow_up_kind" AS ENUM ('guidance', 'counselling', 'training_need', 'reward', 'succession_priority', 'development_priority', 'improvement', 'competency_test', 'reassignment', 'temporary_placement', 'discharge', 'contract_extension', 'contract_end');
CREATE TYPE "follow_up_origin" AS ENUM ('evaluation', 'panel', 'objection', 'annual');
CREATE TYPE "follow_up_state" AS ENUM ('proposed', 'accepted', 'declined', 'withdrawn', 'done');
CREATE TYPE "follow_up_event_kind" AS ENUM ('proposed', 'heard', 'accepted', 'declined', 'withdrawn', 'checked', 'done');
CREATE TYPE "development_need_state" AS ENUM ('open', 'planned', 'met', 'dropped');

CREATE TABLE "release_order" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID,
    "unit_name" TEXT,
    "state" "release_state" NOT NULL DEFAULT 'waiting',
    "ordered_by_id" UUID NOT NULL,
    "ordered_by_name" TEXT NOT NULL,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL,
    "released" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "release_order_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "release_order_counts" CHECK (released + skipped <= total),
    CONSTRAINT "release_order_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "release_order_agency_id_ordered_at_idx" ON "release_order"("agency_id", "ordered_at");
-- One order of a period at a time: two would walk over the same results.
CREATE UNIQUE INDEX "release_order_one_running" ON "release_order"("agency_id", "period_id") WHERE (state <> 'done');

CREATE TABLE "release_item" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "state" "release_item_state" NOT NULL DEFAULT 'waiting',

    CONSTRAINT "release_item_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "release_item_agency_id_order_id_fkey" FOREIGN KEY ("agency_id", "order_id") REFERENCES "release_order"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "release_item_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "release_item_agency_id_order_id_evaluation_id_key" ON "release_item"("agency_id", "order_id", "evaluation_id");
CREATE INDEX "release_item_agency_id_order_id_state_id_idx" ON "release_item"("agency_id", "order_id", "state", "id");

CREATE TABLE "signature_withdrawal" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "undone_by_id" UUID NOT NULL,
    "undone_by_name" TEXT NOT NULL,
    "undone_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signature_withdrawal_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "signature_withdrawal_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "signature_withdrawal_agency_id_evaluation_id_revision_key" ON "signature_withdrawal"("agency_id", "evaluation_id", "revision");

CREATE TABLE "follow_up" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "follow_up_kind" NOT NULL,
    "employee_id" UUID NOT NULL,
    "origin_type" "follow_up_origin" NOT NULL,
    "origin_id" UUID NOT NULL,
    "grounds" TEXT NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '[]',
    "state" "follow_up_state" NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID,
    "proposed_by_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "response" TEXT NOT NULL DEFAULT '',
    "heard_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT NOT NULL DEFAULT '',
    "plan" TEXT NOT NULL DEFAULT '',
    "starts_on" DATE,
    "recheck_on" DATE,
    "outcome" TEXT NOT NULL DEFAULT '',
    "finished_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "follow_up_decided_by_a_person" CHECK ((state IN ('accepted', 'declined', 'done')) = (decided_by_id IS NOT NULL)),
    CONSTRAINT "follow_up_span" CHECK (recheck_on > starts_on),
    CONSTRAINT "follow_up_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "follow_up_agency_id_origin_type_origin_id_employee_id_kind_key" ON "follow_up"("agency_id", "origin_type", "origin_id", "employee_id", "kind");
CREATE INDEX "follow_up_agency_id_employee_id_idx" ON "follow_up"("agency_id", "employee_id");
CREATE INDEX "follow_up_agency_id_state_proposed_at_id_idx" ON "follow_up"("agency_id", "state", "proposed_at", "id");

CREATE TABLE "follow_up_event" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "follow_up_id" UUID NOT NULL,
    "kind" "follow_up_event_kind" NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "follow_up_event_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "follow_up_event_agency_id_follow_up_id_fkey" FOREIGN KEY ("agency_id", "follow_up_id") REFERENCES "follow_up"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "follow_up_event_agency_id_follow_up_id_idx" ON "follow_up_event"("agency_id", "follow_up_id");

CREATE TABLE "development_need" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "state" "development_need_state" NOT NULL DEFAULT 'open',
    "training_id" UUID,
    "recorded_by_id" UUID,
    "recorded_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "development_need_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "development_need_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "development_need_agency_id_training_id_fkey" FOREIGN KEY ("agency_id", "training_id") REFERENCES "training"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "development_need_agency_id_source_id_key" ON "development_need"("agency_id", "source_id");
CREATE INDEX "development_need_agency_id_employee_id_idx" ON "development_need"("agency_id", "employee_id");
CREATE INDEX "development_need_agency_id_state_idx" ON "development_need"("agency_id", "state");

CREATE TRIGGER "signature_withdrawal_append_only" BEFORE UPDATE OR DELETE ON "signature_withdrawal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "signature_withdrawal_no_truncate" BEFORE TRUNCATE ON "signature_withdrawal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "follow_up_event_append_only" BEFORE UPDATE OR DELETE ON "follow_up_event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "follow_up_event_no_truncate" BEFORE TRUNCATE ON "follow_up_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "release_order" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "release_order" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "release_order" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "release_order" TO terukur_app;
ALTER TABLE "release_item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "release_item" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "release_item" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "release_item" TO terukur_app;
ALTER TABLE "signature_withdrawal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "signature_withdrawal" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "signature_withdrawal" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "signature_withdrawal" TO terukur_app;
ALTER TABLE "follow_up" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "follow_up" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "follow_up" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "follow_up" TO terukur_app;
ALTER TABLE "follow_up_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "follow_up_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "follow_up_event" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "follow_up_event" TO terukur_app;
ALTER TABLE "development_need" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "development_need" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "development_need" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "development_need" TO terukur_app;
