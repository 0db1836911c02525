import { agreements } from "@/lib/messages/en/strategy/agreements";
import { planner } from "@/lib/messages/en/strategy/planner";
import { changeReasons } from "@/lib/messages/en/strategy/reasons";
import { tree } from "@/lib/messages/en/strategy/tree";
import { reference } from "@/lib/messages/en/strategy/reference";
import type { strategy as source } from "@/lib/messages/id/strategy";
import type { Words } from "@/lib/messages/words";

export const strategy: Words<typeof source> = {
  agreements,
  planner,
  tree,
  cascade: {
    title: "Performance tree",
    lead: (agency) =>
      `From the vision of ${agency} to the results of its units. Every part names its source.`,
    up: "Up to",
    path: "Way up",
    children: "Parts below",
    noChildren: "There is nothing below this part yet.",
    empty: "The performance tree is still empty.",
    childCount: (n) => `${n} ${n === 1 ? "part" : "parts"}`,
    indicatorCount: (n) => `${n} ${n === 1 ? "indicator" : "indicators"}`,
    indicators: "Indicators",
    unit: "Responsible",
    toReference: "See the reference library of other places",
  },
  levels: {
    vision: "Vision",
    mission: "Mission",
    goal: "Goal",
    objective: "Strategic objective",
    programme: "Programme",
    activity: "Activity",
    unit_result: "Unit result",
  },
  reference,
  table: {
    indicator: "Indicator",
    year: "Year",
    baseline: "Baseline",
    target: "Target",
    actual: "Actual",
    achievement: "Achievement computed",
    source: "Source",
    lower: "lower is better",
    note: "Collector's note",
    hint: "Achievement is computed from target and actual: actual ÷ target × 100, or (2 × target − actual) ÷ target × 100 where lower is better.",
  },
  reasons: {
    ...changeReasons,
    "not-counted-text": () => "Not counted: the target is a sentence.",
    "not-counted-ordinal": () => "Not counted: the target is a grade.",
    "not-counted-range": () => "Not counted: the target is a range.",
    "not-counted-target-zero": () => "Not counted: the target is zero.",
    "not-counted-actual-zero": () => "Not counted: the actual is zero.",
    "not-counted-no-target": () => "Not counted: there is no target yet.",
    "not-counted-no-actual": () => "Not counted: there is no actual yet.",
    "not-counted-actual-text": () => "Not counted: the actual is a sentence.",
    "not-counted-direction": () => "Not counted: the direction of the indicator is unknown.",
    "node-not-found": () => "This part of the performance tree was not found.",
    "indicator-not-found": () => "This indicator was not found.",
    "changed-meanwhile": () => "Somebody else has just changed this part. Reload and try again.",
  },
};
