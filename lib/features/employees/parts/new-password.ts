import "server-only";
import { agencyPolicy, defaultPolicy } from "@/lib/features/organization/rules/policy";
import { fromDate, toDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { AppError, assertRules, type Reason } from "@/lib/platform/errors";
import { hashSecret } from "@/lib/platform/secrets";
import { commonPasswords } from "../rules/common-passwords";
import { checkPassword } from "../rules/password";
import { hashPassword, verifyPassword } from "./password-hash";

export type OwnedAccount = NonNullable<Awaited<ReturnType<typeof loadOwnedAccount>>>;

/** An account with what its password must not repeat. */
export const loadOwnedAccount = (db: Tx, agencyId: string, employeeId: string) =>
  db.account.findUnique({
    where: { agencyId_employeeId: { agencyId, employeeId } },
    include: { employee: { select: { nip: true, birthDate: true, plainName: true, name: true } } },
  });

export async function passwordPreset(
  db: Tx,
  agencyId: string,
  today: string,
): Promise<"nist" | "composition"> {
  const version = await db.agencyPolicy.findFirst({
    where: {
      agencyId,
      validFrom: { lte: toDate(today) },
      OR: [{ validUntil: null }, { validUntil: { gte: toDate(today) } }],
    },
    orderBy: { validFrom: "desc" },
  });
  return version ? agencyPolicy.parse(version.settings).passwordPreset : defaultPolicy.passwordPreset;
}

const refused = (field: string, reason: Reason["reason"]) =>
  new AppError("RULE_VIOLATION", [{ field, reason }]);

type Typed = { newPassword: string; repeatPassword: string };

/**
 * The hash of a new password that the rules allow. Takes its time: never inside a transaction.
 * @throws AppError RULE_VIOLATION with the reasons of rules/password.ts, `employees.password-repeat-differs`,
 *   `employees.password-unchanged`
 */
export async function hashOfNew(
  account: OwnedAccount,
  preset: "nist" | "composition",
  { newPassword, repeatPassword }: Typed,
): Promise<string> {
  const reasons = checkPassword(newPassword, {
    nip: account.employee.nip,
    birthDate: account.employee.birthDate && fromDate(account.employee.birthDate),
    name: account.employee.plainName,
    preset,
    common: commonPasswords,
  });
  assertRules(reasons.map((reason) => ({ ...reason, field: "newPassword" })));
  if (newPassword !== repeatPassword) throw refused("repeatPassword", "employees.password-repeat-differs");
  if (await verifyPassword(account.passwordHash, newPassword))
    throw refused("newPassword", "employees.password-unchanged");
  return hashPassword(newPassword);
}

/** A link that waits in a mailbox must not outlive the password that it was asked for. */
export async function endPasswordLinks(db: Tx, agencyId: string, employeeId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE password_link SET expires_at = now()
    WHERE agency_id = ${agencyId}::uuid AND employee_id = ${employeeId}::uuid AND used_at IS NULL AND expires_at > now()`;
}

const TOKEN = /^[A-Za-z0-9_-]{64}$/;

export type LivingLink = { id: string; employeeId: string; account: OwnedAccount };

/** The agency that a link names in its first sixteen bytes; null for a text that is no link of ours. */
export function agencyOfToken(token: string): string | null {
  if (!TOKEN.test(token)) return null;
  const hex = Buffer.from(token, "base64url").subarray(0, 16).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** A link that was not used, has not ended, and whose account is open; null for every other. */
export async function loadLink(db: Tx, agencyId: string, token: string): Promise<LivingLink | null> {
  const [link] = await db.$queryRaw<{ id: string; employeeId: string }[]>`
    SELECT id::text, employee_id::text AS "employeeId" FROM password_link
    WHERE agency_id = ${agencyId}::uuid AND token_hash = ${hashSecret(token)} AND used_at IS NULL AND expires_at > now()`;
  const account = link && (await loadOwnedAccount(db, agencyId, link.employeeId));
  return link && account && !account.disabledAt ? { ...link, account } : null;
}
