-- CreateEnum
CREATE TYPE "training_mode" AS ENUM ('classical', 'online', 'blended');

-- CreateEnum
CREATE TYPE "enrolment_state" AS ENUM ('recommended', 'willing', 'enrolled', 'attended', 'certified', 'declined', 'cancelled');

-- CreateEnum
CREATE TYPE "employee_kind" AS ENUM ('pns', 'cpns', 'pppk', 'state_official');

-- CreateEnum
CREATE TYPE "employee_status" AS ENUM ('active', 'study_leave', 'unpaid_leave', 'retired', 'left');

-- CreateEnum
CREATE TYPE "assignment_kind" AS ENUM ('definitive', 'plt', 'plh', 'additional', 'seconded');

-- CreateEnum
CREATE TYPE "reporting_line_state" AS ENUM ('provisional', 'confirmed');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('hr', 'unit_officer', 'evaluation_team', 'leadership', 'auditor', 'strategy_planner', 'achievement_recommender', 'case_officer', 'policy_confirmer', 'training_officer');

-- CreateEnum
CREATE TYPE "level" AS ENUM ('below', 'meets', 'above');

-- CreateEnum
CREATE TYPE "overall_rating" AS ENUM ('very_good', 'good', 'needs_improvement', 'poor', 'very_poor');

-- CreateEnum
CREATE TYPE "achievement_level" AS ENUM ('exceptional', 'good', 'needs_improvement', 'poor', 'very_poor');

-- CreateEnum
CREATE TYPE "evaluation_state" AS ENUM ('open', 'noted', 'scored', 'signed', 'released', 'received', 'lapsed', 'objected', 'decided', 'final');

-- CreateEnum
CREATE TYPE "evaluation_event_kind" AS ENUM ('opened', 'noted', 'scored', 'signed', 'released', 'received', 'lapsed', 'opened_by_hr', 'finalised');

-- CreateEnum
CREATE TYPE "position_class" AS ENUM ('jpt', 'administrator', 'pengawas', 'pelaksana', 'functional', 'state_official');

-- CreateEnum
CREATE TYPE "cadence" AS ENUM ('monthly', 'quarterly', 'half_yearly', 'yearly');

-- CreateEnum
CREATE TYPE "period_state" AS ENUM ('planned', 'open', 'scoring', 'releasing', 'closed');

-- CreateEnum
CREATE TYPE "evidence_kind" AS ENUM ('file', 'link');

-- CreateEnum
CREATE TYPE "strategy_level" AS ENUM ('vision', 'mission', 'goal', 'objective', 'programme', 'activity', 'unit_result');

-- CreateEnum
CREATE TYPE "reference_kind" AS ENUM ('place', 'vision', 'mission', 'objective', 'indicator');

-- CreateEnum
CREATE TYPE "approach" AS ENUM ('quantitative', 'qualitative');

-- CreateEnum
CREATE TYPE "plan_form" AS ENUM ('jpt', 'ja_jf');

-- CreateEnum
CREATE TYPE "plan_state" AS ENUM ('draft', 'submitted', 'returned', 'set', 'closed', 'withdrawn');

-- CreateEnum
CREATE TYPE "result_kind" AS ENUM ('main', 'additional');

-- CreateEnum
CREATE TYPE "aspect" AS ENUM ('quantity', 'quality', 'time', 'cost');

-- CreateEnum
CREATE TYPE "perspective" AS ENUM ('service_recipients', 'business_process', 'internal_strengthening', 'budget');

-- CreateEnum
CREATE TYPE "direction" AS ENUM ('higher', 'lower');

-- CreateEnum
CREATE TYPE "measure_kind" AS ENUM ('cumulative', 'ratio', 'index', 'text');

-- CreateEnum
CREATE TYPE "comparator" AS ENUM ('gte', 'lte', 'gt', 'lt', 'eq', 'range');

-- CreateEnum
CREATE TYPE "behaviour_value" AS ENUM ('service', 'accountable', 'competent', 'harmonious', 'loyal', 'adaptive', 'collaborative');

-- CreateEnum
CREATE TYPE "appraiser_capacity" AS ENUM ('definitive', 'plt', 'plh', 'delegated', 'provisional');

-- CreateEnum
CREATE TYPE "support_kind" AS ENUM ('leader_result', 'unit_indicator', 'other_assignment', 'unlinked');

