import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";

/** The unit with everything below it, as a list of ids in SQL; null is the whole agency and filters nothing. */
export const inUnit = (column: Prisma.Sql, unitId: string | null): Prisma.Sql =>
  unitId === null
    ? Prisma.empty
    : Prisma.sql`AND ${column} IN (
        WITH RECURSIVE below AS (
          SELECT u.agency_id, u.id FROM unit u WHERE u.id = ${unitId}::uuid
          UNION SELECT c.agency_id, c.id FROM unit c JOIN below ON c.agency_id = below.agency_id AND c.parent_id = below.id
        ) SELECT below.id FROM below)`;
