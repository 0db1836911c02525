import { Secret, TOTP } from "otpauth";
import { confirmSecondFactor } from "@/lib/features/employees/second-factor/confirm-second-factor";
import { startSecondFactor } from "@/lib/features/employees/second-factor/start-second-factor";
import { openSecret } from "@/lib/features/employees/parts/second-factor";
import { AppError } from "@/lib/platform/errors";
import type { Context } from "@/lib/platform/context";
import { owner } from "../../../support/database";
import { contextOf, type PersonKey, type World } from "../../../support/world";

/** Half a minute, in milliseconds. */
export const STEP = 30_000;

export type Authenticator = { code: (later?: number) => string; secret: string };

export const factorOf = (world: World, person: PersonKey) =>
  owner.secondFactor.findUnique({
    where: { agencyId_employeeId: { agencyId: world.agencyId, employeeId: world.people[person] } },
    include: { codes: true },
  });

/** The telephone of a person who has scanned the picture; `later` shifts its clock, in milliseconds. */
export async function telephone(world: World, person: PersonKey): Promise<Authenticator> {
  const factor = await factorOf(world, person);
  const secret = openSecret(factor?.secret ?? "", world.agencyId, world.people[person]) ?? "";
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return { secret, code: (later = 0) => totp.generate({ timestamp: Date.now() + later }) };
}

/** Sets a second factor up as the pages do; its present code is spent by that. */
export async function enrol(world: World, person: PersonKey) {
  const ctx = await contextOf(world, person);
  await startSecondFactor(ctx);
  const phone = await telephone(world, person);
  const { codes } = await confirmSecondFactor(ctx, { code: phone.code() });
  return { ctx, phone, codes: codes ?? [] };
}

/** Lets the code of this half minute be used again, as if it were the first sign-in of the day. */
export const forgetStep = (world: World) =>
  owner.secondFactor.updateMany({ where: { agencyId: world.agencyId }, data: { lastUsedStep: 0 } });

export async function refusal(attempt: Promise<unknown>): Promise<AppError> {
  const error = await attempt.then(
    () => new Error("was let in"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw error;
  return error;
}

export const reasonOf = async (attempt: Promise<unknown>) => (await refusal(attempt)).reasons[0]?.reason;

export const eventsOf = (ctx: Pick<Context, "actor">, action: string) =>
  owner.auditEvent.findMany({ where: { agencyId: ctx.actor.agencyId, action }, orderBy: { id: "asc" } });
