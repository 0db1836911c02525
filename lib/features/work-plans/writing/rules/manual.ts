/** The parts of an indicator's manual, in the order in which a form asks for them. */
export const MANUAL_PARTS = ["definition", "formula", "dataSource", "frequency", "measuredBy"] as const;
export type ManualPart = (typeof MANUAL_PARTS)[number];

/** What exactly is counted, how, from which source, how often and by whom; an empty text where nobody wrote it. */
export type IndicatorManual = Record<ManualPart, string> & { id: string; text: string };

/** The parts that are filled in. */
export const filledParts = (manual: Record<ManualPart, string>): ManualPart[] =>
  MANUAL_PARTS.filter((part) => manual[part].trim() !== "");
