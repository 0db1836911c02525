import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";

/** The ids of a unit and of everything below it in today's chart, as a query: for `IN (…)` or to be read by itself. */
export const unitsBelow = (unitId: string): Prisma.Sql => Prisma.sql`
  WITH RECURSIVE below AS (
    SELECT u.agency_id, u.id FROM unit u WHERE u.id = ${unitId}::uuid
    UNION SELECT c.agency_id, c.id FROM unit c JOIN below ON c.agency_id = below.agency_id AND c.parent_id = below.id
  ) SELECT below.id FROM below`;

/** A further condition: the column names the unit or one below it. null is the whole agency and filters nothing. */
export const inUnit = (column: Prisma.Sql, unitId: string | null): Prisma.Sql =>
  unitId === null ? Prisma.empty : Prisma.sql`AND ${column} IN (${unitsBelow(unitId)})`;
