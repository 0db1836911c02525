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

/** The codes of a database fault: Prisma's own, and PostgreSQL's below it. */
function codesOf(error: object): string[] {
  const own = "code" in error && typeof error.code === "string" ? [error.code] : [];
  const below = ["meta", "driverAdapterError", "cause", "originalCode"].reduce<unknown>(
    (part, key) =>
      typeof part === "object" && part !== null ? (part as Record<string, unknown>)[key] : undefined,
    error,
  );
  return typeof below === "string" ? [...own, below] : own;
}

/** Already there: unique keys and spans that may not overlap. */
const TAKEN = ["P2002", "23505", "23P01"];
/** A record that is named does not exist. */
const MISSING = ["P2003", "P2025", "23503"];
/** Two who waited for each other: one of them was let through. */
const OVERTAKEN = ["P2034", "40P01", "40001"];
/** No value of its type: a number beyond the column, a NUL, an id that is none. */
const NO_VALUE = ["P2020", "22003", "22021", "22P02", "22P05"];

/** Faults of the database that mean something to a person; null for those of ours. */
export function fromDatabase(error: unknown): AppError | null {
  if (typeof error !== "object" || error === null) return null;
  const codes = codesOf(error);
  const is = (known: readonly string[]) => codes.some((code) => known.includes(code));
  if (is(TAKEN)) return conflict("input.already-there");
  if (is(MISSING)) return notFound();
  if (is(OVERTAKEN)) return new AppError("CONFLICT");
  if (is(NO_VALUE)) return new AppError("INVALID_INPUT", [{ reason: "input.invalid" }]);
  return null;
}
