import { addDays, addMonths, daysBetween, type IsoDate } from "../../../organization/rules/dates";

/** Why somebody has no evaluation of a period (dossier §5). */
export type ExemptReason =
  "state_official" | "not_begun" | "unpaid_leave" | "study_leave" | "retired" | "left" | "short";

export type ServiceFacts = {
  kind: "pns" | "cpns" | "pppk" | "state_official";
  /** First day of duty. */
  startedOn: IsoDate | null;
  /** The first day after service, and how it ended. */
  ended: { on: IsoDate; as: "retired" | "left" } | null;
  absences: readonly { kind: "unpaid_leave" | "study_leave"; startsOn: IsoDate; endsOn: IsoDate | null }[];
};

type Span = { startsOn: IsoDate; endsOn: IsoDate };

const later = (a: IsoDate, b: IsoDate) => (a > b ? a : b);
const earlier = (a: IsoDate, b: IsoDate) => (a < b ? a : b);

/**
 * Why a person takes no part in a period; null for whoever does. State officials are never evaluated here. Without a day of duty the
 * reason is what kept the person away; with less than a month of it in a longer period, that time goes into the next evaluation.
 */
export function exemptionOf(facts: ServiceFacts, period: Span): ExemptReason | null {
  if (facts.kind === "state_official") return "state_official";
  const from = later(facts.startedOn ?? period.startsOn, period.startsOn);
  if (from > period.endsOn) return "not_begun";
  const until = earlier(facts.ended ? addDays(facts.ended.on, -1) : period.endsOn, period.endsOn);
  if (until < from) return facts.ended?.as ?? "left";
  const days = daysBetween(from, until) + 1;
  const absent = facts.absences.map(({ kind, startsOn, endsOn }) => {
    const [first, last] = [later(startsOn, from), earlier(endsOn ?? until, until)];
    return { kind, days: first > last ? 0 : daysBetween(first, last) + 1 };
  });
  const away = absent.reduce((sum, one) => sum + one.days, 0);
  const longest = absent.reduce<(typeof absent)[number] | null>(
    (most, one) => (one.days > (most?.days ?? 0) ? one : most),
    null,
  );
  if (days - away <= 0) return longest?.kind ?? "left";
  const month = daysBetween(from, addMonths(from, 1));
  const isLonger = addMonths(period.startsOn, 1) <= period.endsOn;
  return isLonger && days - away < month ? (longest?.kind ?? "short") : null;
}
