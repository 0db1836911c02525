import type { SaveAction } from "@/components/ui/form-call";

export type Tone = "ok" | "warn" | "quiet";

export type ColumnView = {
  id: string;
  number: number;
  label: string;
  text: string;
  sums: { key: string; text: string; tone: Tone }[];
  /** Unit of a share; null where the result is not shared out in numbers. */
  unit: string | null;
  href: string;
};

export type PersonView = {
  id: string;
  name: string;
  callName: string;
  about: string;
  /** Said under the name where that person has no role at all. */
  note: string;
  inTeam: boolean;
};

/** What is copied, undone and saved. `share` as it is typed, in Indonesian writing. */
export type CellContent = { text: string; share: string; kind: "main" | "additional"; splitKind: string };

export type CellView = CellContent & {
  /** 0 where there never was one. */
  version: number;
  /** False for a role taken back or declined, whose place is free. */
  isFilled: boolean;
  /** An application, or a cell that this reader only reads: opened on its own page. */
  isLocked: boolean;
  indicatorId: string;
  unit: string;
  chip: { text: string; tone: "neutral" | "warn" | "inf" | "you" | "err" } | null;
  comments: string;
};

export type GridWords = {
  caption: string;
  person: string;
  otherUnits: string;
  kinds: { main: string; additional: string };
  /** `{name}` and `{n}` are filled in here. */
  add: string;
  roleOf: string;
  text: string;
  share: string;
  kind: string;
  open: string;
  saving: string;
  saved: string;
  copied: string;
  undone: string;
  keys: string;
  codes: { NETWORK: string; STALE: string };
};

export type MatrixGridProps = {
  columns: ColumnView[];
  people: PersonView[];
  /** By `cellKey`. */
  cells: Record<string, CellView>;
  mayWrite: boolean;
  words: GridWords;
  save: SaveAction<{ version: number }>;
};

export const cellKey = (resultId: string, employeeId: string) => `${resultId}:${employeeId}`;
export const cellHref = (resultId: string, employeeId: string) =>
  `/cascade/matrix/cell?result=${resultId}&person=${employeeId}`;
