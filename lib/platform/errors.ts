/** Closed list of what can go wrong for a person. Everything else is a fault of ours and is shown as a neutral sentence. */
export type ErrorCode =
  "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "INVALID_INPUT" | "RULE_VIOLATION" | "CONFLICT";

/** A reason as a code `<area>.<kebab-code>`; its words live in lib/messages. `field` is a form path such as `results.0.text`. */
export type Reason = {
  field?: string;
  reason: string;
  params?: Record<string, string | number>;
};

export class AppError extends Error {
  override readonly name = "AppError";
  constructor(
    readonly code: ErrorCode,
    readonly reasons: Reason[] = [],
  ) {
    super(reasons[0] ? `${code}: ${reasons[0].reason}` : code);
  }
}

export const notFound = () => new AppError("NOT_FOUND");

/** Somebody else was first, or the record is no longer in the state that the screen showed. */
export const conflict = (reason: string, params?: Reason["params"]) =>
  new AppError("CONFLICT", [{ reason, params }]);

/** @throws AppError RULE_VIOLATION when a rule returned reasons. */
export function assertRules(reasons: readonly Reason[]): void {
  if (reasons.length > 0) throw new AppError("RULE_VIOLATION", [...reasons]);
}

/** Throws NOT_FOUND for null and undefined: what one may not see does not exist. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}
