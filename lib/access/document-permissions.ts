import type { RelationName } from "./relations";

/** Official documents: the register, many at once as an archive, and the papers of a result. */
export const documentPermissions = {
  "document.read": ["hr"],
  "document.revoke": ["hr"],
  "document-batch.read": ["hr", "unitOfficer"],
  "document-batch.order": ["hr", "unitOfficer"],
  "document-batch.download": ["hr", "unitOfficer"],
  // Papers of results, of many people: each of them reads in the access log who took it and why
  "evaluation-batch.read": ["hr"],
  "evaluation-batch.order": ["hr"],
  "evaluation-batch.download": ["hr"],
  "evaluation.order-papers": ["self", "appraiser", "signer"],
} as const satisfies Record<string, readonly RelationName[]>;
