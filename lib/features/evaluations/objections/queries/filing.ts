import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Level } from "@/lib/features/organization/rules/levels";
import type { BehaviourValue } from "@/lib/features/work-plans/rules/behaviours";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import type { Reason } from "@/lib/platform/errors";
import { loadEvaluation } from "../../parts/load-evaluation";
import { loadFiling } from "../parts/load-filing";
import { contestableParts, higherLevels, type PartTarget } from "../rules/contested-parts";
import { checkFiling, decisionDue, filingClock } from "../rules/filing";
import { signed } from "./case";

export type FilingPart = {
  key: string;
  kind: PartTarget["kind"];
  result: { number: number; text: string } | null;
  value: BehaviourValue | null;
  currentLevel: Level;
  /** What may be asked for, lowest first. */
  higher: Level[];
};

/** The page on which a person files: the parts, until when, and who will read it; or why it is not possible. Days as YYYY-MM-DD. */
export type FilingView = {
  evaluationId: string;
  version: number;
  /** The case that there is already. */
  objectionId: string | null;
  blocked: Reason | null;
  period: { year: number; cadence: string; number: number };
  rater: { name: string; callName: string } | null;
  decider: { name: string; callName: string } | null;
  lastDay: string | null;
  receivedOn: string | null;
  clockDays: number;
  clockMode: "calendar" | "working";
  /** The day of decision if it were filed today. */
  decisionDue: string;
  parts: FilingPart[];
};

/** For the person alone. Three statements. @throws AppError NOT_FOUND, FORBIDDEN */
export async function getFiling(ctx: Context, evaluationId: string): Promise<FilingView> {
  const { today } = ctx;
  const filing = await read(ctx, async (db) => {
    const { facts } = await loadEvaluation(db, evaluationId, today);
    authorize(ctx.actor, "objection.file", facts);
    return loadFiling(db, evaluationId, { zone: ctx.actor.timeZone, today });
  });
  const { facts, policy, holidays, content } = filing;
  const clock = filingClock(facts, policy, holidays);
  const [blocked = null] = checkFiling(facts, policy, holidays);
  const snapshot = content === null || blocked !== null ? null : signed(content);
  return {
    evaluationId,
    version: filing.version,
    objectionId: filing.objectionId,
    blocked,
    period: filing.period,
    rater: filing.rater,
    decider: filing.decider,
    lastDay: clock?.lastDay ?? null,
    receivedOn: clock?.receivedOn ?? null,
    clockDays: policy.objectionClock.days,
    clockMode: policy.objectionClock.mode,
    decisionDue: decisionDue(today, policy.objectionDecisionDays),
    parts: snapshot
      ? contestableParts(snapshot).map(({ key, kind, resultId, value, currentLevel }) => {
          const place = snapshot.results.findIndex((one) => one.resultId === resultId);
          const text = snapshot.results[place]?.text;
          return {
            key,
            kind,
            value,
            currentLevel,
            higher: higherLevels(currentLevel),
            result: text === undefined ? null : { number: place + 1, text },
          };
        })
      : [],
  };
}
