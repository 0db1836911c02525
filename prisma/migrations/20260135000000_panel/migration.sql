-- The evaluation team's room with its sealed notes, and the random second look at approved evidence.
CREATE TYPE "panel_subject" AS ENUM ('person', 'unit', 'theme');
CREATE TYPE "panel_state" AS ENUM ('writing', 'open', 'minuted', 'signed', 'cancelled');
CREATE TYPE "panel_seat_state" AS ENUM ('invited', 'clear', 'sent', 'left');
CREATE TYPE "panel_advice" AS ENUM ('guidance', 'training', 'none');
CREATE TYPE "panel_mark" AS ENUM ('not_seen', 'seen', 'outstanding');
CREATE TYPE "second_look_verdict" AS ENUM ('supports', 'does_not_support', 'unreadable');

CREATE TABLE "panel_session" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject_kind" "panel_subject" NOT NULL,
    "employee_id" UUID,
    "unit_id" UUID,
    "subject_name" TEXT NOT NULL,
    "subject_about" TEXT NOT NULL DEFAULT '',
    "purpose" TEXT NOT NULL,
    "requested_by" TEXT NOT NULL,
    "meets_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "state" "panel_state" NOT NULL DEFAULT 'writing',
    "host_id" UUID NOT NULL,
    "host_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "minutes" TEXT NOT NULL DEFAULT '',
    "findings" TEXT NOT NULL DEFAULT '',
    "advice" "panel_advice",
    "advice_text" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "minuted_at" TIMESTAMPTZ(3),
    "content_hash" TEXT,
    "signed_at" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "panel_session_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "panel_session_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "panel_session_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "panel_session_agency_id_host_id_fkey" FOREIGN KEY ("agency_id", "host_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "panel_session_agency_id_state_meets_on_idx" ON "panel_session"("agency_id", "state", "meets_on");
CREATE INDEX "panel_session_agency_id_employee_id_idx" ON "panel_session"("agency_id", "employee_id");

CREATE TABLE "panel_member" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "state" "panel_seat_state" NOT NULL DEFAULT 'invited',
    "replaces_id" UUID,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "cleared_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),
    "dissent" TEXT NOT NULL DEFAULT '',
    "signed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "panel_member_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "panel_member_agency_id_session_id_fkey" FOREIGN KEY ("agency_id", "session_id") REFERENCES "panel_session"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "panel_member_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "panel_member_agency_id_replaces_id_fkey" FOREIGN KEY ("agency_id", "replaces_id") REFERENCES "panel_member"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "panel_member_agency_id_session_id_employee_id_key" ON "panel_member"("agency_id", "session_id", "employee_id");
CREATE INDEX "panel_member_agency_id_employee_id_idx" ON "panel_member"("agency_id", "employee_id");

CREATE TABLE "panel_question" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "key" TEXT,
    "theme" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "hint" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "panel_question_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "panel_question_agency_id_session_id_fkey" FOREIGN KEY ("agency_id", "session_id") REFERENCES "panel_session"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "panel_question_agency_id_session_id_sort_order_key" ON "panel_question"("agency_id", "session_id", "sort_order");

CREATE TABLE "panel_note" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "mark" "panel_mark",
    "text" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "panel_note_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "panel_note_agency_id_session_id_fkey" FOREIGN KEY ("agency_id", "session_id") REFERENCES "panel_session"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "panel_note_agency_id_member_id_fkey" FOREIGN KEY ("agency_id", "member_id") REFERENCES "panel_member"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "panel_note_agency_id_question_id_fkey" FOREIGN KEY ("agency_id", "question_id") REFERENCES "panel_question"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "panel_note_agency_id_member_id_question_id_key" ON "panel_note"("agency_id", "member_id", "question_id");
CREATE INDEX "panel_note_agency_id_session_id_idx" ON "panel_note"("agency_id", "session_id");

