import "server-only";
import { authorize, unitsVisible } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { SetUpSearch } from "../panel-input";
import { loadSubject, loadTeam, type Candidate } from "../parts/team";
import { sessionFacts } from "./session";

export type Choice = { id: string; name: string; about: string };
export type SetUpView = {
  found: Choice[];
  subject: { id: string; name: string; about: string } | null;
  team: Candidate[];
  /** Questions that the agency typed before, newest first, at most ten. */
  ownQuestions: string[];
};

const MOST = 12;

/** People or units whose name fits, of the units for which the reader may set sessions up. One statement. */
async function findSubjects(
  db: Tx,
  ctx: Context,
  { kind, q }: SetUpSearch,
  units: string[] | null,
): Promise<Choice[]> {
  if (!q || kind === "theme" || !kind) return [];
  const like = `%${q.replace(/[%_\\]/g, "\\$&")}%`;
  if (kind === "unit")
    return db.$queryRaw`
      SELECT u.id, u.name, coalesce(p.name, '') AS about FROM unit u LEFT JOIN unit p ON p.agency_id = u.agency_id AND p.id = u.parent_id
      WHERE u.name ILIKE ${like} AND (u.valid_until IS NULL OR u.valid_until >= ${ctx.today}::date)
        AND (${units === null} OR u.id = ANY(${units ?? []}::uuid[]))
      ORDER BY u.name, u.id LIMIT ${MOST}`;
  return db.$queryRaw`
    SELECT e.id, e.name, concat_ws(', ', o.title, u.name) AS about FROM employee e
    JOIN LATERAL (SELECT x.position_id FROM assignment x WHERE x.agency_id = e.agency_id AND x.employee_id = e.id
      AND x.starts_on <= ${ctx.today}::date AND (x.ends_on IS NULL OR x.ends_on >= ${ctx.today}::date) ORDER BY x.kind, x.starts_on DESC LIMIT 1) a ON true
    JOIN position o ON o.agency_id = e.agency_id AND o.id = a.position_id
    JOIN unit u ON u.agency_id = o.agency_id AND u.id = o.unit_id
    WHERE e.plain_name ILIKE ${like} AND e.status = 'active' AND e.id <> ${ctx.actor.employeeId}::uuid
      AND (${units === null} OR u.id = ANY(${units ?? []}::uuid[]))
    ORDER BY e.plain_name, e.id LIMIT ${MOST}`;
}

/** What the steps of setting up show. At most five statements. @throws AppError NOT_FOUND */
export async function getSetUp(ctx: Context, search: SetUpSearch): Promise<SetUpView> {
  const { today, actor } = ctx;
  const units = unitsVisible(actor, "panel.set-up", today);
  if (units?.length === 0) throw notFound();
  return read(ctx, async (db) => {
    const found = await findSubjects(db, ctx, search, units);
    const { kind, subject: id } = search;
    const named = kind && kind !== "theme" && id ? await loadSubject(db, kind, id, today) : null;
    if (!kind || (kind !== "theme" && !named)) return { found, subject: null, team: [], ownQuestions: [] };
    const unitId = named?.unitId ?? null;
    authorize(actor, "panel.set-up", { today, unitId: unitId ?? "" });
    const employeeId = kind === "person" ? (id ?? null) : null;
    const team = await loadTeam(db, { kind, employeeId, unitId, hostId: actor.employeeId }, today);
    const own = await db.$queryRaw<{ text: string }[]>`
      SELECT q.text FROM panel_question q WHERE q.key IS NULL GROUP BY q.text ORDER BY max(q.id::text) DESC LIMIT 10`;
    const subject = named && id ? { id, name: named.name, about: named.about } : null;
    return { found, subject, team, ownQuestions: own.map(({ text }) => text) };
  });
}

/** Who could take an empty seat: of the team, without a tie, not in the session yet. Three statements. @throws AppError NOT_FOUND */
export async function listSubstitutes(
  ctx: Context,
  session: Parameters<typeof sessionFacts>[0] & {
    id: string;
    subjectKind: "person" | "unit" | "theme";
    employeeId: string | null;
    hostId: string;
  },
): Promise<Choice[]> {
  authorize(ctx.actor, "panel.name-substitute", sessionFacts(session, ctx.today));
  const ref = { ...session, kind: session.subjectKind };
  const team = await read(ctx, (db) => loadTeam(db, ref, ctx.today));
  return team
    .filter(({ conflicts }) => conflicts.length === 0)
    .filter(({ employeeId }) => !session.members.some((seat) => seat.employeeId === employeeId))
    .filter(({ employeeId }) => employeeId !== ctx.actor.employeeId)
    .map(({ employeeId, name, about }) => ({ id: employeeId, name, about }));
}
