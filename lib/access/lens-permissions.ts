import type { RelationName } from "./relations";

/** The part of the one table that is about criteria lenses; what is in force everybody reads with the rules. */
export const lensPermissions = {
  "lens.read": ["hr", "auditor"],
  "lens.save": ["hr"],
  "lens.end": ["hr"],
} as const satisfies Record<string, readonly RelationName[]>;
