-- The rules of an agency change by dated versions (flow F17); its calendar says which days are no working days.
CREATE TYPE "policy_draft_state" AS ENUM ('draft', 'rehearsed', 'submitted', 'scheduled', 'withdrawn');
CREATE TYPE "holiday_kind" AS ENUM ('national', 'joint_leave', 'local');

ALTER TABLE "agency_policy" ADD COLUMN "legal_base" TEXT NOT NULL DEFAULT '';

CREATE TABLE "policy_draft" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "changes" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "legal_base" TEXT NOT NULL DEFAULT '',
    "state" "policy_draft_state" NOT NULL DEFAULT 'draft',
    "author_ids" UUID[],
    "author_name" TEXT NOT NULL,
    "rehearsed_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "confirmer_id" UUID,
    "confirmer_name" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "return_reason" TEXT,
    "policy_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_draft_pkey" PRIMARY KEY ("agency_id","id")
);

CREATE TABLE "holiday" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "holiday_kind" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("agency_id","id")
);

CREATE UNIQUE INDEX "policy_draft_agency_id_policy_id_key" ON "policy_draft"("agency_id", "policy_id");
CREATE INDEX "policy_draft_agency_id_starts_on_idx" ON "policy_draft"("agency_id", "starts_on");
CREATE UNIQUE INDEX "holiday_agency_id_day_key" ON "holiday"("agency_id", "day");

ALTER TABLE "policy_draft" ADD CONSTRAINT "policy_draft_agency_id_policy_id_fkey" FOREIGN KEY ("agency_id", "policy_id") REFERENCES "agency_policy"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Two changes that would begin on one day contradict each other: the second belongs into the first.
ALTER TABLE "policy_draft" ADD CONSTRAINT "policy_draft_one_a_day" EXCLUDE USING gist (agency_id WITH =, starts_on WITH =) WHERE (state <> 'withdrawn');
ALTER TABLE "policy_draft" ADD CONSTRAINT "policy_draft_scheduled_is_confirmed" CHECK (state <> 'scheduled' OR (policy_id IS NOT NULL AND confirmed_at IS NOT NULL));

ALTER TABLE "policy_draft" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "policy_draft" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "policy_draft" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "policy_draft" TO terukur_app;
ALTER TABLE "holiday" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "holiday" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "holiday" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "holiday" TO terukur_app;

-- HR may move its agency to another of the three zones; nothing else of the agency's row.
GRANT UPDATE ("time_zone") ON "agency" TO terukur_app;

-- Records of who looked at whose data stay at least a year, and never change; older ones leave by the agency's retention.
GRANT DELETE ON "access_record" TO terukur_app;
DROP TRIGGER "access_record_append_only" ON "access_record";
CREATE TRIGGER "access_record_append_only" BEFORE UPDATE ON "access_record" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "access_record_kept_a_year" BEFORE DELETE ON "access_record" FOR EACH ROW WHEN (OLD.hour > now() - interval '1 year') EXECUTE FUNCTION refuse_change();
