-- The second step of signing in, and links with which a person sets a password.
CREATE TYPE "session_door" AS ENUM ('password', 'single_sign_on');

ALTER TABLE "user_session" ADD COLUMN "door" "session_door" NOT NULL DEFAULT 'password',
ADD COLUMN "awaits_code" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "second_factor" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_used_step" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE UNIQUE INDEX "second_factor_agency_id_employee_id_key" ON "second_factor"("agency_id", "employee_id");
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "recovery_code" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "second_factor_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE UNIQUE INDEX "recovery_code_agency_id_second_factor_id_code_hash_key" ON "recovery_code"("agency_id", "second_factor_id", "code_hash");
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_agency_id_second_factor_id_fkey" FOREIGN KEY ("agency_id", "second_factor_id") REFERENCES "second_factor"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "password_link" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_link_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE UNIQUE INDEX "password_link_agency_id_token_hash_key" ON "password_link"("agency_id", "token_hash");
CREATE INDEX "password_link_agency_id_employee_id_idx" ON "password_link"("agency_id", "employee_id");
ALTER TABLE "password_link" ADD CONSTRAINT "password_link_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "second_factor" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "second_factor" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "second_factor" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "second_factor" TO terukur_app;
ALTER TABLE "recovery_code" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "recovery_code" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "recovery_code" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "recovery_code" TO terukur_app;
ALTER TABLE "password_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "password_link" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "password_link" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "password_link" TO terukur_app;
