import { Prisma, type PrismaClient } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";
import { AGENCY } from "../demo/agency";
import { discardProofs } from "./evidence-files";
import { inAgency } from "./owner";

type Link = { child: string; parent: string; columns: string[] };

/** Tables that hold rows of agencies, and which of them point to which. */
async function tablesOfAgencies(db: Tx): Promise<{ tables: string[]; links: Link[] }> {
  const named = await db.$queryRaw<{ name: string }[]>`
    SELECT c.table_name AS name FROM information_schema.columns c
    JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
    WHERE c.table_schema = 'public' AND c.column_name = 'agency_id' AND t.table_type = 'BASE TABLE' ORDER BY 1`;
  const links = await db.$queryRaw<Link[]>`
    SELECT f.conrelid::regclass::text AS child, f.confrelid::regclass::text AS parent,
      (SELECT array_agg(a.attname::text) FROM pg_attribute a
        WHERE a.attrelid = f.conrelid AND a.attnum = ANY(f.conkey) AND a.attname <> 'agency_id') AS columns
    FROM pg_constraint f WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace`;
  const plain = (name: string) => name.replaceAll('"', "");
  return {
    tables: named.map(({ name }) => name),
    links: links.map(({ child, parent, columns }) => ({
      child: plain(child),
      parent: plain(parent),
      columns,
    })),
  };
}

/** Children before parents. */
function inOrder(tables: readonly string[], links: readonly Link[]): string[] {
  const ordered: string[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const free = left.filter(
      (table) =>
        !links.some(({ child, parent }) => parent === table && child !== table && left.includes(child)),
    );
    if (free.length === 0) throw new Error(`the tables ${left.join(", ")} point at each other`);
    ordered.push(...free);
    left = left.filter((table) => !free.includes(table));
  }
  return ordered;
}

const quoted = (name: string) => Prisma.raw(`"${name}"`);

/**
 * Takes the demonstration away with everything that was done in it. Only its owner can: what is append-only is so for the
 * application and for everybody who does not own the tables.
 */
export async function removeAgency(owner: PrismaClient, agencyId: string = AGENCY.id): Promise<void> {
  const evidence = await inAgency(owner, agencyId, async (db) => {
    const { tables, links } = await tablesOfAgencies(db);
    const stored = await db.evidence.findMany({
      where: { agencyId },
      select: { storageKey: true },
    });
    for (const table of tables) await db.$executeRaw`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`;
    for (const { child, parent, columns } of links) {
      const [column] = columns;
      if (child !== parent || column === undefined) continue;
      await db.$executeRaw`UPDATE ${quoted(child)} SET ${quoted(column)} = NULL WHERE agency_id = ${agencyId}::uuid AND ${quoted(column)} IS NOT NULL`;
    }
    for (const table of inOrder(tables, links))
      await db.$executeRaw`DELETE FROM ${quoted(table)} WHERE agency_id = ${agencyId}::uuid`;
    for (const table of tables) await db.$executeRaw`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`;
    await db.agency.delete({ where: { id: agencyId } });
    return stored;
  });
  await discardProofs(evidence);
}
