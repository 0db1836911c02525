import { daysBetween, type IsoDate } from "@/lib/features/organization/rules/dates";
import { fraction, roundHalfUp } from "@/lib/features/organization/rules/decimal";
import type { Level } from "@/lib/features/organization/rules/levels";
import { countCopied } from "./similarity";
import { median, minutesPerPerson, type Stamp } from "./work-minutes";

/** Fewer people than this tell nothing about how somebody rates. */
export const MIRROR_FROM_PEOPLE = 3;

/** One scored person, as far as the mirror looks. */
export type MirrorPerson = {
  /** Levels of all results. */
  results: Level[];
  /** Levels of the seven values. */
  behaviours: Level[];
  comment: string;
};

/** Picked levels counted, of one appraiser or of the whole agency. */
export type LevelTally = Record<Level, number>;

export type AgencySide = { appraisers: number; levels: LevelTally };

export type RaterMirror = {
  people: number;
  /** Mean of the picked levels, below = 1, as expected = 2, above = 3; two decimals. */
  mean: string;
  /** Population standard deviation of the same, two decimals. */
  spread: string;
  halo: Share;
  recency: Share;
  copied: Share;
  /** Median minutes a person; null where the time was not taken. */
  minutes: { median: number; people: number } | null;
  /** Null below the agency's smallest number of appraisers. */
  agency: { appraisers: number; mean: string; spread: string; leniency: string } | null;
};

export type Share = { count: number; total: number };

const POINTS: Readonly<Record<Level, number>> = { below: 1, meets: 2, above: 3 };
const VALUES = 7;

export const tallyOf = (people: readonly MirrorPerson[]): LevelTally => {
  const tally: LevelTally = { below: 0, meets: 0, above: 0 };
  for (const { results, behaviours } of people)
    for (const level of [...results, ...behaviours]) tally[level] += 1;
  return tally;
};

const totalOf = (tally: LevelTally) => tally.below + tally.meets + tally.above;
const pointsOf = (tally: LevelTally) =>
  tally.below * POINTS.below + tally.meets * POINTS.meets + tally.above * POINTS.above;

/** Exact until the two decimals. Throws RangeError of no level. */
export function meanOf(tally: LevelTally): string {
  return roundHalfUp(fraction(BigInt(pointsOf(tally)), BigInt(totalOf(tally))), 2);
}

/** The root of the variance n·Σx² − (Σx)² over n²; only the root itself is no exact number. */
export function spreadOf(tally: LevelTally): string {
  const n = totalOf(tally);
  const squares = tally.below * 1 + tally.meets * 4 + tally.above * 9;
  const points = pointsOf(tally);
  return (Math.sqrt(n * squares - points * points) / n).toFixed(2);
}

/** Own mean less the agency's, with its sign; exact until the two decimals. */
export function leniencyOf(own: LevelTally, agency: LevelTally): string {
  const [a, b] = [BigInt(totalOf(own)), BigInt(totalOf(agency))];
  return roundHalfUp(fraction(BigInt(pointsOf(own)) * b - BigInt(pointsOf(agency)) * a, a * b), 2);
}

/** People whose seven values all have the same level. */
export function haloOf(people: readonly MirrorPerson[]): Share {
  const equal = people.filter(
    ({ behaviours }) => behaviours.length === VALUES && new Set(behaviours).size === 1,
  );
  return { count: equal.length, total: people.length };
}

/**
 * Cited evidence that came in the last third of the period or after it: a day counts when two thirds of the period's days lie
 * before it.
 */
export function recencyOf(
  evidence: readonly IsoDate[],
  period: { startsOn: IsoDate; endsOn: IsoDate },
): Share {
  const days = daysBetween(period.startsOn, period.endsOn) + 1;
  const late = evidence.filter((day) => daysBetween(period.startsOn, day) * 3 >= days * 2);
  return { count: late.length, total: evidence.length };
}

/**
 * What an appraiser sees of the own way of rating, before signing and alone (settled question "Rater mirror"). Null below three
 * scored people. Nothing of it is stored, and it changes no rating.
 */
export function mirrorOf(facts: {
  people: readonly MirrorPerson[];
  /** Days on which the cited evidence was entered. */
  evidence: readonly IsoDate[];
  stamps: readonly Stamp[];
  agency: AgencySide;
  period: { startsOn: IsoDate; endsOn: IsoDate };
  policy: { agencySideFromAppraisers: number; copiedSimilarity: string };
}): RaterMirror | null {
  const { people, evidence, stamps, agency, period, policy } = facts;
  const own = tallyOf(people);
  if (people.length < MIRROR_FROM_PEOPLE || totalOf(own) === 0) return null;
  const worked = minutesPerPerson(stamps);
  const middle = median(worked);
  return {
    people: people.length,
    mean: meanOf(own),
    spread: spreadOf(own),
    halo: haloOf(people),
    recency: recencyOf(evidence, period),
    copied: {
      count: countCopied(
        people.map(({ comment }) => comment),
        policy.copiedSimilarity,
      ),
      total: people.length,
    },
    minutes: middle === null ? null : { median: middle, people: worked.length },
    agency:
      agency.appraisers < policy.agencySideFromAppraisers || totalOf(agency.levels) === 0
        ? null
        : {
            appraisers: agency.appraisers,
            mean: meanOf(agency.levels),
            spread: spreadOf(agency.levels),
            leniency: leniencyOf(own, agency.levels),
          },
  };
}
