import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import type { Facts } from "@/lib/access/relations";
import type { Locale, Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { questionIn } from "../rules/default-guide";
import { differing, type PanelMark } from "../rules/differences";
import { emptySeats, isSitting, readableNotes, type PanelState, type SeatState } from "../rules/seal";

export type PanelMemberView = {
  id: string;
  employeeId: string;
  name: string;
  callName: string;
  state: SeatState;
  /** Took the seat of somebody who left. */
  isSubstitute: boolean;
  signedAt: string | null;
  dissent: string;
};
export type PanelQuestionView = { id: string; key: string | null; theme: string; text: string; hint: string };
export type PanelNoteView = { memberId: string; mark: PanelMark | null; text: string };

export type PanelSessionView = {
  id: string;
  version: number;
  state: PanelState;
  subjectKind: "person" | "unit" | "theme";
  employeeId: string | null;
  unitId: string | null;
  subjectName: string;
  subjectAbout: string;
  purpose: string;
  requestedBy: string;
  meetsOn: string;
  place: string;
  seats: number;
  emptySeats: number;
  hostId: string;
  hostName: string;
  createdAt: string;
  openedAt: string | null;
  endReason: string | null;
  members: PanelMemberView[];
  /** The reader's own seat; null for whoever sets sessions up. */
  own: { id: string; version: number; state: SeatState; signedAt: string | null } | null;
  maySetUp: boolean;
  /** Empty until the reader has declared: nothing is seen before. */
  questions: PanelQuestionView[];
  /** The own notes until the seal opens, then everybody's who still sits. */
  notes: Record<string, PanelNoteView[]>;
  /** Per question, whose mark differs from the common one. */
  differences: Record<string, string[]>;
};

type Head = Omit<
  PanelSessionView,
  "own" | "maySetUp" | "questions" | "notes" | "differences" | "emptySeats" | "members"
> & { members: (PanelMemberView & { version: number })[] };

/** One statement. @throws AppError NOT_FOUND */
async function loadHead(db: Tx, sessionId: string): Promise<Head> {
  const [row] = await db.$queryRaw<Head[]>`
    SELECT s.id, s.version, s.state::text AS state, s.subject_kind::text AS "subjectKind", s.employee_id AS "employeeId", s.unit_id AS "unitId",
      s.subject_name AS "subjectName", s.subject_about AS "subjectAbout", s.purpose, s.requested_by AS "requestedBy", s.meets_on::text AS "meetsOn",
      s.place, s.seats, s.host_id AS "hostId", s.host_name AS "hostName", to_json(s.created_at) #>> '{}' AS "createdAt",
      to_json(s.opened_at) #>> '{}' AS "openedAt", s.end_reason AS "endReason",
      (SELECT coalesce(json_agg(json_build_object('id', m.id, 'employeeId', m.employee_id, 'name', e.name, 'callName', e.call_name, 'state', m.state,
          'isSubstitute', m.replaces_id IS NOT NULL, 'signedAt', m.signed_at, 'dissent', CASE WHEN s.state = 'signed' THEN m.dissent ELSE '' END,
          'version', m.version) ORDER BY m.state = 'left', m.invited_at, m.id), '[]'::json)
        FROM panel_member m JOIN employee e ON e.agency_id = m.agency_id AND e.id = m.employee_id
        WHERE m.agency_id = s.agency_id AND m.session_id = s.id) AS members
    FROM panel_session s WHERE s.id = ${sessionId}::uuid`;
  if (!row) throw notFound();
  return row;
}

type Seats = { unitId: string | null; members: Pick<PanelMemberView, "employeeId" | "state">[] };

export const sessionFacts = (head: Seats, today: string): Facts => ({
  today,
  unitId: head.unitId ?? "",
  panelMemberIds: head.members.filter(isSitting).map(({ employeeId }) => employeeId),
});

/** Only notes that the seal lets this reader read are asked of the database at all. One statement. */
async function loadNotes(
  db: Tx,
  sessionId: string,
  memberIds: readonly string[],
): Promise<(PanelNoteView & { questionId: string })[]> {
  if (memberIds.length === 0) return [];
  return db.$queryRaw`
    SELECT n.question_id AS "questionId", n.member_id AS "memberId", n.mark::text AS mark, n.text FROM panel_note n
    JOIN panel_member m ON m.agency_id = n.agency_id AND m.id = n.member_id
    WHERE n.session_id = ${sessionId}::uuid AND n.member_id = ANY(${[...memberIds]}::uuid[]) ORDER BY m.invited_at, m.id`;
}

const groupOf = (notes: (PanelNoteView & { questionId: string })[]): Record<string, PanelNoteView[]> => {
  const groups: Record<string, PanelNoteView[]> = {};
  for (const { questionId, ...note } of notes) (groups[questionId] ??= []).push(note);
  return groups;
};

/**
 * A session for a member who still sits in it, or for whoever may set it up; for the person whom it is about it does not exist. Until the seal opens
 * it holds no word of another member, not even how long or when. Three statements. @throws AppError NOT_FOUND
 */
export async function getSession(ctx: Context, sessionId: string): Promise<PanelSessionView> {
  return read(ctx, async (db) => {
    const { members: rows, ...head } = await loadHead(db, sessionId);
    if (head.employeeId === ctx.actor.employeeId) throw notFound();
    const facts = sessionFacts({ ...head, members: rows }, ctx.today);
    authorize(ctx.actor, "panel.read", facts);
    const members = rows.map(({ version: _version, ...member }) => member);
    const mine = can(ctx.actor, "panel.save-notes", facts)
      ? rows.find((row) => row.employeeId === ctx.actor.employeeId && isSitting(row))
      : undefined;
    // Whoever sits without having declared sees what it is about and nothing more, even where the same person may set sessions up.
    const isOutside = mine?.state === "invited";
    const questions = isOutside ? [] : await questionsOf(db, sessionId, ctx.locale);
    const notes = isOutside
      ? {}
      : groupOf(await loadNotes(db, sessionId, readableNotes({ ...head, members }, mine ?? null)));
    return {
      ...{ ...head, members, questions, notes },
      emptySeats: emptySeats({ ...head, members }),
      own: mine ? { id: mine.id, version: mine.version, state: mine.state, signedAt: mine.signedAt } : null,
      maySetUp: can(ctx.actor, "panel.set-up", facts),
      differences: Object.fromEntries(Object.entries(notes).map(([id, all]) => [id, differing(all)])),
    };
  });
}

async function questionsOf(db: Tx, sessionId: string, locale: Locale): Promise<PanelQuestionView[]> {
  const rows = await db.panelQuestion.findMany({
    where: { sessionId },
    orderBy: { sortOrder: "asc" },
    select: { id: true, key: true, theme: true, text: true, hint: true },
  });
  return rows.map((row) => questionIn(row, locale));
}
