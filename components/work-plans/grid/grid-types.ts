import type { ReactNode } from "react";
import type { AutosaveLabels } from "@/components/ui/autosave";
import type { SaveAction } from "@/components/ui/form-call";
import type { PlanShape, RowView, SupportGroup } from "@/components/work-plans/plan-types";

export type SavedRow = { version?: number; savedAt?: string };

/** Strings only: functions and message modules do not cross into the browser. `{n}` is filled in here. */
export type GridWords = {
  caption: string;
  tip: string;
  columns: Record<
    "number" | "support" | "result" | "aspect" | "indicator" | "target" | "unit" | "perspective" | "measure",
    string
  >;
  groups: Record<"main" | "additional", string>;
  emptyGroups: Record<"main" | "additional", string>;
  aspects: Record<string, string>;
  perspectives: Record<string, string>;
  choose: string;
  measureKind: string;
  measureKinds: Record<string, string>;
  measureShort: Record<string, string>;
  direction: string;
  directions: Record<string, string>;
  glossary: Record<"result" | "indicator", string>;
  unlinked: string;
  other: string;
  otherAssignment: string;
  supportsText: string;
  result: string;
  indicator: string;
  isSame: string;
  noteBy: string;
  arrange: string;
  addMain: string;
  addAdditional: string;
  addIndicator: string;
  removeIndicator: string;
  moveUp: string;
  moveDown: string;
  moveTo: Record<"main" | "additional", string>;
  remove: string;
  removeAsk: string;
  removeSure: string;
  more: string;
  showHelp: string;
  autosave: AutosaveLabels;
  codes: { NETWORK: string; STALE: string };
};

export type GridActions = {
  save: SaveAction<SavedRow>;
  add: SaveAction<{ resultId: string }>;
  move: SaveAction<unknown>;
  remove: SaveAction<unknown>;
};

export type GridProps = {
  planId: string;
  /** Prefix of the copies on this device; carries the person. */
  draftPrefix: string;
  shape: PlanShape;
  rows: RowView[];
  supports: SupportGroup[];
  words: GridWords;
  actions: GridActions;
  clock: { timeZone: string; label: string };
  /** The way on, beside the buttons that add. */
  foot: ReactNode;
};

/** What every row of the grid is given. */
export type RowSetting = Pick<
  GridProps,
  "planId" | "draftPrefix" | "shape" | "supports" | "words" | "actions" | "clock"
>;

export const fill = (template: string, n: number): string => template.replace("{n}", String(n));

export type GridRowProps = {
  row: RowView;
  columns: number;
  isFirst: boolean;
  isLast: boolean;
  /** The indicator in whose cells the person is; null while the help is not for this row. */
  helpAt: number | null;
  onDismissHelp: () => void;
  setting: RowSetting;
  /** Reads the page again: at once, or after a pause in typing. */
  follow: (now: boolean) => void;
  /** The keyboard goes on at this element once it is there, unless the person has gone elsewhere meanwhile. */
  goOnAt: (elementId: string) => void;
  onArrange: (action: SaveAction<unknown>, fields: Record<string, string>) => Promise<unknown>;
};

/** Where the keyboard goes on: the button that adds, and the menu of a row. */
export const ADD_BUTTON = "add-result";
export const menuButton = (resultId: string): string => `arrange-${resultId}`;
