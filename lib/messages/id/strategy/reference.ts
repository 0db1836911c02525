import type { GapCode } from "@/lib/features/strategy/reference-rules/named-gaps";

/** Each gap as a sentence about one row (`s`) and as words beside a count. */
const gaps: Record<GapCode, { one: (s: string) => string; many: string; short: string }> = {
  "place-vision": {
    one: (s) => `${s}: visi tidak ditemukan di sumber.`,
    many: "daerah tanpa visi",
    short: "Visi",
  },
  "place-mission": {
    one: (s) => `${s}: misi tidak ditemukan di sumber.`,
    many: "daerah tanpa misi",
    short: "Misi",
  },
  "place-objective": {
    one: (s) => `${s}: sasaran tidak ditemukan di sumber.`,
    many: "daerah tanpa sasaran",
    short: "Sasaran",
  },
  "mission-objective": {
    one: (s) => `Misi “${s}”: sasarannya tidak ditemukan di sumber.`,
    many: "misi tanpa sasaran",
    short: "Sasaran sebuah misi",
  },
  "objective-text": {
    one: (s) => `Kelompok “${s}”: bunyi sasarannya tidak ditemukan di sumber.`,
    many: "sasaran tanpa bunyi",
    short: "Bunyi sasaran",
  },
  "objective-mission": {
    one: (s) => `Sasaran “${s}”: misinya tidak ditemukan di sumber.`,
    many: "sasaran tanpa misi",
    short: "Misi sebuah sasaran",
  },
  "objective-indicator": {
    one: (s) => `Sasaran “${s}”: indikatornya tidak ditemukan di sumber.`,
    many: "sasaran tanpa indikator",
    short: "Indikator sebuah sasaran",
  },
  "indicator-target": {
    one: (s) => `Indikator “${s}”: target tidak ditemukan di sumber.`,
    many: "indikator tanpa target",
    short: "Target",
  },
  "indicator-baseline": {
    one: (s) => `Indikator “${s}”: nilai awal tidak ditemukan di sumber.`,
    many: "indikator tanpa nilai awal",
    short: "Nilai awal",
  },
  "indicator-actual": {
    one: (s) => `Indikator “${s}”: realisasi tidak ditemukan di sumber.`,
    many: "indikator tanpa realisasi",
    short: "Realisasi",
  },
  "indicator-unit": {
    one: (s) => `Indikator “${s}”: satuan tidak ditemukan di sumber.`,
    many: "indikator tanpa satuan",
    short: "Satuan",
  },
  "indicator-direction": {
    one: (s) =>
      `Indikator “${s}”: arah (makin tinggi atau makin rendah makin baik) tidak ditemukan di sumber.`,
    many: "indikator tanpa arah",
    short: "Arah",
  },
  "indicator-year": {
    one: (s) => `Indikator “${s}”: tahun tidak ditemukan di sumber.`,
    many: "indikator tanpa tahun",
    short: "Tahun",
  },
  "indicator-source": {
    one: (s) => `Indikator “${s}”: alamat lengkap dokumen sumbernya tidak ditemukan.`,
    many: "indikator tanpa alamat sumber yang lengkap",
    short: "Alamat sumber lengkap",
  },
};

/** Kinds of documents as the collector named them. */
const sourceKinds: Record<string, string> = {
  regulation: "peraturan",
  "official-fragment": "potongan dokumen resmi",
  "official-document-opening": "bagian awal dokumen resmi",
  "official-data-portal": "portal data resmi",
  "official-publication": "terbitan resmi",
  "statistics-office": "badan statistik",
  "news-of-official-figures": "berita tentang angka resmi",
};

export const reference = {
  title: "Rujukan dari daerah nyata",
  lead: "Visi, misi, sasaran, dan indikator dari dokumen terbuka pemerintah daerah. Tidak ada nama orang dan tidak ada penilaian pegawai.",
  named: "Daerah utama",
  others: "Daerah dan unit lain",
  place: "Daerah",
  visions: "Visi",
  missions: "Misi",
  objectives: "Sasaran",
  indicators: "Indikator",
  gapCount: "Yang tidak ditemukan",
  absent: "tidak ditemukan di sumber",
  none: {
    visions: "Visi tidak ditemukan di sumber.",
    missions: "Misi tidak ditemukan di sumber.",
    objectives: "Sasaran dan indikator tidak ditemukan di sumber.",
  },
  collected:
    "Diambil dari potongan dokumen terbuka. Periksa dokumen aslinya sebelum dipakai untuk keputusan.",
  licence:
    "Wilayah administrasi: BPS Master File Desa, lewat edwardsamuel/Wilayah-Administratif-Indonesia (ODbL).",
  level: "Disebut di dokumen",
  mission: "Misi",
  goal: "Tujuan",
  unit: "Penanggung jawab",
  period: "Periode",
  average: "Rata-rata capaian menurut laporan",
  placeKind: "Jenis",
  parent: "Bagian dari",
  bpsCode: "Kode wilayah BPS",
  back: "Semua daerah",
  onThisPage: (visions: number, missions: number, objectives: number, indicators: number) =>
    `${visions} visi · ${missions} misi · ${objectives} sasaran · ${indicators} indikator`,
  search: {
    label: "Cari di semua daerah",
    words: "Kata",
    wordsHint: "Misalnya kemiskinan, atau beberapa kata sekaligus.",
    kind: "Jenis",
    everyKind: "Semua jenis",
    submit: "Cari",
    clear: "Tampilkan semua daerah",
    results: "Hasil pencarian",
    nothing: "Tidak ada yang cocok",
    nothingWhy: "Coba kata yang lebih pendek, atau pilih semua jenis.",
    kinds: { place: "Daerah", vision: "Visi", mission: "Misi", objective: "Sasaran", indicator: "Indikator" },
    pages: "Halaman hasil",
    first: "Ke awal",
    next: "Berikutnya",
  },
  gaps: {
    title: "Yang tidak ditemukan di sumber",
    about: "Tidak ada yang diisi dengan tebakan. Pilih satu untuk melihat barisnya di semua daerah.",
    ofPlace: (n: number) => `${n} hal tidak ditemukan di sumber`,
    complete: "Semua bagian ditemukan di sumber.",
    words: gaps,
  },
  scales: {
    title: "Skala capaian yang disebut dokumen",
    band: "Rentang",
    label: "Sebutan",
    below: (to: string) => `${to} ke bawah`,
    above: (from: string) => `${from} ke atas`,
    between: (from: string, to: string) => `${from} sampai ${to}`,
  },
  table: {
    indicator: "Indikator",
    year: "Tahun",
    unit: "Satuan",
    baseline: "Nilai awal",
    target: "Target",
    actual: "Realisasi",
    achievement: "Capaian dihitung",
    reported: "Menurut laporan",
    source: "Sumber",
    higher: "makin tinggi makin baik",
    lower: "makin rendah makin baik",
    noDirection: "arah tidak ditemukan di sumber",
    noYear: "tahun tidak ditemukan di sumber",
    inYear: (year: number) => `tahun ${year}`,
    lastTarget: (year: number) => `akhir periode ${year}`,
    note: "Catatan pengumpul",
    hint: "Capaian dihitung dari target dan realisasi: realisasi ÷ target × 100, atau (2 × target − realisasi) ÷ target × 100 bila makin rendah makin baik.",
  },
  sourceKinds,
  sourceCut: "alamat di sumber terpotong",
};
