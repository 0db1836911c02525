import { addDays, type IsoDate } from "../rules/dates";
import { periodOn, type Cadence } from "../rules/period";
import type { AgencyPolicy, DatedVersion } from "../rules/policy";
import type { PolicyReason } from "./policy-reasons";
import type { Reason } from "../rules/reasons";

/** What is stored of a change on its way. */
export type PolicyDraftState = "draft" | "rehearsed" | "submitted" | "scheduled" | "withdrawn";
/** What a person sees (ux §3.1): a confirmed change is scheduled, in force or past by its dates. */
export type PolicyState = PolicyDraftState | "in_force" | "past";

export type PolicyEvent = "edit" | "rehearse" | "submit" | "confirm" | "return" | "withdraw";

const STATES_BEFORE: Readonly<Record<PolicyEvent, readonly PolicyDraftState[]>> = {
  edit: ["draft", "rehearsed"],
  rehearse: ["draft", "rehearsed"],
  submit: ["rehearsed"],
  confirm: ["submitted"],
  return: ["submitted"],
  withdraw: ["draft", "rehearsed", "submitted", "scheduled"],
};

/** The states from which an event may happen. */
export const policyStatesBefore = (event: PolicyEvent): PolicyDraftState[] => [...STATES_BEFORE[event]];

export const mayHappen = (state: PolicyState, event: PolicyEvent): boolean =>
  (STATES_BEFORE[event] as readonly PolicyState[]).includes(state);

/** The state of a dated version on a day. */
export function versionState(version: DatedVersion, today: IsoDate): "scheduled" | "in_force" | "past" {
  if (version.validFrom > today) return "scheduled";
  return version.validUntil != null && version.validUntil < today ? "past" : "in_force";
}

type Start = {
  today: IsoDate;
  /** Days between the announcement and the first day, by the rules in force today. */
  noticeDays: number;
  /** How periods run before the change and after it. */
  cadences: readonly Cadence[];
  /** Dated versions, in force and scheduled. */
  versions: readonly DatedVersion[];
  /** First days of other changes that are on their way. */
  otherStarts: readonly IsoDate[];
};

type Rhythm = Pick<AgencyPolicy, "cadence" | "cadenceByUnitKind">;

/** The cadences that the rules before and after a change use. */
export const cadencesOf = (...rhythms: readonly Rhythm[]): Cadence[] => [
  ...new Set(
    rhythms.flatMap(({ cadence, cadenceByUnitKind }) => [cadence, ...Object.values(cadenceByUnitKind)]),
  ),
];

/** Whether a period begins on the day, in every cadence that the agency uses: no running period is cut in two. */
const beginsPeriods = (day: IsoDate, cadences: readonly Cadence[]): boolean =>
  cadences.every((cadence) => periodOn(day, cadence).startsOn === day);

function lastStart(versions: readonly DatedVersion[]): IsoDate | null {
  return versions.reduce<IsoDate | null>(
    (last, { validFrom }) => (last === null || validFrom > last ? validFrom : last),
    null,
  );
}

/** The first day on or after `from` on which every period begins. */
function nextBeginning(from: IsoDate, cadences: readonly Cadence[]): IsoDate {
  let day = from;
  while (!beginsPeriods(day, cadences)) {
    const ends = cadences.map((cadence) => periodOn(day, cadence)).filter(({ startsOn }) => startsOn !== day);
    day = addDays(
      ends.reduce((latest, { endsOn }) => (endsOn > latest ? endsOn : latest), ""),
      1,
    );
  }
  return day;
}

/**
 * The earliest day on which a change can begin: announced long enough ahead, not inside a running period, after every
 * version that stands already.
 */
export function earliestStart({
  today,
  noticeDays,
  cadences,
  versions,
}: Omit<Start, "otherStarts">): IsoDate {
  const announced = addDays(today, Math.max(1, noticeDays));
  const last = lastStart(versions);
  const from = last !== null && last >= announced ? addDays(last, 1) : announced;
  return nextBeginning(from, cadences);
}

/** Why a change cannot begin on a day (flow F17); empty when it can. */
export function checkStart(startsOn: IsoDate, start: Start): Reason<PolicyReason>[] {
  const field = "startsOn";
  const date = earliestStart(start);
  const refuse = (reason: PolicyReason, params: Record<string, string | number> = { date }) => [
    { field, reason, params },
  ];
  if (startsOn <= start.today) return refuse("organization.policy-backwards");
  const last = lastStart(start.versions);
  if (last !== null && startsOn <= last) return refuse("organization.policy-before-version", { date, last });
  if (start.otherStarts.includes(startsOn))
    return refuse("organization.policy-date-taken", { date: startsOn });
  if (!beginsPeriods(startsOn, start.cadences)) return refuse("organization.policy-early");
  const { noticeDays } = start;
  if (startsOn < addDays(start.today, noticeDays))
    return refuse("organization.policy-notice", { date, days: noticeDays });
  return [];
}

/** A second person confirms, unless the rules in force want none. */
export function checkConfirmer(
  confirmerId: string,
  authorIds: readonly string[],
  inForce: Pick<AgencyPolicy, "policyChange">,
): Reason<PolicyReason>[] {
  return inForce.policyChange.secondConfirmer && authorIds.includes(confirmerId)
    ? [{ reason: "organization.policy-own-draft" }]
    : [];
}

type Numbered = DatedVersion & { id: string; number: number };

/** Where a new version goes: the version that ends the day before, and the new one's number. */
export function placeVersion(
  versions: readonly Numbered[],
  startsOn: IsoDate,
): { number: number; ends: { id: string; validUntil: IsoDate } | null } {
  const last = versions.reduce<Numbered | null>(
    (found, one) => (found === null || one.validFrom > found.validFrom ? one : found),
    null,
  );
  return {
    number: Math.max(0, ...versions.map((one) => one.number)) + 1,
    ends: last && { id: last.id, validUntil: addDays(startsOn, -1) },
  };
}

/**
 * What stands again when a version that has not begun is taken back: the version before it, open-ended.
 * Only the last version can be taken back, and only before its first day.
 */
export function removeVersion(
  versions: readonly Numbered[],
  id: string,
  today: IsoDate,
): { reopens: string | null; problems: Reason<PolicyReason>[] } {
  const version = versions.find((one) => one.id === id);
  const earlier = versions
    .filter((one) => version && one.validFrom < version.validFrom)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  const isLast = version !== undefined && lastStart(versions) === version.validFrom;
  if (version && version.validFrom <= today)
    return { reopens: null, problems: [{ reason: "organization.policy-begun" }] };
  if (!isLast) return { reopens: null, problems: [{ reason: "organization.policy-not-last" }] };
  return { reopens: earlier[0]?.id ?? null, problems: [] };
}
