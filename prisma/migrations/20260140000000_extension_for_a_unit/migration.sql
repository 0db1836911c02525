-- A period's last days moved for one unit, with its sub-units where HR wishes so. The table is new and empty: its references wait for a lock alone.
CREATE TABLE "period_extension" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "with_sub_units" BOOLEAN NOT NULL,
    "self_note_due" DATE NOT NULL,
    "scoring_due" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "period_extension_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "period_extension_order" CHECK ("self_note_due" <= "scoring_due")
);
-- One that holds at a time for a period and unit: to change it is a new version of the same row.
CREATE UNIQUE INDEX "period_extension_holds" ON "period_extension"("agency_id", "period_id", "unit_id") WHERE "ended_at" IS NULL;
CREATE INDEX "period_extension_agency_id_unit_id_idx" ON "period_extension"("agency_id", "unit_id");
ALTER TABLE "period_extension" ADD CONSTRAINT "period_extension_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "period_extension" ADD CONSTRAINT "period_extension_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "period_extension" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "period_extension" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "period_extension" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "period_extension" TO terukur_app;

-- Which units an extension reaches. A closed period has no last day that anybody could still keep.
-- The reader's own rights hold in both views, hence the tenant's wall too.
CREATE VIEW "extended_unit" WITH (security_invoker = true) AS
WITH RECURSIVE reach AS (
    SELECT x.agency_id, x.id AS extension_id, x.period_id, x.unit_id, x.with_sub_units, x.self_note_due, x.scoring_due
    FROM period_extension x
    JOIN period p ON p.agency_id = x.agency_id AND p.id = x.period_id AND p.state <> 'closed'
    WHERE x.ended_at IS NULL
    UNION
    SELECT r.agency_id, r.extension_id, r.period_id, u.id, r.with_sub_units, r.self_note_due, r.scoring_due
    FROM reach r JOIN unit u ON u.agency_id = r.agency_id AND u.parent_id = r.unit_id
    WHERE r.with_sub_units
)
SELECT agency_id, extension_id, period_id, unit_id, self_note_due, scoring_due FROM reach;
GRANT SELECT ON "extended_unit" TO terukur_app;

-- The last days of a period in a unit that has other ones than everybody: the latest of the period's and of the extensions that reach it.
-- Every reader joins this and takes the period's where there is no row.
CREATE VIEW "unit_period_due" WITH (security_invoker = true) AS
SELECT r.agency_id, r.period_id, r.unit_id,
    greatest(p.self_note_due, max(r.self_note_due)) AS self_note_due, greatest(p.scoring_due, max(r.scoring_due)) AS scoring_due
FROM extended_unit r JOIN period p ON p.agency_id = r.agency_id AND p.id = r.period_id
GROUP BY r.agency_id, r.period_id, r.unit_id, p.self_note_due, p.scoring_due;
GRANT SELECT ON "unit_period_due" TO terukur_app;
