import { readFileSync } from "node:fs";
import type {
  EvaluatedResult,
  EvaluationFormContent,
} from "@/lib/features/documents/evaluation-forms/rules/evaluation-form";
import type {
  EvaluationDocumentContent,
  ObjectionLetterContent,
  RatingReceiptContent,
} from "@/lib/features/documents/evaluation-forms/rules/evaluation-papers";
import type { FormResult, PlanFormContent } from "@/lib/features/documents/forms/rules/plan-form";
import { RATING_MATRIX } from "@/lib/features/evaluations/rules/overall-rating";

export type Variant = "01" | "02" | "03" | "04";

const plans = JSON.parse(readFileSync(new URL("samples.json", import.meta.url), "utf8")) as Record<
  Variant,
  { content: PlanFormContent }
>;

export const SEAL = {
  code: "TRK-H9QC-3ZTB-5N7E",
  url: "https://kinerja.muarajaya.example/verifikasi/TRK-H9QC-3ZTB-5N7E",
};

const SAID = [
  "Pimpinan: hasil di atas target; pertahankan pendampingan.",
  "Ketua tim kerja: laporan lapangan lengkap.",
];

const evaluated = (result: FormResult): EvaluatedResult => ({
  ...result,
  indicators: result.indicators.map((one) => ({ ...one, realisation: `${one.target} tercapai` })),
  realisations: result.measures.map((measure) => `${measure}: tercapai`),
  feedback: SAID,
});

/** Invented people of an invented city: the plan of a print, a quarter later. */
export function evaluationSample(variant: Variant): EvaluationFormContent {
  const { content: plan } = plans[variant];
  return {
    form: plan.form,
    approach: plan.approach,
    agency: plan.agency,
    periodTitle: "PERIODE: TRIWULAN IV-AKHIR",
    period: plan.period,
    employee: plan.employee,
    appraiser: plan.appraiser,
    appraiserUnitLabel: plan.appraiserUnitLabel,
    footer: `Evaluasi triwulan IV-akhir 2026, versi 1, ${plan.employee.name}`,
    title: `Evaluasi Kinerja Pegawai, ${plan.employee.name}`,
    madeAt: "2026-12-31T02:00:00.000Z",
    achievement: "good",
    pattern: [2, 3, 6, 11, 2],
    main: plan.main.map(evaluated),
    additional: plan.additional.map(evaluated),
    behaviours: plan.behaviours.map((one, index) => ({
      ...one,
      feedback: index % 2 === 0 ? [SAID[0] ?? ""] : [],
    })),
    ratings: { result: "meets", behaviour: "above", overall: "good" },
    signedLine: "Muara Jaya, 31 Desember 2026",
    signatureRole: "PEJABAT PENILAI KINERJA",
    signature: plan.signatures.appraiser,
  };
}

const superior = {
  name: "Drs. Zulkifli Harahap, M.AP.",
  nip: "196704051992031905",
  rank: "Pembina Utama Madya (IV/d)",
  position: "Sekretaris Daerah",
  unit: "Sekretariat Daerah",
};

export function documentSample(receipt: EvaluationDocumentContent["receipt"]): EvaluationDocumentContent {
  const form = evaluationSample("03");
  return {
    ...form,
    superior,
    achievement: "BAIK",
    rating: "BAIK",
    recommendation:
      "Pertahankan pendampingan pengobatan tuberkulosis dan jadwalkan pelacakan kontak di wilayah padat setiap bulan. Diusulkan mengikuti pelatihan kepemimpinan administrator pada tahun 2027.",
    receipt,
    signatures: {
      employee: { name: form.employee.name, nipLine: `NIP ${form.employee.nip}` },
      appraiser: form.signature,
    },
  };
}

export function letterSample(outcome: "granted" | "denied"): ObjectionLetterContent {
  const { appraiserUnitLabel: _label, ...form } = evaluationSample("03");
  const before = { result: "meets", behaviour: "meets", overall: "good" } as const;
  return {
    ...form,
    title: "Keputusan atas keberatan KB-2026-0017",
    number: "KB-2026-0017",
    outcome,
    decider: superior,
    dates: [
      ["Hasil diterima", "5 Januari 2027"],
      ["Batas pengajuan", "19 Januari 2027"],
      ["Keberatan diajukan", "8 Januari 2027"],
      ["Diputus", "20 Januari 2027"],
    ],
    parts: [
      {
        part: `Hasil kerja 1: ${form.main[0]?.text ?? ""}`,
        before: "SESUAI EKSPEKTASI",
        requested: "DIATAS EKSPEKTASI",
        decided: outcome === "granted" ? "DIATAS EKSPEKTASI" : "SESUAI EKSPEKTASI",
        grounds: "Realisasi 93,1 % melampaui target 92 % di semua puskesmas.",
        reason: "Bukti kohort diperiksa bersama kedua pihak.",
      },
      {
        part: "Perilaku: Adaptif",
        before: "SESUAI EKSPEKTASI",
        requested: "DIATAS EKSPEKTASI",
        decided: "SESUAI EKSPEKTASI",
        grounds: "Dua cara baru sudah dipakai.",
        reason: "Dipakai setelah periode berakhir.",
      },
    ],
    statements: [
      { by: `Pegawai: ${form.employee.name}`, text: "Capaian melampaui target dan tercatat lengkap." },
      {
        by: `Pejabat penilai: ${form.appraiser.name}`,
        text: "Tingkat dipilih menurut ekspektasi awal tahun.",
      },
    ],
    reason: "Sebagian bukti belum dilihat ketika hasil ditetapkan.",
    ratings: {
      before,
      after: outcome === "granted" ? { result: "above", behaviour: "meets", overall: "good" } : before,
    },
    signature: { name: superior.name, nipLine: `NIP ${superior.nip}` },
  };
}

export function receiptSample(): RatingReceiptContent {
  const form = evaluationSample("03");
  return {
    ...form,
    title: "Mengapa Baik?",
    receiptNumber: "EV-2026-TW4-7F3K-29QD",
    sha256: "0123456789abcdef".repeat(4),
    matrix: RATING_MATRIX,
    sentence: `Hasil kerja ${form.employee.name} dinilai sesuai ekspektasi dan perilakunya di atas ekspektasi. Pada matriks aturan, pertemuan keduanya adalah Baik.`,
    results: [...form.main, ...form.additional].map(({ text, indicators }, index) => ({
      text,
      reached: indicators.map((one) => `${one.text}: ${one.realisation}`),
      level: (["above", "meets", "below"] as const)[index % 3] ?? "meets",
      note: index === 0 ? "Pendampingan berjalan." : "",
    })),
    resultGrounds: ["2 di atas, 3 sesuai, 1 di bawah ekspektasi.", "Rating hasil kerja: sesuai ekspektasi."],
    behaviours: form.behaviours.map(({ label }) => ({ text: label, reached: [], level: "above", note: "" })),
    behaviourGrounds: ["7 di atas ekspektasi.", "Rating perilaku: di atas ekspektasi."],
    improvements: ["Untuk Sangat Baik: 2 hasil lagi menjadi di atas ekspektasi."],
    used: ["Dipakai: realisasi dengan 9 bukti, 4 umpan balik, dan catatan diri."],
    dates: [["Ditetapkan", "31 Desember 2026 oleh pejabat penilai"]],
  };
}
