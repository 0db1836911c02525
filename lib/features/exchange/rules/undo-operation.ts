/** A row as it was, in the database's own column names; days as YYYY-MM-DD. */
export type Image = Record<string, string | number | boolean | null>;

/** A line of reporting as it is compared and restored. */
export type LineImage = {
  id: string;
  superiorId: string;
  startsOn: string;
  endsOn: string | null;
  state: string;
  origin: string;
  reason: string | null;
};

/**
 * The way back of one write. `before` null means that the import made the record; `version` is the one that it left behind: another one
 * means that somebody changed the record since.
 */
export type UndoOperation =
  | {
      t: "employee" | "assignment" | "position" | "unit" | "strategy_node" | "strategy_indicator";
      id: string;
      before: Image | null;
      version: number;
    }
  | { t: "spans"; of: "unit" | "position"; id: string; before: Image[]; after: Image[] }
  | { t: "lines"; id: string; before: LineImage[]; after: LineImage[] };

/** What a batch wrote: operations by row, and the people concerned for the audit. */
export type Written = { undo: Map<string, UndoOperation[]>; concerns: Map<string, string> };
