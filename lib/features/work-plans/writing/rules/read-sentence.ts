import { wordsOf } from "./same-words";
import {
  ACTIVITY_NOUNS,
  ACTIVITY_VERBS,
  EXACT_BEFORE,
  MEASURE_WORDS,
  PERSON_WORDS,
  TIME_WORDS,
  VAGUE_WORDS,
} from "./vocabulary";

/** What one sentence holds, as far as words show it. The words are as typed, for quoting. */
export type Reading = {
  /** An activity where a result is asked for, at the head of the sentence. */
  activity: { word: string; isNoun: boolean } | null;
  vague: string | null;
  person: string | null;
  hasNumber: boolean;
  /** A number that is followed by what it counts. */
  hasUnit: boolean;
  hasTime: boolean;
  hasMeasure: boolean;
};

/** A numbered or marked beginning ("1.", "-") is no word of the sentence. */
const MARK = /^\s*(?:[-•*]|\d{1,2}[.)])\s+/;

function activityOf(text: string): Reading["activity"] {
  const [typed = ""] = text.replace(MARK, "").match(/\p{L}+/u) ?? [];
  const word = typed.toLowerCase();
  if (Object.hasOwn(ACTIVITY_VERBS, word)) return { word: typed, isNoun: false };
  return Object.hasOwn(ACTIVITY_NOUNS, word) ? { word: typed, isNoun: true } : null;
}

/** "di atas baik", "kondisi baik", "maksimal 5 hari" are exact; "dengan baik" and "yang optimal" are not. */
function vagueOf(words: readonly string[]): string | null {
  const at = words.findIndex((word, index) => {
    if (!Object.hasOwn(VAGUE_WORDS, word)) return false;
    const isCategory = words
      .slice(Math.max(0, index - 2), index)
      .some((before) => EXACT_BEFORE.includes(before));
    const isLimit = word === "maksimal" && /^\d/.test(words[index + 1] ?? "");
    return !isCategory && !isLimit;
  });
  return words[at] ?? null;
}

const NUMBER_WITH_UNIT = /\d[\d.,]*\s*(?:%|‰|°|\p{L}{2,}|\/)/u;
const DATE = /\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b/;
const CLOCK = /\b\d{1,2}[.:]\d{2}\s*(?:wib|wita|wit)\b/i;

/** Reads one sentence of a plan. Works on the device while somebody types: no request, no storage. */
export function readSentence(text: string): Reading {
  const words = wordsOf(text);
  return {
    activity: activityOf(text),
    vague: vagueOf(words),
    person: words.find((word) => Object.hasOwn(PERSON_WORDS, word)) ?? null,
    hasNumber: /\d/.test(text),
    hasUnit: NUMBER_WITH_UNIT.test(text),
    hasTime:
      words.some((word) => TIME_WORDS.has(word)) ||
      DATE.test(text) ||
      CLOCK.test(text) ||
      /\bwaktu\b/i.test(text),
    hasMeasure: words.some((word) => MEASURE_WORDS.has(word)),
  };
}
