/** Why a whole file is refused. */
export type FileReason =
  | "exchange.file-empty"
  | "exchange.file-too-big"
  | "exchange.file-missing"
  | "exchange.file-too-heavy"
  | "exchange.file-bomb"
  | "exchange.file-header-lies"
  | "exchange.file-damaged"
  | "exchange.file-parts"
  | "exchange.file-sheets"
  | "exchange.file-no-sheet"
  | "exchange.file-nested"
  | "exchange.file-macro"
  | "exchange.file-active"
  | "exchange.file-external"
  | "exchange.file-path"
  | "exchange.file-locked"
  | "exchange.file-duplicate"
  | "exchange.file-entities"
  | "exchange.file-nesting"
  | "exchange.file-xml"
  | "exchange.file-xml-text"
  | "exchange.file-cell-long"
  | "exchange.file-texts"
  | "exchange.file-rows"
  | "exchange.file-columns"
  | "exchange.file-cells"
  | "exchange.file-not-workbook"
  | "exchange.file-other"
  | "exchange.file-old-excel"
  | "exchange.file-html"
  | "exchange.file-not-text"
  | "exchange.file-csv"
  | "exchange.no-rows";

export type ImportReason =
  | FileReason
  | "exchange.changed-meanwhile"
  | "exchange.wrong-state"
  | "exchange.no-sheet-chosen"
  | "exchange.column-missing"
  | "exchange.column-twice"
  | "exchange.nothing-to-enter"
  | "exchange.undo-too-late"
  | "exchange.rows-removed"
  | "exchange.fix-unknown";

/** 20 MB of packed workbook hold some hundred thousand rows. */
export const LARGEST_FILE = 20 * 1_048_576;

/** Shown beside the button: what kinds of file are read. */
export const ACCEPTED = ".xlsx,.csv";

/** Days on which an import can be taken back, the day of entering not counted. */
export const UNDO_DAYS = 7;
