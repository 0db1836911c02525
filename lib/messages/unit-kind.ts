import type { Messages } from "./messages-for";

/** The name of a kind of unit: the product's word for those it knows, else the agency's own. */
export function unitKindName(kind: string, m: Messages): string {
  const known: Readonly<Record<string, string>> = m.organization.unitKinds;
  return known[kind] ?? kind.replaceAll("_", " ");
}
