import { createHash } from "node:crypto";

const HEX = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, "0"));
const word = (bits: number) => HEX[bits & 0xffff] ?? "";

/**
 * The population's dice: the small fast counter generator (sfc32), seeded by SHA-256. The same seed throws the same
 * numbers on every machine, because only 32-bit whole numbers are added and shifted.
 */
export class Dice {
  private state: Int32Array;

  constructor(seed: string) {
    const digest = createHash("sha256").update(seed).digest();
    this.state = Int32Array.from([0, 4, 8, 12].map((place) => digest.readInt32LE(place)));
    for (let warm = 0; warm < 16; warm += 1) this.bits();
  }

  /** 32 random bits as a signed number. */
  bits(): number {
    const [a = 0, b = 0, c = 0, counter = 0] = this.state;
    const sum = (a + b + counter) | 0;
    this.state[3] = (counter + 1) | 0;
    this.state[0] = b ^ (b >>> 9);
    this.state[1] = (c + (c << 3)) | 0;
    this.state[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum;
  }

  /** From 0 up to but not including 1. */
  next(): number {
    return (this.bits() >>> 0) / 4_294_967_296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** @throws RangeError for an empty list */
  pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.next() * list.length)];
    if (found === undefined) throw new RangeError("nothing to choose from");
    return found;
  }

  /** One of the list by weight. @throws RangeError for an empty list */
  weighted<T extends { weight: number }>(list: readonly T[]): T {
    let place = this.next() * list.reduce((sum, { weight }) => sum + weight, 0);
    for (const item of list) {
      place -= item.weight;
      if (place < 0) return item;
    }
    return this.pick(list.slice(-1));
  }

  /** A UUIDv7 of this moment whose random part comes from the dice. */
  id(moment: number): string {
    const time = moment.toString(16).padStart(12, "0");
    const [a, b, c] = [this.bits(), this.bits(), this.bits()];
    const variant = word((b & 0x3fff) | 0x8000);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${word(a).slice(1)}-${variant}-${word(a >> 16)}${word(c)}${word(c >> 16)}`;
  }
}
