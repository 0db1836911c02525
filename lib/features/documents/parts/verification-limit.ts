import "server-only";
import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { keyedHash } from "@/lib/features/employees/parts/known-device";
import { addressBlock } from "@/lib/features/employees/rules/address-block";
import { pool } from "@/lib/platform/db";

/** Codes without a document that one address may ask for in a quarter of an hour: an office behind one line mistypes less. */
export const MISSES = 60;
const WINDOW = 15 * 60;

const built = new WeakMap<Pool, RateLimiterPostgres>();

function limiter(): RateLimiterPostgres {
  const storeClient = pool();
  const known =
    built.get(storeClient) ??
    new RateLimiterPostgres({
      storeClient,
      storeType: "pool",
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix: "verify",
      points: MISSES,
      duration: WINDOW,
      blockDuration: WINDOW,
      clearExpiredByTimeout: false,
    });
  built.set(storeClient, known);
  return known;
}

const keyOf = (address: string) => keyedHash("verify", addressBlock(address));

/** Counts a question before it is looked up, so that many at once cannot pass together. Answers the minutes to wait, or null. */
export async function takeQuestion(address: string): Promise<number | null> {
  try {
    await limiter().consume(keyOf(address));
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(Math.ceil(refusal.msBeforeNext / 60_000), 1);
    throw refusal;
  }
}

/** Whoever holds a real document asks as often as needed. */
export async function giveBackQuestion(address: string): Promise<void> {
  await limiter().reward(keyOf(address));
}
