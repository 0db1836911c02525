import type { OwnAct, OwnCaseReason } from "@/lib/features/employees/own-case/rules/own-case";
import type { Parameters } from "@/lib/messages/id/forms/input";

type Code = OwnCaseReason extends infer R ? (R extends `employees.${infer Short}` ? Short : never) : never;

/** Spread into the reasons of the area. */
export const ownCaseReasons = {
  "own-case-other": () => "Ini perkara Anda sendiri. Petugas kepegawaian lain yang memutusnya.",
  "own-case-reason": () => "Tulis mengapa Anda memutus perkara sendiri.",
} satisfies Record<Code, (p: Parameters) => string>;

const acts: Record<OwnAct, string> = {
  "employee.correct": "memperbaiki datanya sendiri di daftar pegawai",
  "employee.correct-nip": "memperbaiki NIP-nya sendiri",
  "superior.confirm": "mengesahkan atasannya sendiri",
  "superior.refuse": "menolak usulan atasannya sendiri",
  "superior.correct": "menetapkan atasannya sendiri",
  "superior.undo": "membatalkan keputusan tentang atasannya sendiri",
  "personnel.enter": "mencatat peristiwa kepegawaiannya sendiri",
  "personnel.cancel": "membatalkan rencana kepegawaiannya sendiri",
  "personnel.undo": "mengurungkan peristiwa kepegawaiannya sendiri",
  "personnel.end-acting": "mengakhiri tugas Plt/Plh-nya sendiri",
  "personnel.extend-acting": "memperpanjang tugas Plt/Plh-nya sendiri",
};

/** What HR reads where a step is about itself. */
export const ownCase = {
  acts,
  other: "Ini perkara Anda sendiri. Petugas kepegawaian lain yang memutusnya.",
  reason: "Mengapa Anda memutus perkara sendiri",
  reasonHint: "Tidak ada petugas kepegawaian lain. Pemeriksa dan pimpinan diberi tahu, dengan alasan ini.",
};
