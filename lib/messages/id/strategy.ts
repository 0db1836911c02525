import type { StrategyReason } from "@/lib/features/strategy/rules/reasons";

type Code = StrategyReason extends `strategy.${infer C}` ? C : never;

const reasons = {
  "not-counted-text": () => "Tidak dihitung: target berupa kalimat.",
  "not-counted-ordinal": () => "Tidak dihitung: target berupa tingkatan.",
  "not-counted-range": () => "Tidak dihitung: target berupa rentang.",
  "not-counted-target-zero": () => "Tidak dihitung: target nol.",
  "not-counted-actual-zero": () => "Tidak dihitung: realisasi nol.",
  "not-counted-no-target": () => "Tidak dihitung: target belum ada.",
  "not-counted-no-actual": () => "Tidak dihitung: realisasi belum ada.",
  "not-counted-actual-text": () => "Tidak dihitung: realisasi berupa kalimat.",
  "not-counted-direction": () => "Tidak dihitung: arah indikator tidak diketahui.",
  "node-not-found": () => "Bagian pohon kinerja ini tidak ditemukan.",
  "indicator-not-found": () => "Indikator ini tidak ditemukan.",
  "changed-meanwhile": () => "Bagian ini baru saja diubah orang lain. Muat ulang, lalu coba lagi.",
} satisfies Record<Code, (parameters: Record<string, string | number>) => string>;

export const strategy = {
  cascade: {
    title: "Pohon kinerja",
    lead: (agency: string) => `Dari visi ${agency} sampai hasil unit. Setiap bagian menyebut sumbernya.`,
    up: "Naik ke",
    path: "Jalur ke atas",
    children: "Bagian di bawahnya",
    noChildren: "Belum ada bagian di bawah ini.",
    empty: "Pohon kinerja belum diisi.",
    childCount: (n: number) => `${n} bagian`,
    indicatorCount: (n: number) => `${n} indikator`,
    indicators: "Indikator",
    noIndicators: "Bagian ini belum punya indikator.",
    unit: "Penanggung jawab",
    toReference: "Lihat perpustakaan rujukan dari daerah lain",
  },
  levels: {
    vision: "Visi",
    mission: "Misi",
    goal: "Tujuan",
    objective: "Sasaran strategis",
    programme: "Program",
    activity: "Kegiatan",
    unit_result: "Hasil unit",
  },
  reference: {
    title: "Rujukan dari daerah nyata",
    lead: "Visi, misi, sasaran, dan indikator dari dokumen terbuka pemerintah daerah. Tidak ada nama orang dan tidak ada penilaian.",
    named: "Lima daerah utama",
    others: "Daerah dan unit lain",
    counts: "Isi",
    place: "Daerah",
    visions: "Visi",
    missions: "Misi",
    objectives: "Sasaran",
    indicators: "Indikator",
    absent: "tidak ada dalam sumber",
    none: {
      visions: "Visi: tidak ada dalam sumber.",
      missions: "Misi: tidak ada dalam sumber.",
      objectives: "Sasaran dan indikator: tidak ada dalam sumber.",
    },
    parentShown: (name: string) =>
      `Dokumen ${name} sendiri tidak ada dalam sumber. Dokumen kotanya dipakai sebagai pengganti.`,
    collected:
      "Diambil dari potongan dokumen terbuka. Periksa dokumen aslinya sebelum dipakai untuk keputusan.",
    licence:
      "Wilayah administrasi: BPS Master File Desa, lewat edwardsamuel/Wilayah-Administratif-Indonesia (ODbL).",
    mission: "Misi",
    goal: "Tujuan",
    unit: "Penanggung jawab",
    period: "Periode",
    back: "Semua daerah",
  },
  table: {
    indicator: "Indikator",
    year: "Tahun",
    baseline: "Awal",
    target: "Target",
    actual: "Realisasi",
    achievement: "Capaian dihitung",
    reported: "Menurut laporan",
    source: "Sumber",
    lower: "makin rendah makin baik",
    note: "Catatan pengumpul",
    hint: "Capaian dihitung dari target dan realisasi: realisasi ÷ target × 100, atau (2 × target − realisasi) ÷ target × 100 bila makin rendah makin baik.",
  },
  reasons,
};
