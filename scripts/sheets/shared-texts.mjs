// The texts that cells of a workbook point to, kept as bytes outside the script's heap: their number and their size are bounded.
import { LIMITS, refuse } from "./limits.mjs";
import { walkXml } from "./xml.mjs";

const BLOCK = 4 * 1_048_576;

export class SharedTexts {
  #blocks = [];
  #used = BLOCK;
  #starts = new Float64Array(1_024);
  #lengths = new Uint32Array(1_024);
  #bytes = 0;
  count = 0;

  add(text) {
    if (text.length > LIMITS.cell) refuse("file-cell-long");
    if (this.count >= LIMITS.strings) refuse("file-texts");
    const size = Buffer.byteLength(text, "utf8");
    this.#bytes += size;
    if (this.#bytes > LIMITS.stringBytes) refuse("file-texts");
    if (this.#used + size > BLOCK) {
      this.#blocks.push(Buffer.allocUnsafeSlow(BLOCK));
      this.#used = 0;
    }
    this.#blocks.at(-1).write(text, this.#used, size, "utf8");
    if (this.count === this.#starts.length) this.#grow();
    this.#starts[this.count] = (this.#blocks.length - 1) * BLOCK + this.#used;
    this.#lengths[this.count] = size;
    this.#used += size;
    this.count += 1;
  }

  #grow() {
    const starts = new Float64Array(this.count * 2);
    starts.set(this.#starts);
    this.#starts = starts;
    const lengths = new Uint32Array(this.count * 2);
    lengths.set(this.#lengths);
    this.#lengths = lengths;
  }

  /** The text under an index; undefined where the workbook points to nothing. */
  at(index) {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) return undefined;
    const start = this.#starts[index];
    const block = this.#blocks[Math.floor(start / BLOCK)];
    const from = start % BLOCK;
    return block.toString("utf8", from, from + this.#lengths[index]);
  }
}

/** Excel writes control characters as _x000D_. */
export const unescapeText = (text) =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (all, hex) => {
      const code = Number.parseInt(hex, 16);
      return code === 0 ? "" : String.fromCharCode(code);
    })
    .toWellFormed();

/** Reads the part of shared texts; phonetic readings of a text do not belong to it. */
export async function readSharedTexts(chunks) {
  const texts = new SharedTexts();
  let current = null;
  let isText = false;
  let phonetic = 0;
  await walkXml(chunks, {
    open(name) {
      if (name === "si") current = "";
      if (name === "rPh") phonetic += 1;
      isText = name === "t" && phonetic === 0 && current !== null;
    },
    text(text) {
      if (!isText) return;
      current += text;
      if (current.length > LIMITS.cell * 7) refuse("file-cell-long");
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "rPh") phonetic -= 1;
      if (name !== "si") return;
      texts.add(unescapeText(current ?? ""));
      current = null;
    },
  });
  return texts;
}
