/** Why a step with an official document is refused; the words are in lib/messages. */
export type DocumentReason =
  | "not-made-yet"
  | "never-agreed"
  | "not-released-yet"
  | "already-revoked"
  | "revoke-reason-missing"
  | "nothing-to-issue"
  | "too-many-documents"
  | "signed-already"
  | "nik-wrong"
  | "certificate-password-missing"
  | "certificate-refused"
  | "signature-late"
  | "signature-unreadable"
  | "signature-mismatch"
  | "changed-meanwhile";
