/** Words of HR's page about the periods of evaluation. */
export const periods = {
  title: "Periode",
  lead: "Periode dibuka sendiri pada hari pertamanya. Anda menyiapkan tahunnya, memperpanjang bila perlu, dan menutupnya.",
  states: {
    planned: "Direncanakan",
    open: "Dibuka",
    scoring: "Penilaian",
    releasing: "Penyampaian",
    closed: "Ditutup",
  },
  year: (year: number) => `Tahun ${year}`,
  days: "Hari",
  selfNoteDue: "Catatan diri sampai",
  scoringDue: "Penilaian sampai",
  progress: "Sudah dinilai",
  progressOf: (signed: string, people: string) => `${signed} dari ${people} orang`,
  rules: "Aturan yang dipakai",
  rulesVersion: (n: number) => `Versi ${n}`,
  noBkn: "Tidak dikirim ke BKN sebagai hasil periodik",
  history: (on: string, by: string) => `${on}, ${by}:`,
  watch: "Pantau",
  prepare: {
    title: (year: number) => `Siapkan tahun ${year}`,
    about:
      "Periode dan batas waktunya mengikuti aturan yang berlaku pada hari pertama tiap periode. Setelah disiapkan, semuanya berjalan menurut kalender.",
    act: (year: number) => `Siapkan periode ${year}`,
    done: "Periode disiapkan.",
  },
  extend: {
    open: "Perpanjang",
    about: "Berlaku untuk semua orang. Batas waktu hanya bisa mundur, dan alasannya terbaca di sini.",
    reason: "Alasan perpanjangan",
    reasonHint: "Misalnya: layanan terganggu 6 dan 7 Oktober.",
    act: "Perpanjang batas waktu",
    done: "Batas waktu dipindahkan.",
  },
  close: {
    open: "Tutup periode",
    about: (n: number) =>
      n === 0
        ? "Semua orang sudah dinilai. Setelah ditutup tidak ada yang bisa ditulis lagi."
        : `${n} orang belum dinilai. Setelah ditutup tidak ada yang bisa ditulis lagi, sampai Anda membukanya kembali.`,
    reason: "Alasan menutup",
    reasonHint: "Perlu diisi selama masih ada yang belum dinilai.",
    act: "Tutup periode",
    done: "Periode ditutup.",
  },
  reopen: {
    open: "Buka lagi",
    about: "Untuk catatan diri dan penilaian yang terlambat. Yang sudah ditandatangani tidak berubah.",
    until: "Dibuka sampai",
    reason: "Alasan membuka lagi",
    act: "Buka periode lagi",
    done: "Periode dibuka lagi.",
  },
};
