import type { Level } from "@/lib/features/organization/rules/levels";
import { formatDecimal } from "@/lib/features/work-plans/rules/measure";
import { between, chance } from "../../chance";
import type { IndicatorText } from "../../text/read-texts";

/** Places on scales of words, by how the quarter went. */
const SCALES: Record<string, Record<Level, string>> = {
  B: { above: "BB", meets: "B", below: "CC" },
  "Level 3": { above: "Level 3, dua unsur level 4", meets: "Level 3", below: "Level 2" },
};

const UNITS: readonly string[] = [
  "nol",
  "satu",
  "dua",
  "tiga",
  "empat",
  "lima",
  "enam",
  "tujuh",
  "delapan",
  "sembilan",
];
const TENS = [
  ["sepuluh", 10],
  ["sebelas", 11],
  ["seratus", 100],
] as const;

/** Values of words up to 199: "empat puluh dua" is 42. Null where the words are no number. */
function valueOfWords(words: readonly string[]): { value: number; length: number } | null {
  const digit = (word: string | undefined) => UNITS.indexOf(word ?? "");
  const [first, second, third] = words;
  const fixed = TENS.find(([word]) => word === first);
  if (fixed) {
    if (fixed[1] !== 100) return { value: fixed[1], length: 1 };
    const rest = valueOfWords(words.slice(1));
    return rest && rest.value < 100
      ? { value: 100 + rest.value, length: 1 + rest.length }
      : { value: 100, length: 1 };
  }
  if (digit(first) < 1) return null;
  if (second === "belas") return { value: 10 + digit(first), length: 2 };
  if (second === "puluh") {
    const more = digit(third);
    return more > 0
      ? { value: digit(first) * 10 + more, length: 3 }
      : { value: digit(first) * 10, length: 2 };
  }
  if (second === "ratus") {
    const rest = valueOfWords(words.slice(2));
    return { value: digit(first) * 100 + (rest?.value ?? 0), length: 2 + (rest?.length ?? 0) };
  }
  return { value: digit(first), length: 1 };
}

/** Every number that a sentence names, in words or digits, with the words around it. */
function numbersIn(sentence: string): { value: number; near: string[] }[] {
  const words = sentence
    .toLowerCase()
    .replace(/[.,;:]/g, "")
    .split(/\s+/);
  const found: { value: number; near: string[] }[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const read = /^\d+$/.test(word) ? { value: Number(word), length: 1 } : valueOfWords(words.slice(index));
    if (!read) continue;
    const near = [words[index - 2], words[index - 1], words[index + read.length]];
    found.push({ value: read.value, near: near.filter((one) => one !== undefined) });
    index += read.length - 1;
  }
  return found;
}

const isOnSide = (value: number, target: number, level: Level, isHigher: boolean) =>
  level === "below"
    ? isHigher
      ? value < target
      : value > target
    : isHigher
      ? value >= target * 0.9
      : value <= target;

/** Sentences that count what was missed, not what was reached. */
const MISSED = /terlewat|lewat|terlambat|batal|kembali|putus|mundur|kosong/;

/** What the person's own words say was reached, so that figure and sentence never differ. */
function spoken(text: IndicatorText, target: number, level: Level, note: string): number | null {
  if (level === "below" && MISSED.test(note)) return null;
  const isHigher = text.direction === "higher";
  const isCounted = text.measure === "cumulative";
  const unit = text.unit.toLowerCase();
  const found = numbersIn(note).find(
    ({ value, near }) =>
      (isCounted ? value >= target * 0.2 && value <= target * 2.2 : near.includes(unit)) &&
      isOnSide(value, target, level, isHigher),
  );
  return found?.value ?? null;
}

/** Counts that cannot grow beyond what the quarter has: twelve monthly reports stay three a quarter. */
const isBounded = (text: IndicatorText) => /laporan|pengajuan|edisi/.test(text.unit);

function counted(
  text: IndicatorText,
  target: number,
  level: Level,
  ...question: (string | number)[]
): number {
  const share = { above: [1.12, 1.3], meets: [0.97, 1.05], below: [0.45, 0.78] }[level];
  const [low = 1, high = 1] = share;
  const drawn = target * (low + chance(...question) * (high - low));
  if (level === "below") return Math.max(0, Math.min(target - 1, Math.round(drawn)));
  if (isBounded(text) || (level === "meets" && target <= 6)) return target;
  return level === "above" ? Math.max(target + 1, Math.round(drawn)) : Math.round(drawn);
}

function measured(
  text: IndicatorText,
  target: number,
  level: Level,
  ...question: (string | number)[]
): number {
  const dice = chance(...question);
  if (text.direction === "lower") {
    if (target === 0) return level === "below" ? 1 : 0;
    const [low, high] = { above: [0.55, 0.78], meets: [0.88, 1], below: [1.2, 1.55] }[level] as [
      number,
      number,
    ];
    return target * (low + dice * (high - low));
  }
  if (level === "below") return target * (0.68 + dice * 0.2);
  if (level === "meets") return Math.min(text.max ?? Infinity, target * (0.985 + dice * 0.03));
  if (text.max === undefined) return target * (1.06 + dice * 0.12);
  return text.max === target ? target : target + (text.max - target) * (0.35 + dice * 0.45);
}

/** Decimals that suit the unit. */
function decimalsOf(text: IndicatorText, target: number): number {
  if (/skala/.test(text.unit)) return 2;
  if (/menit|meter|km|kejadian|kali|keluhan|100\.000|1\.000/.test(text.unit)) return 0;
  return target < 1 ? 2 : 1;
}

/** What was reached of an indicator in a quarter, as a person types it. */
export function actualInput(
  text: IndicatorText,
  periodTarget: number | null,
  level: Level,
  note: string,
  ...question: (string | number)[]
): string {
  if (typeof text.target === "string" || periodTarget === null)
    return SCALES[String(text.target)]?.[level] ?? String(text.target);
  const said = spoken(text, periodTarget, level, note);
  if (said !== null) return formatDecimal(String(said));
  if (text.measure === "cumulative")
    return formatDecimal(String(counted(text, periodTarget, level, ...question)));
  const decimals = decimalsOf(text, periodTarget);
  return formatDecimal(String(Number(measured(text, periodTarget, level, ...question).toFixed(decimals))));
}

/** Part of the quarter's count that is there in its middle. */
export const untilNow = (typed: string, ...question: (string | number)[]): string =>
  /^\d+$/.test(typed)
    ? String(Math.max(1, Math.round((Number(typed) * between(45, 70, ...question)) / 100)))
    : typed;
