-- Rights get their history, accounts their paperwork, and the installation a caretaker who reads nothing.

-- A right can be taken away before its last day; who gave and who took it is told.
ALTER TABLE "role_grant" ADD COLUMN "given_by_id" UUID,
ADD COLUMN "given_by_name" TEXT,
ADD COLUMN "revoked_at" TIMESTAMPTZ(3),
ADD COLUMN "revoked_by_id" UUID,
ADD COLUMN "revoked_by_name" TEXT,
ADD COLUMN "end_reason" TEXT,
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
-- The table holds some hundred rows: its writes wait for no time that counts.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "role_grant_agency_id_role_idx" ON "role_grant"("agency_id", "role");
-- The same right of the same person for the same unit runs once a day.
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_no_overlap" EXCLUDE USING gist (agency_id WITH =, employee_id WITH =, role WITH =, (coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid)) WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (revoked_at IS NULL);

ALTER TABLE "account" ADD COLUMN "first_password_at" TIMESTAMPTZ(3),
ADD COLUMN "disabled_reason" TEXT;

ALTER TABLE "agency" ADD COLUMN "disabled_at" TIMESTAMPTZ(3),
ADD COLUMN "disabled_reason" TEXT,
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

CREATE TYPE "account_batch_kind" AS ENUM ('create', 'reissue');
CREATE TYPE "password_delivery" AS ENUM ('slip', 'mail');
CREATE TYPE "account_batch_state" AS ENUM ('waiting', 'running', 'done', 'failed');
CREATE TYPE "batch_person_state" AS ENUM ('waiting', 'done', 'skipped');

CREATE TABLE "account_batch" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "account_batch_kind" NOT NULL,
    "delivery" "password_delivery" NOT NULL DEFAULT 'slip',
    "state" "account_batch_state" NOT NULL DEFAULT 'waiting',
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_batch_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE INDEX "account_batch_agency_id_created_at_idx" ON "account_batch"("agency_id", "created_at");

CREATE TABLE "account_batch_person" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "unit_id" UUID,
    "login_name" TEXT,
    "state" "batch_person_state" NOT NULL DEFAULT 'waiting',
    "reason" TEXT,

    CONSTRAINT "account_batch_person_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE UNIQUE INDEX "account_batch_person_agency_id_batch_id_employee_id_key" ON "account_batch_person"("agency_id", "batch_id", "employee_id");
CREATE INDEX "account_batch_person_agency_id_batch_id_state_unit_id_idx" ON "account_batch_person"("agency_id", "batch_id", "state", "unit_id");
CREATE INDEX "account_batch_person_agency_id_employee_id_idx" ON "account_batch_person"("agency_id", "employee_id");
ALTER TABLE "account_batch_person" ADD CONSTRAINT "account_batch_person_agency_id_batch_id_fkey" FOREIGN KEY ("agency_id", "batch_id") REFERENCES "account_batch"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "account_batch_person" ADD CONSTRAINT "account_batch_person_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "password_slip" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "unit_id" UUID,
    "unit_name" TEXT,
    "part" INTEGER NOT NULL,
    "pages" INTEGER NOT NULL,
    "storage_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_slip_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE INDEX "password_slip_agency_id_batch_id_idx" ON "password_slip"("agency_id", "batch_id");
CREATE INDEX "password_slip_agency_id_expires_at_idx" ON "password_slip"("agency_id", "expires_at");
ALTER TABLE "password_slip" ADD CONSTRAINT "password_slip_agency_id_batch_id_fkey" FOREIGN KEY ("agency_id", "batch_id") REFERENCES "account_batch"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "access_review" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "half" INTEGER NOT NULL,
    "signed_by_id" UUID NOT NULL,
    "signed_by_name" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "snapshot" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "access_review_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "access_review_half" CHECK (half IN (1, 2))
);
CREATE UNIQUE INDEX "access_review_agency_id_year_half_key" ON "access_review"("agency_id", "year", "half");

-- Global: who runs the installation. Rows are added by the owner alone (npm run administrator).
CREATE TABLE "system_account" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "password_changed_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "session_secret_hash" TEXT,
    "session_expires_at" TIMESTAMPTZ(3),
    "last_sign_in_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "system_account_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "system_account_name" CHECK (name = lower(name) AND name ~ '[a-z]')
);
CREATE UNIQUE INDEX "system_account_name_key" ON "system_account"("name");

-- The application changes what a sign-in and a new password change, never who an administrator is.
GRANT SELECT, UPDATE ("password_hash", "must_change_password", "password_changed_at", "session_secret_hash", "session_expires_at", "last_sign_in_at", "version") ON "system_account" TO terukur_app;
GRANT INSERT, UPDATE ("disabled_at", "disabled_reason", "version") ON "agency" TO terukur_app;

ALTER TABLE "account_batch" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "account_batch" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "account_batch" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "account_batch" TO terukur_app;
ALTER TABLE "account_batch_person" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "account_batch_person" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "account_batch_person" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "account_batch_person" TO terukur_app;
ALTER TABLE "password_slip" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "password_slip" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "password_slip" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "password_slip" TO terukur_app;
ALTER TABLE "access_review" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "access_review" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "access_review" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "access_review" TO terukur_app;
