import type {
  strategyCells as cells,
  strategyFields as fields,
  strategyProblems as problems,
} from "@/lib/messages/id/exchange/strategy-import";
import type { Words } from "@/lib/messages/words";

export const strategyFields: Words<typeof fields> = {
  nodeLevel: "Level",
  nodeCode: "Code",
  nodeParent: "Parent code",
  nodeText: "Description",
  nodeUnit: "Responsible unit",
  period: "Period",
  measureUnit: "Unit of measure",
  direction: "Direction",
  measureKind: "Kind of measure",
  year: "Year",
  target: "Target",
  actual: "Actual",
  baseline: "Baseline",
  baselineYear: "Baseline year",
  formula: "Formula",
  dataSource: "Data source",
  measuredBy: "Measured by",
  sourceDocument: "Source document",
  sourceUrl: "Source address",
  sourceNote: "Note",
};

export const strategyCells: Words<typeof cells> = {
  indicator: "Indicator",
  directions: { higher: "Higher is better", lower: "Lower is better" },
  measureKinds: { cumulative: "Cumulative", ratio: "Ratio", index: "Index", text: "Text" },
};

export const strategyExamples: Record<string, string> = {
  nodeLevel: "Indicator",
  nodeCode: "",
  nodeParent: "SS1",
  nodeText: "Share of residents content with the sample service",
  nodeUnit: "",
  period: "",
  measureUnit: "%",
  direction: "Higher is better",
  measureKind: "Ratio",
  year: "2026",
  target: "85,5",
  actual: "",
  baseline: "80,25",
  baselineYear: "2024",
  formula: "",
  dataSource: "",
  measuredBy: "",
  sourceDocument: "Renstra 2025-2029",
  sourceUrl: "",
  sourceNote: "",
};

export const strategyHints: Record<string, string> = {
  nodeLevel:
    "Vision, Mission, Goal, Strategic objective, Programme, Activity, Unit result, or Indicator. One row for each part, and one for each indicator and year.",
  nodeCode: "The part's own code, such as SS1. Empty in a row of an indicator.",
  nodeParent:
    "Code of the part above; for an indicator, of the part that it measures. It may be in this file too.",
  nodeText: "What the vision, mission, goal or objective says; for an indicator, its name.",
  nodeUnit: "Code or name of a unit that exists. Empty in a row of an indicator.",
  period: "Such as 2025-2029. Empty in a row of an indicator.",
  measureUnit: "Indicators only. Such as %, people or index.",
  direction: "Indicators only. Higher is better, or Lower is better.",
  measureKind: "Indicators only. Cumulative, Ratio, Index or Text. Empty means Ratio.",
  year: "Required for an indicator. Four digits; another year goes into another row.",
  target: "Indicators only. A number, such as 85,5.",
  actual: "Indicators only. A number.",
  baseline: "Indicators only. The number before the plan began.",
  baselineYear: "Indicators only. The year of that number.",
  formula: "Indicators only. How it is computed.",
  dataSource: "Indicators only. Where the figure is read.",
  measuredBy: "Indicators only. Who measures.",
  sourceDocument: "The document that holds it.",
  sourceUrl: "Address of the document, beginning with https://",
  sourceNote: "A note on the source or the number.",
};

export const strategyProblems: Words<typeof problems> = {
  "strategy-level-unknown": {
    title: "Level unknown",
    problem: () => "This level is unknown",
    suggestion: () =>
      "Write Vision, Mission, Goal, Strategic objective, Programme, Activity, Unit result, or Indicator",
  },
  "strategy-level-order": {
    title: "Level not below its parent's",
    problem: (p) => `This level is not below the level of its parent, ${p.above}`,
    suggestion: () => "Mend the level or the parent code",
  },
  "strategy-parent-unknown": {
    title: "Parent code not found",
    problem: () => "This parent code is not in the list, and the file holds no good row for it",
    suggestion: () => "Use a code that exists, or mend the parent's row",
  },
  "strategy-parent-circle": {
    title: "Parts above each other",
    problem: () => "This part stands above itself",
    suggestion: () => "Mend the parent code",
  },
  "strategy-cell-elsewhere": {
    title: "Content of another level",
    problem: () => "This column is not used at this level",
    suggestion: () => "Move it to the right row, or leave it empty",
  },
  "strategy-retired": {
    title: "Retired",
    problem: () => "This part or indicator was retired",
    suggestion: () => "Use another code or name",
  },
  "direction-unknown": {
    title: "Direction unknown",
    problem: () => "This direction is unknown",
    suggestion: () => "Write Higher is better or Lower is better",
  },
  "year-range": {
    title: "Year out of range",
    problem: (p) => `A year has four digits, from ${p.from} to ${p.to}`,
    suggestion: () => "Write a year such as 2026",
  },
  "address-invalid": {
    title: "Address of the source incomplete",
    problem: () => "This address is incomplete",
    suggestion: () => "Write an address that begins with https://, or leave it empty",
  },
};
