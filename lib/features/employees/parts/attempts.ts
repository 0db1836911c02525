import "server-only";
import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { addressBlock } from "../rules/address-block";
import { keyedHash, type KnownDevice } from "./known-device";
import { verifyPassword } from "./password-hash";
import type { CodeAnswer } from "./second-factor";

/** Who tries to get in, as keys that name nobody. `device` only where the account signed in on it before. */
export type Attempt = { account: string; address: string; device: string | null };

const MINUTES = 60;
const HOURS = 3600;
const PAUSE = 15 * MINUTES;
const ATTEMPTS_BEFORE_PAUSE = 5;
/** Failed attempts from one address in a quarter of an hour: an office of some hundred people sits behind one. */
const PER_ADDRESS = 60;
/** Failed attempts on one account from everywhere in a day. */
const PER_ACCOUNT = 50;
/** Links that may be asked for in an hour, for one name and from one address: nobody's mailbox is flooded from here. */
const LINKS_PER_NAME = 3;
const LINKS_PER_ADDRESS = 30;

function build(storeClient: Pool) {
  const shared = { storeClient, storeType: "pool", tableName: "rate_limit", tableCreated: true };
  const limit = (keyPrefix: string, points: number, duration: number, blockDuration: number) =>
    new RateLimiterPostgres({
      ...shared,
      keyPrefix,
      points,
      duration,
      blockDuration,
      clearExpiredByTimeout: keyPrefix === "own",
    });
  return {
    /** An account from one address, or on a device that knows it. */
    own: limit("own", ATTEMPTS_BEFORE_PAUSE, PAUSE, PAUSE),
    address: limit("address", PER_ADDRESS, PAUSE, PAUSE),
    account: limit("account", PER_ACCOUNT, 24 * HOURS, HOURS),
    linkName: limit("link-name", LINKS_PER_NAME, HOURS, 0),
    linkAddress: limit("link-address", LINKS_PER_ADDRESS, HOURS, 0),
  };
}

const built = new WeakMap<Pool, ReturnType<typeof build>>();

function limits(): ReturnType<typeof build> {
  const client = pool();
  const known = built.get(client) ?? build(client);
  built.set(client, known);
  return known;
}

export function attemptOf(name: string, address: string, device: KnownDevice | null): Attempt {
  const account = keyedHash("login", name);
  return {
    account,
    address: keyedHash("address", addressBlock(address)),
    device: device?.accounts.includes(account) ? keyedHash("device", device.id) : null,
  };
}

const ownKey = (attempt: Attempt) => `${attempt.account}:${attempt.device ?? attempt.address}`;

function paused(milliseconds: number): AppError {
  const until = new Date(Date.now() + milliseconds).toISOString();
  return new AppError("RULE_VIOLATION", [
    {
      reason: "employees.sign-in-paused",
      params: { until, minutes: Math.max(Math.ceil(milliseconds / 60_000), 1) },
    },
  ]);
}

async function take(limiter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    return (await limiter.consume(key)).remainingPoints;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw paused(refusal.msBeforeNext);
    throw refusal;
  }
}

/**
 * Counts an attempt before its password is looked at, so that many at once cannot pass together. A device on which the
 * account signed in before has a counter of its own and no other: strangers cannot lock its owner out.
 * @returns how many attempts are left after this one
 * @throws AppError RULE_VIOLATION `employees.sign-in-paused` {until, minutes}
 */
export async function takeAttempt(attempt: Attempt): Promise<number> {
  const { own, address, account } = limits();
  const left = await take(own, ownKey(attempt));
  if (attempt.device) return left;
  await take(address, attempt.address);
  await take(account, attempt.account);
  return left;
}

/** After a right password: the own counter begins anew, the shared ones get their point back. */
export async function giveBackAttempt(attempt: Attempt): Promise<void> {
  const { own, address, account } = limits();
  await own.delete(ownKey(attempt));
  if (attempt.device) return;
  await address.reward(attempt.address);
  await account.reward(attempt.account);
}

/** After a wrong password: the answer, and the pause when no attempt is left. `reason` gets the parameter `n`. */
export async function refusedAttempt(
  attempt: Attempt,
  left: number,
  reason: string,
  field?: string,
): Promise<AppError> {
  if (left > 0) return new AppError("RULE_VIOLATION", [{ field, reason, params: { n: left } }]);
  await limits().own.block(ownKey(attempt), PAUSE);
  return paused(PAUSE * 1000);
}

/**
 * Counts a wish for a password link, whether or not there is such a name.
 * @throws AppError RULE_VIOLATION `employees.sign-in-paused` {until, minutes}
 */
export async function takeLinkRequest(name: string, address: string): Promise<void> {
  const { linkName, linkAddress } = limits();
  await take(linkAddress, keyedHash("address", addressBlock(address)));
  await take(linkName, keyedHash("login", name));
}

/** The counter of whoever is signed in and shows the password again. */
export const ownAttempt = (employeeId: string): Attempt => ({
  account: keyedHash("change-password", employeeId),
  address: "",
  device: "signed-in",
});

/**
 * Whoever sits down at an unlocked computer may not guess without end.
 * @throws AppError RULE_VIOLATION `employees.password-current-wrong` {n}, `employees.sign-in-paused`, `input.required`
 */
export async function assertCurrentPassword(
  employeeId: string,
  passwordHash: string,
  typed = "",
  field = "currentPassword",
): Promise<void> {
  if (typed === "") throw new AppError("RULE_VIOLATION", [{ field, reason: "input.required" }]);
  const attempt = ownAttempt(employeeId);
  const left = await takeAttempt(attempt);
  if (!(await verifyPassword(passwordHash, typed)))
    throw await refusedAttempt(attempt, left, "employees.password-current-wrong", field);
  await giveBackAttempt(attempt);
}

/** One counter a person, whoever asks and from wherever: six digits can be guessed. */
const codeAttempt = (employeeId: string): Attempt => ({
  account: keyedHash("second-factor", employeeId),
  address: "",
  device: "code",
});

/**
 * Runs `spend` under the counter of codes. What it throws stays uncounted only after a right code.
 * @throws AppError RULE_VIOLATION `employees.code-wrong` {n}, `employees.code-used` {n}, `employees.sign-in-paused`
 */
export async function countedCode<T>(
  employeeId: string,
  spend: (judge: (answer: CodeAnswer) => "application" | "recovery") => Promise<T>,
): Promise<T> {
  const attempt = codeAttempt(employeeId);
  const left = await takeAttempt(attempt);
  try {
    const outcome = await spend((answer) => {
      if (answer === "wrong" || answer === "used") throw new WrongCode(answer);
      return answer;
    });
    await giveBackAttempt(attempt);
    return outcome;
  } catch (refusal) {
    if (refusal instanceof WrongCode)
      throw await refusedAttempt(attempt, left, `employees.code-${refusal.answer}`, "code");
    throw refusal;
  }
}

class WrongCode extends AppError {
  constructor(readonly answer: "wrong" | "used") {
    super("RULE_VIOLATION", [{ field: "code", reason: `employees.code-${answer}` }]);
  }
}
