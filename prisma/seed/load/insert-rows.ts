import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";

const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Adds rows, named as in the Prisma models, in one statement: an order of magnitude cheaper than a parameter for each value. */
export async function insertRows(db: Tx, table: string, rows: readonly object[]): Promise<void> {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const named = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value])),
  );
  const columns = Prisma.raw(fields.map((field) => `"${columnOf(field)}"`).join(", "));
  const target = Prisma.raw(`"${table}"`);
  await db.$executeRaw`
    INSERT INTO ${target} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${target}, ${JSON.stringify(named)}::jsonb)`;
}
