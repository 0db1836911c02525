import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import type { ContractAdvice, FollowUpEventKind } from "@/lib/generated/prisma/enums";
import { recordAccess } from "@/lib/platform/audit";
import { fromDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { annualCandidates } from "./parts/annual-candidates";
import {
  isOnContract,
  loadContractAdvice,
  loadContractAdvices,
  type AppraisersAdvice,
} from "./parts/contract-advice";
import { factsInForce, type FollowUpFactInForce } from "./parts/facts-in-force";
import { loadFollowUp } from "./parts/follow-up-record";
import { FOLLOW_UP_RULES, type FollowUpKind, type FollowUpState } from "./rules/follow-up-kinds";
import { nextSteps } from "./rules/steps";

/** Who is expected to act on a follow-up. */
export type FollowUpHolder = "person" | "decider" | "appraiser" | "none";

export type FollowUpLine = {
  id: string;
  kind: FollowUpKind;
  state: FollowUpState;
  holder: FollowUpHolder;
  employee: string;
  proposedBy: string;
  /** ISO. */
  proposedAt: string;
  recheckOn: string | null;
};

/** A line of HR's list: beside a proposal on a PPPK's contract also what the appraiser advised. */
export type FollowUpDeskLine = FollowUpLine & { contractAdvice: ContractAdvice | null };

type Listed = Omit<FollowUpLine, "holder" | "employee" | "proposedBy" | "recheckOn" | "proposedAt"> & {
  employee: { id: string; name: string };
  proposedByName: string;
  proposedAt: Date;
  heardAt: Date | null;
  recheckOn: Date | null;
};

function holderOf(kind: FollowUpKind, state: FollowUpState, isHeard: boolean): FollowUpHolder {
  if (state === "proposed") return FOLLOW_UP_RULES[kind].isBurden && !isHeard ? "person" : "decider";
  return state === "accepted" ? "appraiser" : "none";
}

const lineOf = ({
  employee,
  proposedByName,
  heardAt,
  recheckOn,
  proposedAt,
  ...row
}: Listed): FollowUpLine => ({
  ...{ id: row.id, kind: row.kind, state: row.state, employee: employee.name, proposedBy: proposedByName },
  proposedAt: proposedAt.toISOString(),
  holder: holderOf(row.kind, row.state, heardAt !== null),
  recheckOn: recheckOn && fromDate(recheckOn),
});

const LISTED = {
  ...{ id: true, kind: true, state: true, proposedByName: true, proposedAt: true, heardAt: true },
  ...{ recheckOn: true, employee: { select: { id: true, name: true } } },
} as const;

/** HR's lines out of rows. At most one statement. */
async function deskLines(db: Tx, rows: readonly Listed[]): Promise<FollowUpDeskLine[]> {
  const onContract = rows.filter(({ kind }) => isOnContract(kind)).map(({ employee }) => employee.id);
  const advices = onContract.length > 0 ? await loadContractAdvices(db, onContract) : null;
  return rows.map((row) => ({
    ...lineOf(row),
    contractAdvice: isOnContract(row.kind) ? (advices?.get(row.employee.id) ?? null) : null,
  }));
}

const SHOWN = 100;

export const FOLLOW_UP_FILTERS = ["open", "running", "settled"] as const;
export type FollowUpFilter = (typeof FOLLOW_UP_FILTERS)[number];

const STATES: Record<FollowUpFilter, FollowUpState[]> = {
  open: ["proposed"],
  running: ["accepted"],
  settled: ["declined", "withdrawn", "done"],
};

export type FollowUpDesk = {
  lines: FollowUpDeskLine[];
  /** What last year's annual results would propose now, by kind; nobody's name. */
  annual: { year: number; counts: Partial<Record<FollowUpKind, number>>; total: number };
};

/** Proposals of the agency for HR, oldest first. State, desk and dates; the grounds open one by one. Three statements, and one more about contracts. @throws AppError NOT_FOUND */
export async function listFollowUps(ctx: Context, filter: FollowUpFilter): Promise<FollowUpDesk> {
  authorize(ctx.actor, "follow-up.decide", { today: ctx.today });
  const thisYear = Number(ctx.today.slice(0, 4));
  return read(ctx, async (db) => {
    const rows = await db.followUp.findMany({
      where: { agencyId: ctx.actor.agencyId, state: { in: STATES[filter] } },
      orderBy: [{ proposedAt: filter === "settled" ? "desc" : "asc" }, { id: "asc" }],
      take: SHOWN,
      select: LISTED,
    });
    const [earlier, running] = [
      await annualCandidates(db, thisYear - 1),
      await annualCandidates(db, thisYear),
    ];
    const [year, candidates] = running.length > 0 ? [thisYear, running] : [thisYear - 1, earlier];
    const counts: Partial<Record<FollowUpKind, number>> = {};
    for (const { kind } of candidates) counts[kind] = (counts[kind] ?? 0) + 1;
    return { lines: await deskLines(db, rows), annual: { year, counts, total: candidates.length } };
  });
}

/** Rows that a list reads at once for a file. */
const AT_ONCE = 500;

/** The same proposals without an end, some hundred at a time, for a file. At most two statements each. @throws AppError NOT_FOUND */
export async function pageOfFollowUps(
  ctx: Context,
  filter: FollowUpFilter,
  after: string | undefined,
): Promise<{ rows: FollowUpDeskLine[]; next: string | null }> {
  authorize(ctx.actor, "follow-up.decide", { today: ctx.today });
  const { agencyId } = ctx.actor;
  return read(ctx, async (db) => {
    const rows = await db.followUp.findMany({
      where: { agencyId, state: { in: STATES[filter] } },
      orderBy: [{ proposedAt: filter === "settled" ? "desc" : "asc" }, { id: "asc" }],
      ...(after ? { cursor: { agencyId_id: { agencyId, id: after } }, skip: 1 } : {}),
      take: AT_ONCE,
      select: LISTED,
    });
    const next = rows.length === AT_ONCE ? (rows.at(-1)?.id ?? null) : null;
    return { rows: await deskLines(db, rows), next };
  });
}

/** The reader's own follow-ups, the latest first. One statement. */
export async function listMyFollowUps(ctx: Context): Promise<FollowUpLine[]> {
  const { agencyId, employeeId } = ctx.actor;
  const rows = await read(ctx, (db) =>
    db.followUp.findMany({
      where: { agencyId, employeeId },
      orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
      take: SHOWN,
      select: LISTED,
    }),
  );
  return rows.map(lineOf);
}

export type FollowUpView = FollowUpLine & {
  version: number;
  grounds: string;
  /** Beside a proposal on a PPPK's contract: what the appraiser advised, which need not agree with it. */
  advice: AppraisersAdvice | null;
  facts: FollowUpFactInForce[];
  response: string;
  isHeard: boolean;
  decision: { by: string; at: string; reason: string } | null;
  plan: string;
  startsOn: string | null;
  outcome: string;
  succeeded: boolean | null;
  isMine: boolean;
  /** May open the results that it rests on; HR opens one with a stated purpose, on its own way. */
  opensResults: boolean;
  timeline: { id: string; kind: FollowUpEventKind; by: string; note: string; at: string }[];
  may: {
    respond: boolean;
    hear: boolean;
    decide: boolean;
    withdraw: boolean;
    check: boolean;
    finish: boolean;
    steps: FollowUpKind[];
  };
};

/**
 * One follow-up with everything it rests on, for the person, the appraiser and HR; counselling for the person, whoever proposed it and HR alone. A
 * look at another person's is recorded. Four statements, and one more about a contract. @throws AppError NOT_FOUND
 */
export async function getFollowUp(ctx: Context, followUpId: string): Promise<FollowUpView> {
  const { agencyId, employeeId } = ctx.actor;
  const { record, facts, row, restsOn } = await read(ctx, async (db) => {
    const loaded = await loadFollowUp(db, ctx.actor, followUpId, ctx.today);
    const restsOn = await factsInForce(db, loaded.record.facts);
    const row = await db.followUp.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id: followUpId } },
      include: {
        employee: { select: { id: true, name: true } },
        events: { orderBy: [{ at: "asc" }, { id: "asc" }] },
      },
    });
    return { ...loaded, row, restsOn };
  });
  authorize(ctx.actor, "follow-up.read", facts);
  const isMine = record.employeeId === employeeId;
  await recordAccess(ctx, { concerns: record.employeeId, type: "follow-up", id: followUpId });
  const advice = isOnContract(record.kind)
    ? await read(ctx, (db) => loadContractAdvice(db, record.employeeId))
    : null;
  const rule = FOLLOW_UP_RULES[record.kind];
  const allowed = (permission: Parameters<typeof can>[1]) => !isMine && can(ctx.actor, permission, facts);
  const isOpen = record.state === "proposed";
  const runs = record.state === "accepted";
  const needsHearing = rule.isBurden && !record.isHeard;
  return {
    ...lineOf(row),
    ...{
      version: record.version,
      grounds: record.grounds,
      facts: restsOn,
      isMine,
      isHeard: record.isHeard,
      advice,
    },
    ...{ response: row.response, plan: row.plan, outcome: row.outcome, succeeded: row.succeeded },
    startsOn: row.startsOn && fromDate(row.startsOn),
    opensResults: isMine || can(ctx.actor, "follow-up.propose", facts),
    decision:
      row.decidedByName && row.decidedAt
        ? { by: row.decidedByName, at: row.decidedAt.toISOString(), reason: row.decisionReason }
        : null,
    timeline: row.events.map(({ id, kind, actorName, note, at }) => ({
      ...{ id, kind, by: actorName, note, at: at.toISOString() },
    })),
    may: {
      respond: can(ctx.actor, "follow-up.respond", facts) && isOpen && !record.isHeard,
      hear: allowed("follow-up.hear") && isOpen && needsHearing,
      decide:
        allowed(rule.decidedBy === "hr" ? "follow-up.decide" : "follow-up.decide-help") &&
        isOpen &&
        !needsHearing,
      withdraw: allowed("follow-up.withdraw") && isOpen,
      check: allowed("follow-up.check") && runs,
      finish: allowed("follow-up.finish") && runs,
      steps: allowed("follow-up.propose-step") ? nextSteps(record, record.employeeKind === "pppk") : [],
    },
  };
}

/** What was proposed out of one result that the reader has open; counselling is not told to others. One statement. */
export async function followUpsOfResult(
  ctx: Context,
  result: { evaluationId: string },
): Promise<FollowUpLine[]> {
  const { agencyId, employeeId } = ctx.actor;
  const rows = await read(ctx, (db) =>
    db.followUp.findMany({
      where: {
        ...{ agencyId, originId: result.evaluationId, originType: { in: ["evaluation", "annual"] } },
        OR: [{ kind: { not: "counselling" } }, { employeeId }, { proposedById: employeeId }],
      },
      orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
      select: LISTED,
    }),
  );
  return rows.map(lineOf);
}
