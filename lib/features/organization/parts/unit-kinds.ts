import "server-only";
import type { Tx } from "@/lib/platform/db";

/** The kinds of units that the agency has or had, in the order of the alphabet. One statement. */
export async function loadUnitKinds(db: Tx): Promise<string[]> {
  const rows = await db.unit.findMany({
    distinct: ["kind"],
    select: { kind: true },
    orderBy: { kind: "asc" },
  });
  return rows.map(({ kind }) => kind);
}
