-- What a unit has reached of its agreement in a period, read from a named source by its planner, officer or head.
CREATE TABLE "achievement_figure" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "actual" DECIMAL(20,6) NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "achievement_figure_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "achievement_figure_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "achievement_figure_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "achievement_figure_agency_id_indicator_id_fkey" FOREIGN KEY ("agency_id", "indicator_id") REFERENCES "strategy_indicator"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "achievement_figure_agency_id_recorded_by_id_fkey" FOREIGN KEY ("agency_id", "recorded_by_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "achievement_figure_agency_id_unit_id_period_id_indicator_id_key" ON "achievement_figure"("agency_id", "unit_id", "period_id", "indicator_id");
ALTER TABLE "achievement_figure" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "achievement_figure" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "achievement_figure" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "achievement_figure" TO terukur_app;

-- What the planning, personnel or inspectorate unit recommends to whoever sets the achievement; the newest of each person counts.
CREATE TABLE "achievement_recommendation" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "level" "achievement_level" NOT NULL,
    "grounds" TEXT NOT NULL,
    "recommended_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "achievement_recommendation_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "achievement_recommendation_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "achievement_recommendation_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "achievement_recommendation_agency_id_recommended_by_id_fkey" FOREIGN KEY ("agency_id", "recommended_by_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "achievement_recommendation_agency_id_unit_id_period_id_idx" ON "achievement_recommendation"("agency_id", "unit_id", "period_id");
ALTER TABLE "achievement_recommendation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "achievement_recommendation" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "achievement_recommendation" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "achievement_recommendation" TO terukur_app;
CREATE TRIGGER "achievement_recommendation_append_only" BEFORE UPDATE OR DELETE ON "achievement_recommendation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "achievement_recommendation_no_truncate" BEFORE TRUNCATE ON "achievement_recommendation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a leader of another unit or of a team says about a result that supports his or her own.
CREATE TABLE "contribution" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "result_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "giver_id" UUID NOT NULL,
    "level" "level" NOT NULL,
    "note" TEXT NOT NULL,
    -- Shared with the person before the result is released.
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "contribution_agency_id_result_id_fkey" FOREIGN KEY ("agency_id", "result_id") REFERENCES "planned_result"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "contribution_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "contribution_agency_id_giver_id_fkey" FOREIGN KEY ("agency_id", "giver_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "contribution_agency_id_result_id_period_id_giver_id_key" ON "contribution"("agency_id", "result_id", "period_id", "giver_id");
CREATE INDEX "contribution_agency_id_giver_id_period_id_idx" ON "contribution"("agency_id", "giver_id", "period_id");
ALTER TABLE "contribution" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contribution" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "contribution" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "contribution" TO terukur_app;
