import { agreements } from "@/lib/messages/id/strategy/agreements";
import { planner } from "@/lib/messages/id/strategy/planner";
import { changeReasons } from "@/lib/messages/id/strategy/reasons";
import { tree } from "@/lib/messages/id/strategy/tree";
import { reference } from "@/lib/messages/id/strategy/reference";
import type { StrategyReason } from "@/lib/features/strategy/rules/reasons";

type Code = StrategyReason extends `strategy.${infer C}` ? C : never;

const reasons = {
  ...changeReasons,
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
  agreements,
  planner,
  tree,
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
  reference,
  table: {
    indicator: "Indikator",
    year: "Tahun",
    baseline: "Awal",
    target: "Target",
    actual: "Realisasi",
    achievement: "Capaian dihitung",
    source: "Sumber",
    lower: "makin rendah makin baik",
    note: "Catatan pengumpul",
    hint: "Capaian dihitung dari target dan realisasi: realisasi ÷ target × 100, atau (2 × target − realisasi) ÷ target × 100 bila makin rendah makin baik.",
  },
  reasons,
};
