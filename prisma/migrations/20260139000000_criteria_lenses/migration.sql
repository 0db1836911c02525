-- A set of questions through which appraisers look at results and values. Each version is a row; it says nothing about any person.
CREATE TABLE "criteria_lens" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    -- The same in every version.
    "lens_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    -- [{ label, text, results, values }]
    "questions" JSONB NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "criteria_lens_pkey" PRIMARY KEY ("agency_id","id"),
    -- One that is replaced or ended before its first day ends on the day before it: it was never in force.
    CONSTRAINT "criteria_lens_days" CHECK (ends_on IS NULL OR ends_on >= starts_on - 1),
    CONSTRAINT "criteria_lens_agency_id_created_by_id_fkey" FOREIGN KEY ("agency_id", "created_by_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "criteria_lens_agency_id_lens_id_number_key" ON "criteria_lens"("agency_id", "lens_id", "number");
-- Two that run without an end never share a name.
CREATE UNIQUE INDEX "criteria_lens_name" ON "criteria_lens"("agency_id", lower("name")) WHERE "ends_on" IS NULL;
ALTER TABLE "criteria_lens" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "criteria_lens" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "criteria_lens" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
-- A version's words are never changed; only its last day is.
GRANT SELECT, INSERT, UPDATE ("ends_on", "version") ON "criteria_lens" TO terukur_app;