CREATE TABLE "family_declaration" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "related_id" UUID NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "family_declaration_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "family_declaration_agency_id_employee_id_fkey" FOREIGN KEY ("agency_id", "employee_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "family_declaration_agency_id_related_id_fkey" FOREIGN KEY ("agency_id", "related_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "family_declaration_agency_id_employee_id_idx" ON "family_declaration"("agency_id", "employee_id");
CREATE INDEX "family_declaration_agency_id_related_id_idx" ON "family_declaration"("agency_id", "related_id");

CREATE TABLE "second_look_draw" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_name" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "minimum" INTEGER NOT NULL,
    "population" INTEGER NOT NULL,
    "population_hash" TEXT NOT NULL,
    "sample" INTEGER NOT NULL,
    "drawn_by_id" UUID NOT NULL,
    "drawn_by_name" TEXT NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "second_look_draw_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "second_look_draw_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "second_look_draw_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "second_look_draw_agency_id_period_id_unit_id_key" ON "second_look_draw"("agency_id", "period_id", "unit_id");

CREATE TABLE "second_look_item" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "draw_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "link_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "result_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "verdict" "second_look_verdict",
    "note" TEXT NOT NULL DEFAULT '',
    "judged_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "second_look_item_pkey" PRIMARY KEY ("agency_id","id"),
    CONSTRAINT "second_look_item_agency_id_draw_id_fkey" FOREIGN KEY ("agency_id", "draw_id") REFERENCES "second_look_draw"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "second_look_item_agency_id_evidence_id_fkey" FOREIGN KEY ("agency_id", "evidence_id") REFERENCES "evidence"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "second_look_item_agency_id_result_id_fkey" FOREIGN KEY ("agency_id", "result_id") REFERENCES "planned_result"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "second_look_item_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "second_look_item_agency_id_reviewer_id_fkey" FOREIGN KEY ("agency_id", "reviewer_id") REFERENCES "employee"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "second_look_item_agency_id_draw_id_number_key" ON "second_look_item"("agency_id", "draw_id", "number");
CREATE UNIQUE INDEX "second_look_item_agency_id_draw_id_link_id_key" ON "second_look_item"("agency_id", "draw_id", "link_id");
CREATE INDEX "second_look_item_agency_id_reviewer_id_judged_at_idx" ON "second_look_item"("agency_id", "reviewer_id", "judged_at");

-- A tie is declared once at a time.
CREATE UNIQUE INDEX "family_declaration_standing" ON "family_declaration"("agency_id", "employee_id", "related_id") WHERE (ended_at IS NULL);
ALTER TABLE "panel_session" ADD CONSTRAINT "panel_session_subject" CHECK (
  (subject_kind = 'person' AND employee_id IS NOT NULL) OR (subject_kind = 'unit' AND unit_id IS NOT NULL AND employee_id IS NULL)
  OR (subject_kind = 'theme' AND unit_id IS NULL AND employee_id IS NULL));
ALTER TABLE "panel_session" ADD CONSTRAINT "panel_session_two_seats" CHECK (seats >= 2);
-- Nobody signs minutes without their hash.
ALTER TABLE "panel_session" ADD CONSTRAINT "panel_session_signed" CHECK (state NOT IN ('minuted', 'signed') OR (content_hash IS NOT NULL AND advice IS NOT NULL));

-- A second wall behind the use cases: what was sent is not rewritten, and signed minutes are locked for good.
CREATE FUNCTION refuse_sent_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM panel_member m WHERE m.agency_id = OLD.agency_id AND m.id = OLD.member_id AND m.sent_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a note that was sent is fixed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "panel_note_fixed_once_sent" BEFORE UPDATE OR DELETE ON "panel_note" FOR EACH ROW EXECUTE FUNCTION refuse_sent_note();

CREATE FUNCTION refuse_signed_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.state, NEW.minutes, NEW.findings, NEW.advice, NEW.advice_text, NEW.reason, NEW.content_hash, NEW.signed_at)
    IS DISTINCT FROM (OLD.state, OLD.minutes, OLD.findings, OLD.advice, OLD.advice_text, OLD.reason, OLD.content_hash, OLD.signed_at) THEN
    RAISE EXCEPTION 'signed minutes are locked' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "panel_session_locked_once_signed" BEFORE UPDATE ON "panel_session" FOR EACH ROW WHEN (OLD.state = 'signed') EXECUTE FUNCTION refuse_signed_minutes();

CREATE TRIGGER "second_look_draw_append_only" BEFORE UPDATE OR DELETE ON "second_look_draw" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "second_look_draw_no_truncate" BEFORE TRUNCATE ON "second_look_draw" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "panel_session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "panel_session" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "panel_session" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "panel_session" TO terukur_app;
ALTER TABLE "panel_member" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "panel_member" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "panel_member" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "panel_member" TO terukur_app;
ALTER TABLE "panel_question" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "panel_question" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "panel_question" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "panel_question" TO terukur_app;
ALTER TABLE "panel_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "panel_note" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "panel_note" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "panel_note" TO terukur_app;
ALTER TABLE "family_declaration" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "family_declaration" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "family_declaration" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "family_declaration" TO terukur_app;
ALTER TABLE "second_look_draw" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "second_look_draw" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "second_look_draw" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT ON "second_look_draw" TO terukur_app;
ALTER TABLE "second_look_item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "second_look_item" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "second_look_item" USING (agency_id = (SELECT current_setting('app.agency_id'))::uuid) WITH CHECK (agency_id = (SELECT current_setting('app.agency_id'))::uuid);
GRANT SELECT, INSERT, UPDATE ON "second_look_item" TO terukur_app;
