import "server-only";
import { globalDb, inTenant } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import type { SystemContext } from "../parts/system-session";

export {
  openSystemSession,
  SYSTEM_SESSION_SECONDS,
  type SystemContext,
  type SystemToken,
} from "../parts/system-session";

/** All that an administrator knows of an agency: its name, its zone, whether it is open, and how many serve in it. */
export type AgencyView = {
  id: string;
  name: string;
  timeZone: string;
  version: number;
  people: number;
  /** Whether somebody holds HR's right for the whole agency and can sign in, so that the agency runs itself. */
  hasOfficer: boolean;
  disabledAt: string | null;
  disabledReason: string | null;
};

export type AgencyPage = { rows: AgencyView[]; next: string | null };

const PAGE = 20;

type Agency = {
  id: string;
  name: string;
  timeZone: string;
  version: number;
  disabledAt: Date | null;
  disabledReason: string | null;
};

const select = {
  id: true,
  name: true,
  timeZone: true,
  version: true,
  disabledAt: true,
  disabledReason: true,
};

/** Row-level security shows one agency at a time: one small statement for each of a page's agencies. */
async function withCounts(agency: Agency): Promise<AgencyView> {
  const [row] = await inTenant(
    agency.id,
    (db) => db.$queryRaw<{ people: number; hasOfficer: boolean }[]>`
      SELECT (SELECT count(*)::int FROM employee WHERE agency_id = ${agency.id}::uuid AND status NOT IN ('retired', 'left')) AS people,
        EXISTS (SELECT FROM role_grant g JOIN account a ON a.agency_id = g.agency_id AND a.employee_id = g.employee_id
          WHERE g.agency_id = ${agency.id}::uuid AND g.role = 'hr' AND g.unit_id IS NULL AND g.revoked_at IS NULL
            AND (g.ends_on IS NULL OR g.ends_on >= now()::date) AND a.disabled_at IS NULL AND NOT a.must_change_password) AS "hasOfficer"`,
  );
  return {
    ...agency,
    disabledAt: agency.disabledAt?.toISOString() ?? null,
    people: row?.people ?? 0,
    hasOfficer: row?.hasOfficer ?? false,
  };
}

/** The agencies of the installation by name. One statement and one for each of the twenty shown. */
export async function listAgencies(_ctx: SystemContext, after?: string): Promise<AgencyPage> {
  const [, id, name] = /^([0-9a-f-]{36})_(.*)$/su.exec(after ?? "") ?? [];
  const rows = await globalDb().agency.findMany({
    where: id && name !== undefined ? { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] } : {},
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: PAGE + 1,
    select,
  });
  const shown: AgencyView[] = [];
  for (const agency of rows.slice(0, PAGE)) shown.push(await withCounts(agency));
  const last = rows[PAGE - 1];
  return { rows: shown, next: rows.length > PAGE && last ? `${last.id}_${last.name}` : null };
}

/** One agency. Two statements. */
export async function getAgency(_ctx: SystemContext, id: string): Promise<AgencyView> {
  return withCounts(found(await globalDb().agency.findUnique({ where: { id }, select })));
}
