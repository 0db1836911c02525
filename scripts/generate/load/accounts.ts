import { randomBytes } from "node:crypto";
import type pg from "pg";
import { hashPassword } from "@/lib/features/employees/parts/password-hash";
import { newId } from "@/lib/platform/clock";
import type { Candidate } from "../people/grants";

const AT_ONCE = 1_000;

export type Logins = { password: string; people: readonly Candidate[] };

/** A password that nobody knows before this run; all accounts of the run share it, and its one costly hash. */
const newPassword = () => `rekaan-${randomBytes(9).toString("base64url")}`;

/** Opens the way in for some people. Logins belong to the installation: a NIP that another agency holds is refused by the database. */
export async function addAccounts(
  client: pg.Client,
  agencyId: string,
  people: readonly Candidate[],
): Promise<Logins> {
  const password = newPassword();
  const hash = await hashPassword(password);
  for (let start = 0; start < people.length; start += AT_ONCE) {
    const part = people.slice(start, start + AT_ONCE);
    const employees = part.map(({ employeeId }) => employeeId);
    await client.query(
      `INSERT INTO account (agency_id, id, employee_id, password_hash, must_change_password)
       SELECT $1, one.id, one.employee_id, $4, false FROM unnest($2::uuid[], $3::uuid[]) AS one(id, employee_id)`,
      [agencyId, part.map(() => newId()), employees, hash],
    );
    await client.query(
      `INSERT INTO login (name, agency_id, employee_id)
       SELECT one.name, $1, one.employee_id FROM unnest($2::text[], $3::uuid[]) AS one(name, employee_id)`,
      [agencyId, part.map(({ login }) => login), employees],
    );
  }
  return { password, people };
}

/** The seats by name and login, then how many more there are. */
export function printLogins({ password, people }: Logins, seats: number): void {
  for (const { seat, name, login } of people.slice(0, seats))
    console.log(`${seat.padEnd(18)}  ${login}  ${name}`);
  const more = people.length - Math.min(seats, people.length);
  if (more > 0) console.log(`and ${more} more people under their NIP`);
  console.log(`password of all: ${password}`);
}
