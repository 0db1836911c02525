import "server-only";
import { authorOf, requesterOf, type SystemContext } from "@/lib/features/organization/parts/system-session";
import { recordAudit } from "@/lib/platform/audit";
import { newId, toDate } from "@/lib/platform/clock";
import { transact, type Tx } from "@/lib/platform/db";
import { AppError, assertRules, found } from "@/lib/platform/errors";
import { isLoginTaken } from "../accounts/queries";
import { firstPassword } from "../parts/first-password";
import { hashPassword } from "../parts/password-hash";
import { revokeSessions } from "../parts/revoke-sessions";
import { readNip, type Nip } from "../rules/nip";
import type { NameOfficerInput } from "./administrator-input";

// authorize: none, a SystemContext is an administrator's and nobody else can have one

export type NamedOfficer = {
  employeeId: string;
  name: string;
  loginName: string;
  /** To be shown once; null when the same form was sent again. */
  password: string | null;
};

const REASON = "Pengelola kepegawaian pertama, ditunjuk pengelola sistem";

/**
 * Names an agency's first HR officer: the person, the way in with a first password, and HR's right for the whole agency. Again for the same
 * person as long as nobody has replaced that password; never once the agency runs itself.
 * @throws AppError RULE_VIOLATION with the reasons of rules/nip.ts, `employees.officer-there`, `employees.login-taken`; NOT_FOUND
 */
export async function nameOfficer(ctx: SystemContext, input: NameOfficerInput): Promise<NamedOfficer> {
  const { agencyId } = input;
  const reading = readNip(input.nip);
  if (!reading.ok) throw new AppError("RULE_VIOLATION", [{ ...reading.reason, field: "nip" }]);
  const { nip } = reading;
  const secret = firstPassword();
  // Before the transaction: a hash takes its time.
  const passwordHash = await hashPassword(secret);
  let password: string | null = null;
  const officer = await transact(
    requesterOf(ctx, agencyId),
    "agency.name-officer",
    input,
    async ({ db, now, today }) => {
      found(await db.agency.findUnique({ where: { id: agencyId }, select: { id: true } }));
      const known = await findByNip(db, agencyId, nip.digits);
      await assertNoOfficer(db, agencyId, known?.id ?? null);
      const employeeId = known?.id ?? newId();
      if (await isLoginTaken(nip.digits, { agencyId, employeeId }))
        throw new AppError("RULE_VIOLATION", [{ field: "nip", reason: "employees.login-taken" }]);
      assertRules(known?.hasLeft ? [{ field: "nip", reason: "employees.person-left" }] : []);
      if (!known) await addPerson(db, { agencyId, employeeId, name: input.name, nip });
      await openDoor(db, { agencyId, employeeId, passwordHash, name: nip.digits, now });
      await giveRight(db, { agencyId, employeeId, by: authorOf(ctx, agencyId).actor.name, today });
      await recordAudit(db, authorOf(ctx, agencyId), "agency.name-officer", {
        subject: { type: "employee", id: employeeId },
        concerns: employeeId,
        after: { role: "hr", isNewPerson: !known },
        reason: REASON,
        at: now,
      });
      password = secret;
      return { employeeId, name: known?.name ?? input.name, loginName: nip.digits };
    },
  );
  return { ...officer, password };
}

async function findByNip(db: Tx, agencyId: string, nip: string) {
  const person = await db.employee.findUnique({ where: { agencyId_nip: { agencyId, nip } } });
  return (
    person && {
      id: person.id,
      name: person.name,
      hasLeft: person.status === "left" || person.status === "retired",
    }
  );
}

/** Nobody but this person may be HR with a way in of their own making: then the agency runs itself. */
async function assertNoOfficer(db: Tx, agencyId: string, employeeId: string | null): Promise<void> {
  const officers = await db.$queryRaw<{ employeeId: string; isIn: boolean }[]>`
    SELECT g.employee_id AS "employeeId", NOT a.must_change_password AS "isIn"
    FROM role_grant g JOIN account a ON a.agency_id = g.agency_id AND a.employee_id = g.employee_id AND a.disabled_at IS NULL
    WHERE g.agency_id = ${agencyId}::uuid AND g.role = 'hr' AND g.unit_id IS NULL AND g.revoked_at IS NULL
      AND (g.ends_on IS NULL OR g.ends_on >= now()::date)`;
  if (officers.some((officer) => officer.isIn || officer.employeeId !== employeeId))
    throw new AppError("RULE_VIOLATION", [{ reason: "employees.officer-there" }]);
}

type Person = { agencyId: string; employeeId: string; name: string; nip: Nip };

/** The least that a person is; HR completes the record. */
async function addPerson(db: Tx, { agencyId, employeeId, name, nip }: Person): Promise<void> {
  const plainName = (name.split(",")[0] ?? name).trim();
  await db.employee.create({
    data: {
      ...{ agencyId, id: employeeId, kind: nip.kind, nip: nip.digits, name, plainName },
      callName: plainName,
      birthDate: toDate(nip.birthDate),
    },
  });
}

type Door = { agencyId: string; employeeId: string; passwordHash: string; name: string; now: Date };

async function openDoor(db: Tx, { agencyId, employeeId, passwordHash, name, now }: Door): Promise<void> {
  const secret = { passwordHash, mustChangePassword: true, firstPasswordAt: now };
  await db.account.upsert({
    where: { agencyId_employeeId: { agencyId, employeeId } },
    create: { agencyId, id: newId(), employeeId, ...secret },
    update: { ...secret, disabledAt: null, disabledReason: null, version: { increment: 1 } },
  });
  await db.login.upsert({ where: { name }, create: { name, agencyId, employeeId }, update: {} });
  await revokeSessions(db, { agencyId, employeeId });
}

type Right = { agencyId: string; employeeId: string; by: string; today: string };

async function giveRight(db: Tx, { agencyId, employeeId, by, today }: Right): Promise<void> {
  const held = await db.roleGrant.findFirst({
    where: {
      agencyId,
      employeeId,
      role: "hr",
      unitId: null,
      revokedAt: null,
      OR: [{ endsOn: null }, { endsOn: { gte: toDate(today) } }],
    },
  });
  if (held) return;
  await db.roleGrant.create({
    data: {
      agencyId,
      id: newId(),
      employeeId,
      role: "hr",
      startsOn: toDate(today),
      reason: REASON,
      givenByName: by,
    },
  });
}
