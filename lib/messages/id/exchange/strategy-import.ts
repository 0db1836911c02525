import type { Parameters } from "@/lib/messages/id/forms/input";

/** Words of the fifth kind of import, and of the table that can be imported again: both read the same words. */
export const strategyFields = {
  nodeLevel: "Jenjang",
  nodeCode: "Kode",
  nodeParent: "Kode induk",
  nodeText: "Uraian",
  nodeUnit: "Penanggung jawab",
  period: "Periode",
  measureUnit: "Satuan",
  direction: "Arah",
  measureKind: "Jenis ukuran",
  year: "Tahun",
  target: "Target",
  actual: "Realisasi",
  baseline: "Nilai awal",
  baselineYear: "Tahun nilai awal",
  formula: "Rumus",
  dataSource: "Sumber data",
  measuredBy: "Yang mengukur",
  sourceDocument: "Dokumen sumber",
  sourceUrl: "Alamat sumber",
  sourceNote: "Catatan",
};

/** What stands in the cells, beside the levels of the tree. */
export const strategyCells = {
  indicator: "Indikator",
  directions: { higher: "Naik", lower: "Turun" },
  measureKinds: { cumulative: "Kumulatif", ratio: "Rasio", index: "Indeks", text: "Tulisan" },
};

export const strategyExamples: Record<string, string> = {
  nodeLevel: "Indikator",
  nodeCode: "",
  nodeParent: "SS1",
  nodeText: "Persentase warga yang puas pada layanan contoh",
  nodeUnit: "",
  period: "",
  measureUnit: "%",
  direction: "Naik",
  measureKind: "Rasio",
  year: "2026",
  target: "85,5",
  actual: "",
  baseline: "80,25",
  baselineYear: "2024",
  formula: "",
  dataSource: "",
  measuredBy: "",
  sourceDocument: "Renstra 2025-2029",
  sourceUrl: "",
  sourceNote: "",
};

export const strategyHints: Record<string, string> = {
  nodeLevel:
    "Visi, Misi, Tujuan, Sasaran strategis, Program, Kegiatan, Hasil unit, atau Indikator. Satu baris untuk setiap bagian, dan satu baris untuk setiap indikator dan tahun.",
  nodeCode: "Kode unik bagian, misalnya SS1. Kosong di baris Indikator.",
  nodeParent:
    "Kode bagian di atasnya; di baris Indikator, kode bagian yang diukur. Boleh dari berkas ini juga.",
  nodeText: "Bunyi visi, misi, tujuan, atau sasaran; di baris Indikator, nama indikatornya.",
  nodeUnit: "Kode atau nama unit yang sudah ada. Kosong di baris Indikator.",
  period: "Misalnya 2025-2029. Kosong di baris Indikator.",
  measureUnit: "Hanya di baris Indikator. Misalnya %, orang, atau indeks.",
  direction:
    "Hanya di baris Indikator. Naik bila makin tinggi makin baik, Turun bila makin rendah makin baik.",
  measureKind: "Hanya di baris Indikator. Kumulatif, Rasio, Indeks, atau Tulisan. Kosong berarti Rasio.",
  year: "Wajib di baris Indikator. Empat angka; tahun lain ditulis di baris lain.",
  target: "Hanya di baris Indikator. Angka, misalnya 85,5.",
  actual: "Hanya di baris Indikator. Angka.",
  baseline: "Hanya di baris Indikator. Angka sebelum rencana dimulai.",
  baselineYear: "Hanya di baris Indikator. Tahun nilai awal itu.",
  formula: "Hanya di baris Indikator. Cara menghitungnya.",
  dataSource: "Hanya di baris Indikator. Dari mana angkanya dibaca.",
  measuredBy: "Hanya di baris Indikator. Siapa yang mengukur.",
  sourceDocument: "Dokumen yang memuatnya.",
  sourceUrl: "Alamat dokumen, diawali https://",
  sourceNote: "Catatan tentang sumber atau angkanya.",
};

export const strategyProblems = {
  "strategy-level-unknown": {
    title: "Jenjang tidak dikenal",
    problem: () => "Jenjang ini tidak dikenal",
    suggestion: () =>
      "Tulis Visi, Misi, Tujuan, Sasaran strategis, Program, Kegiatan, Hasil unit, atau Indikator",
  },
  "strategy-level-order": {
    title: "Jenjang tidak di bawah induknya",
    problem: (p: Parameters) => `Jenjang ini tidak di bawah jenjang induknya, ${p.above}`,
    suggestion: () => "Betulkan jenjang atau kode induknya",
  },
  "strategy-parent-unknown": {
    title: "Kode induk tidak ditemukan",
    problem: () => "Kode induk ini tidak ada di daftar, dan tidak ada barisnya yang benar di berkas",
    suggestion: () => "Isi kode yang ada, atau betulkan baris induknya",
  },
  "strategy-parent-circle": {
    title: "Bagian saling menginduk",
    problem: () => "Bagian ini menjadi induk dirinya sendiri",
    suggestion: () => "Betulkan kode induknya",
  },
  "strategy-cell-elsewhere": {
    title: "Isi di jenjang yang lain",
    problem: () => "Kolom ini tidak dipakai di jenjang ini",
    suggestion: () => "Pindahkan ke baris yang tepat, atau kosongkan",
  },
  "strategy-retired": {
    title: "Sudah tidak dipakai",
    problem: () => "Bagian atau indikator ini sudah dinyatakan tidak dipakai",
    suggestion: () => "Pakai kode atau nama lain",
  },
  "direction-unknown": {
    title: "Arah tidak dikenal",
    problem: () => "Arah ini tidak dikenal",
    suggestion: () => "Tulis Naik atau Turun",
  },
  "year-range": {
    title: "Tahun di luar jangkauan",
    problem: (p: Parameters) => `Tahun ditulis dengan empat angka, dari ${p.from} sampai ${p.to}`,
    suggestion: () => "Isi tahun seperti 2026",
  },
  "address-invalid": {
    title: "Alamat sumber belum lengkap",
    problem: () => "Alamat ini belum lengkap",
    suggestion: () => "Tulis alamat yang diawali https://, atau kosongkan",
  },
};
