/** Parts of names that would reach an object's prototype. */
const FORBIDDEN = new Set(["__proto__", "prototype", "constructor"]);

type Nested = { [key: string]: unknown };

/**
 * A form as an object: `results.0.text` nests, `ids[]` is always a list, a name sent twice becomes a list.
 * Next's own fields (`$ACTION…`) and forbidden names are left out; empty files too.
 */
export function formToObject(form: FormData): Nested {
  const flat = new Map<string, unknown>();
  for (const [name, value] of form.entries()) {
    if (name.startsWith("$ACTION") || name.split(".").some((part) => FORBIDDEN.has(part))) continue;
    if (value instanceof File && value.size === 0 && value.name === "") continue;
    const key = name.endsWith("[]") ? name.slice(0, -2) : name;
    const earlier = flat.get(key);
    if (name.endsWith("[]")) flat.set(key, [...((earlier as unknown[]) ?? []), value]);
    else flat.set(key, earlier === undefined ? value : [earlier, value].flat());
  }
  const root: Nested = {};
  for (const [name, value] of flat) place(root, name.split("."), value);
  return listsOf(root) as Nested;
}

function place(target: Nested, path: string[], value: unknown): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) target[head] = value;
  else {
    if (typeof target[head] !== "object" || target[head] === null) target[head] = {};
    place(target[head] as Nested, rest, value);
  }
}

/** Objects whose keys are all whole numbers become lists, in the order of the numbers. */
function listsOf(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value) || value instanceof File)
    return value;
  const entries = Object.entries(value).map(([k, v]) => [k, listsOf(v)] as const);
  if (entries.length > 0 && entries.every(([k]) => /^\d{1,4}$/.test(k)))
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, v]) => v);
  return Object.fromEntries(entries);
}

/** What was typed, to be shown again. Secrets and files are never echoed. */
export function typedValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION") || name === "requestKey" || /password/i.test(name)) continue;
    const strings = form.getAll(name).filter((v): v is string => typeof v === "string");
    if (strings.length > 0)
      values[name] = strings.length === 1 && !name.endsWith("[]") ? (strings[0] ?? "") : strings;
  }
  return values;
}
