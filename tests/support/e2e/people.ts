import { v7 } from "uuid";
import { AGENCY } from "../../../prisma/seed/demo/agency";
import { DEMO_LOGINS } from "../../../prisma/seed/demo/logins";
import { personOf, unitId } from "../../../prisma/seed/demo/people";
import { inAgency } from "./database";

export type Person = { id: string; name: string; callName: string; login: string; password: string };

/** Somebody of the demonstration who has an account, such as `appraiser`. */
export function demoPerson(key: keyof typeof DEMO_LOGINS): Person {
  const { employeeKey, login, password } = DEMO_LOGINS[key];
  const { id, name, callName } = personOf(employeeKey);
  return { id, name, callName, login, password };
}

// Three lists of lengths without a common factor: hundreds of names before one comes back.
const FIRST = [
  "Ayu",
  "Citra",
  "Elok",
  "Gita",
  "Intan",
  "Kirana",
  "Laras",
  "Melati",
  "Nadia",
  "Puspa",
  "Ratih",
];
const MIDDLE = ["Dewi", "Indah", "Kartika", "Lestari", "Mawarni", "Permata", "Sekar"];
const LAST = ["Prameswari", "Wulansari", "Purbasari", "Tanjungsari", "Mahardika"];

type NewPerson = {
  /** Key of the demonstration's unit. */
  unit?: string;
  title?: string;
  appraiserId?: string | null;
  kind?: "pns" | "pppk";
  isUnitHead?: boolean;
  mustChangePassword?: boolean;
};

/**
 * An invented person with a post and an account, so that a journey changes nobody else's rows. Her NIP is new in every run,
 * and her password is the demonstration's.
 */
export async function newPerson(about: NewPerson = {}): Promise<Person> {
  const {
    unit = "pkm-muara",
    title = "Bidan Terampil",
    kind = "pns",
    isUnitHead = false,
    mustChangePassword = false,
  } = about;
  const appraiserId = about.appraiserId === undefined ? demoPerson("appraiser").id : about.appraiserId;
  const [id, positionId] = [v7(), v7()];
  return inAgency(async (db) => {
    const { rows } = await db.query<{ n: number }>(
      "select count(*)::int as n from employee where agency_id = $1",
      [AGENCY.id],
    );
    const n = rows[0]?.n ?? 0;
    const pick = (names: string[]) => names[n % names.length] ?? "";
    const name = [FIRST, MIDDLE, LAST].map(pick).join(" ");
    const callName = `Bu ${pick(FIRST)}`;
    const nip = `199${n % 10}0${(n % 9) + 1}152022012${String(n % 1000).padStart(3, "0")}`;
    await db.query(
      `insert into employee (agency_id, id, kind, nip, name, plain_name, call_name, birth_date, rank_code, rank_name, started_on)
       values ($1, $2, $3::employee_kind, $4, $5, $5, $6, $7, 'II/c', 'Pengatur', '2022-01-03')`,
      [AGENCY.id, id, kind, nip, name, callName, `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`],
    );
    await db.query(
      `insert into position (agency_id, id, unit_id, title, class, is_unit_head, valid_from)
       values ($1, $2, $3, $4, 'functional', $5, '2022-01-03')`,
      [AGENCY.id, positionId, unitId(unit), title, isUnitHead],
    );
    await db.query(
      `insert into assignment (agency_id, id, employee_id, position_id, starts_on) values ($1, $2, $3, $4, '2026-01-01')`,
      [AGENCY.id, v7(), id, positionId],
    );
    if (appraiserId)
      await db.query(
        `insert into reporting_line (agency_id, id, employee_id, superior_id, starts_on) values ($1, $2, $3, $4, '2026-01-01')`,
        [AGENCY.id, v7(), id, appraiserId],
      );
    await db.query(
      `insert into account (agency_id, id, employee_id, password_hash, must_change_password)
       select agency_id, $2, $3, password_hash, $4 from account where agency_id = $1 and employee_id = $5`,
      [AGENCY.id, v7(), id, mustChangePassword, demoPerson("staff").id],
    );
    await db.query("insert into login (name, agency_id, employee_id) values ($1, $2, $3)", [
      nip,
      AGENCY.id,
      id,
    ]);
    return { id, name, callName, login: nip, password: demoPerson("staff").password };
  });
}

/** Ends every session of a person, as an administrator's or the clock's hand would: no screen of hers takes part. */
export async function endSessions(person: Person): Promise<void> {
  await inAgency((db) =>
    db.query(
      "update user_session set revoked_at = now() where agency_id = $1 and employee_id = $2 and revoked_at is null",
      [AGENCY.id, person.id],
    ),
  );
}
