import { createHash } from "node:crypto";
import { TABLE_NAMES, TABLES, type Table } from "./tables";

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

const SPECIAL = /[\\\t\n\r]/g;
const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A value in PostgreSQL's COPY text format. */
function cell(value: Cell | undefined): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return value.replace(SPECIAL, (sign) => ESCAPES[sign] ?? sign);
  if (value === undefined) throw new TypeError("a column of the stream was left out");
  return typeof value === "boolean" ? (value ? "t" : "f") : String(value);
}

export type Chunk = { table: Table; rows: number; bytes: Buffer };

/** Rows of some hundred people, table by table, until they are handed on. */
export class Batch {
  private readonly lines = new Map<Table, string[]>(TABLE_NAMES.map((table) => [table, []]));

  /** @throws TypeError when a column is missing */
  add(table: Table, row: Row): void {
    this.lines.get(table)?.push(TABLES[table].map((column) => cell(row[column])).join("\t"));
  }

  /** Hands on what was collected, parents before children, and starts anew. */
  drain(): Chunk[] {
    return TABLE_NAMES.flatMap((table) => {
      const lines = this.lines.get(table) ?? [];
      if (lines.length === 0) return [];
      const bytes = Buffer.from(`${lines.join("\n")}\n`, "utf8");
      this.lines.set(table, []);
      return [{ table, rows: lines.length, bytes }];
    });
  }
}

/** Counts rows and digests the stream in the order in which it is written. */
export class Tally {
  private readonly hash = createHash("sha256");
  readonly rows = new Map<Table, number>(TABLE_NAMES.map((table) => [table, 0]));
  bytes = 0;

  take({ table, rows, bytes }: Chunk): void {
    this.hash.update(`${table}\n`).update(bytes);
    this.rows.set(table, (this.rows.get(table) ?? 0) + rows);
    this.bytes += bytes.length;
  }

  get total(): number {
    return [...this.rows.values()].reduce((a, b) => a + b, 0);
  }

  /** Ends the digest: it can be asked for once. */
  digest(): string {
    return this.hash.digest("hex");
  }
}
