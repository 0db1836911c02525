import type { RepairView } from "@/lib/features/work-plans/queries/superior-queue";

/** Proposals with one cause: the same old and new superior, and the same answer of the check. */
export type RepairGroup = { key: string; rows: [RepairView, ...RepairView[]] };

const order = { fits: 0, look: 1, unusable: 2 } as const;

/** By what can be confirmed, then by size, then by age. */
export function groupsOf(rows: readonly RepairView[]): RepairGroup[] {
  const groups = new Map<string, RepairGroup>();
  for (const row of rows) {
    const key = [row.previous?.id ?? "none", row.proposed.id, row.fit, row.cause].join(" ");
    const known = groups.get(key);
    if (known) known.rows.push(row);
    else groups.set(key, { key, rows: [row] });
  }
  return [...groups.values()].sort(
    (a, b) => order[a.rows[0].fit] - order[b.rows[0].fit] || b.rows.length - a.rows.length,
  );
}
