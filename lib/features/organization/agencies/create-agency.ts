import "server-only";
import { recordAudit } from "@/lib/platform/audit";
import { dayIn, newId, toDate } from "@/lib/platform/clock";
import { globalDb, inTenant, type Tx } from "@/lib/platform/db";
import { AppError, conflict } from "@/lib/platform/errors";
import { authorOf, type SystemContext } from "../parts/system-session";
import { periodColumns } from "../parts/planned-periods";
import { periodsOfAgency } from "../policy-rules/period-plan";
import { defaultPolicy } from "../rules/policy";
import type { CreateAgencyInput } from "./agency-input";

// authorize: none, a SystemContext is an administrator's and nobody else can have one

/** Why the first rules are as they are: the words of the record, in the language of the agency's records. */
const FIRST_RULES = "Aturan bawaan saat instansi dibuat";

/**
 * Makes an agency with which people can work at once: its first unit, the default rules from 1 January, and this year's periods. The form's
 * key becomes the agency's id, so that a form sent twice makes one agency.
 * @throws AppError RULE_VIOLATION `organization.agency-name-taken`; CONFLICT `input.request-key-reused`
 */
export async function createAgency(
  ctx: SystemContext,
  input: CreateAgencyInput,
): Promise<{ agencyId: string }> {
  const agencyId = ctx.requestKey ?? newId();
  const { name, timeZone } = input;
  const earlier = await globalDb().agency.findUnique({ where: { id: agencyId } });
  if (earlier && (earlier.name !== name || earlier.timeZone !== timeZone))
    throw conflict("input.request-key-reused");
  if (earlier) return { agencyId };
  await inTenant(agencyId, async (db) => {
    await assertNameIsFree(db, name);
    const [clock] = await db.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
    const now = clock?.now ?? new Date();
    await db.agency.create({ data: { id: agencyId, name, timeZone, createdAt: now } });
    const policyId = await addFoundations(db, agencyId, name, dayIn(timeZone, now));
    await recordAudit(db, authorOf(ctx, agencyId), "agency.create", {
      subject: { type: "agency", id: agencyId },
      after: { name, timeZone, policyId },
      at: now,
    });
  });
  return { agencyId };
}

/** Two who found the same agency in the same moment wait for one another. */
async function assertNameIsFree(db: Tx, name: string): Promise<void> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('agency-name'))::text`;
  const same = await db.agency.findFirst({ where: { name: { equals: name, mode: "insensitive" } } });
  if (same)
    throw new AppError("RULE_VIOLATION", [{ field: "name", reason: "organization.agency-name-taken" }]);
}

async function addFoundations(db: Tx, agencyId: string, name: string, today: string): Promise<string> {
  const year = Number(today.slice(0, 4));
  const validFrom = toDate(`${year}-01-01`);
  const policyId = newId();
  await db.unit.create({
    data: { agencyId, id: newId(), code: "1", name, kind: "pemerintah_daerah", validFrom },
  });
  await db.agencyPolicy.create({
    data: { agencyId, id: policyId, number: 1, validFrom, settings: defaultPolicy, reason: FIRST_RULES },
  });
  await db.period.createMany({
    data: periodsOfAgency(year, [
      { ...defaultPolicy, id: policyId, validFrom: `${year}-01-01`, validUntil: null },
    ]).map((period) => {
      // A period that ended before the agency was here has nobody to score.
      const state = period.endsOn < today ? "closed" : period.startsOn <= today ? "open" : "planned";
      return { agencyId, ...periodColumns(period), state } as const;
    }),
  });
  return policyId;
}
