import "server-only";
import { fromDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { conflict, found } from "@/lib/platform/errors";
import type { Lens } from "../rules/lens";

type Read = { lensId: string; number: number; version: number };

/**
 * The newest version of a lens, held until the transaction ends, so that of two who change it one learns of the other. One statement.
 * @throws AppError NOT_FOUND; CONFLICT when it is another than the one that was read
 */
export async function holdNewest(
  db: Tx,
  { lensId, number, version }: Read,
): Promise<Pick<Lens, "name" | "endsOn">> {
  const rows = await db.$queryRaw<{ number: number; version: number; name: string; endsOn: Date | null }[]>`
    SELECT number, version, name, ends_on AS "endsOn" FROM criteria_lens WHERE lens_id = ${lensId}::uuid ORDER BY number DESC LIMIT 1 FOR UPDATE`;
  const newest = found(rows[0]);
  if (newest.number !== number || newest.version !== version) throw conflict("evaluations.lens-changed");
  return { name: newest.name, endsOn: newest.endsOn && fromDate(newest.endsOn) };
}

/** From this day on no version so far is in force; one that would have begun later never is. One statement. */
export async function endBefore(db: Tx, lensId: string, day: string): Promise<void> {
  await db.$executeRaw`
    UPDATE criteria_lens SET ends_on = greatest(starts_on - 1, ${day}::date - 1), version = version + 1
    WHERE lens_id = ${lensId}::uuid AND (ends_on IS NULL OR ends_on >= ${day}::date)`;
}
