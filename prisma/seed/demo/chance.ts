/** The demonstration's own dice: the same question always gets the same answer, on every machine and in every order. */

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** A number from 0 up to but not including 1 that belongs to this question. */
export function chance(...question: (string | number)[]): number {
  return hash(question.join("|")) / 4_294_967_296;
}

/** A whole number from `low` to `high`, both included. */
export function between(low: number, high: number, ...question: (string | number)[]): number {
  return low + Math.floor(chance(...question) * (high - low + 1));
}

/** One of the list. Throws RangeError for an empty one. */
export function pick<T>(list: readonly T[], ...question: (string | number)[]): T {
  return at(list, between(0, list.length - 1, ...question));
}

/** The element at a place, counted around the list. Throws RangeError for an empty one. */
export function at<T>(list: readonly T[], place: number): T {
  const found = list[((place % list.length) + list.length) % list.length];
  if (found === undefined) throw new RangeError("nothing to choose from");
  return found;
}

/** The list in an order that belongs to this question. */
export function shuffled<T>(list: readonly T[], ...question: (string | number)[]): T[] {
  return list
    .map((item, index) => ({ item, order: chance(...question, index) }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
