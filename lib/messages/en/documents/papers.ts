import type { papers as source } from "@/lib/messages/id/documents/papers";
import type { Words } from "@/lib/messages/words";

export const papers: Words<typeof source> = {
  title: "Documents of the evaluation",
  about: (period) =>
    `Official documents of the result of ${period}, made once from what was signed. Later changes of names, units or policies do not change them.`,
  open: "Official documents and print",
  back: "Back to the result",
  kinds: {
    evaluation_form: "Evaluasi Kinerja Pegawai",
    evaluation_document: "Dokumen Evaluasi Kinerja Pegawai",
    rating_receipt: "Receipt “Why …?”",
  },
  abouts: {
    evaluation_form: "The whole form: results reached, feedback, ratings and the distribution curve.",
    evaluation_document: "One page with the rating, the note and the day of receipt.",
    rating_receipt: "The explanation of the result on paper, safe in black and white.",
  },
  waiting: "Ready once the result is marked as received, or counts as received by the calendar.",
  none: "Never made so far.",
  making: "Being made. It is usually ready within a minute.",
  order: "Make the documents",
  reload: "Reload",
  download: (kind) => `Download ${kind} (PDF)`,
  made: (day, size, version) => `Issued ${day}, ${size}, version ${version}.`,
  replaced: "This version has been replaced. Make the documents again for the one in force.",
  revoked: (day, reason) => `Revoked ${day}: ${reason}`,
  check: "Check its authenticity",
};
