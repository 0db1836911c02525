import "server-only";
import { can } from "@/lib/access/authorize";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { Level, OverallRating } from "@/lib/features/organization/rules/levels";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import type { BehaviourValue } from "@/lib/features/work-plans/rules/behaviours";
import { recordAccess } from "@/lib/platform/audit";
import { dayIn } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { readSnapshot, type EvaluationSnapshot } from "../../rules/snapshot";
import { objectionFacts } from "../parts/load-objection";
import type { PartTarget } from "../rules/contested-parts";
import { caseDays } from "../rules/filing";
import { isOpenObjection, objectionHolder, objectionStatesBefore } from "../rules/objection-state";
import { publishableCounts } from "../rules/statistics";
import { caseRow, type CaseRow } from "./case-row";

/** A contested part as everybody who reads the case sees it. */
export type PartView = {
  partId: string;
  kind: PartTarget["kind"];
  /** Of a result: its text and place on the form, the rater's note and the person's own. */
  result: { number: number; text: string; note: string; selfNote: string } | null;
  value: BehaviourValue | null;
  currentLevel: Level;
  requestedLevel: Level;
  grounds: string;
  decidedLevel: Level | null;
  decisionReason: string | null;
};

/** A case as whoever may read it sees it. Days YYYY-MM-DD, moments ISO. */
export type CaseView = {
  id: string;
  number: string;
  version: number;
  state: CaseRow["state"];
  holder: "rater" | "decider" | "none";
  evaluationId: string;
  reader: "person" | "rater" | "decider" | "officer";
  people: CaseRow["people"];
  period: { year: number; cadence: Cadence; number: number };
  receivedOn: string;
  filedAt: string;
  filedOn: string;
  decisionDue: string;
  days: { day: number; of: number; left: number };
  raterAskedAt: string | null;
  examinedAt: string | null;
  closedAt: string | null;
  deciderChanged: { at: string; reason: string } | null;
  parts: PartView[];
  statements: CaseRow["statements"];
  evidence: CaseRow["evidence"];
  sessions: (CaseRow["sessions"][number] & { mayWriteMinutes: boolean })[];
  overall: { before: OverallRating; after: OverallRating | null };
  decisionReason: string | null;
  letter: { isMade: boolean; code: string } | null;
  /** Of the agency and year, where enough cases were decided. */
  statistics: { decided: number; changed: number | null } | null;
  may: {
    add: boolean;
    askRater: boolean;
    begin: boolean;
    decide: boolean;
    withdraw: boolean;
    arrange: boolean;
  };
};

/** @throws Error when the stored text cannot be read */
export function signed(content: string): EvaluationSnapshot {
  const reading = readSnapshot(content);
  if (!reading.ok) throw new Error("the snapshot of a contested result cannot be read");
  return reading.snapshot;
}

export function partViews(rows: CaseRow["parts"], snapshot: EvaluationSnapshot): PartView[] {
  return rows.map(({ resultId, ...part }) => {
    const place = snapshot.results.findIndex((one) => one.resultId === resultId);
    const row = snapshot.results[place];
    const result = row && { number: place + 1, text: row.text, note: row.note, selfNote: row.selfNote };
    return { ...part, result: result ?? null };
  });
}

function readerOf(row: CaseRow, ctx: Context): CaseView["reader"] {
  const { employeeId } = ctx.actor;
  if (row.employeeId === employeeId) return "person";
  if (row.raterId === employeeId) return "rater";
  return row.deciderId === employeeId ? "decider" : "officer";
}

function mayOf(row: CaseRow, ctx: Context): CaseView["may"] {
  const facts = objectionFacts(row, ctx.today);
  const is = (event: Parameters<typeof objectionStatesBefore>[0]) =>
    objectionStatesBefore(event).includes(row.state);
  const isOpen = isOpenObjection(row.state);
  return {
    add: isOpen && can(ctx.actor, "objection.add", facts),
    askRater: is("ask_rater") && can(ctx.actor, "objection.ask-rater", facts),
    begin: is("begin_examination") && can(ctx.actor, "objection.begin-examination", facts),
    decide: is("grant") && can(ctx.actor, "objection.decide", facts),
    withdraw: is("withdraw") && can(ctx.actor, "objection.withdraw", facts),
    arrange: isOpen && can(ctx.actor, "objection.arrange-session", facts),
  };
}

/** The case for the three people and the case officer; null for everybody else. One statement; a look at another person's case is recorded. */
export async function getCase(ctx: Context, objectionId: string): Promise<CaseView | null> {
  const row = await read(ctx, (db) =>
    caseRow(db, objectionId, { today: ctx.today, zone: ctx.actor.timeZone }),
  );
  if (!row || !can(ctx.actor, "objection.read", objectionFacts(row, ctx.today))) return null;
  await recordAccess(ctx, { concerns: row.employeeId, type: "objection", id: row.id });
  const snapshot = signed(row.content);
  const may = mayOf(row, ctx);
  const filedOn = dayIn(ctx.actor.timeZone, new Date(row.filedAt));
  const smallest = agencyPolicy.parse(row.settings).feedback.ratingGroupMinimum;
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    state: row.state,
    holder: objectionHolder(row.state),
    evaluationId: row.evaluationId,
    reader: readerOf(row, ctx),
    people: row.people,
    period: row.period,
    receivedOn: row.receivedOn,
    filedAt: row.filedAt,
    filedOn,
    decisionDue: row.decisionDue,
    days: caseDays(filedOn, row.decisionDue, ctx.today),
    raterAskedAt: row.raterAskedAt,
    examinedAt: row.examinedAt,
    closedAt: row.closedAt,
    deciderChanged:
      row.deciderChangedAt && row.deciderChangedReason
        ? { at: row.deciderChangedAt, reason: row.deciderChangedReason }
        : null,
    parts: partViews(row.parts, snapshot),
    statements: row.statements,
    evidence: row.evidence,
    sessions: row.sessions.map((session) => ({
      ...session,
      mayWriteMinutes: may.arrange && session.minutesAt === null && session.heldOn <= ctx.today,
    })),
    overall: {
      before: snapshot.ratings.overall,
      after: row.contentAfter === null ? null : signed(row.contentAfter).ratings.overall,
    },
    decisionReason: row.decisionReason,
    letter: row.letter,
    statistics: publishableCounts(row.counts, smallest),
    may,
  };
}
