import "server-only";
import type { Tx } from "@/lib/platform/db";

/** Which sessions of a person: all, only one, or all but one. */
type Choice = { agencyId: string; employeeId: string; only?: string; except?: string };

/** Ends living sessions by the server's own time; answers how many there were. */
export async function revokeSessions(
  db: Tx,
  { agencyId, employeeId, only, except }: Choice,
): Promise<number> {
  return db.$executeRaw`
    UPDATE user_session SET revoked_at = now()
    WHERE agency_id = ${agencyId}::uuid AND employee_id = ${employeeId}::uuid
      AND revoked_at IS NULL AND expires_at > now()
      AND (${only ?? null}::uuid IS NULL OR id = ${only ?? null}::uuid)
      AND (${except ?? null}::uuid IS NULL OR id <> ${except ?? null}::uuid)`;
}
