import "server-only";
import { authorize } from "@/lib/access/authorize";
import { agencyPolicy, defaultPolicy } from "@/lib/features/organization/rules/policy";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read, transact, type Tx } from "@/lib/platform/db";
import { AppError, assertRules, conflict, found, type Reason } from "@/lib/platform/errors";
import type { ChangePasswordInput } from "./input";
import { assertCurrentPassword, giveBackAttempt, ownAttempt } from "./parts/attempts";
import { keyedHash } from "./parts/known-device";
import { hashPassword, verifyPassword } from "./parts/password-hash";
import { revokeSessions } from "./parts/revoke-sessions";
import { commonPasswords } from "./rules/common-passwords";
import { checkPassword } from "./rules/password";

/**
 * Sets a new password of one's own and ends every other session. The present one is asked for, except where a first
 * password has to be replaced: the person has just signed in with it.
 * @throws AppError RULE_VIOLATION with the reasons of rules/password.ts, `employees.password-current-wrong` {n},
 *   `employees.sign-in-paused`, `employees.password-repeat-differs`, `employees.password-unchanged`
 */
export async function changePassword(ctx: Context, input: ChangePasswordInput): Promise<{ ended: number }> {
  // The request key keeps a hash of the input: with a key of ours, so that the table is of no use to who copies it.
  const fingerprint = keyedHash("change-password", JSON.stringify(input));
  // Before the transaction: hashes and counters take their time, and whoever waits for them must hold no connection.
  const prepared = await prepare(ctx, input);
  let isReplay = true;
  const outcome = await transact(
    ctx,
    "account.change-password",
    { fingerprint },
    async ({ db, now, today }) => {
      isReplay = false;
      const { agencyId, employeeId, sessionId } = ctx.actor;
      authorize(ctx.actor, "account.change-password", { today, employeeId });
      if (prepared instanceof AppError) throw prepared;
      const { account, passwordHash } = prepared;
      const { count } = await db.account.updateMany({
        where: { agencyId, id: account.id, version: account.version },
        data: {
          passwordHash,
          mustChangePassword: false,
          passwordChangedAt: now,
          version: { increment: 1 },
        },
      });
      if (count === 0) throw conflict("employees.changed-meanwhile");
      const ended = await revokeSessions(db, { agencyId, employeeId, except: sessionId });
      await recordAudit(db, ctx, "account.change-password", {
        subject: { type: "account", id: account.id },
        concerns: employeeId,
        before: { mustChangePassword: account.mustChangePassword },
        after: { mustChangePassword: false, ended },
        at: now,
      });
      return { ended };
    },
  );
  // A form sent twice names the present password of the first time: no guess.
  if (isReplay) await giveBackAttempt(ownAttempt(ctx.actor.employeeId));
  return outcome;
}

type Account = NonNullable<Awaited<ReturnType<typeof loadAccount>>>;

/** The checked new password, or why it is refused. A refusal is thrown later, for a form sent twice has an outcome already. */
async function prepare(
  ctx: Context,
  input: ChangePasswordInput,
): Promise<{ account: Account; passwordHash: string } | AppError> {
  const { agencyId, employeeId } = ctx.actor;
  const { account, preset } = await read(ctx, async (db) => ({
    account: found(await loadAccount(db, agencyId, employeeId)),
    preset: await passwordPreset(db, agencyId, ctx.today),
  }));
  try {
    if (!account.mustChangePassword)
      await assertCurrentPassword(employeeId, account.passwordHash, input.currentPassword);
    const reasons = checkPassword(input.newPassword, {
      nip: account.employee.nip,
      birthDate: account.employee.birthDate && fromDate(account.employee.birthDate),
      name: account.employee.plainName,
      preset,
      common: commonPasswords,
    });
    assertRules(reasons.map((reason) => ({ ...reason, field: "newPassword" })));
    if (input.newPassword !== input.repeatPassword)
      throw refused("repeatPassword", "employees.password-repeat-differs");
    if (await verifyPassword(account.passwordHash, input.newPassword))
      throw refused("newPassword", "employees.password-unchanged");
    return { account, passwordHash: await hashPassword(input.newPassword) };
  } catch (refusal) {
    if (refusal instanceof AppError) return refusal;
    throw refusal;
  }
}

const refused = (field: string, reason: Reason["reason"]) =>
  new AppError("RULE_VIOLATION", [{ field, reason }]);

const loadAccount = (db: Tx, agencyId: string, employeeId: string) =>
  db.account.findUnique({
    where: { agencyId_employeeId: { agencyId, employeeId } },
    include: { employee: { select: { nip: true, birthDate: true, plainName: true } } },
  });

async function passwordPreset(db: Tx, agencyId: string, today: string): Promise<"nist" | "composition"> {
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
