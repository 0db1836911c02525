import { fieldOf, type PolicyField } from "@/lib/features/organization/policy-rules/policy-fields";
import { UNIT_ACHIEVEMENTS, OVERALL_RATINGS } from "@/lib/features/organization/rules/levels";
import { defaultPolicy } from "@/lib/features/organization/rules/policy";
import { valueAt } from "@/lib/features/organization/policy-rules/policy-change";
import { formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { unitKindName } from "@/lib/messages/unit-kind";
import type { Locale } from "@/lib/platform/context";

type W = { m: Messages; locale: Locale };

/** The words of a map for a key, as text; the key itself where a word is missing (a kind of unit of the agency's own). */
const wordOf = (words: object, key: unknown): string => {
  const word = valueAt(words, String(key));
  return typeof word === "string" ? word : String(key);
};

const ratingWord = ({ m }: W, rating: string) => wordOf(m.evaluations.ratings, rating);

/** The name of a setting in plain words. */
export function fieldLabel(path: string, w: W): string {
  const f = w.m.organization.policies.fields;
  const label = (f.labels as Record<string, string>)[path];
  if (label) return label;
  const achievement = UNIT_ACHIEVEMENTS.find((level) => path.split(".").includes(level));
  const named = achievement ? w.m.organization.unitAchievements[achievement] : "";
  if (path.startsWith("headOfUnitMapping.")) return f.headMapping(named);
  const [, kind, , part] = path.split(".");
  if (kind === "pattern") return ratingWord(w, OVERALL_RATINGS.find((one) => one === part) ?? "");
  const rule = achievement && defaultPolicy.distribution.rules[achievement]?.[Number(part)];
  return rule ? f.rule(named, rule.ratings.map((one) => ratingWord(w, one)).join(" + "), rule.test) : path;
}

/** The words of a choice: each setting has its own, the levels of the head's mapping share theirs. */
export function optionLabel(field: PolicyField, option: unknown, { m }: W): string {
  const { options } = m.organization.policies.fields;
  const own = (options as Record<string, object>)[field.path] ?? options.level;
  return wordOf(own, option);
}

export const kindLabel = (kind: string, { m }: W): string => unitKindName(kind, m);

function monthDay(value: string, { m }: W): string {
  const month = m.common.calendar.months[Number(value.slice(0, 2)) - 1] ?? "";
  const day = value.slice(3);
  return day === "last" ? m.organization.policies.fields.endOf(month) : `${Number(day)} ${month}`;
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A value in words; the same that `readField` reads back where a person types it. */
export function valueText(path: string, value: unknown, w: W): string {
  const field = fieldOf(path);
  const f = w.m.organization.policies.fields;
  if (!field) return String(value);
  switch (field.input) {
    case "whole": {
      const number = formatNumber(Number(value), w.locale);
      return field.unit ? f.units[field.unit](number) : number;
    }
    case "choice":
      return optionLabel(field, value, w);
    case "choices":
      return (
        list(value)
          .map((one) => optionLabel(field, one, w))
          .join(", ") || f.none
      );
    case "kinds":
      return (
        list(value)
          .map((kind) => kindLabel(kind, w))
          .join(", ") || f.none
      );
    case "yes_no":
      return value === true ? f.yes : f.no;
    case "month_day":
      return monthDay(String(value), w);
    case "share":
      return `${String(valueAt(value, "numerator"))}/${String(valueAt(value, "denominator"))}`;
    case "similarity":
      return w.locale === "id" ? String(value).replace(".", ",") : String(value);
    case "cadence_by_kind":
      return (
        Object.entries(typeof value === "object" && value !== null ? value : {})
          .map(([kind, cadence]) => `${kindLabel(kind, w)}: ${wordOf(f.options.cadence, cadence)}`)
          .join(", ") || f.none
      );
  }
}
