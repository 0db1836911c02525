import { z } from "zod";
import { isRealDate } from "../../../organization/rules/dates";
import { isDecimal } from "../../../organization/rules/decimal";
import { OVERALL_RATINGS } from "../../../organization/rules/levels";
import { canonicalText } from "../../../work-plans/rules/content-hash";
import { segmentsOfYear } from "./segments";
import { actualOfYear } from "./year-actual";

export const CONTRACT_ADVICE = ["extend", "end"] as const;
export const FOLLOW_UPS = ["retain", "rotate", "career", "guidance"] as const;

const text = z.string().max(20_000);
const id = z.string().min(1).max(100);
const date = z.string().refine(isRealDate);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const actual = z.union([
  z.strictObject({ value: z.string().max(40).refine(isDecimal) }),
  z.strictObject({ text }),
]);
const span = z.strictObject({
  workPlanId: id,
  positionTitle: text,
  unitName: text,
  appraiserName: text,
  startsOn: date,
  endsOn: date,
});

/**
 * What an annual result had in view beside the form: the posts and appraisers of the year with their months, the results of its
 * periods, what each period recorded, and what is said about a contract or studies. Absent in periodic results, whose text stays as
 * it was signed.
 */
export const annualBlock = z.strictObject({
  /** Posts and appraisers as they followed each other, before short ones were merged. */
  spans: z.array(span).min(1),
  absences: z.array(z.strictObject({ startsOn: date, endsOn: date })),
  segments: z
    .array(
      z.strictObject({
        startsOn: date,
        endsOn: date,
        months: z.int().min(0).max(12),
        spans: z.array(z.int()),
      }),
    )
    .min(1),
  /** Released and uncontested results of the year's periods, each in the version that was in force. */
  periods: z.array(
    z.strictObject({
      evaluationId: id,
      workPlanId: id,
      cadence: z.enum(["monthly", "quarterly", "half_yearly", "yearly"]),
      number: z.int().min(1).max(12),
      revision: z.int().min(1),
      sha256: hash,
      overall: z.enum(OVERALL_RATINGS),
    }),
  ),
  /** What the periods of the plan recorded, earliest first. */
  actuals: z.array(z.strictObject({ indicatorId: id, periods: z.array(actual) })),
  contract: z
    .strictObject({ advice: z.enum(CONTRACT_ADVICE), followUps: z.array(z.enum(FOLLOW_UPS)), text })
    .nullable(),
  study: z.strictObject({ results: text, report: text }).nullable(),
});

export type AnnualBlock = z.output<typeof annualBlock>;
export type AnnualSpan = z.output<typeof span>;

/** The year's segments in the form that is signed: each names its spans by their place in the list. */
export function segmentsOf(
  year: number,
  spans: readonly AnnualSpan[],
  absences: AnnualBlock["absences"],
): AnnualBlock["segments"] {
  const numbered = spans.map(({ startsOn, endsOn }, index) => ({ startsOn, endsOn, index }));
  return segmentsOfYear(year, numbered, absences).map(({ main, merged, startsOn, endsOn, months }) => ({
    ...{ startsOn, endsOn, months },
    spans: [...merged, main].map(({ index }) => index),
  }));
}

type Measured = { indicatorId: string; measureKind: Parameters<typeof actualOfYear>[0]; actual: unknown };

/** Where the months or the year's realisation do not follow from the facts beside them. */
export function annualDifferences(
  year: number,
  block: AnnualBlock,
  results: readonly { indicators: readonly Measured[] }[],
): { path: string; stored: string; recomputed: string }[] {
  const compared = (path: string, stored: unknown, recomputed: unknown) => {
    const [was, is] = [canonicalText(stored), canonicalText(recomputed)];
    return was === is ? [] : [{ path, stored: was, recomputed: is }];
  };
  const recorded = new Map(block.actuals.map(({ indicatorId, periods }) => [indicatorId, periods]));
  return [
    ...compared("annual.segments", block.segments, segmentsOf(year, block.spans, block.absences)),
    ...results.flatMap(({ indicators }, row) =>
      indicators.flatMap(({ indicatorId, measureKind, actual: stored }, index) => {
        const periods = recorded.get(indicatorId);
        return periods
          ? compared(`results.${row}.indicators.${index}.actual`, stored, actualOfYear(measureKind, periods))
          : [];
      }),
    ),
  ];
}
