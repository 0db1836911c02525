import { monthOf } from "../rules/calendar";
import { isRealDate } from "../rules/dates";
import { canonicalDecimal, compareFractions, fromDecimal } from "../rules/decimal";
import { OVERALL_RATINGS, UNIT_ACHIEVEMENTS } from "../rules/levels";
import { agencyPolicy, type AgencyPolicy } from "../rules/policy";
import { fieldOf, POLICY_FIELDS, type PolicyField, type PolicyKey } from "./policy-fields";
import type { PolicyReason } from "./policy-reasons";
import type { Reason } from "../rules/reasons";

/** New values by the path of their setting, such as `{ "objectionClock.days": 10 }`. */
export type PolicyChanges = Readonly<Record<string, unknown>>;

type Refusal = Reason<PolicyReason>;
type Reading = { ok: true; value: unknown } | { ok: false; reason: PolicyReason; params?: Refusal["params"] };

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** What stands at a path of nested values; undefined where nothing does. */
export function valueAt(tree: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (part, name) => (isTree(part) && Object.hasOwn(part, name) ? part[name] : undefined),
      tree,
    );
}

/** Two values that mean the same setting; the order of names does not matter. */
export function isSameValue(a: unknown, b: unknown): boolean {
  const text = (value: unknown): string =>
    JSON.stringify(value, (_key, part: unknown) =>
      isTree(part) && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
        : part,
    ) ?? "";
  return text(a) === text(b);
}

function put(tree: unknown, path: string, value: unknown): void {
  const names = path.split(".");
  const last = names.pop() ?? "";
  const place = names.length === 0 ? tree : valueAt(tree, names.join("."));
  if (isTree(place)) place[last] = value;
}

/**
 * The settings with the changes in their places. Throws where a change is none that `agencyPolicy` accepts: what is stored
 * was read by `readChanges` before.
 */
export function withChanges(settings: AgencyPolicy, changes: PolicyChanges): AgencyPolicy {
  const copy: unknown = structuredClone(settings);
  for (const [path, value] of Object.entries(changes)) if (fieldOf(path)) put(copy, path, value);
  return agencyPolicy.parse(copy);
}

/** A yearly day as people write it: "31 Januari", "akhir Februari". Null when it is none. */
export function readMonthDay(text: string): string | null {
  const [, first = "", name = ""] = /^(\S+(?: of)?) ([a-z]+)$/i.exec(text.trim().replace(/\s+/g, " ")) ?? [];
  const month = monthOf(name);
  if (month === 0) return null;
  const padded = String(month).padStart(2, "0");
  if (/^(akhir|end of)$/i.test(first)) return `${padded}-last`;
  const day = /^\d{1,2}$/.test(first) ? first.padStart(2, "0") : "";
  return isRealDate(`2024-${padded}-${day}`) ? `${padded}-${day}` : null;
}

function readWhole(typed: string, min: number, max: number): Reading {
  if (!/^-?\d{1,9}$/.test(typed)) return { ok: false, reason: "organization.policy-whole" };
  const value = Number(typed);
  const isInside = value >= min && value <= max;
  return isInside
    ? { ok: true, value }
    : { ok: false, reason: "organization.policy-range", params: { min, max } };
}

function readShare(typed: string): Reading {
  const [, numerator = "", denominator = ""] = /^(\d{1,6}) ?\/ ?(\d{1,6})$/.exec(typed) ?? [];
  const share = { numerator: Number(numerator), denominator: Number(denominator) };
  const isShare = denominator !== "" && share.denominator > 0 && share.numerator <= share.denominator;
  return isShare ? { ok: true, value: share } : { ok: false, reason: "organization.policy-share" };
}

function readSimilarity(typed: string): Reading {
  const value = canonicalDecimal(typed.replace(",", "."));
  const isInside =
    value !== null &&
    compareFractions(fromDecimal(value), fromDecimal("0")) >= 0 &&
    compareFractions(fromDecimal(value), fromDecimal("1")) <= 0;
  return isInside ? { ok: true, value } : { ok: false, reason: "organization.policy-similarity" };
}

