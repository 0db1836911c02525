/** Decided cases of an agency and year, and how many of them changed the result. */
export type ObjectionCounts = { decided: number; changed: number };

/**
 * The figures that may be shown: null where fewer cases than the policy's smallest group were decided; without `changed` where it would tell
 * of fewer than that group (but not of none), directly or as the rest.
 */
export function publishableCounts(
  { decided, changed }: ObjectionCounts,
  smallest: number,
): { decided: number; changed: number | null } | null {
  const isFew = (cases: number) => cases > 0 && cases < smallest;
  if (decided < smallest || decided === 0) return null;
  return { decided, changed: isFew(changed) || isFew(decided - changed) ? null : changed };
}
