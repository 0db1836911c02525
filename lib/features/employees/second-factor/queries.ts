import "server-only";
import { create } from "qrcode";
import { authorize } from "@/lib/access/authorize";
import type { SystemContext } from "@/lib/features/organization/parts/system-session";
import type { Context } from "@/lib/platform/context";
import { globalDb, read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { keyAddress, NO_AGENCY, openSecret } from "@/lib/features/employees/parts/second-factor";

export type SecondFactorView =
  | { state: "off" }
  /** A secret that waits for its first right code: as text, and as the dark modules of a QR code of `size` by `size`. */
  | { state: "started"; key: string; qr: { size: number; dark: number[] } }
  /** Since when, in the agency's time, ISO; `left`: recovery codes that were not used. */
  | { state: "on"; since: string; left: number };

type Row = { secret: string; confirmedAt: Date | null; left: number };

/** One's own second factor. One statement. */
export async function getSecondFactor(ctx: Context): Promise<SecondFactorView> {
  const { agencyId, employeeId, name } = ctx.actor;
  const [factor] = await read(
    ctx,
    (db) => db.$queryRaw<Row[]>`
      SELECT f.secret, f.confirmed_at AS "confirmedAt",
        (SELECT count(*)::int FROM recovery_code c
          WHERE c.agency_id = f.agency_id AND c.second_factor_id = f.id AND c.used_at IS NULL) AS "left"
      FROM second_factor f WHERE f.agency_id = ${agencyId}::uuid AND f.employee_id = ${employeeId}::uuid`,
  );
  if (factor?.confirmedAt) return { state: "on", since: factor.confirmedAt.toISOString(), left: factor.left };
  const key = factor && openSecret(factor.secret, agencyId, employeeId);
  return key ? { state: "started", key, qr: qrOf(keyAddress(key, name)) } : { state: "off" };
}

export type AdministratorFactorView =
  { state: "off" | "on" } | Extract<SecondFactorView, { state: "started" }>;

/** The second factor of an administrator of the installation, for that administrator's own page. One statement. */
export async function getAdministratorFactor(ctx: SystemContext): Promise<AdministratorFactorView> {
  const { id, displayName } = ctx.administrator;
  const account = await globalDb().systemAccount.findUnique({ where: { id } });
  if (account?.secondFactorConfirmedAt) return { state: "on" };
  const key = account?.secondFactorSecret && openSecret(account.secondFactorSecret, NO_AGENCY, id);
  return key ? { state: "started", key, qr: qrOf(keyAddress(key, displayName)) } : { state: "off" };
}

function qrOf(text: string): { size: number; dark: number[] } {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  return { size, dark: [...data.keys()].filter((at) => data[at]) };
}

export type FactorOfPersonView = { employeeId: string; name: string; isOn: boolean };

/**
 * For HR: whether a person of the agency has a second factor. One statement.
 * @throws AppError NOT_FOUND for nobody of the agency, and for who may not take it away
 */
export async function getFactorOfPerson(ctx: Context, employeeId: string): Promise<FactorOfPersonView> {
  const { agencyId } = ctx.actor;
  authorize(ctx.actor, "account.reset-second-factor", { today: ctx.today, employeeId });
  const person = await read(ctx, (db) =>
    db.employee.findUnique({
      where: { agencyId_id: { agencyId, id: employeeId } },
      select: { name: true, secondFactor: { select: { confirmedAt: true } } },
    }),
  );
  if (!person) throw notFound();
  return { employeeId, name: person.name, isOn: Boolean(person.secondFactor?.confirmedAt) };
}
