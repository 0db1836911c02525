import { SMALL_WORDS } from "./vocabulary";

/** The words of a sentence in lower case, without punctuation. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A sentence as it is compared: lower case, single spaces, no punctuation. Empty when there is nothing to compare. */
export function sameForm(text: string): string {
  return wordsOf(text).join(" ");
}

/** The words that carry the meaning, each once, in alphabetical order: word order and small words make no difference. */
export function meaningOf(text: string): string {
  return [...new Set(wordsOf(text).filter((word) => !SMALL_WORDS.has(word)))].sort().join(" ");
}
