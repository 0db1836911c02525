// What a file to be read may hold at most, and how a refusal is said. Measured in docs/decisions/0017-import.md.
const MB = 1_048_576;

export const LIMITS = {
  /** Parts of the zip. An honest workbook has some dozens. */
  entries: 2_000,
  sheets: 50,
  /** Bytes after unpacking: of everything, and of one part that is read. */
  unpacked: 600 * MB,
  part: 400 * MB,
  /** Unpacked by packed, looked at from `ratioFrom` bytes on. Deflate reaches 1032; honest sheets stay below 60. */
  ratio: 200,
  ratioFrom: MB,
  rows: 100_000,
  columns: 200,
  cells: 5_000_000,
  /** Characters of one cell, Excel's own limit. */
  cell: 32_767,
  /** Shared texts of a workbook: how many, and their bytes. */
  strings: 1_000_000,
  stringBytes: 48 * MB,
  /** Nesting of XML and characters without any markup. */
  depth: 40,
  gap: MB,
  attributes: 200,
  styles: 65_536,
  csvRecord: MB,
};

/** The file is refused as a whole. `code` becomes words at the screen. */
export class Refusal extends Error {
  constructor(code, params = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

export const refuse = (code, params) => {
  throw new Refusal(code, params);
};
