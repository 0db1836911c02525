import "server-only";
import type { Facts } from "@/lib/access/relations";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";
import { conflict, notFound } from "@/lib/platform/errors";
import type { AgreedItem, AgreementState } from "../rules/agreement";
import { decidingUnits } from "./heads-above";

export type Head = { id: string; name: string; title: string };

/** Where an agreement is read. */
export type AgreementPlace = { unitId: string; year: number };

export type AgreementUnit = {
  unitId: string;
  unitName: string;
  hasOwnAgreement: boolean;
  hasUnitAbove: boolean;
  /** Heads today, acting ones included: of the unit, and those who decide about it from above, never a head of the unit itself. */
  heads: Head[];
  headsAbove: Head[];
};

/** A unit with those who sign for it. One statement. @throws AppError NOT_FOUND */
export async function loadAgreementUnit(db: Tx, unitId: string, today: string): Promise<AgreementUnit> {
  const [unit] = await db.$queryRaw<
    (Omit<AgreementUnit, "heads" | "headsAbove"> & { heads: Head[] | null; headsAbove: Head[] | null })[]
  >`
    WITH own AS (SELECT * FROM unit WHERE id = ${unitId}::uuid),
    heads AS (
      SELECT p.unit_id, e.id, e.name, p.title FROM own u JOIN position p ON p.agency_id = u.agency_id
      JOIN assignment a ON a.agency_id = p.agency_id AND a.position_id = p.id AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
      JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id
      WHERE p.is_unit_head AND (p.unit_id = u.id OR p.unit_id IN (${decidingUnits(Prisma.sql`u.id`, Prisma.sql`u.parent_id`, today)}))
    )
    SELECT u.id AS "unitId", u.name AS "unitName", u.has_own_agreement AS "hasOwnAgreement", u.parent_id IS NOT NULL AS "hasUnitAbove",
      (SELECT json_agg(json_build_object('id', h.id, 'name', h.name, 'title', h.title) ORDER BY h.name) FROM heads h WHERE h.unit_id = u.id) AS heads,
      (SELECT json_agg(json_build_object('id', h.id, 'name', h.name, 'title', h.title) ORDER BY h.name) FROM heads h
        WHERE h.unit_id <> u.id AND h.id NOT IN (SELECT o.id FROM heads o WHERE o.unit_id = u.id)) AS "headsAbove"
    FROM own u`;
  if (!unit) throw notFound();
  return { ...unit, heads: unit.heads ?? [], headsAbove: unit.headsAbove ?? [] };
}

export const agreementFacts = (unit: AgreementUnit, today: string): Facts => ({
  today,
  unitId: unit.unitId,
  unitHeads: unit.heads.map(({ id }) => id),
  headsAbove: unit.headsAbove.map(({ id }) => id),
});

export type AgreementRecord = {
  id: string;
  unitId: string;
  year: number;
  revision: number;
  state: AgreementState;
  reason: string;
  headId: string | null;
  headName: string | null;
  headTitle: string | null;
  submittedHash: string | null;
  version: number;
  items: AgreedItem[];
};

/** @throws AppError NOT_FOUND */
export async function loadAgreement(db: Tx, agreementId: string): Promise<AgreementRecord> {
  const row = await db.performanceAgreement.findFirst({
    where: { id: agreementId },
    include: { items: { orderBy: { sortOrder: "asc" } } },
  });
  if (!row) throw notFound();
  return {
    ...row,
    items: row.items.map((item) => ({
      indicatorId: item.indicatorId,
      nodeText: item.nodeText,
      indicatorText: item.indicatorText,
      measureUnit: item.measureUnit,
      direction: item.direction,
      target: item.target.toString(),
    })),
  };
}

/** Writes an agreement as it was seen. @throws AppError CONFLICT for whoever came second */
export async function moveAgreement(
  db: Tx,
  agencyId: string,
  { id, version, state }: { id: string; version: number; state: AgreementState },
  data: Prisma.PerformanceAgreementUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await db.performanceAgreement.updateMany({
    where: { agencyId, id, version, state },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict("strategy.changed-meanwhile");
}

export type IndicatorChoice = AgreedItem & { level: string; year: number };

/** The indicators of a unit's own parts in a year with the tree's targets; those without a target come with none. */
export async function loadUnitIndicators(
  db: Tx,
  unitId: string,
  year: number,
): Promise<(Omit<IndicatorChoice, "target"> & { target: string | null })[]> {
  return db.$queryRaw`
    SELECT i.id AS "indicatorId", n.text AS "nodeText", n.level::text AS level, i.name AS "indicatorText", i.measure_unit AS "measureUnit",
      i.direction::text AS direction, trim_scale(i.target)::text AS target, i.year
    FROM strategy_node n JOIN strategy_indicator i ON i.agency_id = n.agency_id AND i.node_id = n.id AND i.retired_on IS NULL
    WHERE n.unit_id = ${unitId}::uuid AND n.retired_on IS NULL AND i.year = ${year}::int ORDER BY n.level, n.sort_order, i.sort_order, i.id LIMIT 100`;
}
