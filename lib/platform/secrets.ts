import "server-only";
import { createHash, createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = "v1.";

/** One key a purpose, so that what was sealed for one is of no use for another. */
const keyOf = (purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", env().NEXTAUTH_SECRET, "terukur", purpose, 32));

/**
 * A text that only this installation can read again (AES-256-GCM). `owner` is bound to it: moved to another record it
 * opens nothing.
 */
export function seal(purpose: string, text: string, owner = ""): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(purpose), iv).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return VERSION + Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** The text that was sealed; null for anything else: changed, of another purpose or owner, or under another secret. */
export function unseal(purpose: string, sealed: string | undefined, owner = ""): string | null {
  if (!sealed?.startsWith(VERSION)) return null;
  const bytes = Buffer.from(sealed.slice(VERSION.length), "base64url");
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, keyOf(purpose), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}

/** A hash that nobody can make or try out without this installation's secret: 64 hexadecimal digits. */
export const secretHash = (purpose: string, text: string): string =>
  createHmac("sha256", keyOf(purpose)).update(text).digest("hex");

/** What is kept of a random secret that somebody else holds: it opens nothing by itself. SHA-256, hex. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");
