/** How far signed plans carry the year's objectives. */
export const alignment = {
  title: "Keselarasan",
  titleOf: (year: number) => `Keselarasan ${year}`,
  lead: "Seberapa jauh sasaran tahun ini sudah dibawa SKP yang ditetapkan. Bahan bicara, bukan peringkat unit.",
  sentence: (carried: string, all: string, share: string) =>
    `${carried} dari ${all} indikator tahun ini didukung paling sedikit satu SKP yang ditetapkan (${share}).`,
  noAims: "Belum ada indikator tahun ini.",
  numbers: "Angka utama",
  carried: "indikator didukung SKP",
  uncarried: "indikator belum didukung",
  signed: "SKP ditetapkan",
  late: "SKP terlambat",
  due: (day: string) =>
    `Terlambat: belum ditetapkan setelah ${day}, atau setelah batas bagi jabatan baru. Orang tanpa SKP terlihat di Pemantauan.`,
  byLevel: "Menurut tingkat",
  level: "Tingkat",
  parts: "Bagian",
  measured: "Terukur tahun ini",
  carriedParts: "Didukung SKP",
  byUnit: "Menurut unit",
  unit: "Unit",
  indicators: "Indikator",
  submitted: "Menunggu penilai",
  writing: "Sedang disusun",
  weak: "Rencana yang perlu ditulis lebih jelas",
  weakAbout:
    "SKP yang sudah dikirim dan belum ditetapkan, menurut aturan penulisan yang juga dilihat penulisnya.",
  weakNone: "Tidak ada yang menunggu dengan catatan penulisan.",
  weakSummary: (weak: number, all: number) =>
    `${weak} dari ${all} SKP yang menunggu punya baris yang perlu diperjelas.`,
  weakRows: (weak: number, all: number) => `${weak} dari ${all} baris`,
  weakFew: "Terlalu sedikit SKP menunggu untuk ditampilkan (kurang dari 5).",
  weakMost: (n: number) => `Dihitung dari ${n} SKP pertama.`,
  own: (name: string) => `${name}, di luar unit bawahannya`,
  all: "Seluruh instansi",
  empty: "Belum ada SKP atau indikator untuk tahun ini.",
};
