import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import { cellFacts, loadCell, type CellRecord } from "@/lib/features/work-plans/matrix/parts/cell-record";
import { loadMatrix, type MatrixColumn } from "@/lib/features/work-plans/matrix/parts/matrix-record";
import { postOf, teamOf } from "@/lib/features/work-plans/matrix/parts/team";
import { recordAccess } from "@/lib/platform/audit";
import { isId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { found, notFound } from "@/lib/platform/errors";

export type CellComment = { id: string; author: string; isOwn: boolean; text: string; at: string };

export type RoleCellPage = {
  planId: string;
  year: number;
  column: MatrixColumn;
  leader: { id: string; name: string; callName: string };
  person: { id: string; name: string; callName: string; title: string | null; unit: string | null };
  /** Null where that person has no role at this result yet: the leader may write one. */
  cell:
    | (Pick<
        CellRecord,
        | "id"
        | "version"
        | "indicatorId"
        | "text"
        | "kind"
        | "splitKind"
        | "share"
        | "measureUnit"
        | "origin"
        | "state"
        | "reason"
      > & {
        stateAt: string;
        inPlan: boolean;
      })
    | null;
  comments: CellComment[];
  /** What this reader may do with it now. */
  may: {
    write: boolean;
    decide: boolean;
    allow: boolean;
    answer: boolean;
    takeBack: boolean;
    comment: boolean;
    readMatrix: boolean;
  };
};

const NOTHING = { decide: false, allow: false, answer: false, takeBack: false, comment: false };

/** The page of a role that nobody has yet: only the leader of that team comes to it. */
async function emptyCell(db: Tx, ctx: Context, resultId: string, employeeId: string): Promise<RoleCellPage> {
  const { matrix, facts } = await loadMatrix(db, { resultId }, ctx.today);
  authorize(ctx.actor, "role-matrix.save-cell", facts);
  const [person] = await db.$queryRaw<RoleCellPage["person"][]>`
    SELECT e.id, e.name, e.call_name AS "callName", post.title, post.unit FROM employee e ${postOf(ctx.today)}
    WHERE e.id = ${employeeId}::uuid AND e.id IN (${teamOf(matrix.leaderId, matrix.year, ctx.today)})`;
  return {
    planId: matrix.planId,
    year: matrix.year,
    column: found(matrix.columns.find(({ id }) => id === resultId)),
    leader: { id: matrix.leaderId, name: matrix.leaderName, callName: matrix.leaderCallName },
    person: found(person),
    cell: null,
    comments: [],
    may: { ...NOTHING, write: matrix.state !== "closed" && matrix.state !== "withdrawn", readMatrix: true },
  };
}

type Talk = { id: string; authorId: string; author: string; text: string; at: Date };

async function filledCell(db: Tx, ctx: Context, cellId: string): Promise<RoleCellPage> {
  const cell = await loadCell(db, cellId, ctx.today);
  const facts = cellFacts(cell, ctx.today);
  const isLeader = cell.leaderId === ctx.actor.employeeId;
  if (cell.state === "draft" && !isLeader) throw notFound();
  authorize(ctx.actor, "role-cell.read", facts);
  const head = await loadMatrix(db, { resultId: cell.resultId }, ctx.today);
  const [around] = await db.$queryRaw<{ inPlan: boolean; talk: Talk[] | null }[]>`
    SELECT EXISTS (SELECT FROM planned_result t JOIN work_plan q ON q.agency_id = t.agency_id AND q.id = t.work_plan_id
        WHERE t.agency_id = c.agency_id AND t.role_cell_id = c.id AND q.state <> 'withdrawn') AS "inPlan",
      (SELECT json_agg(json_build_object('id', m.id, 'authorId', m.author_id, 'author', a.name, 'text', m.text, 'at', m.created_at) ORDER BY m.created_at, m.id)
        FROM role_cell_comment m JOIN employee a ON a.agency_id = m.agency_id AND a.id = m.author_id
        WHERE m.agency_id = c.agency_id AND m.cell_id = c.id) AS talk
    FROM role_cell c WHERE c.id = ${cellId}::uuid`;
  const { matrix } = head;
  const allows = (permission: Parameters<typeof can>[1]) => can(ctx.actor, permission, facts);
  const isOpen = matrix.state !== "closed" && matrix.state !== "withdrawn";
  return {
    planId: cell.planId,
    year: cell.year,
    column: found(matrix.columns.find(({ id }) => id === cell.resultId)),
    leader: { id: cell.leaderId, name: cell.leaderName, callName: cell.leaderCallName },
    person: {
      id: cell.employeeId,
      name: cell.employeeName,
      callName: cell.employeeCallName,
      title: cell.title,
      unit: cell.unit,
    },
    cell: {
      id: cell.id,
      version: cell.version,
      indicatorId: cell.indicatorId,
      text: cell.text,
      kind: cell.kind,
      splitKind: cell.splitKind,
      share: cell.share,
      measureUnit: cell.measureUnit,
      origin: cell.origin,
      state: cell.state,
      reason: cell.reason,
      stateAt: cell.stateAt.toISOString(),
      inPlan: around?.inPlan ?? false,
    },
    comments: (around?.talk ?? []).map(({ authorId, at, ...comment }) => ({
      ...comment,
      isOwn: authorId === ctx.actor.employeeId,
      at: new Date(at).toISOString(),
    })),
    may: {
      write: isLeader && isOpen && cell.state !== "applied",
      decide: allows("role-cell.decide") && cell.state === "applied",
      allow: allows("role-cell.allow") && cell.state === "invited",
      answer: allows("role-cell.answer") && cell.state === "allowed",
      takeBack: allows("role-cell.take-back") && cell.state === "applied",
      comment: allows("role-cell.comment"),
      readMatrix: can(ctx.actor, "role-matrix.read", head.facts),
    },
  };
}

/**
 * One person's role at one of a leader's results: its state, what may be done, and what both said. Four statements.
 * @throws AppError NOT_FOUND
 */
export async function getRoleCell(
  ctx: Context,
  { resultId, employeeId }: { resultId: string; employeeId: string },
): Promise<RoleCellPage> {
  if (!isId(resultId) || !isId(employeeId)) throw notFound();
  const page = await read(ctx, async (db) => {
    const { agencyId } = ctx.actor;
    const cell = await db.roleCell.findUnique({
      where: { agencyId_resultId_employeeId: { agencyId, resultId, employeeId } },
      select: { id: true },
    });
    return cell ? filledCell(db, ctx, cell.id) : emptyCell(db, ctx, resultId, employeeId);
  });
  if (page.cell) await recordAccess(ctx, { concerns: page.person.id, type: "role-cell", id: page.cell.id });
  return page;
}
