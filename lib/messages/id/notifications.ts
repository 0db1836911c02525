import { grants } from "@/lib/messages/id/employees/grants";
import { ownCase } from "@/lib/messages/id/employees/own-case";
import { objectionNews } from "@/lib/messages/id/evaluations/objection-desks";
import { reminders } from "@/lib/messages/id/reports/reminders";
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
  ...objectionNews,
  "reports.reminded": reminders.told,
  "organization.rules-scheduled": ({ from }) =>
    `Aturan instansi berubah mulai ${from}. Buka untuk melihat yang berbeda bagi Anda.`,
  "work-plans.returned": ({ appraiser, notes }) =>
    `${appraiser} mengembalikan SKP Anda dengan ${notes} catatan.`,
  "work-plans.return-undone": ({ appraiser }) =>
    `${appraiser} mengurungkan pengembalian. SKP Anda tetap di mejanya; Anda tidak perlu apa-apa.`,
  "work-plans.amendment-started": ({ appraiser }) =>
    `${appraiser} memulai penyesuaian SKP Anda. SKP yang berlaku tetap sampai Anda berdua menyetujuinya.`,
  "work-plans.amended": ({ appraiser, version }) =>
    `${appraiser} menyetujui penyesuaian. SKP Anda sekarang versi ${version}.`,
  "work-plans.amendment-dropped": ({ employee, until }) =>
    `SKP ${employee} ditutup ${until}. Penyesuaian yang sedang disusun tidak dilanjutkan; isinya tersimpan sebagai arsip.`,
  "work-plans.commented": ({ author }) => `${author} menulis komentar pada SKP.`,
  "employees.grant-given": ({ role, by, from }) =>
    `${by} memberi Anda hak akses ${grants.roles[role]}, mulai ${from}.`,
  "employees.grant-ended": ({ role, by, until }) =>
    `${by} mengakhiri hak akses Anda sebagai ${grants.roles[role]}, hari terakhir ${until}.`,
  "employees.grant-extended": ({ role, by, until }) =>
    until === ""
      ? `${by} memperpanjang hak akses Anda sebagai ${grants.roles[role]} tanpa batas waktu.`
      : `${by} memperpanjang hak akses Anda sebagai ${grants.roles[role]} sampai ${until}.`,
  "employees.own-case": ({ by, act, reason }) =>
    `${by} ${ownCase.acts[act]}, karena tidak ada petugas kepegawaian lain. Alasannya: ${reason}`,
  "employees.email-changed": ({ by }) =>
    `${by} mengubah alamat e-mail Anda. Bukan permintaan Anda? Tanyakan kepada bagian kepegawaian.`,
  "work-plans.superior-told": ({ from, employee, appraiser }) =>
    `Mulai ${from}, ${employee} dinilai ${appraiser}. Terima kasih sudah mendampingi.`,
  "work-plans.superior-named": ({ from, employee }) =>
    `${employee} mengajukan Anda sebagai atasannya mulai ${from}. Anda boleh langsung membaca dan menyetujui SKP-nya; tanda tangan hasil menunggu pengesahan bagian kepegawaian.`,
  "work-plans.superiors-waiting": ({ proposals }) =>
    `${proposals} usulan atasan sudah menunggu lebih dari lima hari kerja. Orangnya dilayani atasan sementara.`,
  "work-plans.superior-confirmed": ({ employee, superior }) =>
    `Bagian kepegawaian mengesahkan ${superior} sebagai atasan ${employee}.`,
  "work-plans.superior-refused": ({ proposed, superior, reason }) =>
    `Usulan Anda, ${proposed}, belum bisa disahkan: ${reason} Atasan Anda: ${superior}.`,
  "work-plans.superior-corrected": ({ proposed, superior }) =>
    `Bagian kepegawaian membetulkan usulan Anda, ${proposed}. Atasan Anda: ${superior}.`,
  "work-plans.superior-settled": ({ from, employee }) => `Mulai ${from}, Anda menilai ${employee}.`,
  "work-plans.superior-reopened": ({ employee, superior }) =>
    `Bagian kepegawaian memeriksa lagi atasan ${employee}. Untuk sementara: ${superior}.`,
  "work-plans.roles-shared": ({ leader, roles, year }) =>
    `${leader} membagikan ${roles} peran kepada Anda di matriks peran hasil ${year}.`,
  "work-plans.role-applied": ({ employee, result }) =>
    `${employee} mengajukan peran untuk hasil Anda: ${result}.`,
  "work-plans.role-accepted": ({ leader, result }) =>
    `${leader} menerima pengajuan peran Anda untuk: ${result}.`,
  "work-plans.role-declined": ({ leader, result, reason }) =>
    `${leader} belum menerima pengajuan peran Anda untuk: ${result}. Alasannya: ${reason}`,
  "work-plans.role-ended": ({ leader, result }) => `${leader} menarik peran Anda untuk: ${result}.`,
  "work-plans.role-invited": ({ leader, result }) =>
    `${leader} mengundang salah satu orang Anda untuk hasil: ${result}. Anda yang mengizinkan.`,
  "work-plans.role-allowed": ({ leader, result }) =>
    `${leader} mengundang Anda: ${result}. Atasan Anda sudah mengizinkan.`,
  "work-plans.role-invitation-accepted": ({ employee, result }) =>
    `${employee} menerima undangan Anda untuk hasil: ${result}.`,
  "work-plans.role-invitation-declined": ({ by, employee, result, reason }) =>
    `Undangan kepada ${employee} untuk hasil “${result}” ditolak ${by}. Alasannya: ${reason}`,
  "work-plans.role-comment": ({ author, result }) =>
    `${author} menulis komentar pada peran untuk: ${result}.`,
  "work-plans.links-proposed": ({ leader, links }) =>
    `SKP ${leader} sudah ada. ${links} hasil kerja Anda diusulkan terhubung ke sana.`,
  "work-plans.links-offered": ({ employee, links }) =>
    `${links} hasil kerja ${employee} diusulkan terhubung ke hasil Anda.`,
  "work-plans.linked": ({ by, result }) => `${by} juga setuju. Hasil kerja terhubung: ${result}.`,
  "work-plans.link-declined": ({ by, result }) => `${by} tidak menghubungkan hasil kerja: ${result}.`,
  "evaluations.released": ({ by }) => `${by} menyampaikan hasil evaluasi Anda. Buka untuk membaca alasannya.`,
  "evaluations.handover-written": ({ name }) =>
    `${name} menulis catatan serah terima untuk Anda. Catatannya ada pada halaman penilaian.`,
  "evaluations.corrected": ({ by }) =>
    `${by} memperbaiki hasil evaluasi Anda. Versi baru dan alasannya bisa dibaca; versi lama tetap tersimpan.`,
  "evaluations.release-finished": ({ results }) => `Penyampaian bersama selesai: ${results} hasil.`,
  "evaluations.follow-up-proposed": ({ by }) =>
    `${by} mengusulkan tindak lanjut untuk Anda. Belum ada keputusan; Anda bisa menanggapi.`,
  "evaluations.follow-up-decided": ({ by }) =>
    `${by} memutus usulan tindak lanjut untuk Anda. Buka untuk membacanya.`,
  "evaluations.calibration-appointed": ({ by, unit }) =>
    `${by} meminta Anda ikut dalam ruang kalibrasi ${unit}. Baca sebarannya sebelum hasil disampaikan.`,
  "evaluations.calibration-proposed": ({ by, unit }) =>
    `${by} mengusulkan rating lain di ruang kalibrasi ${unit}. Keputusannya pada Anda, dengan alasan.`,
  "evaluations.calibration-decided": ({ by, unit }) =>
    `${by} sudah memutus usulan Anda di ruang kalibrasi ${unit}. Alasannya bisa dibaca di sana.`,
  "evaluations.panel-invited": ({ host, subject, on }) =>
    `${host} mengundang Anda ke sesi tim evaluasi tentang ${subject}, ${on}. Nyatakan dulu ada tidaknya konflik kepentingan.`,
  "evaluations.panel-opened": ({ subject }) =>
    `Semua catatan tentang ${subject} sudah terkirim dan terbuka bersamaan. Berita acara bisa ditulis.`,
  "evaluations.panel-seat-empty": ({ subject }) =>
    `Satu anggota keluar dari sesi tentang ${subject} karena konflik kepentingan. Tunjuk pengganti atau kosongkan kursinya.`,
  "evaluations.panel-minuted": ({ subject, by }) =>
    `${by} mengajukan berita acara sesi tentang ${subject} untuk ditandatangani.`,
  "evaluations.panel-reopened": ({ subject, by }) =>
    `${by} membuka lagi berita acara sesi tentang ${subject} untuk diperbaiki.`,
  "evaluations.panel-advised": ({ subject }) =>
    `Saran tim evaluasi tentang ${subject} sudah ditandatangani. Bacalah beserta alasannya.`,
  "evaluations.panel-answered": ({ subject }) => `${subject} menulis tanggapan atas saran tim evaluasi.`,
  "evaluations.second-look-given": ({ items }) =>
    `${items} bukti dari unit lain menunggu Anda periksa. Nama orangnya disamarkan.`,
  "evaluations.second-look-doubted": ({ result }) =>
    `Pemeriksaan acak meragukan satu bukti untuk: ${result}. Penilaian tidak berubah; ini untuk Anda ketahui.`,
  "development.need-changed": ({ by }) =>
    `${by} mencatat perkembangan kebutuhan pengembangan Anda. Buka untuk membacanya.`,
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
