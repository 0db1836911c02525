-- Messages to a person: a kind with its particulars, never a finished sentence, so that each reads them in the own language.
CREATE TABLE "notification" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "href" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "notification_leads_inside" CHECK (href LIKE '/%' AND href NOT LIKE '//%'),
    CONSTRAINT "notification_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "notification_agency_id_employee_id_created_at_id_idx" ON "notification"("agency_id", "employee_id", "created_at", "id");
-- The bell counts at every request.
CREATE INDEX "notification_unread_idx" ON "notification"("agency_id", "employee_id") WHERE read_at IS NULL;

ALTER TABLE "notification" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notification" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "notification" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "notification" TO terukur_app;
