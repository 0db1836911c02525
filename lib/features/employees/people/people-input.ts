import { z } from "zod";

/** Longest texts, in characters. */
const NAME = 150;
const TITLE = 60;
const REASON = 500;
const FIRST_YEAR = 1940;
const LAST_YEAR = 2100;

export const EMPLOYEE_KINDS = ["pns", "cpns", "pppk", "state_official"] as const;
export const EDUCATION_LEVELS = [
  "primary",
  "lower_secondary",
  "upper_secondary",
  "diploma_1",
  "diploma_2",
  "diploma_3",
  "bachelor",
  "master",
  "doctorate",
] as const;

const GROUPS: readonly [string, readonly string[]][] = [
  ["I", ["Juru Muda", "Juru Muda Tingkat I", "Juru", "Juru Tingkat I"]],
  ["II", ["Pengatur Muda", "Pengatur Muda Tingkat I", "Pengatur", "Pengatur Tingkat I"]],
  ["III", ["Penata Muda", "Penata Muda Tingkat I", "Penata", "Penata Tingkat I"]],
  ["IV", ["Pembina", "Pembina Tingkat I", "Pembina Utama Muda", "Pembina Utama Madya", "Pembina Utama"]],
];

/** Ranks of PNS with their names (dossier §12.1), lowest first. */
export const PNS_RANKS: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap(([group, names]) =>
    names.map((name, index): [string, string] => [`${group}/${"abcde"[index]}`, name]),
  ),
);
/** Golongan of PPPK (dossier §12.2); they have no name. */
export const PPPK_GRADES = [
  ...["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"],
  ...["XVI", "XVII"],
] as const;

const id = z.uuid("input.not-uuid");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const text = (missing: string, most: number) =>
  z.string(missing).trim().min(1, missing).max(most, "input.too-long");
const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, "input.too-long")
    .transform((typed) => typed || null)
    .nullable()
    .default(null);
const day = (missing: string) => z.string(missing).min(1, missing).pipe(z.iso.date("input.bad-date"));
const optionalDay = z
  .union([z.literal("").transform(() => null), z.iso.date("input.bad-date")])
  .nullable()
  .default(null);
const reason = text("employees.correction-reason-required", REASON);

const identity = {
  frontTitle: optional(TITLE),
  plainName: text("employees.name-required", NAME),
  backTitle: optional(TITLE),
  callName: text("employees.call-name-required", TITLE),
  email: z
    .union([z.literal("").transform(() => null), z.email("input.not-email").max(NAME, "input.too-long")])
    .nullable()
    .default(null),
  startedOn: optionalDay,
};

export const addEmployeeInput = z.object({
  kind: z.enum(EMPLOYEE_KINDS, "employees.kind-required"),
  /** As typed or pasted: the rule reads it. Empty for a state official. */
  nip: z.string().max(60, "input.too-long").default(""),
  ...identity,
});
export type AddEmployeeInput = z.output<typeof addEmployeeInput>;

const oneEmployee = { employeeId: id, version, reason };

export const correctEmployeeInput = z.object({ ...oneEmployee, ...identity });
export type CorrectEmployeeInput = z.output<typeof correctEmployeeInput>;

export const correctNipInput = z.object({
  ...oneEmployee,
  nip: z.string().max(60, "input.too-long").default(""),
});
export type CorrectNipInput = z.output<typeof correctNipInput>;

export const correctRankInput = z.object({
  ...oneEmployee,
  /** The row that is corrected; empty adds one. */
  rankId: z.union([z.literal("").transform(() => null), id]).default(null),
  code: text("employees.rank-required", 10),
  startsOn: day("input.required"),
  decree: optional(NAME),
});
export type CorrectRankInput = z.output<typeof correctRankInput>;

export const correctEducationInput = z.object({
  ...oneEmployee,
  educationId: z.union([z.literal("").transform(() => null), id]).default(null),
  level: z.enum(EDUCATION_LEVELS, "employees.education-level-required"),
  institution: text("employees.institution-required", NAME),
  field: optional(NAME),
  year: z
    .union([
      z.literal("").transform(() => null),
      z.coerce
        .number("employees.year-not-real")
        .int("employees.year-not-real")
        .min(FIRST_YEAR, "employees.year-not-real")
        .max(LAST_YEAR, "employees.year-not-real"),
    ])
    .nullable()
    .default(null),
});
export type CorrectEducationInput = z.output<typeof correctEducationInput>;

/** The name as it is written: titles in front, the name, titles behind after a comma. */
export const writtenName = ({
  frontTitle,
  plainName,
  backTitle,
}: Pick<CorrectEmployeeInput, "frontTitle" | "plainName" | "backTitle">): string =>
  `${frontTitle ? `${frontTitle} ` : ""}${plainName}${backTitle ? `, ${backTitle}` : ""}`;

/** The titles that stand before and behind a plain name. */
export function titlesOf(name: string, plainName: string): { frontTitle: string; backTitle: string } {
  const at = name.indexOf(plainName);
  if (at < 0) return { frontTitle: "", backTitle: "" };
  return {
    frontTitle: name.slice(0, at).trim(),
    backTitle: name.slice(at + plainName.length).replace(/^[,\s]+/, ""),
  };
}
