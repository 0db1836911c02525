import "server-only";
import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { seal, secretHash, unseal } from "@/lib/platform/secrets";

/** RFC 6238 as every authenticator application knows it: SHA-1, six digits, half a minute. */
const SHAPE = { issuer: "Terukur", algorithm: "SHA1", digits: 6, period: 30 } as const;
const SECRET_BYTES = 20;
/** Half minutes by which a telephone's clock may differ, either way. */
const SKEW = 1;
const RECOVERY_CODES = 10;
/** Digits only, so that a telephone's number keys are enough; 40 bits behind a counted door. */
const RECOVERY_DIGITS = 12;

/** In the place of an agency for administrators of the installation, who stand beside the agencies. */
export const NO_AGENCY = "system";

const PURPOSE = "second-factor";
const ownerOf = (agencyId: string, employeeId: string) => `${agencyId}:${employeeId}`;

/** A new secret: as text for the person, sealed for the database. */
export function newSecret(agencyId: string, employeeId: string): string {
  return seal(PURPOSE, new Secret({ size: SECRET_BYTES }).base32, ownerOf(agencyId, employeeId));
}

/** The secret as base32; null where it was sealed for somebody else or under another NEXTAUTH_SECRET. */
export const openSecret = (sealed: string, agencyId: string, employeeId: string): string | null =>
  unseal(PURPOSE, sealed, ownerOf(agencyId, employeeId));

/** What the QR code says to an authenticator application. */
export const keyAddress = (secret: string, label: string): string =>
  new TOTP({ ...SHAPE, label, secret: Secret.fromBase32(secret) }).toString();

/** The half minute whose code this is, one before and one after included; null for none. `moment` in milliseconds. */
export function stepOf(secret: string, digits: string, moment: number): number | null {
  const totp = new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: digits, timestamp: moment, window: SKEW });
  return delta === null ? null : totp.counter({ timestamp: moment }) + delta;
}

/** Six digits or a recovery code as people type them, with spaces and dashes; null for anything else. */
export function readCode(typed: string): { kind: "application" | "recovery"; digits: string } | null {
  const digits = typed.normalize("NFKC").replace(/[\s.\-\u2010-\u2015]/g, "");
  if (!/^\d+$/.test(digits)) return null;
  if (digits.length === SHAPE.digits) return { kind: "application", digits };
  return digits.length === RECOVERY_DIGITS ? { kind: "recovery", digits } : null;
}

const codeHash = (factorId: string, digits: string) => secretHash("recovery-code", `${factorId}:${digits}`);

/** Puts ten new codes in the place of all earlier ones; answers them, for they are kept as hashes only. */
export async function replaceRecoveryCodes(db: Tx, agencyId: string, factorId: string): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < RECOVERY_CODES)
    codes.add(Array.from({ length: RECOVERY_DIGITS }, () => randomInt(10)).join(""));
  await db.recoveryCode.deleteMany({ where: { agencyId, secondFactorId: factorId } });
  await db.recoveryCode.createMany({
    data: [...codes].map((digits) => ({
      agencyId,
      id: newId(),
      secondFactorId: factorId,
      codeHash: codeHash(factorId, digits),
    })),
  });
  return [...codes];
}

/** Takes a person's second factor away with its codes; answers whether there was one. */
export async function removeSecondFactor(db: Tx, agencyId: string, employeeId: string): Promise<boolean> {
  await db.recoveryCode.deleteMany({ where: { agencyId, factor: { employeeId } } });
  const { count } = await db.secondFactor.deleteMany({ where: { agencyId, employeeId } });
  return count > 0;
}

type Factor = { agencyId: string; id: string; employeeId: string; secret: string };

export type CodeAnswer = "application" | "recovery" | "wrong" | "used";

/**
 * Looks at a code and spends it in the same statement, so that of two who bring the same code one gets in: the half minute
 * of an application's code and every earlier one, or the recovery code. `moment` in milliseconds.
 */
export async function spendCode(db: Tx, factor: Factor, typed: string, moment: number): Promise<CodeAnswer> {
  const { agencyId, id, employeeId } = factor;
  const code = readCode(typed);
  if (!code) return "wrong";
  if (code.kind === "recovery") {
    const { count } = await db.recoveryCode.updateMany({
      where: { agencyId, secondFactorId: id, codeHash: codeHash(id, code.digits), usedAt: null },
      data: { usedAt: new Date(moment) },
    });
    return count === 1 ? "recovery" : "wrong";
  }
  const secret = openSecret(factor.secret, agencyId, employeeId);
  const step = secret === null ? null : stepOf(secret, code.digits, moment);
  if (step === null) return "wrong";
  const { count } = await db.secondFactor.updateMany({
    where: { agencyId, id, lastUsedStep: { lt: step } },
    data: { lastUsedStep: step },
  });
  return count === 1 ? "application" : "used";
}
