import type { FollowUpKind } from "./follow-up-kinds";

/**
 * The official sentence that a proposal out of annual results rests on. It is stored as it was written, in the language of the official forms, and
 * names the rule and the years; the results themselves stand beside it with their fingerprints.
 */
export function annualGrounds(kind: FollowUpKind, year: number): string {
  const twoYears = `${year - 1} dan ${year}`;
  if (kind === "succession_priority")
    return `Predikat tahunan Sangat Baik dua tahun berturut-turut, ${twoYears}: prioritas kelompok rencana suksesi (PP 30/2019; PP 11/2017 jo. PP 17/2020).`;
  if (kind === "reward")
    return `Predikat tahunan Sangat Baik dua tahun berturut-turut, ${twoYears}: usulan penghargaan (PP 30/2019).`;
  if (kind === "development_priority")
    return `Predikat tahunan paling rendah Baik dua tahun berturut-turut, ${twoYears}: prioritas pengembangan kompetensi (PP 30/2019).`;
  if (kind === "contract_extension")
    return `Predikat tahunan ${year} paling rendah Baik: usulan perpanjangan perjanjian kerja (PP 49/2018).`;
  return `Predikat tahunan ${year} di bawah Baik: kesempatan memperbaiki kinerja selama enam bulan dengan rencana dan penilaian ulang (PP 30/2019 Pasal 56 dan 57).`;
}
