import "server-only";

/** A cell of a table: a number stays a number, everything else is text. */
export type Cell = string | number | null;

/** A table on its way into a file: what stands above it, the words of its columns, and its rows a portion at a time. */
export type Table = {
  title: string;
  /** Filters, time and author, each a line of two cells above the table. */
  head: readonly (readonly [label: string, value: string])[];
  columns: readonly string[];
  rows: AsyncIterable<Cell[][]>;
};

export type TableFormat = "csv" | "xlsx";
