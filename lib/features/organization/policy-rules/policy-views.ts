import type { IsoDate } from "../rules/dates";
import { defaultPolicy, policyInForce, type AgencyPolicy, type DatedVersion } from "../rules/policy";
import { isSameValue, valueAt, type PolicyChanges } from "./policy-change";
import { POLICY_FIELDS, type PolicyField, type PolicyKey } from "./policy-fields";
import type { PolicyState } from "./policy-version";

/** Where a value comes from: the agency set it, or it is the default, perhaps with a regulation behind it. */
export type ValueSource = { kind: "agency" | "default" } | { kind: "law"; law: string };

export type SettingView = {
  path: string;
  value: unknown;
  source: ValueSource;
  /** First day of the version since which the value has been the same; null before the first version. */
  since: IsoDate | null;
  /** The next version that gives it another value. */
  upcoming: { value: unknown; startsOn: IsoDate } | null;
};

/** One version or one change on its way, as a row of the list and a part of the ruler. */
export type PolicyRow = {
  /** The draft's id where there is one, else the version's. */
  id: string;
  number: number;
  state: PolicyState;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  reason: string;
  legalBase: string;
};

export type PolicyOverview = {
  groups: { key: PolicyKey; settings: SettingView[] }[];
  rows: PolicyRow[];
  kinds: string[];
  mayDraft: boolean;
};

export type ChangeView = { path: string; before: unknown; after: unknown };

export type PolicyKeyPage = {
  key: PolicyKey;
  settings: SettingView[];
  kinds: string[];
  mayDraft: boolean;
  /** The first day that a new change can have. */
  earliest: IsoDate;
  /** Drafts that can take this change too. */
  drafts: { id: string; startsOn: IsoDate }[];
  /** The draft that is edited here. */
  draft: {
    id: string;
    version: number;
    startsOn: IsoDate;
    reason: string;
    legalBase: string;
    changes: PolicyChanges;
  } | null;
};

export type PolicyDraftPage = PolicyRow & {
  changes: ChangeView[];
  /** Version of the row, for compare and set; 0 for a version that no draft stands behind. */
  version: number;
  authorName: string | null;
  confirmerName: string | null;
  confirmedAt: string | null;
  rehearsedAt: string | null;
  returnReason: string | null;
  /** The last day of the announcement. */
  announceBy: IsoDate;
  may: {
    edit: boolean;
    rehearse: boolean;
    submit: boolean;
    confirm: boolean;
    sendBack: boolean;
    withdraw: boolean;
  };
  /** Submitted, and this reader would confirm had they not written on it. */
  isOwn: boolean;
};

const sourceOf = (field: PolicyField, value: unknown): ValueSource => {
  if (!isSameValue(value, valueAt(defaultPolicy, field.path))) return { kind: "agency" };
  return field.law === undefined ? { kind: "default" } : { kind: "law", law: field.law };
};

type Version = DatedVersion & { settings: AgencyPolicy };

/** The settings of one page on a day, each with where it comes from, since when it holds and what follows. */
export function describeSettings(
  key: PolicyKey,
  versions: readonly Version[],
  today: IsoDate,
): SettingView[] {
  const inForce = policyInForce(versions, today);
  const settings = inForce?.settings ?? defaultPolicy;
  const newestFirst = [...versions].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  return POLICY_FIELDS[key].map((field) => {
    const value = valueAt(settings, field.path);
    const holds = (version: Version) => isSameValue(valueAt(version.settings, field.path), value);
    const begun = newestFirst.filter(({ validFrom }) => validFrom <= today);
    const broken = begun.findIndex((version) => !holds(version));
    const since = begun[broken === -1 ? begun.length - 1 : broken - 1];
    const next = newestFirst.filter(({ validFrom }) => validFrom > today).findLast((one) => !holds(one));
    return {
      path: field.path,
      value,
      source: sourceOf(field, value),
      since: since?.validFrom ?? null,
      upcoming: next ? { value: valueAt(next.settings, field.path), startsOn: next.validFrom } : null,
    };
  });
}

/** What a version or a draft makes different from the rules before it. */
export function differences(before: AgencyPolicy, after: AgencyPolicy): ChangeView[] {
  return Object.values(POLICY_FIELDS)
    .flat()
    .map(({ path }) => ({ path, before: valueAt(before, path), after: valueAt(after, path) }))
    .filter((one) => !isSameValue(one.before, one.after));
}
