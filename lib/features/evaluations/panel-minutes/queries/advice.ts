import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import {
  getSession,
  sessionFacts,
  type PanelSessionView,
} from "@/lib/features/evaluations/panel/queries/session";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { PanelAdvice } from "../rules/minutes";

export type Paper = {
  minutes: string;
  findings: string;
  advice: PanelAdvice | null;
  adviceText: string;
  reason: string;
  contentHash: string | null;
  signedAt: string | null;
  answer: string;
  answeredAt: string | null;
};

const loadPaper = (db: Tx, sessionId: string) => db.$queryRaw<Paper[]>`
  SELECT s.minutes, s.findings, s.advice::text AS advice, s.advice_text AS "adviceText", s.reason, s.content_hash AS "contentHash",
    to_json(s.signed_at) #>> '{}' AS "signedAt", s.answer, to_json(s.answered_at) #>> '{}' AS "answeredAt"
  FROM panel_session s WHERE s.id = ${sessionId}::uuid AND s.state IN ('open', 'minuted', 'signed')`;

/** The minutes of an opened session: its members write them; whoever set it up reads them once they are signed. Four statements. @throws AppError NOT_FOUND */
export async function getMinutes(
  ctx: Context,
  sessionId: string,
): Promise<{ session: PanelSessionView; paper: Paper }> {
  const session = await getSession(ctx, sessionId);
  const [paper] = await read(ctx, (db) => loadPaper(db, sessionId));
  if (!paper || (!session.own && session.state !== "signed")) throw notFound();
  return { session, paper };
}

export type AdviceView = {
  sessionId: string;
  version: number;
  subjectKind: "person" | "unit" | "theme";
  employeeId: string | null;
  subjectName: string;
  subjectAbout: string;
  purpose: string;
  requestedBy: string;
  meetsOn: string;
  advice: PanelAdvice;
  adviceText: string;
  reason: string;
  findings: string;
  signedAt: string;
  contentHash: string;
  signers: { name: string; dissent: string }[];
  answer: string;
  answeredAt: string | null;
  isOwn: boolean;
  mayAnswer: boolean;
};

type Row = Omit<AdviceView, "isOwn" | "mayAnswer"> & {
  unitId: string | null;
  members: { employeeId: string; state: "invited" | "clear" | "sent" | "left" }[];
};

/** The signed advice for the person, the team and whoever sets sessions up. Nobody's notes stand in it. One statement. @throws AppError NOT_FOUND */
export async function getAdvice(ctx: Context, sessionId: string): Promise<AdviceView> {
  const [row] = await read(
    ctx,
    (db) => db.$queryRaw<Row[]>`
      SELECT s.id AS "sessionId", s.version, s.subject_kind::text AS "subjectKind", s.employee_id AS "employeeId", s.unit_id AS "unitId", s.subject_name AS "subjectName",
        s.subject_about AS "subjectAbout", s.purpose, s.requested_by AS "requestedBy", s.meets_on::text AS "meetsOn", s.advice::text AS advice,
        s.advice_text AS "adviceText", s.reason, s.findings, to_json(s.signed_at) #>> '{}' AS "signedAt", s.content_hash AS "contentHash", s.answer,
        to_json(s.answered_at) #>> '{}' AS "answeredAt",
        (SELECT coalesce(json_agg(json_build_object('name', e.name, 'dissent', m.dissent) ORDER BY m.invited_at, m.id), '[]'::json) FROM panel_member m
          JOIN employee e ON e.agency_id = m.agency_id AND e.id = m.employee_id WHERE m.agency_id = s.agency_id AND m.session_id = s.id AND m.state <> 'left') AS signers,
        (SELECT coalesce(json_agg(json_build_object('employeeId', m.employee_id, 'state', m.state)), '[]'::json) FROM panel_member m
          WHERE m.agency_id = s.agency_id AND m.session_id = s.id) AS members
      FROM panel_session s WHERE s.id = ${sessionId}::uuid AND s.state = 'signed'`,
  );
  if (!row) throw notFound();
  const { members, unitId, ...view } = row;
  const facts = { ...sessionFacts({ unitId, members }, ctx.today), employeeId: view.employeeId ?? undefined };
  authorize(ctx.actor, "panel-advice.read", facts);
  return {
    ...view,
    isOwn: view.employeeId === ctx.actor.employeeId,
    mayAnswer: view.answeredAt === null && can(ctx.actor, "panel-advice.answer", facts),
  };
}
