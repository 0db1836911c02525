import type { RelationName } from "./relations";

/** The part of the one table that is about a signed result: handing it over, taking it back, mending it, and what may follow. */
export const resultPermissions = {
  "evaluation.undo-signature": ["confirmedAppraiser"],
  "evaluation.correct": ["confirmedAppraiser"],

  // Signed results of a period handed over together
  "release.read": ["hr", "auditor"],
  "release.order": ["hr"],

  // What a result may lead to: "self" is the person whom it is proposed for
  "follow-up.read": ["self", "appraiser", "hr"],
  "follow-up.propose": ["confirmedAppraiser"],
  "follow-up.propose-annual": ["hr"],
  "follow-up.propose-step": ["hr"],
  "follow-up.respond": ["self"],
  "follow-up.hear": ["hr"],
  "follow-up.decide": ["hr"],
  "follow-up.decide-help": ["confirmedAppraiser", "hr"],
  "follow-up.withdraw": ["confirmedAppraiser", "hr"],
  "follow-up.check": ["confirmedAppraiser", "hr"],
  "follow-up.finish": ["confirmedAppraiser", "hr"],
} as const satisfies Record<string, readonly RelationName[]>;
