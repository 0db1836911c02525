-- Official documents, stored once issued: the register behind the public page, the certified signatures, and orders of many at once.
CREATE TYPE "document_kind" AS ENUM ('work_plan');
CREATE TYPE "document_state" AS ENUM ('valid', 'replaced', 'revoked');
CREATE TYPE "document_batch_state" AS ENUM ('waiting', 'running', 'done', 'failed');
CREATE TYPE "document_item_state" AS ENUM ('waiting', 'done', 'failed');

CREATE TABLE "issued_document" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "document_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "employee_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "state" "document_state" NOT NULL DEFAULT 'valid',
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "agency_name" TEXT,
    "unit_name" TEXT,
    "holder_name" TEXT,
    "holder_nip" TEXT,
    "starts_on" DATE,
    "ends_on" DATE,
    "storage_key" TEXT,
    "bytes" INTEGER,
    "sha256" TEXT,
    "issued_at" TIMESTAMPTZ(3),
    "replaced_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,
    "revoked_by_name" TEXT,
    "revoke_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "issued_document_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "issued_document_code" CHECK (code ~ '^TRK(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
    CONSTRAINT "issued_document_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "issued_document_whole" CHECK (num_nulls(storage_key, bytes, sha256, issued_at, agency_name, unit_name, holder_name, starts_on, ends_on) IN (0, 9)),
    CONSTRAINT "issued_document_revoked" CHECK ((state = 'revoked') = (revoked_at IS NOT NULL) AND num_nulls(revoked_at, revoked_by_id, revoked_by_name, revoke_reason) IN (0, 4)),
    CONSTRAINT "issued_document_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "issued_document_agency_id_kind_subject_id_revision_key" ON "issued_document"("agency_id", "kind", "subject_id", "revision");
CREATE UNIQUE INDEX "issued_document_agency_id_code_key" ON "issued_document"("agency_id", "code");
CREATE INDEX "issued_document_agency_id_employee_id_idx" ON "issued_document"("agency_id", "employee_id");
CREATE INDEX "issued_document_agency_id_ordered_at_idx" ON "issued_document"("agency_id", "ordered_at");

CREATE TABLE "certified_signature" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "role" "signer_role" NOT NULL,
    "signer_id" UUID NOT NULL,
    "signer_name" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "certified_signature_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "certified_signature_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "certified_signature_agency_id_document_id_fkey" FOREIGN KEY ("agency_id", "document_id") REFERENCES "issued_document"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "certified_signature_agency_id_document_id_number_key" ON "certified_signature"("agency_id", "document_id", "number");
CREATE UNIQUE INDEX "certified_signature_agency_id_document_id_role_key" ON "certified_signature"("agency_id", "document_id", "role");

CREATE TABLE "document_batch" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "document_kind" NOT NULL,
    "unit_id" UUID,
    "unit_name" TEXT,
    "year" INTEGER NOT NULL,
    "state" "document_batch_state" NOT NULL DEFAULT 'waiting',
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "document_batch_pkey" PRIMARY KEY ("agency_id","id")
);
CREATE INDEX "document_batch_agency_id_created_at_idx" ON "document_batch"("agency_id", "created_at");

CREATE TABLE "document_batch_item" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "state" "document_item_state" NOT NULL DEFAULT 'waiting',

    CONSTRAINT "document_batch_item_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "document_batch_item_agency_id_batch_id_fkey" FOREIGN KEY ("agency_id", "batch_id") REFERENCES "document_batch"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "document_batch_item_agency_id_document_id_fkey" FOREIGN KEY ("agency_id", "document_id") REFERENCES "issued_document"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "document_batch_item_agency_id_batch_id_document_id_key" ON "document_batch_item"("agency_id", "batch_id", "document_id");
CREATE INDEX "document_batch_item_agency_id_batch_id_state_idx" ON "document_batch_item"("agency_id", "batch_id", "state");

-- What an issued document says and its bytes never change again; its state may.
CREATE FUNCTION keep_issued_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.sha256 IS NOT NULL AND
    (OLD.kind, OLD.subject_id, OLD.revision, OLD.employee_id, OLD.code, OLD.storage_key, OLD.bytes, OLD.sha256, OLD.issued_at, OLD.agency_name, OLD.unit_name, OLD.holder_name, OLD.holder_nip, OLD.starts_on, OLD.ends_on)
    IS DISTINCT FROM
    (NEW.kind, NEW.subject_id, NEW.revision, NEW.employee_id, NEW.code, NEW.storage_key, NEW.bytes, NEW.sha256, NEW.issued_at, NEW.agency_name, NEW.unit_name, NEW.holder_name, NEW.holder_nip, NEW.starts_on, NEW.ends_on)
  THEN
    RAISE EXCEPTION 'an issued document does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "issued_document_kept" BEFORE UPDATE ON "issued_document" FOR EACH ROW EXECUTE FUNCTION keep_issued_document();
CREATE TRIGGER "certified_signature_append_only" BEFORE UPDATE OR DELETE ON "certified_signature" FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE "issued_document" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "issued_document" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "issued_document" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "issued_document" TO terukur_app;
ALTER TABLE "certified_signature" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "certified_signature" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "certified_signature" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "certified_signature" TO terukur_app;
ALTER TABLE "document_batch" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "document_batch" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "document_batch" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "document_batch" TO terukur_app;
ALTER TABLE "document_batch_item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "document_batch_item" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "document_batch_item" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "document_batch_item" TO terukur_app;
