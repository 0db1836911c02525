import { addDays, type IsoDate } from "../rules/dates";
import { annualDeadlines, periodDeadlines, periodOn, type Cadence, type PeriodOfYear } from "../rules/period";

/** What a version of the rules says about periods. */
export type PeriodPolicy = {
  id: string;
  validFrom: IsoDate;
  validUntil: IsoDate | null;
  cadence: Cadence;
  /** Kinds of units with a cadence of their own. */
  cadenceByUnitKind?: Readonly<Record<string, Cadence>>;
  selfNoteDueDays: number;
  scoringDueDays: number;
  annualDue: string;
  deadlineOnHoliday?: "keep" | "next_working_day";
};

type PlannedPeriod = Pick<PeriodOfYear, "year" | "cadence" | "number" | "startsOn" | "endsOn"> & {
  policyId: string;
  selfNoteDue: IsoDate;
  scoringDue: IsoDate;
};

/** A period with those whom it serves: named kinds of units, or all but some. Both lists empty: everybody. */
export type ServingPeriod = PlannedPeriod & {
  kind: "periodic" | "annual";
  onlyUnitKinds: string[];
  notUnitKinds: string[];
};

const inForce = (policies: readonly PeriodPolicy[], day: IsoDate) =>
  policies
    .filter(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day <= validUntil))
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;

/**
 * The periods of a year, one after the other without a gap: each follows the rules in force on its first day (design §3.7). Where a
 * new cadence would reach back before that day, the one before goes on to the next common boundary. Where work is evaluated once a
 * year, that one is the annual evaluation and due with it. A day without any rules in force ends the list.
 */
export function periodsToPrepare(
  year: number,
  policies: readonly PeriodPolicy[],
  holidays: ReadonlySet<IsoDate> = new Set(),
  unitKind?: string,
): PlannedPeriod[] {
  const last = `${year}-12-31`;
  const periods: PlannedPeriod[] = [];
  for (let day: IsoDate = `${year}-01-01`; day <= last;) {
    const policy = inForce(policies, day);
    if (!policy) break;
    const own = unitKind === undefined ? undefined : policy.cadenceByUnitKind?.[unitKind];
    const wanted = periodOn(day, own ?? policy.cadence);
    const before = periods.at(-1)?.cadence ?? wanted.cadence;
    const { cadence, number, startsOn, endsOn } = wanted.startsOn === day ? wanted : periodOn(day, before);
    const due = periodDeadlines({ endsOn }, policy, holidays);
    if (cadence === "yearly") due.scoringDue = annualDeadlines(year, policy, holidays).scoringDue;
    periods.push({ year, cadence, number, startsOn, endsOn, policyId: policy.id, ...due });
    day = addDays(endsOn, 1);
  }
  return periods;
}

const isYearly = (chain: readonly PlannedPeriod[]) => chain.every(({ cadence }) => cadence === "yearly");
const keyOf = ({ cadence, number }: PlannedPeriod) => `${cadence} ${number}`;

/**
 * Everything that is prepared for a year: the periods of the agency's cadence, beside them those of kinds of units with another one,
 * and the annual evaluation for whoever is not evaluated by the year anyway. Each unit is served by one unbroken row of periods.
 */
export function periodsOfAgency(
  year: number,
  policies: readonly PeriodPolicy[],
  holidays: ReadonlySet<IsoDate> = new Set(),
): ServingPeriod[] {
  const general = periodsToPrepare(year, policies, holidays);
  if (general.length === 0) return [];
  const kinds = [
    ...new Set(policies.flatMap(({ cadenceByUnitKind }) => Object.keys(cadenceByUnitKind ?? {}))),
  ];
  const chains = kinds
    .sort()
    .map((unitKind) => ({ unitKind, chain: periodsToPrepare(year, policies, holidays, unitKind) }));
  const serving = new Map<string, ServingPeriod>();
  const add = (period: PlannedPeriod, onlyUnitKinds: string[]) =>
    serving.set(keyOf(period), { ...period, kind: "periodic", onlyUnitKinds, notUnitKinds: [] });
  for (const period of general) add(period, []);
  const shared = new Set(general.map(keyOf));
  for (const { unitKind, chain } of chains) {
    const own = new Set(chain.map(keyOf));
    for (const key of shared) if (!own.has(key)) serving.get(key)?.notUnitKinds.push(unitKind);
    for (const period of chain) {
      if (shared.has(keyOf(period))) continue;
      const there = serving.get(keyOf(period));
      if (there) there.onlyUnitKinds.push(unitKind);
      else add(period, [unitKind]);
    }
  }
  return [...serving.values(), ...annualOf(year, policies, holidays, general, chains)];
}

function annualOf(
  year: number,
  policies: readonly PeriodPolicy[],
  holidays: ReadonlySet<IsoDate>,
  general: readonly PlannedPeriod[],
  chains: readonly { unitKind: string; chain: readonly PlannedPeriod[] }[],
): ServingPeriod[] {
  const startsOn = `${year}-01-01`;
  const policy = inForce(policies, startsOn);
  const kindsOf = (yearly: boolean) =>
    chains.filter(({ chain }) => isYearly(chain) === yearly).map(({ unitKind }) => unitKind);
  const onlyUnitKinds = isYearly(general) ? kindsOf(false) : [];
  if (!policy || (isYearly(general) && onlyUnitKinds.length === 0)) return [];
  return [
    {
      ...{ year, cadence: "yearly", number: 1, startsOn, endsOn: `${year}-12-31`, policyId: policy.id },
      ...annualDeadlines(year, policy, holidays),
      ...{ kind: "annual", onlyUnitKinds, notUnitKinds: isYearly(general) ? [] : kindsOf(true) },
    },
  ];
}
