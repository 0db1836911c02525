import { createHash } from "node:crypto";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { hashPassword } from "@/lib/features/employees/parts/password-hash";
import { buildSnapshot } from "@/lib/features/evaluations/parts/build-snapshot";
import { loadScoring } from "@/lib/features/evaluations/parts/scoring";
import { checkScoring } from "@/lib/features/evaluations/rules/check-scoring";
import { snapshotText } from "@/lib/features/evaluations/rules/snapshot";
import { dayIn } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { COAST, COAST_LAST_DAY, COAST_NOW, coastId, coastMoment } from "../half-year/agency";
import { coastTables } from "../half-year/content";
import { coastSigned } from "../half-year/evaluations";
import { coastLogins, coastPersonId } from "../half-year/people";
import { insertRows } from "./insert-rows";
import { inAgency } from "./owner";
import { removeAgency } from "./remove-agency";

const SEEDED = "demonstration.seed";
const offset = (): number => Math.round((COAST_NOW.getTime() - Date.now()) / 1000);

/** What the product itself would have signed on that day; throws where its rules would have refused. */
async function signed(db: Tx, { id, key, signedAt }: (typeof coastSigned)[number]) {
  const material = await loadScoring(db, id, dayIn(COAST.timeZone, signedAt));
  const refused = checkScoring(material.scoring, material.context);
  if (refused.length > 0) throw new Error(`${key}: ${refused.map(({ reason }) => reason).join(", ")}`);
  const text = snapshotText(buildSnapshot(material, signedAt));
  const own = { agencyId: COAST.id, id: coastId("evaluation-snapshot", key, signedAt), evaluationId: id };
  return { ...own, ...text, createdAt: signedAt };
}

async function write(owner: PrismaClient, digest: string): Promise<void> {
  const accounts = await Promise.all(
    coastLogins.map(async ({ key, password }) => ({
      ...{ agencyId: COAST.id, id: coastId("account", key), employeeId: coastPersonId(key) },
      ...{ passwordHash: await hashPassword(password), mustChangePassword: false },
      passwordChangedAt: coastMoment("2026-01-05", "08:00"),
    })),
  );
  await inAgency(owner, COAST.id, async (db) => {
    await db.agency.create({ data: { ...COAST, clockOffset: offset() } });
    for (const [table, rows] of coastTables()) {
      if (table === "login") await insertRows(db, "account", accounts);
      await insertRows(db, table, rows);
    }
    const snapshots = [];
    for (const one of coastSigned) snapshots.push(await signed(db, one));
    await db.evaluationSnapshot.createMany({ data: snapshots });
    await db.auditEvent.create({
      data: {
        ...{
          agencyId: COAST.id,
          id: coastId("audit", digest, COAST_NOW),
          at: COAST_NOW,
          actorName: "Terukur",
        },
        ...{ action: SEEDED, subjectType: "agency", subjectId: COAST.id, after: { digest } },
        requestId: digest.slice(0, 32),
      },
    });
  });
}

/** Whoever lets the January run out finds it on its day again. */
async function keepInJanuary(owner: PrismaClient, present: number): Promise<void> {
  const today = dayIn(COAST.timeZone, new Date(Date.now() + present * 1000));
  if (today > COAST_LAST_DAY)
    await owner.agency.update({ where: { id: COAST.id }, data: { clockOffset: offset() } });
}

/**
 * The small half-yearly agency in January, beside the large one: written once, again only with `replace` or after a seed that broke
 * off. Returns what was done in one line.
 */
export async function seedHalfYear(owner: PrismaClient, replace: boolean): Promise<string> {
  const digest = createHash("sha256")
    .update(JSON.stringify([COAST, coastLogins, coastTables()]))
    .digest("hex");
  const present = await inAgency(owner, COAST.id, (db) => db.agency.findUnique({ where: { id: COAST.id } }));
  if (present && !replace) {
    await keepInJanuary(owner, present.clockOffset);
    return `${COAST.name}: as it stands.`;
  }
  if (present) await removeAgency(owner, COAST.id);
  await write(owner, digest);
  return `${COAST.name}: ${coastSigned.length} signed results of half-years.`;
}
