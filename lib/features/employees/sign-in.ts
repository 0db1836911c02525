import "server-only";
import { newId } from "@/lib/platform/clock";
import type { PublicRequest } from "@/lib/platform/action";
import { globalDb, inTenant } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { SessionToken } from "@/lib/platform/session";
import type { SignInInput } from "./input";
import { attemptOf, giveBackAttempt, refusedAttempt, takeAttempt } from "./parts/attempts";
import { createSession } from "./parts/create-session";
import { readKnownDevice, writeKnownDevice } from "./parts/known-device";
import { verifyPassword } from "./parts/password-hash";
import { loginName, wrongNipLength } from "./rules/login-name";

export { CODE_SECONDS, SESSION_SECONDS } from "./parts/create-session";
export { KNOWN_DEVICE_SECONDS } from "./parts/known-device";

/** `knownDevice` is the cookie that an earlier sign-in left in this browser. */
export type SignInRequest = PublicRequest & { knownDevice?: string };

/** `awaitsCode`: the token opens nothing yet but the question for the second factor. */
export type SignedIn = {
  token: SessionToken;
  knownDevice: string;
  mustChangePassword: boolean;
  awaitsCode: boolean;
};

/**
 * Lets a person in by NIP, NI PPPK or account name, and password. An unknown name and a wrong password get the same
 * answer after the same work. The same form sent twice makes two sessions: a kept outcome would be a kept secret.
 * @throws AppError INVALID_INPUT `employees.nip-length`, RULE_VIOLATION `employees.sign-in-failed` {n},
 *   `employees.sign-in-paused` {until, minutes}, `employees.account-disabled`, `employees.agency-disabled`
 */
export async function signIn(request: SignInRequest, input: SignInInput): Promise<SignedIn> {
  const name = loginName(input.name);
  const digits = wrongNipLength(name);
  if (digits !== null)
    throw new AppError("INVALID_INPUT", [
      { field: "name", reason: "employees.nip-length", params: { n: digits } },
    ]);
  const device = readKnownDevice(request.knownDevice, Date.now());
  const attempt = attemptOf(name, request.address, device);

  const left = await takeAttempt(attempt);
  const account = await findAccount(name);
  // authorize: none, a visitor has no rights yet; the password decides.
  const matches = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account || !matches) {
    log.info({ requestId: request.requestId, account: attempt.account, left }, "sign-in refused");
    throw await refusedAttempt(attempt, left, "employees.sign-in-failed");
  }
  if (account.disabledAt) throw new AppError("RULE_VIOLATION", [{ reason: "employees.account-disabled" }]);
  if (account.agencyDisabledAt)
    throw new AppError("RULE_VIOLATION", [{ reason: "employees.agency-disabled" }]);

  const person = { ...account, name: account.employee.name };
  const { token, awaitsCode } = await createSession(request, person, "password");
  await giveBackAttempt(attempt);
  return {
    token,
    knownDevice: writeKnownDevice(device, attempt.account, Date.now()),
    mustChangePassword: account.mustChangePassword,
    awaitsCode,
  };
}

/** The account behind a name. Asks the database the same questions when there is none. */
async function findAccount(name: string) {
  const login = await globalDb().login.findUnique({ where: { name } });
  const { agencyId, employeeId } = login ?? { agencyId: newId(), employeeId: newId() };
  return inTenant(agencyId, async (db) => {
    const account = await db.account.findUnique({
      where: { agencyId_employeeId: { agencyId, employeeId } },
      include: { employee: { select: { name: true } } },
    });
    const agency = await db.agency.findUnique({ where: { id: agencyId }, select: { disabledAt: true } });
    return account && { ...account, agencyDisabledAt: agency?.disabledAt ?? null };
  });
}
