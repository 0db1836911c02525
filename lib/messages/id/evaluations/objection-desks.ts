import { formatDate } from "@/lib/messages/format";
import type { ObjectionMessages } from "@/lib/features/notifications/rules/objection-kinds";
import type { ObjectionReason } from "@/lib/features/evaluations/objections/rules/reasons";
import type { Parameters } from "@/lib/messages/id/forms/input";

type Code = ObjectionReason extends infer R
  ? R extends `evaluations.${infer Short}`
    ? Short
    : never
  : never;

/** Words of those who look after cases, and of what the home page and messages say. */
export const objectionDesks = {
  monitor: {
    title: "Keberatan",
    lead: "Keadaan dan waktunya saja. Siapa dan apa isinya hanya dibaca para pihak dan petugas perkara.",
    open: "sedang berjalan",
    overdue: "lewat waktu",
    list: "Daftar keberatan",
    number: "Nomor",
    state: "Keadaan",
    filed: "Diajukan",
    due: "Keputusan",
    left: "Sisa waktu",
    daysLeft: (n: number) => (n === 0 ? "hari terakhir" : `${n} hari lagi`),
    daysLate: (n: number) => `lewat ${n} hari`,
    ended: "selesai",
    decider: "Yang memutus",
    empty: "Belum ada keberatan",
    emptyHint: "Keberatan yang diajukan pegawai muncul di sini tanpa nama.",
    statistics: (year: number) => `Keputusan tahun ${year}`,
    few: (smallest: number) =>
      `Angkanya ditampilkan bila sedikitnya ${smallest} keberatan diputus, supaya tidak menunjuk orang.`,
    changedHidden: "Berapa yang mengubah hasil belum ditampilkan, supaya tidak menunjuk orang.",
    name: "Tunjuk pemutus pengganti",
    nameAbout: (name: string) => `${name} sudah tidak bertugas. Pilih pimpinan unit di atasnya.`,
    candidate: "Pemutus pengganti",
    candidateOf: (name: string, unit: string) => `${name}, ${unit}`,
    nobody: "Tidak ada pimpinan unit di atasnya yang bisa ditunjuk.",
    nameReason: "Alasan",
    doName: "Tunjuk",
    named: "Pemutus ditunjuk.",
  },
  toDecide: {
    title: "Keberatan untuk diputus",
    due: (day: string) => `Keputusan paling lambat ${day}`,
  },
  tasks: {
    explain: (name: string) => `Tulis keterangan untuk ${name}`,
    explainAbout: "Ini hak biasa. Tulis yang Anda ketahui saat menilai.",
    askRater: (number: string) => `Minta keterangan penilai untuk ${number}`,
    waitRater: (number: string) => `Menunggu keterangan penilai untuk ${number}`,
    decide: (number: string) => `Putuskan keberatan ${number}`,
    mine: (number: string) => `Keberatan Anda ${number}`,
    mineAbout: (day: string) => `Keputusan paling lambat ${day}. Anda tidak perlu apa-apa.`,
  },
  letter: {
    outcomes: { granted: "DIKABULKAN", denied: "TIDAK DIKABULKAN, HASIL TETAP" },
  },
};

export const objectionReasons = {
  "objection-not-received": () =>
    "Tandai dulu hasil ini sudah diterima. Setelah itu permintaan bisa diajukan.",
  "objection-not-open": () => "Hasil ini tidak bisa diajukan pada keadaannya sekarang.",
  "objection-late": (p) =>
    `Batas ${p.days} hari lewat ${formatDate(String(p.until), "id")}. Keberatan tidak bisa diajukan, tetapi Anda bisa meminta dialog.`,
  "objection-once": () => "Hasil ini sudah pernah diajukan. Untuk satu hasil hanya bisa sekali.",
  "objection-not-contestable": () =>
    "Aturan instansi membuka pemeriksaan ulang untuk jenis evaluasi yang lain, bukan yang ini.",
  "objection-pppk": () => "Aturan instansi belum membuka pemeriksaan ulang untuk PPPK.",
  "objection-nobody": () =>
    "Penilai Anda tidak mempunyai atasan di instansi ini, jadi hasilnya sudah tetap. Anda tetap bisa meminta dialog.",
  "objection-part-none": () => "Pilih sedikitnya satu bagian",
  "objection-part-unknown": () => "Bagian ini tidak bisa diperiksa ulang. Muat ulang halaman.",
  "objection-part-twice": () => "Bagian ini tertulis dua kali. Muat ulang halaman.",
  "objection-not-higher": () => "Pilih tingkat yang lebih tinggi dari sekarang",
  "objection-grounds": () => "Ceritakan apa yang belum terlihat oleh penilai",
  "objection-changed": () =>
    "Keberatan ini sudah berubah sejak Anda membukanya. Tulisan Anda masih di sini; lihat dulu yang terbaru.",
  "objection-wrong-step": () => "Langkah ini belum waktunya. Muat ulang halaman untuk melihat keadaannya.",
  "objection-closed": () => "Keberatan ini sudah selesai, jadi tidak bisa diubah lagi.",
  "objection-nothing-added": () => "Tulis keterangan atau pilih berkas",
  "objection-file-title": () => "Tulis berkas ini tentang apa",
  "objection-minutes-written": () => "Notulen pertemuan ini sudah ditulis.",
  "objection-session-past": () => "Hari ini sudah lewat. Pilih hari ini atau sesudahnya.",
  "objection-session-ahead": () => "Pertemuan ini belum berlangsung.",
  "objection-undecided": () => "Pilih keputusan untuk tiap bagian",
  "objection-lower": () => "Keputusan tidak bisa menurunkan hasil",
  "objection-reason": () => "Tulis alasan untuk bagian ini",
  "objection-decider-serves": () =>
    "Pemutusnya masih bertugas. Yang hanya pindah tetap memutus keberatan ini.",
  "objection-decider-party": () => "Pemutus tidak boleh salah satu pihak.",
  "objection-decider-unknown": () => "Pilih pimpinan unit dari daftar",
} satisfies Record<Code, (p: Parameters) => string>;

type News = { [Kind in keyof ObjectionMessages]: (p: ObjectionMessages[Kind]) => string };

export const objectionNews: News = {
  "evaluations.objection-filed": ({ employee }) =>
    `${employee} meminta hasil diperiksa. Ini hak biasa. Tulis yang Anda ketahui saat menilai.`,
  "evaluations.objection-received": ({ employee, due }) =>
    `${employee} meminta hasilnya diperiksa ulang. Keputusan Anda ditunggu sampai ${due}.`,
  "evaluations.objection-asked": ({ decider, employee }) =>
    `${decider} meminta keterangan Anda tentang penilaian ${employee}.`,
  "evaluations.objection-explained": ({ author, number }) => `${author} menulis keterangan pada ${number}.`,
  "evaluations.objection-added": ({ author, number }) =>
    `${author} menambah bukti atau keterangan pada ${number}.`,
  "evaluations.objection-session": ({ on, time, place }) =>
    `Pertemuan penjelasan ${on} pukul ${time}, ${place}.`,
  "evaluations.objection-decided": ({ number }) =>
    `Keberatan ${number} sudah diputus. Buka untuk membacanya.`,
  "evaluations.objection-withdrawn": ({ employee, number }) =>
    `${employee} mencabut ${number}. Anda tidak perlu apa-apa.`,
  "evaluations.objection-decider-named": ({ number, decider }) => `${decider} ditunjuk memutus ${number}.`,
};
