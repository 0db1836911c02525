-- Import: an uploaded file, its sheets and rows as they came, what was understood of them and the way back; headings and
-- spellings of units that this agency's files use.
CREATE TYPE "import_kind" AS ENUM ('people', 'units', 'positions', 'assignments', 'strategy');
CREATE TYPE "import_state" AS ENUM ('reading', 'refused', 'matching', 'checking', 'checked', 'entering', 'entered', 'undoing', 'undone');
CREATE TYPE "import_action" AS ENUM ('create', 'change', 'same', 'faulty', 'skip');
CREATE TYPE "import_row_state" AS ENUM ('staged', 'entered', 'linked', 'undone', 'left');

CREATE TABLE "data_import" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'reading',
    "file_name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "refusal" JSONB,
    "fixes" JSONB NOT NULL DEFAULT '{}',
    "total_rows" INTEGER NOT NULL DEFAULT 0,
    "done_rows" INTEGER NOT NULL DEFAULT 0,
    "created_rows" INTEGER NOT NULL DEFAULT 0,
    "changed_rows" INTEGER NOT NULL DEFAULT 0,
    "same_rows" INTEGER NOT NULL DEFAULT 0,
    "faulty_rows" INTEGER NOT NULL DEFAULT 0,
    "entered_rows" INTEGER NOT NULL DEFAULT 0,
    "left_rows" INTEGER NOT NULL DEFAULT 0,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_by_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "step_started_at" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_at" TIMESTAMPTZ(3),
    "check_seconds" DECIMAL(9,1),
    "entered_at" TIMESTAMPTZ(3),
    "undo_until" DATE,
    "undone_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "data_import_pkey" PRIMARY KEY ("agency_id", "id")
);

CREATE TABLE "import_sheet" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "is_taken" BOOLEAN NOT NULL DEFAULT false,
    "header_row" INTEGER,
    "fields" JSONB NOT NULL DEFAULT '[]',
    "row_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "import_sheet_pkey" PRIMARY KEY ("agency_id", "id"),
    CONSTRAINT "import_sheet_agency_id_import_id_fkey" FOREIGN KEY ("agency_id", "import_id") REFERENCES "data_import"("agency_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "import_row" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "sheet" INTEGER NOT NULL,
    "row_number" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "key" TEXT,
    "parsed" JSONB,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "action" "import_action",
    "state" "import_row_state" NOT NULL DEFAULT 'staged',
    "depth" INTEGER NOT NULL DEFAULT 0,
    "undo" JSONB,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("agency_id", "id"),
    CONSTRAINT "import_row_agency_id_import_id_fkey" FOREIGN KEY ("agency_id", "import_id") REFERENCES "data_import"("agency_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "column_synonym" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "heading" TEXT NOT NULL,
    "field" TEXT NOT NULL,

    CONSTRAINT "column_synonym_pkey" PRIMARY KEY ("agency_id", "id")
);

CREATE TABLE "unit_synonym" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "unit_synonym_pkey" PRIMARY KEY ("agency_id", "id")
);

CREATE INDEX "data_import_agency_id_uploaded_at_idx" ON "data_import"("agency_id", "uploaded_at");
CREATE UNIQUE INDEX "import_sheet_agency_id_import_id_number_key" ON "import_sheet"("agency_id", "import_id", "number");
CREATE UNIQUE INDEX "import_row_agency_id_import_id_sheet_row_number_key" ON "import_row"("agency_id", "import_id", "sheet", "row_number");
CREATE INDEX "import_row_agency_id_import_id_key_idx" ON "import_row"("agency_id", "import_id", "key");
CREATE INDEX "import_row_agency_id_import_id_state_depth_idx" ON "import_row"("agency_id", "import_id", "state", "depth");
CREATE UNIQUE INDEX "column_synonym_agency_id_kind_heading_key" ON "column_synonym"("agency_id", "kind", "heading");
CREATE UNIQUE INDEX "unit_synonym_agency_id_text_key" ON "unit_synonym"("agency_id", "text");

ALTER TABLE "data_import" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "data_import" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "data_import" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "data_import" TO terukur_app;
ALTER TABLE "import_sheet" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_sheet" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "import_sheet" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "import_sheet" TO terukur_app;
ALTER TABLE "import_row" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_row" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "import_row" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "import_row" TO terukur_app;
ALTER TABLE "column_synonym" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "column_synonym" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "column_synonym" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "column_synonym" TO terukur_app;
ALTER TABLE "unit_synonym" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "unit_synonym" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "unit_synonym" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "unit_synonym" TO terukur_app;
