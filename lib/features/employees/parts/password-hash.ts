import "server-only";
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id (the library's default) at OWASP's floor: 19 MiB, two passes, one lane; about 15 ms on a thread of its own. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const HASH = /^\$argon2id\$v=19\$/;

/** Two at once leave half of Node's four worker threads to files and names, and bound the memory at 38 MiB. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The same password typed on two keyboards is one password (NIST SP 800-63B). */
const canonical = (password: string) => password.normalize("NFKC");

/** @returns the hash in PHC form, to be stored in `account.password_hash` */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(canonical(password), SETTINGS));

let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash, or with one that nobody can match, the same work is done
 * against the hash of a random text, so that an unknown name costs what a wrong password costs.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const nobody = await (decoy ??= hashPassword(randomBytes(24).toString("base64")));
  const real = stored !== null && HASH.test(stored);
  const matches = await inTurn(() => verify(real ? stored : nobody, canonical(password)));
  return real && matches;
}
