import type { RelationName } from "./relations";

/** Periods of evaluation, and the last days of a unit of its own: part of the one table. */
export const periodPermissions = {
  "period.read": ["hr", "auditor"],
  "period.prepare": ["hr"],
  "period.extend": ["hr"],
  "period.extend-unit": ["hr"],
  "period.end-unit-extension": ["hr"],
  "period.close": ["hr"],
  "period.reopen": ["hr"],
} as const satisfies Record<string, readonly RelationName[]>;
