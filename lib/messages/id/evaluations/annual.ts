import type { AnnualReason } from "@/lib/features/evaluations/annual/rules/check-annual";
import type { Parameters } from "@/lib/messages/id/forms/input";
import { formatDate } from "@/lib/messages/format";

type Code = AnnualReason extends infer R ? (R extends `evaluations.${infer Short}` ? Short : never) : never;

/** Words of the evaluation of a year. */
export const annual = {
  title: "Evaluasi tahunan",
  lead: "Satu keputusan untuk setahun penuh, dengan semua hasil periode di depan Anda. Bukan rata-rata.",
  caption: (year: number) => `Evaluasi tahunan ${year}`,
  waiting: (n: number, year: number) => `${n} orang menunggu evaluasi tahunan ${year}`,
  open: "Buka evaluasi tahunan",
  due: (day: string) => `Batas ${day}`,
  person: "Pegawai",
  basis: "Dasar",
  state: "Keadaan",
  act: "Langkah",
  released: (done: number, all: number) => `${done} dari ${all} hasil periode sudah disampaikan`,
  plans: (n: number) => `${n} SKP dalam setahun`,
  notBegun: "Belum dimulai",
  states: { open: "Sedang dinilai", noted: "Sedang dinilai", scored: "Siap ditandatangani" },
  begin: "Mulai menilai",
  goOn: "Lanjutkan",
  read: "Buka hasil",
  empty: "Belum ada evaluasi tahunan",
  emptyHint:
    "Evaluasi tahunan dibuat setelah 31 Desember, atau setelah hari terakhir pegawai yang berhenti atau pensiun. Penilainya adalah penilai jabatan terakhir dalam tahun itu.",
  panel: {
    title: (year: number) => `Tahun ${year} sekilas`,
    help: "Bobot bulan hanya membantu melihat. Predikat tahunan adalah keputusan Anda sendiri, tidak dihitung dari hasil periode.",
    segments: "Jabatan dan penilai",
    post: "Jabatan",
    appraiser: "Penilai",
    days: "Waktu",
    months: "Bulan",
    monthsOf: (n: number) => `${n} bulan`,
    merged: (post: string, days: string) => `Termasuk ${post}, ${days}: kurang dari satu bulan.`,
    results: "Hasil periode",
    period: "Periode",
    rating: "Predikat",
    ratings: "Hasil kerja dan perilaku",
    notReleased: "Belum disampaikan",
    contested: "Keberatan sedang diperiksa",
    none: "Tidak dinilai",
    noResults: "Tahun ini tidak punya hasil periode.",
    details: (name: string) => `Isi hasil ${name}`,
    by: (name: string) => `Dinilai ${name}`,
    absences: "Di luar tugas",
    absence: { study_leave: "Tugas belajar", unpaid_leave: "Cuti di luar tanggungan negara" },
    open: "Buka tahun ini",
    back: "Kembali ke penilaian",
    recorded:
      "Hasil periode dari jabatan lain terbuka bagi Anda untuk keputusan ini. Pembacaan Anda tercatat.",
  },
  note: {
    contractTitle: "Rekomendasi perjanjian kerja",
    contractHint: "Dibaca pegawai bersama hasilnya. PP 49/2018: perpanjangan memperhatikan kinerja.",
    advice: "Rekomendasi",
    advices: { extend: "Perpanjangan", end: "Pemutusan" },
    followUps: "Catatan",
    followUpOptions: {
      retain: "Dipertahankan",
      rotate: "Rotasi",
      career: "Pengembangan karir",
      guidance: "Bimbingan kinerja",
    },
    followUpText: "Catatan lain",
    studyTitle: "Hasil tugas belajar",
    studyHint: "Selama tugas belajar tidak ada SKP. Tulis apa yang dicapai menurut laporan akademik.",
    studyResults: "Capaian studi",
    studyReport: "Laporan akademik",
    studyReportHint: "Nama laporan, nomor dan tanggalnya.",
    save: "Simpan catatan tahunan",
    saved: "Catatan tahunan tersimpan.",
    adviceAsked: "Untuk PPPK, rekomendasi perjanjian kerja diisi sebelum tanda tangan.",
    toNote: "Isi rekomendasi",
  },
  result: {
    title: "Setahun yang dilihat penilai",
    own: "Predikat tahunan adalah keputusan tersendiri. Hasil periode di bawah ini dilihat penilai, tidak dirata-ratakan.",
    contract: "Rekomendasi perjanjian kerja",
    study: "Hasil tugas belajar",
    report: (text: string) => `Laporan akademik: ${text}`,
  },
};

export const annualReasons = {
  "annual-not-annual": () => "Periode ini bukan evaluasi tahunan.",
  "annual-not-last-post": () =>
    "Pegawai ini punya SKP yang lebih akhir dalam tahun itu. Evaluasi tahunan dibuat penilai jabatan terakhir.",
  "annual-year-runs": (p) =>
    `Tahun ini masih berjalan. Evaluasi tahunan bisa dimulai setelah ${formatDate(String(p.due), "id")}.`,
  "annual-begun": () => "Evaluasi tahunan pegawai ini sudah dimulai pada SKP lain.",
  "annual-advice-missing": () =>
    "Isi rekomendasi perjanjian kerja (perpanjangan atau pemutusan) sebelum menandatangani evaluasi tahunan PPPK.",
  "annual-advice-pppk-only": () => "Rekomendasi perjanjian kerja hanya untuk PPPK.",
} satisfies Record<Code, (p: Parameters) => string>;
