import type { verification as source } from "@/lib/messages/id/documents/verification";
import type { Words } from "@/lib/messages/words";

export const verification: Words<typeof source> = {
  title: "Document verification",
  about:
    "Check whether a document issued through Terukur is genuine. No account is needed, and nobody asks your name.",
  kinds: {
    work_plan: "Employee performance plan (SKP) with its annex",
    evaluation_form: "Employee performance evaluation",
    evaluation_document: "Employee performance evaluation document",
    objection_letter: "Decision on an objection to an evaluation",
    rating_receipt: "Receipt of an evaluation result",
  },
  chips: { valid: "Valid", replaced: "Replaced", revoked: "Revoked" },
  headings: {
    valid: "This document is valid",
    replaced: "This document has been replaced",
    revoked: "This document has been revoked",
  },
  abouts: {
    valid: "Its code matches our records, and the document is in force.",
    replaced: (day: string) =>
      `It was valid, but there has been a newer version since ${day}. Ask its owner for that one.`,
    revoked: (day: string) => `It has not been in force since ${day}. Do not base a decision on it.`,
  },
  kind: "Kind",
  revision: (n: number) => `Version ${n}`,
  holder: "Name",
  nipEnding: (digits: string) => `NIP ending in ${digits}`,
  unit: "Unit",
  period: "Period",
  issued: "Issued",
  state: "State",
  replacedOn: (day: string) => `Replaced by a newer version on ${day}`,
  revokedOn: (day: string) => `Revoked on ${day}`,
  current: "In force",
  signature: "Agreement",
  internal: (kind) =>
    ({
      work_plan: "Agreed by the employee and the appraiser in Terukur",
      evaluation_form: "Set by the appraiser in Terukur",
      evaluation_document: "Set by the appraiser in Terukur",
      objection_letter: "Decided by the appraiser's superior in Terukur",
      rating_receipt: "Made from a result that was set in Terukur",
    })[kind],
  certified: (n: number) => `With ${n} certified electronic ${n === 1 ? "signature" : "signatures"}`,
  code: "Verification code",
  checked: "Checked",
  file: {
    title: "Do you have the PDF file?",
    about:
      "Choose the file or drop it here to make sure that not a single letter was changed. It is checked on your device and sent nowhere.",
    pick: "Choose the PDF file",
    checking: "Checking the file…",
    same: "Same: this file is exactly what was issued.",
    different: "Different: this is not the file that was issued under this code, or it has been changed.",
    unable: "This browser cannot check the file. Open this page over https in a newer browser.",
    withoutScript:
      "Checking a file needs JavaScript. Without it, compare the SHA-256 fingerprint of your file with the recorded one:",
    fingerprint: "Recorded fingerprint (SHA-256)",
  },
  hidden: {
    title: "Left out on purpose",
    items: ["Ratings and assessments", "The full name and NIP", "The plan itself, notes and evidence"],
    about: "They belong to the employee. Ask that person.",
  },
  form: {
    title: "Check a code",
    other: "Check another code",
    label: "Verification code",
    hint: "Beside the QR code, such as TRK-7F3K-29QD-M4XA. Small letters and no dashes are fine too.",
    submit: "Check",
    mended:
      "O is read as 0, I and L as 1, U as V. The last character is computed from the eleven before it, so one mistyped character never becomes another document's code.",
  },
  unknown: {
    heading: "We do not know this code",
    about:
      "There is no document with this code. It may be mistyped, or the document was not issued through Terukur.",
    typed: "What you typed",
    stepsTitle: "What you can do",
    steps: [
      "Compare every character with the printed one.",
      "Scan the QR code; its address leads straight to the document.",
      "If it is still not found, ask the document's owner or their personnel office.",
    ],
  },
  paused: {
    heading: "Too many unknown codes",
    about: (minutes: number) =>
      `Many codes from this network were not found. Try again in ${minutes} minutes.`,
  },
};
