import type { GrantMessages } from "../../employees/rules/grant";

/**
 * Every message that a person can get, with the particulars that its words need. Days are YYYY-MM-DD and are written out in
 * the reader's language. A rating never travels in a message: the page that it leads to shows it to whoever may see it.
 */
export type NotificationParams = GrantMessages & {
  /** The plan came back with notes. */
  "work-plans.returned": { appraiser: string; notes: number };
};

export type NotificationKind = keyof NotificationParams;

/** A message as it is stored; its words may be gone when its kind is no longer written. */
export type StoredParams = Record<string, string | number>;
