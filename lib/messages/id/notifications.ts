import { grants } from "@/lib/messages/id/employees/grants";
import type { NotificationKind, NotificationParams } from "@/lib/features/notifications/rules/kinds";

/** Particulars as the words use them: days are written out already. */
type Sentences = { [Kind in NotificationKind]: (p: NotificationParams[Kind]) => string };

/** A kind without words does not compile. No rating stands in a message. */
const sentences: Sentences = {
  "work-plans.returned": ({ appraiser, notes }) =>
    `${appraiser} mengembalikan SKP Anda dengan ${notes} catatan.`,
  "employees.grant-given": ({ role, by, from }) =>
    `${by} memberi Anda hak akses ${grants.roles[role]}, mulai ${from}.`,
  "employees.grant-ended": ({ role, by, until }) =>
    `${by} mengakhiri hak akses Anda sebagai ${grants.roles[role]}, hari terakhir ${until}.`,
  "employees.grant-extended": ({ role, by, until }) =>
    until === ""
      ? `${by} memperpanjang hak akses Anda sebagai ${grants.roles[role]} tanpa batas waktu.`
      : `${by} memperpanjang hak akses Anda sebagai ${grants.roles[role]} sampai ${until}.`,
};

/** Messages to a person. */
export const notifications = {
  title: "Pemberitahuan",
  about: "Kabar tentang SKP, penilaian, dan atasan Anda. Yang terbaru di atas.",
  empty: "Belum ada pemberitahuan",
  emptyAbout: "Kabar untuk Anda muncul di sini.",
  unread: "Belum dibaca",
  markAll: (n: number) => `Tandai ${n} sudah dibaca`,
  marked: "Semua sudah ditandai dibaca.",
  /** Of a kind that is no longer written. */
  other: "Ada kabar untuk Anda. Buka untuk membacanya.",
  paging: "Halaman pemberitahuan",
  newest: "Terbaru",
  older: "Lebih lama",
  sentences,
};