-- CreateEnum
CREATE TYPE "attachment_kind" AS ENUM ('resource', 'accountability', 'consequence');

-- CreateEnum
CREATE TYPE "work_plan_event_kind" AS ENUM ('created', 'submitted', 'read', 'withdrawn', 'returned', 'set', 'closed');

-- CreateEnum
CREATE TYPE "signer_role" AS ENUM ('employee', 'appraiser');

-- CreateTable
CREATE TABLE "training" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "mode" "training_mode" NOT NULL,
    "place" TEXT,
    "url" TEXT,
    "hours" INTEGER NOT NULL,
    "seats" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "legal_basis" TEXT,
    "source_document" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "training_enrolment" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "training_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "state" "enrolment_state" NOT NULL,
    "recommender_id" UUID,
    "evaluation_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "decline_reason" TEXT,
    "attended_hours" INTEGER,
    "certificate_number" TEXT,
    "certified_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_enrolment_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "employee" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "employee_kind" NOT NULL,
    "nip" TEXT,
    "name" TEXT NOT NULL,
    "plain_name" TEXT NOT NULL,
    "call_name" TEXT NOT NULL,
    "birth_date" DATE,
    "rank_code" TEXT,
    "rank_name" TEXT,
    "email" TEXT,
    "status" "employee_status" NOT NULL DEFAULT 'active',
    "status_from" DATE,
    "started_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "employee_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "kind" "assignment_kind" NOT NULL DEFAULT 'definitive',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "decree" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "reporting_line" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "superior_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "state" "reporting_line_state" NOT NULL DEFAULT 'confirmed',
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reporting_line_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "unit_id" UUID,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "account" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "password_changed_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "user_session" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "device" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "user_session_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "login" (
    "name" TEXT NOT NULL,
    "agency_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,

    CONSTRAINT "login_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "unit_achievement" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "level" "achievement_level" NOT NULL,
    "grounds" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_achievement_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "state" "evaluation_state" NOT NULL DEFAULT 'open',
    "self_note" TEXT NOT NULL DEFAULT '',
    "noted_at" TIMESTAMPTZ(3),
    "appraiser_id" UUID,
    "appraiser_capacity" "appraiser_capacity",
    "appraiser_superior_id" UUID,
    "suggested_result_rating" "level",
    "result_rating" "level",
    "result_reason" TEXT,
    "suggested_behaviour_rating" "level",
    "behaviour_rating" "level",
    "behaviour_reason" TEXT,
    "overall_rating" "overall_rating",
    "comment" TEXT NOT NULL DEFAULT '',
    "scored_at" TIMESTAMPTZ(3),
    "signed_at" TIMESTAMPTZ(3),
    "released_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3),
    "final_at" TIMESTAMPTZ(3),
    "rule_version" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "evaluation_result" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "result_id" UUID NOT NULL,
    "level" "level" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evaluation_result_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "evaluation_behaviour" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "value" "behaviour_value" NOT NULL,
    "level" "level" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evaluation_behaviour_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "evaluation_snapshot" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evaluation_snapshot_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "evaluation_message" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evaluation_message_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "evaluation_event" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "kind" "evaluation_event_kind" NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evaluation_event_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "giver_id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "result_id" UUID,
    "behaviour" "behaviour_value",
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "clock_offset" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "has_own_agreement" BOOLEAN NOT NULL DEFAULT false,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "position" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "class" "position_class" NOT NULL,
    "level" TEXT,
    "grade" INTEGER,
    "family" TEXT,
    "superior_position_id" UUID,
    "is_unit_head" BOOLEAN NOT NULL DEFAULT false,
    "independent_head" BOOLEAN NOT NULL DEFAULT false,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "position_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "agency_policy" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "settings" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agency_policy_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "period" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "cadence" "cadence" NOT NULL,
    "number" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "self_note_due" DATE NOT NULL,
    "scoring_due" DATE NOT NULL,
    "state" "period_state" NOT NULL DEFAULT 'planned',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "period_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "concerns_id" UUID,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "request_id" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "audit_link" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "event_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_link_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "access_record" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reader_id" UUID NOT NULL,
    "reader_name" TEXT NOT NULL,
    "concerns_id" UUID NOT NULL,
    "record_type" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "purpose" TEXT,
    "hour" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "access_record_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "request_key" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "key" UUID NOT NULL,
    "body_hash" TEXT NOT NULL,
    "outcome" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_key_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "public_code" (
    "code" TEXT NOT NULL,
    "agency_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "public_code_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "indicator_progress" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "target" DECIMAL(20,6),
    "target_text" TEXT,
    "actual_input" TEXT NOT NULL DEFAULT '',
    "actual" DECIMAL(20,6),
    "actual_text" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "indicator_progress_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "result_note" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "result_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "result_note_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "kind" "evidence_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT,
    "storage_key" TEXT,
    "mime" TEXT,
    "bytes" INTEGER,
    "sha256" TEXT,
    "url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "evidence_link" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "result_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_link_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "strategy_node" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "level" "strategy_level" NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "unit_id" UUID,
    "period" TEXT,
    "source_document" TEXT,
    "source_url" TEXT,
    "source_note" TEXT,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "strategy_node_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "strategy_indicator" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "node_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "measure_unit" TEXT,
    "direction" "direction",
    "measure_kind" "measure_kind" NOT NULL DEFAULT 'ratio',
    "year" INTEGER NOT NULL,
    "baseline" DECIMAL(20,6),
    "baseline_year" INTEGER,
    "target" DECIMAL(20,6),
    "actual" DECIMAL(20,6),
    "source_document" TEXT,
    "source_url" TEXT,
    "source_note" TEXT,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "strategy_indicator_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "reference_strategy" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "kind" "reference_kind" NOT NULL,
    "parent_id" UUID,
    "sort_order" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "source_document" TEXT,
    "source_url" TEXT,

    CONSTRAINT "reference_strategy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_plan" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "assignment_id" UUID,
    "unit_id" UUID NOT NULL,
    "position_title" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "approach" "approach" NOT NULL DEFAULT 'quantitative',
    "form" "plan_form" NOT NULL DEFAULT 'ja_jf',
    "state" "plan_state" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_hash" TEXT,
    "read_at" TIMESTAMPTZ(3),
    "returned_at" TIMESTAMPTZ(3),
    "set_at" TIMESTAMPTZ(3),
    "set_hash" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "receipt_number" TEXT,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "work_plan_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "work_plan_appraiser" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "capacity" "appraiser_capacity" NOT NULL DEFAULT 'definitive',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "work_plan_appraiser_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "planned_result" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "kind" "result_kind" NOT NULL DEFAULT 'main',
    "sort_order" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "support_kind" "support_kind" NOT NULL DEFAULT 'unlinked',
    "supports_result_id" UUID,
    "supports_indicator_id" UUID,
    "supports_text" TEXT,
    "success_measure" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "planned_result_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "planned_indicator" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "result_id" UUID NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "aspect" "aspect",
    "text" TEXT NOT NULL,
    "measure_kind" "measure_kind" NOT NULL DEFAULT 'cumulative',
    "direction" "direction" NOT NULL DEFAULT 'higher',
    "comparator" "comparator",
    "target_input" TEXT NOT NULL DEFAULT '',
    "target" DECIMAL(20,6),
    "target_high" DECIMAL(20,6),
    "target_text" TEXT,
    "measure_unit" TEXT,
    "perspective" "perspective",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "planned_indicator_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "planned_behaviour" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "value" "behaviour_value" NOT NULL,
    "expectation" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "planned_behaviour_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "plan_attachment" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "kind" "attachment_kind" NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_attachment_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "review_note" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "result_id" UUID,
    "round" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_note_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "work_plan_event" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "kind" "work_plan_event_kind" NOT NULL,
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "note" TEXT,
    "receipt_number" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "work_plan_event_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "plan_signature" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "role" "signer_role" NOT NULL,
    "signer_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_signature_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "plan_snapshot" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_plan_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_snapshot_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateIndex
CREATE INDEX "training_agency_id_starts_on_idx" ON "training"("agency_id", "starts_on");

-- CreateIndex
CREATE INDEX "training_enrolment_agency_id_employee_id_idx" ON "training_enrolment"("agency_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_enrolment_agency_id_training_id_employee_id_key" ON "training_enrolment"("agency_id", "training_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "employee_agency_id_nip_key" ON "employee"("agency_id", "nip");

-- CreateIndex
CREATE INDEX "assignment_agency_id_employee_id_idx" ON "assignment"("agency_id", "employee_id");

-- CreateIndex
CREATE INDEX "assignment_agency_id_position_id_idx" ON "assignment"("agency_id", "position_id");

-- CreateIndex
CREATE INDEX "reporting_line_agency_id_employee_id_idx" ON "reporting_line"("agency_id", "employee_id");

-- CreateIndex
CREATE INDEX "reporting_line_agency_id_superior_id_idx" ON "reporting_line"("agency_id", "superior_id");

-- CreateIndex
CREATE INDEX "role_grant_agency_id_employee_id_idx" ON "role_grant"("agency_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_agency_id_employee_id_key" ON "account"("agency_id", "employee_id");

-- CreateIndex
CREATE INDEX "user_session_agency_id_employee_id_idx" ON "user_session"("agency_id", "employee_id");

-- CreateIndex
CREATE INDEX "login_agency_id_employee_id_idx" ON "login"("agency_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_achievement_agency_id_unit_id_period_id_key" ON "unit_achievement"("agency_id", "unit_id", "period_id");

-- CreateIndex
CREATE INDEX "evaluation_agency_id_period_id_state_idx" ON "evaluation"("agency_id", "period_id", "state");

-- CreateIndex
CREATE INDEX "evaluation_agency_id_employee_id_idx" ON "evaluation"("agency_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_agency_id_work_plan_id_period_id_revision_key" ON "evaluation"("agency_id", "work_plan_id", "period_id", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_result_agency_id_evaluation_id_result_id_key" ON "evaluation_result"("agency_id", "evaluation_id", "result_id");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_behaviour_agency_id_evaluation_id_value_key" ON "evaluation_behaviour"("agency_id", "evaluation_id", "value");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_snapshot_agency_id_evaluation_id_key" ON "evaluation_snapshot"("agency_id", "evaluation_id");

-- CreateIndex
CREATE INDEX "evaluation_message_agency_id_evaluation_id_idx" ON "evaluation_message"("agency_id", "evaluation_id");

-- CreateIndex
CREATE INDEX "evaluation_event_agency_id_evaluation_id_idx" ON "evaluation_event"("agency_id", "evaluation_id");

-- CreateIndex
CREATE INDEX "feedback_agency_id_work_plan_id_period_id_idx" ON "feedback"("agency_id", "work_plan_id", "period_id");

-- CreateIndex
CREATE INDEX "unit_agency_id_parent_id_idx" ON "unit"("agency_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_agency_id_code_key" ON "unit"("agency_id", "code");

-- CreateIndex
CREATE INDEX "position_agency_id_unit_id_idx" ON "position"("agency_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "agency_policy_agency_id_number_key" ON "agency_policy"("agency_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "period_agency_id_year_cadence_number_key" ON "period"("agency_id", "year", "cadence", "number");

-- CreateIndex
CREATE INDEX "audit_event_agency_id_at_idx" ON "audit_event"("agency_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_agency_id_concerns_id_idx" ON "audit_event"("agency_id", "concerns_id");

-- CreateIndex
CREATE INDEX "audit_event_agency_id_subject_id_idx" ON "audit_event"("agency_id", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_link_agency_id_sequence_key" ON "audit_link"("agency_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "audit_link_agency_id_event_id_key" ON "audit_link"("agency_id", "event_id");

-- CreateIndex
CREATE INDEX "access_record_agency_id_concerns_id_idx" ON "access_record"("agency_id", "concerns_id");

-- CreateIndex
CREATE UNIQUE INDEX "access_record_agency_id_reader_id_record_type_record_id_hou_key" ON "access_record"("agency_id", "reader_id", "record_type", "record_id", "hour");

-- CreateIndex
CREATE INDEX "request_key_created_at_idx" ON "request_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "request_key_agency_id_actor_id_action_key_key" ON "request_key"("agency_id", "actor_id", "action", "key");

-- CreateIndex
CREATE INDEX "indicator_progress_agency_id_work_plan_id_period_id_idx" ON "indicator_progress"("agency_id", "work_plan_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_progress_agency_id_indicator_id_period_id_key" ON "indicator_progress"("agency_id", "indicator_id", "period_id");

-- CreateIndex
CREATE INDEX "result_note_agency_id_work_plan_id_period_id_idx" ON "result_note"("agency_id", "work_plan_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "result_note_agency_id_result_id_period_id_key" ON "result_note"("agency_id", "result_id", "period_id");

-- CreateIndex
CREATE INDEX "evidence_agency_id_employee_id_idx" ON "evidence"("agency_id", "employee_id");

-- CreateIndex
CREATE INDEX "evidence_link_agency_id_work_plan_id_period_id_idx" ON "evidence_link"("agency_id", "work_plan_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_link_agency_id_evidence_id_result_id_period_id_key" ON "evidence_link"("agency_id", "evidence_id", "result_id", "period_id");

-- CreateIndex
CREATE INDEX "strategy_node_agency_id_parent_id_idx" ON "strategy_node"("agency_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "strategy_node_agency_id_code_key" ON "strategy_node"("agency_id", "code");

-- CreateIndex
CREATE INDEX "strategy_indicator_agency_id_node_id_idx" ON "strategy_indicator"("agency_id", "node_id");

-- CreateIndex
CREATE INDEX "reference_strategy_place_kind_sort_order_idx" ON "reference_strategy"("place", "kind", "sort_order");

-- CreateIndex
CREATE INDEX "work_plan_agency_id_employee_id_year_idx" ON "work_plan"("agency_id", "employee_id", "year");

-- CreateIndex
CREATE INDEX "work_plan_agency_id_unit_id_state_idx" ON "work_plan"("agency_id", "unit_id", "state");

-- CreateIndex
CREATE INDEX "work_plan_appraiser_agency_id_work_plan_id_idx" ON "work_plan_appraiser"("agency_id", "work_plan_id");

-- CreateIndex
CREATE INDEX "work_plan_appraiser_agency_id_employee_id_idx" ON "work_plan_appraiser"("agency_id", "employee_id");

-- CreateIndex
CREATE INDEX "planned_result_agency_id_work_plan_id_idx" ON "planned_result"("agency_id", "work_plan_id");

-- CreateIndex
CREATE INDEX "planned_result_agency_id_supports_result_id_idx" ON "planned_result"("agency_id", "supports_result_id");

-- CreateIndex
CREATE INDEX "planned_indicator_agency_id_result_id_idx" ON "planned_indicator"("agency_id", "result_id");

-- CreateIndex
CREATE INDEX "planned_indicator_agency_id_work_plan_id_idx" ON "planned_indicator"("agency_id", "work_plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "planned_behaviour_agency_id_work_plan_id_value_key" ON "planned_behaviour"("agency_id", "work_plan_id", "value");

-- CreateIndex
CREATE INDEX "plan_attachment_agency_id_work_plan_id_idx" ON "plan_attachment"("agency_id", "work_plan_id");

-- CreateIndex
CREATE INDEX "review_note_agency_id_work_plan_id_idx" ON "review_note"("agency_id", "work_plan_id");

-- CreateIndex
CREATE INDEX "work_plan_event_agency_id_work_plan_id_idx" ON "work_plan_event"("agency_id", "work_plan_id");

-- CreateIndex
CREATE INDEX "plan_signature_agency_id_work_plan_id_idx" ON "plan_signature"("agency_id", "work_plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_snapshot_agency_id_work_plan_id_revision_key" ON "plan_snapshot"("agency_id", "work_plan_id", "revision");

-- AddForeignKey
ALTER TABLE "training_enrolment" ADD CONSTRAINT "training_enrolment_agency_id_training_id_fkey" FOREIGN KEY ("agency_id", "training_id") REFERENCES "training"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_enrolment" ADD CONSTRAINT "training_enrolment_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_enrolment" ADD CONSTRAINT "training_enrolment_agency_id_recommender_id_fkey" FOREIGN KEY ("agency_id", "recommender_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_enrolment" ADD CONSTRAINT "training_enrolment_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_agency_id_position_id_fkey" FOREIGN KEY ("agency_id", "position_id") REFERENCES "position"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_line" ADD CONSTRAINT "reporting_line_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_line" ADD CONSTRAINT "reporting_line_agency_id_superior_id_fkey" FOREIGN KEY ("agency_id", "superior_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_achievement" ADD CONSTRAINT "unit_achievement_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_achievement" ADD CONSTRAINT "unit_achievement_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_result" ADD CONSTRAINT "evaluation_result_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_result" ADD CONSTRAINT "evaluation_result_agency_id_result_id_fkey" FOREIGN KEY ("agency_id", "result_id") REFERENCES "planned_result"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_behaviour" ADD CONSTRAINT "evaluation_behaviour_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_snapshot" ADD CONSTRAINT "evaluation_snapshot_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_message" ADD CONSTRAINT "evaluation_message_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_event" ADD CONSTRAINT "evaluation_event_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_agency_id_giver_id_fkey" FOREIGN KEY ("agency_id", "giver_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_agency_id_result_id_fkey" FOREIGN KEY ("agency_id", "result_id") REFERENCES "planned_result"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_agency_id_parent_id_fkey" FOREIGN KEY ("agency_id", "parent_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_agency_id_superior_position_id_fkey" FOREIGN KEY ("agency_id", "superior_position_id") REFERENCES "position"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period" ADD CONSTRAINT "period_agency_id_policy_id_fkey" FOREIGN KEY ("agency_id", "policy_id") REFERENCES "agency_policy"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_progress" ADD CONSTRAINT "indicator_progress_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_progress" ADD CONSTRAINT "indicator_progress_agency_id_indicator_id_fkey" FOREIGN KEY ("agency_id", "indicator_id") REFERENCES "planned_indicator"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_progress" ADD CONSTRAINT "indicator_progress_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result_note" ADD CONSTRAINT "result_note_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result_note" ADD CONSTRAINT "result_note_agency_id_result_id_fkey" FOREIGN KEY ("agency_id", "result_id") REFERENCES "planned_result"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result_note" ADD CONSTRAINT "result_note_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_link" ADD CONSTRAINT "evidence_link_agency_id_evidence_id_fkey" FOREIGN KEY ("agency_id", "evidence_id") REFERENCES "evidence"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_link" ADD CONSTRAINT "evidence_link_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_link" ADD CONSTRAINT "evidence_link_agency_id_result_id_fkey" FOREIGN KEY ("agency_id", "result_id") REFERENCES "planned_result"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_link" ADD CONSTRAINT "evidence_link_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_node" ADD CONSTRAINT "strategy_node_agency_id_parent_id_fkey" FOREIGN KEY ("agency_id", "parent_id") REFERENCES "strategy_node"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_node" ADD CONSTRAINT "strategy_node_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_indicator" ADD CONSTRAINT "strategy_indicator_agency_id_node_id_fkey" FOREIGN KEY ("agency_id", "node_id") REFERENCES "strategy_node"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_plan" ADD CONSTRAINT "work_plan_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_plan" ADD CONSTRAINT "work_plan_agency_id_assignment_id_fkey" FOREIGN KEY ("agency_id", "assignment_id") REFERENCES "assignment"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_plan" ADD CONSTRAINT "work_plan_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_plan_appraiser" ADD CONSTRAINT "work_plan_appraiser_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_plan_appraiser" ADD CONSTRAINT "work_plan_appraiser_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_result" ADD CONSTRAINT "planned_result_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_result" ADD CONSTRAINT "planned_result_agency_id_supports_result_id_fkey" FOREIGN KEY ("agency_id", "supports_result_id") REFERENCES "planned_result"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_result" ADD CONSTRAINT "planned_result_agency_id_supports_indicator_id_fkey" FOREIGN KEY ("agency_id", "supports_indicator_id") REFERENCES "strategy_indicator"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_indicator" ADD CONSTRAINT "planned_indicator_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_indicator" ADD CONSTRAINT "planned_indicator_agency_id_result_id_fkey" FOREIGN KEY ("agency_id", "result_id") REFERENCES "planned_result"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_behaviour" ADD CONSTRAINT "planned_behaviour_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_attachment" ADD CONSTRAINT "plan_attachment_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_note" ADD CONSTRAINT "review_note_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_note" ADD CONSTRAINT "review_note_agency_id_result_id_fkey" FOREIGN KEY ("agency_id", "result_id") REFERENCES "planned_result"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_plan_event" ADD CONSTRAINT "work_plan_event_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_signature" ADD CONSTRAINT "plan_signature_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_snapshot" ADD CONSTRAINT "plan_snapshot_agency_id_work_plan_id_fkey" FOREIGN KEY ("agency_id", "work_plan_id") REFERENCES "work_plan"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The walls below are written by hand: what Prisma's schema cannot say.

-- The app's role owns nothing. It gets LOGIN and a password outside the migrations (npm run db:migrate).
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'terukur_app') THEN
    CREATE ROLE terukur_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO terukur_app;

-- Global tables: no agency_id as tenant, no personal data but the login.
GRANT SELECT ON "agency", "reference_strategy" TO terukur_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "login", "rate_limit" TO terukur_app;
GRANT SELECT, INSERT ON "public_code" TO terukur_app;

-- Tenant tables: forced row-level security on the leading key column. The setting has no default, so that a query outside
-- a tenant's transaction fails instead of finding rows.
ALTER TABLE "training" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "training" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "training" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "training" TO terukur_app;
ALTER TABLE "training_enrolment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "training_enrolment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "training_enrolment" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "training_enrolment" TO terukur_app;
ALTER TABLE "employee" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "employee" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "employee" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "employee" TO terukur_app;
ALTER TABLE "assignment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "assignment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "assignment" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "assignment" TO terukur_app;
ALTER TABLE "reporting_line" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reporting_line" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "reporting_line" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "reporting_line" TO terukur_app;
ALTER TABLE "role_grant" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "role_grant" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "role_grant" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "role_grant" TO terukur_app;
ALTER TABLE "account" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "account" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "account" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "account" TO terukur_app;
ALTER TABLE "user_session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "user_session" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "user_session" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "user_session" TO terukur_app;
ALTER TABLE "unit_achievement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "unit_achievement" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "unit_achievement" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "unit_achievement" TO terukur_app;
ALTER TABLE "evaluation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evaluation" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "evaluation" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "evaluation" TO terukur_app;
ALTER TABLE "evaluation_result" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evaluation_result" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "evaluation_result" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "evaluation_result" TO terukur_app;
ALTER TABLE "evaluation_behaviour" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evaluation_behaviour" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "evaluation_behaviour" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "evaluation_behaviour" TO terukur_app;
ALTER TABLE "evaluation_snapshot" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evaluation_snapshot" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "evaluation_snapshot" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "evaluation_snapshot" TO terukur_app;
ALTER TABLE "evaluation_message" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evaluation_message" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "evaluation_message" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "evaluation_message" TO terukur_app;
ALTER TABLE "evaluation_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evaluation_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "evaluation_event" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "evaluation_event" TO terukur_app;
ALTER TABLE "feedback" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "feedback" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "feedback" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "feedback" TO terukur_app;
ALTER TABLE "unit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "unit" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "unit" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "unit" TO terukur_app;
ALTER TABLE "position" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "position" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "position" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "position" TO terukur_app;
ALTER TABLE "agency_policy" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agency_policy" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "agency_policy" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "agency_policy" TO terukur_app;
ALTER TABLE "period" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "period" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "period" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "period" TO terukur_app;
ALTER TABLE "audit_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "audit_event" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "audit_event" TO terukur_app;
ALTER TABLE "audit_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_link" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "audit_link" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "audit_link" TO terukur_app;
ALTER TABLE "access_record" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "access_record" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "access_record" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "access_record" TO terukur_app;
ALTER TABLE "request_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "request_key" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "request_key" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "request_key" TO terukur_app;
ALTER TABLE "indicator_progress" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "indicator_progress" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "indicator_progress" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "indicator_progress" TO terukur_app;
ALTER TABLE "result_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "result_note" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "result_note" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "result_note" TO terukur_app;
ALTER TABLE "evidence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evidence" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "evidence" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "evidence" TO terukur_app;
ALTER TABLE "evidence_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evidence_link" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "evidence_link" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "evidence_link" TO terukur_app;
ALTER TABLE "strategy_node" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "strategy_node" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "strategy_node" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "strategy_node" TO terukur_app;
ALTER TABLE "strategy_indicator" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "strategy_indicator" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "strategy_indicator" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "strategy_indicator" TO terukur_app;
ALTER TABLE "work_plan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "work_plan" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "work_plan" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "work_plan" TO terukur_app;
ALTER TABLE "work_plan_appraiser" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "work_plan_appraiser" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "work_plan_appraiser" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "work_plan_appraiser" TO terukur_app;
ALTER TABLE "planned_result" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "planned_result" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "planned_result" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "planned_result" TO terukur_app;
ALTER TABLE "planned_indicator" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "planned_indicator" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "planned_indicator" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "planned_indicator" TO terukur_app;
ALTER TABLE "planned_behaviour" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "planned_behaviour" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "planned_behaviour" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "planned_behaviour" TO terukur_app;
ALTER TABLE "plan_attachment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_attachment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "plan_attachment" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "plan_attachment" TO terukur_app;
ALTER TABLE "review_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "review_note" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "review_note" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "review_note" TO terukur_app;
ALTER TABLE "work_plan_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "work_plan_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "work_plan_event" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "work_plan_event" TO terukur_app;
ALTER TABLE "plan_signature" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_signature" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "plan_signature" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "plan_signature" TO terukur_app;
ALTER TABLE "plan_snapshot" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_snapshot" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "plan_snapshot" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "plan_snapshot" TO terukur_app;

-- Append-only tables refuse every change, TRUNCATE and the owner included.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE ON "audit_event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_event_no_truncate" BEFORE TRUNCATE ON "audit_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_link_append_only" BEFORE UPDATE OR DELETE ON "audit_link" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_link_no_truncate" BEFORE TRUNCATE ON "audit_link" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "access_record_append_only" BEFORE UPDATE OR DELETE ON "access_record" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "access_record_no_truncate" BEFORE TRUNCATE ON "access_record" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "review_note_append_only" BEFORE UPDATE OR DELETE ON "review_note" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "review_note_no_truncate" BEFORE TRUNCATE ON "review_note" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "work_plan_event_append_only" BEFORE UPDATE OR DELETE ON "work_plan_event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "work_plan_event_no_truncate" BEFORE TRUNCATE ON "work_plan_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "plan_signature_append_only" BEFORE UPDATE OR DELETE ON "plan_signature" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "plan_signature_no_truncate" BEFORE TRUNCATE ON "plan_signature" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "plan_snapshot_append_only" BEFORE UPDATE OR DELETE ON "plan_snapshot" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "plan_snapshot_no_truncate" BEFORE TRUNCATE ON "plan_snapshot" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "feedback_append_only" BEFORE UPDATE OR DELETE ON "feedback" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "feedback_no_truncate" BEFORE TRUNCATE ON "feedback" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "evaluation_snapshot_append_only" BEFORE UPDATE OR DELETE ON "evaluation_snapshot" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "evaluation_snapshot_no_truncate" BEFORE TRUNCATE ON "evaluation_snapshot" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "evaluation_message_append_only" BEFORE UPDATE OR DELETE ON "evaluation_message" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "evaluation_message_no_truncate" BEFORE TRUNCATE ON "evaluation_message" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "evaluation_event_append_only" BEFORE UPDATE OR DELETE ON "evaluation_event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "evaluation_event_no_truncate" BEFORE TRUNCATE ON "evaluation_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Spans that may not overlap (case G80; design: appraisers have spans).
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "work_plan" ADD CONSTRAINT "work_plan_set_no_overlap" EXCLUDE USING gist (agency_id WITH =, employee_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (state IN ('set', 'closed'));
ALTER TABLE "work_plan_appraiser" ADD CONSTRAINT "work_plan_appraiser_no_overlap" EXCLUDE USING gist (agency_id WITH =, work_plan_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&);
ALTER TABLE "reporting_line" ADD CONSTRAINT "reporting_line_no_overlap" EXCLUDE USING gist (agency_id WITH =, employee_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&);
ALTER TABLE "agency_policy" ADD CONSTRAINT "agency_policy_no_overlap" EXCLUDE USING gist (agency_id WITH =, daterange(valid_from, valid_until, '[]') WITH &&);

-- Facts that no code path may break.
ALTER TABLE "work_plan" ADD CONSTRAINT "work_plan_span" CHECK (ends_on >= starts_on);
ALTER TABLE "work_plan" ADD CONSTRAINT "work_plan_set_is_signed" CHECK (state NOT IN ('set', 'closed') OR (set_at IS NOT NULL AND set_hash IS NOT NULL));
ALTER TABLE "reporting_line" ADD CONSTRAINT "reporting_line_not_self" CHECK (employee_id <> superior_id);
ALTER TABLE "period" ADD CONSTRAINT "period_span" CHECK (ends_on >= starts_on);
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_signed_is_complete" CHECK (state IN ('open', 'noted') OR state = 'scored' OR (result_rating IS NOT NULL AND behaviour_rating IS NOT NULL AND overall_rating IS NOT NULL AND appraiser_id IS NOT NULL AND signed_at IS NOT NULL));
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_not_own_appraiser" CHECK (appraiser_id IS NULL OR appraiser_id <> employee_id);
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_is_file_or_link" CHECK ((kind = 'file' AND storage_key IS NOT NULL AND sha256 IS NOT NULL AND url IS NULL) OR (kind = 'link' AND url IS NOT NULL AND storage_key IS NULL));
ALTER TABLE "training" ADD CONSTRAINT "training_amounts" CHECK (hours > 0 AND seats > 0 AND ends_on >= starts_on);
