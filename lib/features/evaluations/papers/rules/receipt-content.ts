import { ACHIEVEMENT_WORDS, wordOf } from "../../../documents/evaluation-forms/rules/evaluation-form";
import type { RatingReceiptContent } from "../../../documents/evaluation-forms/rules/evaluation-papers";
import { formDate } from "../../../work-plans/documents/rules/plan-form-content";
import { BEHAVIOURS } from "../../../work-plans/rules/behaviours";
import { explainRating } from "../../rules/explain-rating";
import { RATING_MATRIX } from "../../rules/overall-rating";
import { evaluationReceipt, type EvaluationSnapshot } from "../../rules/snapshot";
import { realisationOf } from "./evaluation-form-content";
import { dayOf, paperHead, periodInWords } from "./paper-head";
import { groundsOf, improvementWords, levelWord, ratingWord } from "./receipt-words";

/** What decided and what would change it, from the signed facts alone. */
function explained({
  ratings,
  policy,
  unitAchievement,
  isUnitHead,
  results,
  behaviours,
}: EvaluationSnapshot) {
  return explainRating({
    results: results.map(({ kind, level }) => ({ kind, level })),
    behaviours: behaviours.map(({ level }) => level),
    resultRating: ratings.result,
    resultReason: ratings.resultReason,
    behaviourRating: ratings.behaviour,
    behaviourReason: ratings.behaviourReason,
    head:
      isUnitHead && unitAchievement
        ? { achievement: unitAchievement.level, mapping: policy.headOfUnitMapping }
        : null,
    shares: policy.suggestion,
  });
}

const unitWord = (code: string): string =>
  ACHIEVEMENT_WORDS.find(([one]) => one === code)?.[1].toLowerCase() ?? code;

function usedOf({
  results,
  behaviours,
  unitAchievement,
  isUnitHead,
  policy,
  ruleVersion,
}: EvaluationSnapshot) {
  const evidence = results.reduce((sum, one) => sum + one.evidence.length, 0);
  const feedback = [...results, ...behaviours].reduce((sum, one) => sum + one.feedback.length, 0);
  const unit = unitAchievement
    ? [
        `Capaian ${unitAchievement.unitName} (${wordOf(ACHIEVEMENT_WORDS, unitAchievement.level).toLowerCase()}): ${isUnitHead ? "dipakai" : "hanya untuk pola sebaran dan cetakan"}.`,
      ]
    : [];
  return [
    `Dipakai: realisasi dengan ${evidence} bukti, ${feedback} umpan balik, dan catatan diri.`,
    ...unit,
    "Tidak dipakai: jumlah catatan harian, jam masuk dan pulang, nilai orang lain di tim yang sama.",
    `Aturan: PermenPANRB 6/2022 dan SE MenPANRB 3/2023, dalam aplikasi versi ${ruleVersion}, kebijakan instansi versi ${policy.policyNumber}.`,
  ];
}

/** "Mengapa …?" of a signed version on paper, from its text alone. @param sha256 of that text */
export function receiptContent(snapshot: EvaluationSnapshot, sha256: string): RatingReceiptContent {
  const { employee, appraiser, ratings, unitAchievement, evaluation, agency, results, behaviours } = snapshot;
  const explanation = explained(snapshot);
  const unit = unitAchievement && {
    unitName: unitAchievement.unitName,
    word: unitWord(unitAchievement.level),
  };
  const rating = ratingWord(ratings.overall);
  const ways = explanation.improvements.map((one) => improvementWords(one, unitWord));
  const signedOn = formDate(dayOf(evaluation.signedAt, agency.timeZone));
  return {
    ...paperHead(snapshot, "Tanda terima predikat", `Mengapa ${rating}?`),
    receiptNumber: evaluationReceipt(sha256, snapshot.period),
    sha256,
    ratings: { result: ratings.result, behaviour: ratings.behaviour, overall: ratings.overall },
    matrix: RATING_MATRIX,
    sentence: `Hasil kerja ${employee.name} dinilai ${levelWord(ratings.result)} dan perilakunya ${levelWord(ratings.behaviour)}. Pada matriks aturan, pertemuan keduanya adalah ${rating}.`,
    results: results.map(({ text, kind, indicators, level, note }) => ({
      text: kind === "additional" ? `${text} (tambahan)` : text,
      reached: indicators.map((one) => `${one.text}: ${realisationOf(one)}`),
      ...{ level, note },
    })),
    resultGrounds: groundsOf("Rating hasil kerja", explanation.result, unit),
    behaviours: BEHAVIOURS.flatMap(({ value, label }) =>
      behaviours
        .filter((one) => one.value === value)
        .map(({ level, note }) => ({ text: label, reached: [], level, note })),
    ),
    behaviourGrounds: groundsOf("Rating perilaku", explanation.behaviour, null),
    improvements:
      ratings.overall === "very_good"
        ? ["Tidak ada predikat di atas ini."]
        : ways.length > 0
          ? ways
          : ["Tidak ada satu langkah lagi yang dapat dihitung dari tingkat hasil dan nilai."],
    used: usedOf(snapshot),
    dates: [
      ["Ditetapkan", `${signedOn} oleh ${appraiser.name}, untuk ${periodInWords(snapshot)}`],
      [
        "Yang dapat Anda lakukan",
        "Menandai terima bukan berarti setuju. Anda boleh bertanya kepada penilai, atau meminta hasil ini diperiksa atasannya selama tenggat yang tertulis di halaman hasil.",
      ],
    ],
  };
}
