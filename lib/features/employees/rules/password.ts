import { partsOf, type IsoDate } from "../../organization/rules/dates";
import type { Reason } from "../../organization/rules/reasons";
import type { PasswordReason } from "./reasons";

/** Unicode characters. NIST SP 800-63B: long, no composition rules, compared against a list. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** Own characters that must remain beside a name or a common word before a password is good. */
const OWN_MIN = 6;

export type PasswordOwner = {
  nip: string | null;
  birthDate: IsoDate | null;
  name: string;
  preset: "nist" | "composition";
  /** Lower-case words without signs, such as `commonPasswords`. */
  common: ReadonlySet<string>;
};

const LOOKALIKES: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" };
const SIGNS: Record<string, string> = { "@": "a", $: "s", "!": "i" };

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function lettersAndDigits(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/** "p@ssw0rd!234" without its dress is "p@ssw0rd", and read with its look-alikes "password". */
function withoutLookalikes(text: string): string {
  const core = plain(text).replace(/^[^\p{L}@$]+|[^\p{L}]+$/gu, "");
  const signs = core.replace(/[@$!]/g, (sign) => SIGNS[sign] ?? sign);
  return signs.replace(/[^\p{L}\p{N}]/gu, "").replace(/[013457]/g, (digit) => LOOKALIKES[digit] ?? digit);
}

/** The text with every number of its leading and trailing digits taken away. */
function withoutOuterDigits(text: string): string[] {
  const leading = /^\p{N}*/u.exec(text)?.[0].length ?? 0;
  const trailing = /\p{N}*$/u.exec(text)?.[0].length ?? 0;
  return Array.from({ length: leading + 1 }, (_, start) =>
    Array.from({ length: trailing + 1 }, (__, cut) => text.slice(start, text.length - cut)),
  ).flat();
}

/** "abcabcabc" is "abc" three times. */
function repeatedPart(text: string): string {
  const start = (text + text).indexOf(text, 1);
  return text.slice(0, start);
}

function isSequence(text: string): boolean {
  const steps = new Set<number>();
  for (let index = 1; index < text.length; index += 1) {
    const step = text.charCodeAt(index) - text.charCodeAt(index - 1);
    // 9 to 0 and 0 to 9 continue a row of digits.
    steps.add(step === -9 ? 1 : step === 9 ? -1 : step);
  }
  return steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 2);
}

/** A part of one or two characters, however often repeated, is no secret. */
const TINY = 2;

/** Shorter rows of digits stand in every number by chance. */
const DIGITS_MIN = 6;

/** A word on the list, written once or again and again; "zaq1zaq1" is on it, "zaq1" is not. */
function isListed(part: string, common: ReadonlySet<string>): boolean {
  if (common.has(part)) return true;
  if (/^\p{N}*$/u.test(part) && part.length < DIGITS_MIN) return false;
  const once = repeatedPart(part);
  return once !== part && [once, once.repeat(2), once.repeat(3)].some((word) => common.has(word));
}

/** On the list: the whole, or what is left without digits around it or without look-alikes. */
function isCommon(password: string, common: ReadonlySet<string>): boolean {
  const form = lettersAndDigits(password);
  if (repeatedPart(form).length <= TINY || isSequence(form)) return true;
  const candidates = [...withoutOuterDigits(form), withoutLookalikes(password)];
  return candidates.some((part) => part !== "" && isListed(part, common));
}

const MONTHS = [
  ["januari", "jan"],
  ["februari", "feb"],
  ["maret", "mar"],
  ["april", "apr"],
  ["mei", "mei"],
  ["juni", "jun"],
  ["juli", "jul"],
  ["agustus", "agu", "ags", "agt"],
  ["september", "sep", "sept"],
  ["oktober", "okt"],
  ["november", "nov", "nop"],
  ["desember", "des"],
] as const;

/** A day in the ways it is written in Indonesia, without signs: 15011985, 1511985, 150185, 19850115, 15januari1985, 15jan85 … */
export function writingsOfDate(date: IsoDate): string[] {
  const { year, month, day } = partsOf(date);
  const [yyyy, yy] = [String(year).padStart(4, "0"), String(year % 100).padStart(2, "0")];
  const [mm, dd] = [String(month).padStart(2, "0"), String(day).padStart(2, "0")];
  const named = (MONTHS[month - 1] ?? []).flatMap((name) =>
    [dd, String(day)].flatMap((d) => [`${d}${name}${yyyy}`, `${d}${name}${yy}`]),
  );
  const digits = [
    `${dd}${mm}${yyyy}`,
    `${day}${month}${yyyy}`,
    `${dd}${mm}${yy}`,
    `${yyyy}${mm}${dd}`,
    `${yy}${mm}${dd}`,
  ];
  return [...new Set([...digits, ...named])];
}

function usesNip(form: string, nip: string | null): boolean {
  return nip !== null && nip.length >= 9 && form.includes(nip);
}

/** The name alone, or with fewer than six characters of one's own beside its parts. */
function leansOnName(form: string, name: string): boolean {
  const parts = plain(name)
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length >= 3)
    .sort((a, b) => b.length - a.length);
  const rest = parts.reduce((text, part) => text.replaceAll(part, ""), form);
  return rest.length < form.length && rest.replace(/\p{N}/gu, "").length < OWN_MIN;
}

function lacksComposition(password: string): boolean {
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}\s]/u];
  return !kinds.every((kind) => kind.test(password));
}

/** What is wrong with a new password; empty when it is good. */
export function checkPassword(password: string, owner: PasswordOwner): Reason<PasswordReason>[] {
  const reasons: Reason<PasswordReason>[] = [];
  const length = [...password.normalize("NFKC")].length;
  if (length < PASSWORD_MIN)
    reasons.push({ reason: "employees.password-short", params: { min: PASSWORD_MIN } });
  if (length > PASSWORD_MAX) return [{ reason: "employees.password-long", params: { max: PASSWORD_MAX } }];
  const form = lettersAndDigits(password);
  if (usesNip(form, owner.nip)) reasons.push({ reason: "employees.password-nip" });
  else if (owner.birthDate !== null && writingsOfDate(owner.birthDate).some((text) => form.includes(text))) {
    reasons.push({ reason: "employees.password-birth-date" });
  }
  if (leansOnName(form, owner.name)) reasons.push({ reason: "employees.password-name" });
  if (isCommon(password, owner.common)) reasons.push({ reason: "employees.password-common" });
  if (owner.preset === "composition" && lacksComposition(password)) {
    reasons.push({ reason: "employees.password-composition" });
  }
  return reasons;
}
