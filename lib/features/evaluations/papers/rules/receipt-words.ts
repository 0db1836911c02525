import { LEVEL_WORDS, RATING_WORDS, wordOf } from "../../../documents/evaluation-forms/rules/evaluation-form";
import type { Level, OverallRating } from "../../../organization/rules/levels";
import type { AxisChange, AxisExplanation, Improvement, RowRaise } from "../../rules/explain-rating";
import type { SuggestionGround } from "../../rules/suggest-ratings";

/** The receipt is Indonesian on paper in every language of the screens, as the forms are. */
const small = (text: string) =>
  text.toLowerCase().replace("diatas", "di atas").replace("dibawah", "di bawah");
export const levelWord = (level: Level): string => small(wordOf(LEVEL_WORDS, level));
export const ratingWord = (rating: OverallRating): string =>
  wordOf(RATING_WORDS, rating)
    .toLowerCase()
    .replace(/(^|[ /])\p{L}/gu, (first) => first.toUpperCase());

const GROUNDS: Record<SuggestionGround, string> = {
  most_above_no_main_below:
    "Lebih dari bagian yang ditetapkan di atas ekspektasi dan tidak ada yang utama di bawah: aturan mengusulkan di atas ekspektasi.",
  most_below:
    "Lebih dari bagian yang ditetapkan di bawah ekspektasi: aturan mengusulkan di bawah ekspektasi.",
  half_of_main_below:
    "Paling sedikit bagian yang ditetapkan dari yang utama di bawah ekspektasi: aturan mengusulkan di bawah ekspektasi.",
  otherwise: "Tidak memenuhi syarat di atas maupun di bawah: aturan mengusulkan sesuai ekspektasi.",
};

type Unit = { unitName: string; word: string } | null;

/** Counts, what the rule proposed, and why the rating is another one where it is. */
export function groundsOf(title: string, axis: AxisExplanation, unit: Unit): string[] {
  const { all } = axis.suggestion.counts;
  const counts = `${all.above} di atas, ${all.meets} sesuai, ${all.below} di bawah ekspektasi. ${GROUNDS[axis.suggestion.ground]}`;
  if (axis.source === "unit_achievement" && unit)
    return [
      counts,
      `${title}: ${levelWord(axis.rating)}. Kepala unit: rating mengikuti capaian ${unit.unitName}, yaitu ${unit.word} (SE MenPANRB 3/2023).`,
    ];
  const departed =
    axis.source === "departure"
      ? ` Usulan aturan ${levelWord(axis.suggestion.level)}; penilai memilih lain dengan alasan: ${axis.reason ?? "-"}`
      : "";
  return [counts, `${title}: ${levelWord(axis.rating)}.${departed}`];
}

function raiseWords({ rows, from, to, count }: RowRaise): string {
  const what = { main: "hasil utama", any: "hasil", value: "nilai perilaku" }[rows];
  const start = from === "not_above" ? " lagi" : ` dari ${levelWord(from)}`;
  return `${count} ${what}${start} menjadi ${levelWord(to)}`;
}

function changeWords(change: AxisChange | null, title: string, unitWord: (code: string) => string): string[] {
  if (change === null) return [];
  if (change.by === "departure")
    return [`${title}: usulan aturan sudah cukup; penilai memilih lebih rendah dengan alasan di atas`];
  if (change.by === "unit_achievement") return [`capaian unit ${change.needs.map(unitWord).join(" atau ")}`];
  return change.raises.map(raiseWords);
}

/** One way to a better rating in one sentence. */
export function improvementWords(
  { overall, result, behaviour }: Improvement,
  unitWord: (code: string) => string,
): string {
  const needed = [
    ...changeWords(result, "hasil kerja", unitWord),
    ...changeWords(behaviour, "perilaku", unitWord),
  ];
  return `Untuk ${ratingWord(overall)}: ${needed.join(" dan ")}.`;
}
