import { families } from "@/lib/features/work-plans/writing/rules/families";

/** The families of posts as choices, by name. */
export const familyChoices = families
  .map(({ key, name }) => ({ value: key, label: name }))
  .sort((a, b) => a.label.localeCompare(b.label, "id"));

export const familyName = (key: string | null): string =>
  familyChoices.find(({ value }) => value === key)?.label ?? "–";
