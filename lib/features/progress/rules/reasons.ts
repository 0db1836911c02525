/** Why something that was typed as realisation is kept as typed and stops the sending. */
export type ActualReason = "progress.actual-not-number" | "progress.actual-dot" | "progress.actual-too-long";

/** What the check before sending the self-note finds. */
export type SelfNoteReason =
  | ActualReason
  | "progress.actual-missing"
  | "progress.realisation-missing"
  | "progress.note-missing"
  | "progress.no-evidence"
  | "progress.far-above-target";

export type WindowReason =
  | "progress.plan-not-set"
  | "progress.period-outside-plan"
  | "progress.period-not-open"
  | "progress.period-closed"
  | "progress.note-sent"
  | "progress.evidence-signed";

export type FileReason =
  | "progress.file-empty"
  | "progress.file-too-big"
  | "progress.file-type"
  | "progress.file-lies"
  | "progress.file-locked"
  | "progress.file-macro"
  | "progress.file-bomb"
  | "progress.image-broken"
  | "progress.image-pixels";

export type LinkReason =
  "progress.link-not-address" | "progress.link-scheme" | "progress.link-private" | "progress.link-secret";

export type ProgressReason =
  | SelfNoteReason
  | WindowReason
  | FileReason
  | LinkReason
  | "progress.changed-meanwhile"
  | "progress.evidence-nothing"
  | "progress.evidence-both"
  | "progress.evidence-title"
  | "progress.evidence-no-result"
  | "progress.evidence-none-chosen"
  | "progress.evidence-gone";
