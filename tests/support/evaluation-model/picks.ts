import { levelAt } from "./judge-case";
import { rowsOf, VALUES, type Evaluation, type Level, type Model, type Part, type Picks } from "./model";
import { at, part, type Wish } from "./wish";

// What an act says: levels, ratings, words, contested parts.

const MIXES: readonly (readonly Level[])[] = [
  ["meets"],
  ["above"],
  ["below"],
  ["above", "above", "meets"],
  ["below", "meets"],
  ["above", "below", "meets"],
  ["meets", "above"],
];

export function picksOf(model: Model, { pick, more }: Wish): Picks {
  const mix = at(MIXES, pick) ?? [];
  const levels = (size: number, from: number) =>
    Array.from({ length: size }, (_, place) => at(mix, place + from) ?? null);
  const isWhole = part(more, 0, 7) > 0;
  const rows = levels(rowsOf(model).length, more);
  const values = levels(VALUES, part(more, 1, 3) === 0 ? more : 0);
  const hole = part(more, 2, rows.length + VALUES);
  const some = (list: (Level | null)[], from: number) =>
    isWhole
      ? list
      : list.map((level, place) => (place + from === hole || part(more, 3, 4) === 0 ? null : level));
  const level = (place: number): Level | null =>
    (["meets", "above", "below", "meets", null] as const)[part(more, place, isWhole ? 4 : 5)] ?? null;
  return {
    rows: some(rows, 0),
    values: some(values, rows.length),
    result: level(3),
    behaviour: level(4),
    reason:
      part(more, 1, 9) === 0 ? null : part(more, 2, 13) === 0 ? "" : "Menurut bukti yang dibaca bersama.",
    comment:
      part(more, 2, 11) === 0 ? null : part(more, 3, 13) === 0 ? " " : "Triwulan yang padat, hasilnya baik.",
    hasLooseNote: part(more, 1, 23) === 0,
  };
}

/** One to three parts, most of them below the top, with the level that is asked for. */
export function partsOf(model: Model, one: Evaluation, { pick, more, isFitting }: Wish): Part[] {
  const places = Array.from({ length: rowsOf(model).length + VALUES + 2 }, (_, place) => place);
  const open = places.filter((place) => levelAt(one, place) !== "above");
  const from = isFitting ? open : places;
  const chosen = [pick, pick + more, pick * 3 + more]
    .slice(0, 1 + (more % 3))
    .map((number) => at(from, number));
  return [...new Set(chosen)].flatMap((place) =>
    place === undefined ? [] : [{ place, wanted: part(more, place % 4, 9) === 0 ? "meets" : "above" }],
  );
}

/** A correction mends little: one row or value, a rating, a word. */
export function correctionOf(model: Model, { pick, more }: Wish): Picks {
  const length = rowsOf(model).length;
  const level = (place: number) => (["meets", "above", "below"] as const)[part(more, place, 3)] ?? null;
  const only = (size: number, from: number) =>
    Array.from({ length: size }, (_, place) => (place + from === pick % (length + VALUES) ? level(0) : null));
  return {
    rows: only(length, 0),
    values: only(VALUES, length),
    result: part(more, 1, 3) === 0 ? level(2) : null,
    behaviour: part(more, 2, 3) === 0 ? level(3) : null,
    reason: part(more, 3, 4) === 0 ? null : "Bukti baris ini terlewat.",
    comment: part(more, 1, 4) === 0 ? "Sudah diperbaiki." : null,
    hasLooseNote: false,
  };
}