const listOf = (typed: unknown): string[] =>
  (Array.isArray(typed) ? typed : [typed]).filter(
    (one): one is string => typeof one === "string" && one !== "",
  );

/** A kind of unit as a part of a field's name: whatever the agency calls it, it holds no dot. */
export const kindName = (kind: string): string => encodeURIComponent(kind).replaceAll(".", "%2E");

/** What a form sent for one setting. `kinds`: the codes of the agency's kinds of units. */
function readField(field: PolicyField, typed: unknown, kinds: readonly string[]): Reading {
  const text = typeof typed === "string" ? typed.trim() : "";
  const missing: Reading = { ok: false, reason: "organization.policy-missing-value" };
  switch (field.input) {
    case "whole":
      return readWhole(text, field.min, field.max);
    case "choice": {
      const value = field.options.find((option) => String(option) === text);
      return value === undefined ? missing : { ok: true, value };
    }
    case "choices":
      return { ok: true, value: field.options.filter((option) => listOf(typed).includes(option)) };
    case "kinds":
      return { ok: true, value: kinds.filter((kind) => listOf(typed).includes(kind)) };
    case "yes_no":
      return text === "yes" || text === "no" ? { ok: true, value: text === "yes" } : missing;
    case "month_day": {
      const value = readMonthDay(text);
      return value === null ? { ok: false, reason: "organization.policy-month-day" } : { ok: true, value };
    }
    case "share":
      return readShare(text);
    case "similarity":
      return readSimilarity(text);
    case "cadence_by_kind": {
      const { options } = POLICY_FIELDS.rhythm[0] as { options: readonly string[] };
      const chosen = kinds.flatMap((kind) => {
        const value = valueAt(typed, kindName(kind));
        return typeof value === "string" && options.includes(value) ? [[kind, value] as const] : [];
      });
      return { ok: true, value: Object.fromEntries(chosen) };
    }
  }
}

/** What the settings say against each other; fields are the paths, under `values`. */
export function checkSettings(policy: AgencyPolicy): Refusal[] {
  const problems: Refusal[] = [];
  if (policy.scoringDueDays < policy.selfNoteDueDays)
    problems.push({ field: "values.scoringDueDays", reason: "organization.policy-scoring-before-note" });
  if (policy.aspects.adviseBelow < policy.aspects.minimum)
    problems.push({
      field: "values.aspects.adviseBelow",
      reason: "organization.policy-advice-below-minimum",
    });
  for (const level of UNIT_ACHIEVEMENTS) {
    const sum = OVERALL_RATINGS.reduce((all, one) => all + policy.distribution.pattern[level][one], 0);
    if (sum !== 24)
      problems.push({
        field: `values.distribution.pattern.${level}.${OVERALL_RATINGS[0]}`,
        reason: "organization.policy-pattern-sum",
        params: { sum },
      });
  }
  return problems;
}

/**
 * Reads one page of settings as a form sent it. Only what differs from the settings in force becomes a change; the other pages'
 * changes of the same draft stay. Problems carry the field's name, `values.<path>`.
 */
export function readChanges(
  key: PolicyKey,
  typed: unknown,
  draft: { inForce: AgencyPolicy; changes: PolicyChanges; kinds: readonly string[] },
): { changes: PolicyChanges; problems: Refusal[] } {
  const changes: Record<string, unknown> = { ...draft.changes };
  const problems: Refusal[] = [];
  for (const field of POLICY_FIELDS[key]) {
    const reading = readField(field, valueAt(typed, field.path), draft.kinds);
    if (!reading.ok) {
      problems.push({ field: `values.${field.path}`, reason: reading.reason, params: reading.params });
    } else if (isSameValue(reading.value, valueAt(draft.inForce, field.path))) {
      delete changes[field.path];
    } else {
      changes[field.path] = reading.value;
    }
  }
  if (problems.length === 0) problems.push(...checkSettings(withChanges(draft.inForce, changes)));
  return { changes, problems };
}
