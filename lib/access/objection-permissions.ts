import type { RelationName } from "./relations";

/** Objections: the three people and the case officer read a case; HR sees how many days it has, and nothing of what it says. */
export const objectionPermissions = {
  "objection.read": ["self", "signer", "decider", "objectionOfficer"],
  "objection.file": ["self"],
  "objection.ask-rater": ["decider", "objectionOfficer"],
  "objection.begin-examination": ["decider"],
  "objection.add": ["self", "signer"],
  "objection.arrange-session": ["decider", "objectionOfficer"],
  "objection.write-minutes": ["decider", "objectionOfficer"],
  "objection.decide": ["decider"],
  "objection.withdraw": ["self"],
  "objection.name-decider": ["hr"],
  "objection.monitor": ["hr", "objectionOfficer"],
} as const satisfies Record<string, readonly RelationName[]>;
