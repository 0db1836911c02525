/**
 * The areas of the product, in the order in which one may use another: an area uses only those before it.
 * The import rule and the architecture test read this list; the same word names an area's folder, messages,
 * models and tests.
 */
export const areas = [
  "organization",
  "employees",
  "notifications",
  "documents",
  "strategy",
  "work-plans",
  "progress",
  "feedback",
  "evaluations",
  "personnel",
  "development",
  "reports",
  "exchange",
] as const;

export type Area = (typeof areas)[number];

/** Which area answers for the pages under a first URL segment. `platform` is what belongs to no area. */
export const areaOfSegment: Readonly<Record<string, Area | "platform">> = {
  "": "reports",
  "sign-in": "employees",
  account: "employees",
  notifications: "notifications",
  strategy: "strategy",
  cascade: "strategy",
  "work-plans": "work-plans",
  progress: "progress",
  evidence: "progress",
  team: "evaluations",
  evaluations: "evaluations",
  objections: "evaluations",
  panel: "evaluations",
  development: "development",
  trainings: "development",
  hr: "reports",
  leadership: "reports",
  system: "organization",
  exports: "exchange",
  verifikasi: "documents",
  help: "platform",
  api: "platform",
  healthz: "platform",
  readyz: "platform",
};
