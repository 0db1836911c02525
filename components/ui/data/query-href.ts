/** An address whose query holds the filters that are set. */
export function queryHref(path: string, query: Record<string, string | undefined>): string {
  const set = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "",
  );
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}
