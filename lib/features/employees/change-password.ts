import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { read, transact } from "@/lib/platform/db";
import { AppError, conflict, found } from "@/lib/platform/errors";
import type { ChangePasswordInput } from "./input";
import { assertCurrentPassword, giveBackAttempt, ownAttempt } from "./parts/attempts";
import { keyedHash } from "./parts/known-device";
import {
  endPasswordLinks,
  hashOfNew,
  loadOwnedAccount,
  passwordPreset,
  type OwnedAccount,
} from "./parts/new-password";
import { revokeSessions } from "./parts/revoke-sessions";

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
      await endPasswordLinks(db, agencyId, employeeId);
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

/** The checked new password, or why it is refused. A refusal is thrown later, for a form sent twice has an outcome already. */
async function prepare(
  ctx: Context,
  input: ChangePasswordInput,
): Promise<{ account: OwnedAccount; passwordHash: string } | AppError> {
  const { agencyId, employeeId } = ctx.actor;
  const { account, preset } = await read(ctx, async (db) => ({
    account: found(await loadOwnedAccount(db, agencyId, employeeId)),
    preset: await passwordPreset(db, agencyId, ctx.today),
  }));
  try {
    if (!account.mustChangePassword)
      await assertCurrentPassword(employeeId, account.passwordHash, input.currentPassword);
    return { account, passwordHash: await hashOfNew(account, preset, input) };
  } catch (refusal) {
    if (refusal instanceof AppError) return refusal;
    throw refusal;
  }
}
