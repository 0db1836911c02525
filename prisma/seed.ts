import { dayIn } from "@/lib/platform/clock";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { AGENCY, DEMO_NOW, YEAR } from "./seed/demo/agency";
import { demoId } from "./seed/demo/ids";
import { demoLogins } from "./seed/demo/logins";
import { personOf } from "./seed/demo/people";
import { coastLogins } from "./seed/half-year/people";
import { demoContent, digestOf } from "./seed/load/content";
import { connectOwner, inAgency } from "./seed/load/owner";
import { seedHalfYear } from "./seed/load/half-year";
import { removeAgency } from "./seed/load/remove-agency";
import { signEvaluations } from "./seed/load/sign-evaluations";
import { clockOffset, writeAdministrators, writeAgency, writeReference } from "./seed/load/write-agency";

const SEEDED = "demonstration.seed";

const say = (text: string) => process.stderr.write(`${text}\n`);

function refuse(): string | null {
  if (process.env.NODE_ENV === "production" && process.env.TERUKUR_DEMO !== "1") {
    return "The demonstration is refused: NODE_ENV is production and TERUKUR_DEMO is not 1.";
  }
  return process.env.DATABASE_URL
    ? null
    : "DATABASE_URL is missing: the address of the database for its owner.";
}

/** The digest with which the agency was written; "unfinished" when a seed broke off, null when there is none. */
async function presentDigest(owner: PrismaClient): Promise<string | null> {
  return inAgency(owner, AGENCY.id, async (db) => {
    const agency = await db.agency.findUnique({ where: { id: AGENCY.id }, select: { id: true } });
    if (!agency) return null;
    const event = await db.auditEvent.findFirst({
      where: { action: SEEDED },
      orderBy: { at: "desc" },
      select: { after: true },
    });
    const after = event?.after;
    const isFact = typeof after === "object" && after !== null && !Array.isArray(after);
    return isFact && typeof after.digest === "string" ? after.digest : "unfinished";
  });
}

/** Whoever lets the demonstration run past its year finds it on its day again. */
async function keepWithinYear(owner: PrismaClient): Promise<void> {
  const { clockOffset: offset } = await owner.agency.findUniqueOrThrow({ where: { id: AGENCY.id } });
  const today = dayIn(AGENCY.timeZone, new Date(Date.now() + offset * 1000));
  if (today <= `${YEAR}-12-31`) return;
  await owner.agency.update({ where: { id: AGENCY.id }, data: { clockOffset: clockOffset() } });
  say(`The demonstration stands on 16 November ${YEAR} again.`);
}

async function finish(owner: PrismaClient, digest: string): Promise<number> {
  const snapshots = await signEvaluations(owner);
  await inAgency(owner, AGENCY.id, async (db) => {
    await db.evaluationSnapshot.createMany({ data: snapshots });
    await db.auditEvent.create({
      data: {
        agencyId: AGENCY.id,
        id: demoId("audit", digest, DEMO_NOW),
        at: DEMO_NOW,
        actorName: "Terukur",
        action: SEEDED,
        subjectType: "agency",
        subjectId: AGENCY.id,
        after: { digest },
        requestId: digest.slice(0, 32),
      },
    });
  });
  return snapshots.length;
}

async function seed(owner: PrismaClient, replace: boolean): Promise<void> {
  await writeReference(owner);
  await writeAdministrators(owner);
  const content = demoContent();
  const digest = digestOf(content);
  const present = await presentDigest(owner);
  const isUnfinished = present === "unfinished";
  if (present !== null && !replace && !isUnfinished) {
    if (present !== digest)
      say(
        "The demonstration is of an earlier build; seed again with --replace to renew it. What was done in it goes.",
      );
    await keepWithinYear(owner);
    return;
  }
  if (present !== null) await removeAgency(owner);
  await writeAgency(owner, content);
  const signed = await finish(owner, digest);
  say(
    `${AGENCY.name}: ${content.employees.length} people, ${content.plans.length} plans, ${content.evaluations.length} evaluations, ${signed} signed.`,
  );
}

/** The last lines of the output: who can sign in, under which name and password. */
function printLogins(): void {
  const rows = [
    ["Peran", "Nama", "NIP atau nama akun", "Kata sandi"],
    ...demoLogins.map(({ role, employeeKey, login, password }) => [
      role,
      personOf(employeeKey).name,
      login,
      password,
    ]),
    ...coastLogins.map(({ role, name, login, password }) => [role, name, login, password]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  }
}

const refusal = refuse();
if (refusal === null) {
  const owner = connectOwner(process.env.DATABASE_URL ?? "");
  try {
    const replace = process.argv.includes("--replace");
    await seed(owner, replace);
    say(await seedHalfYear(owner, replace));
    printLogins();
  } finally {
    await owner.$disconnect();
  }
} else {
  say(refusal);
  process.exitCode = 1;
}
