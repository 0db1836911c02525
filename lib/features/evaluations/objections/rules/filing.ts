import { addDays, daysBetween, type IsoDate } from "../../../organization/rules/dates";
import type { AgencyPolicy } from "../../../organization/rules/policy";
import type { Reason } from "../../../organization/rules/reasons";
import { dayOfReceipt, isObjectionInTime, objectionLastDay } from "../../rules/clocks";
import type { EvaluationState } from "../../rules/evaluation-state";
import type { ObjectionReason } from "./reasons";

export type Parties = { employeeId: string; raterId: string; raterSuperiorId: string | null };

/**
 * Who decides: the direct superior of the rater as stored at the signature, whomever the letter is addressed to (golden case G74; PP 30/2019
 * article 59). Null where the rater has no superior, or where that is the rated person: the result is then final.
 */
export function deciderOf({ employeeId, raterId, raterSuperiorId }: Parties): string | null {
  return raterSuperiorId === employeeId || raterSuperiorId === raterId ? null : raterSuperiorId;
}

/** What decides whether an objection may be filed today. Days are those of the agency's zone. */
export type FilingFacts = {
  state: EvaluationState;
  kind: "periodic" | "annual";
  employeeKind: "pns" | "cpns" | "pppk" | "state_official";
  releasedOn: IsoDate | null;
  acknowledgedOn: IsoDate | null;
  hasObjection: boolean;
  deciderId: string | null;
  today: IsoDate;
};

type FilingPolicy = Pick<
  AgencyPolicy,
  "objectionClock" | "receiptLapseDays" | "contestable" | "objectionIncludesPppk"
>;

/** Day of receipt and last day of filing; null while the result has not been received. */
export function filingClock(
  facts: Pick<FilingFacts, "state" | "releasedOn" | "acknowledgedOn">,
  policy: Pick<FilingPolicy, "objectionClock" | "receiptLapseDays">,
  holidays: ReadonlySet<IsoDate>,
): { receivedOn: IsoDate; lastDay: IsoDate } | null {
  const { state, releasedOn, acknowledgedOn } = facts;
  if (releasedOn === null || state === "released") return null;
  const receivedOn = dayOfReceipt({ releasedOn, acknowledgedOn }, policy.receiptLapseDays);
  return { receivedOn, lastDay: objectionLastDay(receivedOn, policy.objectionClock, holidays) };
}

/**
 * What stands in the way of filing, the first reason that matters; empty where the way is open. G69 to G73: in time until the last day's
 * end, once for each evaluation and for ever.
 */
export function checkFiling(
  facts: FilingFacts,
  policy: FilingPolicy,
  holidays: ReadonlySet<IsoDate>,
): Reason<ObjectionReason>[] {
  if (facts.hasObjection) return [{ reason: "evaluations.objection-once" }];
  if (!policy.contestable.includes(facts.kind)) return [{ reason: "evaluations.objection-not-contestable" }];
  if (facts.employeeKind === "pppk" && !policy.objectionIncludesPppk)
    return [{ reason: "evaluations.objection-pppk" }];
  if (facts.state === "released") return [{ reason: "evaluations.objection-not-received" }];
  const clock = filingClock(facts, policy, holidays);
  if (clock === null) return [{ reason: "evaluations.objection-not-open" }];
  if (facts.deciderId === null) return [{ reason: "evaluations.objection-nobody" }];
  if (!isObjectionInTime(facts.today, clock.lastDay))
    return [
      {
        reason: "evaluations.objection-late",
        params: { until: clock.lastDay, days: policy.objectionClock.days },
      },
    ];
  if (facts.state !== "received" && facts.state !== "lapsed")
    return [{ reason: "evaluations.objection-not-open" }];
  return [];
}

/** The day until which the decision is expected; passing it decides nothing. */
export function decisionDue(filedOn: IsoDate, decisionDays: number): IsoDate {
  return addDays(filedOn, decisionDays);
}

/** How far a case is on its way to the day of decision; `left` is negative when it is overdue. */
export function caseDays(filedOn: IsoDate, due: IsoDate, today: IsoDate) {
  return { day: daysBetween(filedOn, today), of: daysBetween(filedOn, due), left: daysBetween(today, due) };
}
