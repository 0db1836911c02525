import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { newId } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";

/** A browser in which somebody signed in before. `accounts` holds keyed hashes of login names, the latest first. */
export type KnownDevice = { id: string; accounts: string[] };

/** Seconds that a browser stays known after its last sign-in. */
export const KNOWN_DEVICE_SECONDS = 180 * 86_400;
/** A shared computer of a small office; older ones are forgotten first. */
const ACCOUNTS_MAX = 12;

const keyed = (purpose: string, text: string): Buffer =>
  createHmac("sha256", env().NEXTAUTH_SECRET).update(`${purpose}\n${text}`).digest();

/** A text under which something is counted or remembered without being readable: 32 hexadecimal digits. */
export const keyedHash = (purpose: string, text: string): string =>
  keyed(purpose, text).toString("hex").slice(0, 32);

/** Reads the signed cookie. Null for none, a forged or an expired one. `moment` in milliseconds. */
export function readKnownDevice(cookie: string | undefined, moment: number): KnownDevice | null {
  const [body, signature] = (cookie ?? "").split(".");
  if (!body || !signature) return null;
  const given = Buffer.from(signature, "base64url");
  const expected = keyed("known-device", body);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  // Our own signature stands under it, so the content is what writeKnownDevice made.
  const content = JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as KnownDevice & {
    until: number;
  };
  return content.until > moment ? { id: content.id, accounts: content.accounts } : null;
}

/** The cookie after a sign-in of this account in this browser. `moment` in milliseconds. */
export function writeKnownDevice(device: KnownDevice | null, account: string, moment: number): string {
  const accounts = [account, ...(device?.accounts ?? []).filter((one) => one !== account)].slice(
    0,
    ACCOUNTS_MAX,
  );
  const content = { id: device?.id ?? newId(), accounts, until: moment + KNOWN_DEVICE_SECONDS * 1000 };
  const body = Buffer.from(JSON.stringify(content)).toString("base64url");
  return `${body}.${keyed("known-device", body).toString("base64url")}`;
}
