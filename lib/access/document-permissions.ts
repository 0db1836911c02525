import type { RelationName } from "./relations";

/** Official documents: the register, many at once as an archive, and the papers of a result. */
export const documentPermissions = {
  "document.read": ["hr"],
  "document.revoke": ["hr"],
  "document-batch.read": ["hr", "unitOfficer"],
  "document-batch.order": ["hr", "unitOfficer"],
  "document-batch.download": ["hr", "unitOfficer"],
  "evaluation.order-papers": ["self", "appraiser", "signer"],
} as const satisfies Record<string, readonly RelationName[]>;
