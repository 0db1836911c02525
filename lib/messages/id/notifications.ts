import { grants } from "@/lib/messages/id/employees/grants";
import type { NotificationKind, NotificationParams } from "@/lib/features/notifications/rules/kinds";

const personnelEvents = {
  move: "pindah unit atau jabatan",
  acting_plt: "ditunjuk sebagai Plt.",
  acting_plh: "ditunjuk sebagai Plh.",
  study_leave: "tugas belajar",
  unpaid_leave: "cuti di luar tanggungan negara",
  retirement: "pensiun",
  leaving: "berhenti",
  start: "mulai bertugas",
  return: "kembali bertugas",
};

/** Particulars as the words use them: days are written out already. */
type Sentences = { [Kind in NotificationKind]: (p: NotificationParams[Kind]) => string };

/** A kind without words does not compile. No rating stands in a message. */
const sentences: Sentences = {
  "organization.rules-scheduled": ({ from }) =>
    `Aturan instansi berubah mulai ${from}. Buka untuk melihat yang berbeda bagi Anda.`,
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
  "work-plans.superior-told": ({ from, employee, appraiser }) =>
    `Mulai ${from}, ${employee} dinilai ${appraiser}. Terima kasih sudah mendampingi.`,
  "work-plans.superior-named": ({ from, employee }) =>
    `${employee} mengajukan Anda sebagai atasannya mulai ${from}. Anda boleh langsung membaca dan menyetujui SKP-nya; tanda tangan hasil menunggu pengesahan bagian kepegawaian.`,
  "work-plans.superior-confirmed": ({ employee, superior }) =>
    `Bagian kepegawaian mengesahkan ${superior} sebagai atasan ${employee}.`,
  "work-plans.superior-refused": ({ proposed, superior, reason }) =>
    `Usulan Anda, ${proposed}, belum bisa disahkan: ${reason} Atasan Anda: ${superior}.`,
  "work-plans.superior-corrected": ({ proposed, superior }) =>
    `Bagian kepegawaian membetulkan usulan Anda, ${proposed}. Atasan Anda: ${superior}.`,
  "work-plans.superior-settled": ({ from, employee }) => `Mulai ${from}, Anda menilai ${employee}.`,
  "work-plans.superior-reopened": ({ employee, superior }) =>
    `Bagian kepegawaian memeriksa lagi atasan ${employee}. Untuk sementara: ${superior}.`,
  "personnel.entered": ({ event, employee, from }) =>
    `Mulai ${from}: ${employee}, ${personnelEvents[event]}.`,
  "personnel.cancelled": ({ event, employee, from }) =>
    `Dibatalkan: ${employee}, ${personnelEvents[event]} ${from}. Semua kembali seperti semula.`,
  "personnel.not-carried-out": ({ event, employee, from }) =>
    `Belum bisa dijalankan: ${employee}, ${personnelEvents[event]} ${from}. Buka untuk melihat sebabnya.`,
  "personnel.closing-asked": ({ employee, until, due }) =>
    `SKP ${employee} ditutup ${until}. Penilaian penutup dari Anda ditunggu sampai ${due}.`,
  "personnel.closing-note": ({ appraiser, until }) =>
    `SKP Anda ditutup ${until}. Tulis catatan diri penutup, lalu ${appraiser} menilai.`,
  "personnel.appraiser-changed": ({ appraiser, from }) => `Mulai ${from}, SKP Anda dinilai ${appraiser}.`,
  "personnel.takes-over": ({ people, from }) => `Mulai ${from}, Anda menilai ${people} orang.`,
  "personnel.hands-over": ({ people, until }) =>
    `${people} orang beralih penilai setelah ${until}. Tinggalkan catatan serah terima sebagai umpan balik.`,
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
