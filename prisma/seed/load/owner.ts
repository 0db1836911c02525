import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";

/** The seed writes as the owner of the tables: the application's role could not add an agency. */
export function connectOwner(connectionString: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 3 }) });
}

/** One transaction that sees the agency: row-level security holds for the owner too. */
export function inAgency<T>(owner: PrismaClient, agencyId: string, work: (db: Tx) => Promise<T>): Promise<T> {
  const limits = { maxWait: 10_000, timeout: 120_000 };
  return owner.$transaction(async (db) => {
    await db.$queryRaw`SELECT set_config('app.agency_id', ${agencyId}, true)`;
    return work(db);
  }, limits);
}
