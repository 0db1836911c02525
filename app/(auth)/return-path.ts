const HERE = "http://here.invalid";

/** The text as a path of this site, without a fragment; null for anything else, whatever it pretends to be. */
export function sitePath(text: unknown): string | null {
  if (typeof text !== "string" || !text.startsWith("/") || /[\\\s\u0000-\u001f]/.test(text)) return null;
  const url = URL.parse(text, HERE);
  if (!url || url.origin !== HERE || url.pathname.startsWith("//")) return null;
  return url.pathname + url.search;
}

/** Where a person goes after signing in: home, or a page of this site. Never a door, so that no circle can arise. */
export function returnPath(next: unknown): string {
  const path = sitePath(next);
  return path === null || /^\/(sign-in|api)([/?]|$)/.test(path) ? "/" : path;
}

/** A door that remembers where the person wanted to go. */
export function withNext(door: string, next: unknown): string {
  const path = returnPath(next);
  return path === "/" ? door : `${door}?next=${encodeURIComponent(path)}`;
}
