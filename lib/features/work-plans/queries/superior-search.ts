import "server-only";
import { authorize } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import { loadPolicy } from "@/lib/features/work-plans/parts/plan-policy";
import {
  loadCandidates,
  loadRated,
  loadRepair,
  type RatedPerson,
} from "@/lib/features/work-plans/parts/superior-repair";
import { fitOf, type Fit, type RepairState } from "@/lib/features/work-plans/rules/superior-repair";
import { isId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

export type SuperiorChoice = Fit & {
  employeeId: string;
  name: string;
  callName: string;
  title: string | null;
  unit: string | null;
};

export type SuperiorSearch = {
  /** What was searched for; empty where the chart itself suggests. */
  q: string;
  choices: SuperiorChoice[];
  /** Cursor of the following page. */
  next: string | null;
};

export type SearchInput = { q?: string; after?: string };

const PAGE = 20;
const SUGGESTED = 6;
const WORDS = 5;

const pattern = (word: string) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Active people whose name, post or unit contains every word, by name. */
function matching(words: readonly string[], after: string | undefined, today: string): Prisma.Sql {
  const each = words.map(
    (
      word,
    ) => Prisma.sql`(e.plain_name ILIKE ${pattern(word)} OR e.name ILIKE ${pattern(word)} OR e.nip = ${word} OR EXISTS (
      SELECT FROM assignment x JOIN position p ON p.agency_id = x.agency_id AND p.id = x.position_id
      JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
      WHERE x.agency_id = e.agency_id AND x.employee_id = e.id AND x.starts_on <= ${today}::date AND (x.ends_on IS NULL OR x.ends_on >= ${today}::date)
        AND (p.title ILIKE ${pattern(word)} OR u.name ILIKE ${pattern(word)})))`,
  );
  const beyond =
    after && isId(after)
      ? Prisma.sql`(e.plain_name, e.id) > (SELECT o.plain_name, o.id FROM employee o WHERE o.id = ${after}::uuid)`
      : Prisma.sql`true`;
  return Prisma.sql`(e.status = 'active' OR e.status_from > ${today}::date) AND ${Prisma.join(each, " AND ")} AND ${beyond}
    ORDER BY e.plain_name, e.id LIMIT ${PAGE + 1}`;
}

/** Whoever holds the post above, and the heads of the two nearest units. */
function suggested({ employeeId, post }: RatedPerson, today: string): Prisma.Sql {
  const units = post?.unitsAbove.slice(0, 2) ?? [];
  return Prisma.sql`e.id <> ${employeeId}::uuid AND EXISTS (
      SELECT FROM assignment x JOIN position p ON p.agency_id = x.agency_id AND p.id = x.position_id
      WHERE x.agency_id = e.agency_id AND x.employee_id = e.id AND x.starts_on <= ${today}::date AND (x.ends_on IS NULL OR x.ends_on >= ${today}::date)
        AND (p.id = ${post?.superiorPositionId ?? null}::uuid OR (p.is_unit_head AND p.unit_id::text = ANY(${units}))))
    ORDER BY e.plain_name, e.id LIMIT ${SUGGESTED}`;
}

async function search(db: Tx, rated: RatedPerson, { q = "", after }: SearchInput, today: string) {
  const words = q.trim().split(/\s+/).filter(Boolean).slice(0, WORDS);
  const { independentHeadUnitKinds } = await loadPolicy(db, today);
  const which = words.length > 0 ? matching(words, after, today) : suggested(rated, today);
  const rows = await loadCandidates(db, rated, today, independentHeadUnitKinds, which);
  const choices = rows.slice(0, PAGE).map((row) => ({
    employeeId: row.employeeId,
    name: row.name,
    callName: row.callName,
    title: row.title,
    unit: row.unit,
    ...fitOf(rated, row),
  }));
  const next = rows.length > PAGE ? (choices.at(-1)?.employeeId ?? null) : null;
  return { q: words.join(" "), choices, next };
}

export type SuperiorNow = { employeeId: string; name: string; startsOn: string; provisional: boolean };

/** The person's own latest proposal: while it is open, and what became of it. */
export type OwnRepair = {
  id: string;
  version: number;
  state: RepairState;
  proposed: string;
  settled: string | null;
  decisionReason: string;
  proposedAt: Date;
  decidedAt: Date | null;
  acts: boolean;
};

export type MySuperior = {
  superior: SuperiorNow | null;
  repair: OwnRepair | null;
  search: SuperiorSearch;
  /** False for a state official, whom nobody appraises. */
  hasSuperior: boolean;
};

type Standing = { superior: SuperiorNow | null; repair: OwnRepair | null };

async function loadStanding(db: Tx, employeeId: string, today: string): Promise<Standing> {
  const lines = await db.$queryRaw<SuperiorNow[]>`
    SELECT s.id AS "employeeId", s.name, r.starts_on::text AS "startsOn", r.state = 'provisional' AS provisional
    FROM reporting_line r JOIN employee s ON s.agency_id = r.agency_id AND s.id = r.superior_id
    WHERE r.employee_id = ${employeeId}::uuid AND r.starts_on <= ${today}::date AND (r.ends_on IS NULL OR r.ends_on >= ${today}::date)`;
  const repairs = await db.$queryRaw<OwnRepair[]>`
    SELECT r.id, r.version, r.state::text AS state, p.name AS proposed, t.name AS settled, r.decision_reason AS "decisionReason",
      r.proposed_at AS "proposedAt", r.decided_at AS "decidedAt", r.acts_from IS NOT NULL AS acts
    FROM superior_repair r
    JOIN employee p ON p.agency_id = r.agency_id AND p.id = r.proposed_superior_id
    LEFT JOIN employee t ON t.agency_id = r.agency_id AND t.id = r.settled_superior_id
    WHERE r.employee_id = ${employeeId}::uuid ORDER BY r.proposed_at DESC, r.id DESC LIMIT 1`;
  return { superior: lines[0] ?? null, repair: repairs[0] ?? null };
}

/** One's own superior, the latest proposal, and people who may be named. Five statements. */
export async function getMySuperior(ctx: Context, input: SearchInput): Promise<MySuperior> {
  const { employeeId } = ctx.actor;
  return read(ctx, async (db) => {
    const rated = await loadRated(db, employeeId, ctx.today);
    const standing = await loadStanding(db, employeeId, ctx.today);
    return {
      ...standing,
      search: await search(db, rated, input, ctx.today),
      hasSuperior: rated.kind !== "state_official",
    };
  });
}

/** Whom HR may name instead of a proposal's. Four statements. @throws AppError NOT_FOUND, FORBIDDEN */
export async function searchForRepair(
  ctx: Context,
  repairId: string,
  input: SearchInput,
): Promise<SuperiorSearch> {
  if (!isId(repairId)) throw notFound();
  return read(ctx, async (db) => {
    const { repair, rated } = await loadRepair(db, ctx.actor.agencyId, repairId, ctx.today);
    authorize(ctx.actor, "superior.correct", {
      today: ctx.today,
      employeeId: rated.employeeId,
      unitId: rated.unitId,
    });
    const found = await search(db, rated, input, ctx.today);
    return {
      ...found,
      choices: found.choices.filter(({ employeeId }) => employeeId !== repair.proposedSuperiorId),
    };
  });
}
