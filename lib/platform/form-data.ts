import { AppError } from "./errors";

/** Parts of names that would reach an object's prototype. */
const FORBIDDEN = new Set(["__proto__", "prototype", "constructor"]);

/** Our largest form has some five hundred fields; the work on one form grows with their number alone. */
const MOST_FIELDS = 4_000;
const LONGEST_NAME = 300;
const DEEPEST = 8;

type Value = FormDataEntryValue;
type Nested = { [key: string]: unknown };

/** Next's own fields, which are none of ours. */
const isForeign = (name: string): boolean => name.startsWith("$ACTION");
const isEmptyFile = (value: Value): boolean => value instanceof File && value.size === 0 && value.name === "";
/** Passwords are taken as they were typed. */
const isSecret = (name: string): boolean => /password/i.test(name);

/**
 * Characters that no keyboard sends and no eye sees: controls but tab and line ends, the zero-width space and its kin, and the marks
 * that turn the direction of writing, with which one text can pretend to be another.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
/** What is left when nothing can be seen: spaces, joiners, fillers. */
const BLANK = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

/** Browsers send every line end as two characters; one is what a person typed and what a limit counts. */
function seen(text: string): string {
  const visible = text.replace(/\r\n?/g, "\n").replace(INVISIBLE, "");
  return BLANK.test(visible) ? "" : visible;
}

/**
 * A form as an object: `results.0.text` nests, `ids[]` is always a list, a name sent twice becomes a list. Invisible characters
 * go from every text but passwords, and its line ends become one kind. Next's own fields (`$ACTION…`) and forbidden names are left out; empty files too.
 * @throws AppError INVALID_INPUT for a form that is none of ours: too many fields, names too long or too deep
 */
export function formToObject(form: FormData): Nested {
  const flat = new Map<string, { values: unknown[]; isList: boolean }>();
  let count = 0;
  for (const [name, value] of form.entries()) {
    count += 1;
    if (count > MOST_FIELDS || name.length > LONGEST_NAME) throw invalid();
    if (isForeign(name) || isEmptyFile(value)) continue;
    const isList = name.endsWith("[]");
    const key = isList ? name.slice(0, -2) : name;
    const known = flat.get(key) ?? { values: [], isList: false };
    known.values.push(typeof value === "string" && !isSecret(name) ? seen(value) : value);
    known.isList ||= isList;
    flat.set(key, known);
  }
  const root: Nested = {};
  for (const [name, { values, isList }] of flat) {
    const path = name.split(".");
    if (path.length > DEEPEST) throw invalid();
    if (path.some((part) => FORBIDDEN.has(part))) continue;
    place(root, path, isList || values.length > 1 ? values : values[0]);
  }
  return listsOf(root) as Nested;
}

const invalid = () => new AppError("INVALID_INPUT", [{ reason: "input.invalid" }]);

const isNested = (value: unknown): value is Nested =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A name under a name that holds a value itself (`file.size`, `ids.length`) is none of ours. */
function place(target: Nested, [head = "", ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    if (isNested(target[head])) throw invalid();
    target[head] = value;
    return;
  }
  if (!Object.hasOwn(target, head)) target[head] = {};
  const next = target[head];
  if (!isNested(next)) throw invalid();
  place(next, rest, value);
}

/** Objects whose keys are all whole numbers become lists, in the order of the numbers. */
function listsOf(value: unknown): unknown {
  if (!isNested(value)) return value;
  const entries = Object.entries(value).map(([k, v]) => [k, listsOf(v)] as const);
  if (entries.length > 0 && entries.every(([k]) => /^\d{1,4}$/.test(k)))
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, v]) => v);
  return Object.fromEntries(entries);
}

/** What was typed, to be shown again. Secrets and files are never echoed; nothing of a form that is none of ours. */
export function typedValues(form: FormData): Record<string, string | string[]> {
  const typed = new Map<string, string[]>();
  let count = 0;
  for (const [name, value] of form.entries()) {
    count += 1;
    if (count > MOST_FIELDS || name.length > LONGEST_NAME) return {};
    if (isForeign(name) || name === "requestKey" || isSecret(name) || typeof value !== "string") continue;
    if (FORBIDDEN.has(name)) continue;
    const known = typed.get(name);
    if (known) known.push(value);
    else typed.set(name, [value]);
  }
  return Object.fromEntries(
    [...typed].map(([name, values]) => [
      name,
      values.length === 1 && !name.endsWith("[]") ? (values[0] ?? "") : values,
    ]),
  );
}
