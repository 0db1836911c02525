-- Start before the leader: links between results that were planned apart, proposed to both sides (regulation BAB II, cascading).
CREATE TYPE "link_basis" AS ENUM ('role_cell', 'strategy_indicator', 'similar_words');
CREATE TYPE "link_answer" AS ENUM ('accepted', 'declined');

CREATE TABLE "link_proposal" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "result_id" UUID NOT NULL,
    "leader_result_id" UUID NOT NULL,
    "basis" "link_basis" NOT NULL,
    "shared" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "member_answer" "link_answer",
    "member_answered_at" TIMESTAMPTZ(3),
    "leader_answer" "link_answer",
    "leader_answered_at" TIMESTAMPTZ(3),
    "linked_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "link_proposal_pkey" PRIMARY KEY ("agency_id","id"),
    -- Nothing is linked that both have not accepted.
    CONSTRAINT "link_proposal_linked_by_both" CHECK (linked_at IS NULL OR (member_answer IS NOT DISTINCT FROM 'accepted' AND leader_answer IS NOT DISTINCT FROM 'accepted')),
    CONSTRAINT "link_proposal_agency_id_result_id_fkey" FOREIGN KEY ("agency_id", "result_id") REFERENCES "planned_result"("agency_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "link_proposal_agency_id_leader_result_id_fkey" FOREIGN KEY ("agency_id", "leader_result_id") REFERENCES "planned_result"("agency_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "link_proposal_agency_id_result_id_leader_result_id_key" ON "link_proposal"("agency_id", "result_id", "leader_result_id");
CREATE INDEX "link_proposal_agency_id_leader_result_id_idx" ON "link_proposal"("agency_id", "leader_result_id");

ALTER TABLE "link_proposal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "link_proposal" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "link_proposal" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "link_proposal" TO terukur_app;
