import type { alignment as source } from "@/lib/messages/id/reports/alignment";
import type { Words } from "@/lib/messages/words";

export const alignment: Words<typeof source> = {
  title: "Alignment",
  titleOf: (year) => `Alignment ${year}`,
  lead: "How far agreed plans carry this year's objectives. Something to talk about, not a ranking of units.",
  sentence: (carried, all, share) =>
    `${carried} of ${all} indicators of this year are supported by at least one agreed plan (${share}).`,
  noAims: "There are no indicators for this year yet.",
  numbers: "Main figures",
  carried: "indicators supported by plans",
  uncarried: "indicators not supported yet",
  signed: "plans agreed",
  late: "plans late",
  due: (day) =>
    `Late: not agreed after ${day}, or after the days of a new post. People without a plan are seen in Monitoring.`,
  byLevel: "By level",
  level: "Level",
  parts: "Parts",
  measured: "Measured this year",
  carriedParts: "Supported by plans",
  byUnit: "By unit",
  unit: "Unit",
  indicators: "Indicators",
  submitted: "With the appraiser",
  writing: "Being written",
  weak: "Plans that could be written more clearly",
  weakAbout: "Plans sent and not agreed yet, by the wording rules that their writers see too.",
  weakNone: "None is waiting with remarks on its wording.",
  weakSummary: (weak, all) => `${weak} of ${all} waiting plans have rows that could be clearer.`,
  weakRows: (weak, all) => `${weak} of ${all} rows`,
  weakFew: "Too few plans are waiting to be shown (fewer than 5).",
  weakMost: (n) => `Counted over the first ${n} plans.`,
  own: (name) => `${name}, without the units below`,
  all: "The whole agency",
  empty: "There are no plans or indicators for this year yet.",
};
