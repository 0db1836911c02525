import { randomInt } from "node:crypto";
import { v7 } from "uuid";
import { asSuperuser, inAgency } from "./e2e/database";
import { demoPerson, type Person } from "./e2e/people";
import { AGENCY } from "../../prisma/seed/demo/agency";

/** A statement of the application and how often it ran. */
export type Counted = { text: string; calls: number };

/** What every request costs and no page can save: the session, the tenant setting, the worker's queue. */
const FRAME = /\buser_session\b|set_config\(|graphile_worker/;

const ROUNDS = 3;

/**
 * The statements that one run of `work` costs, as PostgreSQL counted them. The worker may get in between, which can only add:
 * the cheapest of a few rounds counts.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<Counted[]> {
  await asSuperuser((db) => db.query("create extension if not exists pg_stat_statements"));
  await work();
  const rounds: Counted[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await asSuperuser((db) => db.query("select pg_stat_statements_reset()"));
    await work();
    rounds.push(await countedNow());
  }
  return rounds.reduce((least, one) => (callsOf(one) < callsOf(least) ? one : least));
}

async function countedNow(): Promise<Counted[]> {
  const { rows } = await asSuperuser((db) =>
    db.query<Counted>(
      `select query as text, calls::int as calls from pg_stat_statements s
       join pg_database d on d.oid = s.dbid join pg_roles r on r.oid = s.userid
       where d.datname = current_database() and r.rolname = 'terukur_app'`,
    ),
  );
  return rows.filter(({ text }) => !FRAME.test(text));
}

export const callsOf = (counted: readonly Counted[]): number =>
  counted.reduce((sum, { calls }) => sum + calls, 0);

export type Crowd = {
  agencyId: string;
  unitId: string;
  periodId: string;
  appraiser: Person;
  hr: Person;
  /** Hash of the password that all of them have. */
  hash: string;
  size: number;
};

/** An agency of its own with one unit, its head who appraises everybody there, and somebody of HR. */
export async function newCrowd(): Promise<Crowd> {
  const [agencyId, unitId, policyId, periodId] = [v7(), v7(), v7(), v7()];
  const crowd: Crowd = {
    agencyId,
    unitId,
    periodId,
    appraiser: someone("Kepala"),
    hr: someone("Kepegawaian"),
    hash: "",
    size: 0,
  };
  const { rows } = await inAgency((db) =>
    db.query<{ hash: string; offset: number }>(
      `select password_hash as hash, clock_offset as offset from account a join agency g on g.id = a.agency_id
       where a.agency_id = $1 and a.employee_id = $2`,
      [AGENCY.id, demoPerson("staff").id],
    ),
  );
  const [{ hash, offset } = { hash: "", offset: 0 }] = rows;
  crowd.hash = hash;
  await inAgency(async (db) => {
    await db.query(
      "insert into agency (id, name, time_zone, clock_offset) values ($1, 'Pemerintah Kota Uji', 'Asia/Jakarta', $2)",
      [agencyId, offset],
    );
    await db.query(
      "insert into unit (agency_id, id, code, name, kind, has_own_agreement, valid_from) values ($1, $2, 'uji', 'Dinas Uji', 'opd', true, '2026-01-01')",
      [agencyId, unitId],
    );
    await db.query(
      `insert into agency_policy (agency_id, id, number, valid_from, settings, reason) values ($1, $2, 1, '2026-01-01', '{"secondFactorRequiredFor": []}', 'uji')`,
      [agencyId, policyId],
    );
    await db.query(
      `insert into period (agency_id, id, policy_id, year, cadence, number, starts_on, ends_on, self_note_due, scoring_due, state)
       values ($1, $2, $3, 2026, 'quarterly', 4, '2026-10-01', '2026-12-31', '2027-01-07', '2027-01-14', 'open')`,
      [agencyId, periodId, policyId],
    );
    for (const person of [crowd.appraiser, crowd.hr]) {
      await addEmployee(db, crowd, person, person === crowd.appraiser);
      await addLogin(db, agencyId, person, hash);
    }
    await db.query(
      "insert into role_grant (agency_id, id, employee_id, role, starts_on, reason) values ($1, $2, $3, 'hr', '2026-01-01', 'uji')",
      [agencyId, v7(), crowd.hr.id],
    );
  }, agencyId);
  return crowd;
}

export type Db = Parameters<Parameters<typeof inAgency>[0]>[0];

/** An invented person with a login of his or her own; the password is the demonstration's. */
export const someone = (word: string): Person => ({
  ...demoPerson("staff"),
  id: v7(),
  name: `${word} Uji`,
  callName: word,
  login: `${word}.${randomInt(1_000_000)}`.toLowerCase().replaceAll(" ", "."),
});

/** Lets a person of the crowd's agency sign in. */
export async function addLogin(db: Db, agencyId: string, person: Person, hash: string): Promise<void> {
  await db.query(
    "insert into account (agency_id, id, employee_id, password_hash, must_change_password) values ($1, $2, $3, $4, false)",
    [agencyId, v7(), person.id, hash],
  );
  await db.query("insert into login (name, agency_id, employee_id) values ($1, $2, $3)", [
    person.login,
    agencyId,
    person.id,
  ]);
}

/** A person with a post in a unit. */
export async function addEmployee(
  db: Db,
  { agencyId, unitId }: Pick<Crowd, "agencyId" | "unitId">,
  person: Pick<Person, "id" | "name" | "callName">,
  isUnitHead = false,
): Promise<void> {
  const positionId = v7();
  await db.query(
    "insert into employee (agency_id, id, kind, name, plain_name, call_name) values ($1, $2, 'pns', $3, $3, $4)",
    [agencyId, person.id, person.name, person.callName],
  );
  await db.query(
    "insert into position (agency_id, id, unit_id, title, class, is_unit_head, valid_from) values ($1, $2, $3, 'Perawat', 'functional', $4, '2026-01-01')",
    [agencyId, positionId, unitId, isUnitHead],
  );
  await db.query(
    "insert into assignment (agency_id, id, employee_id, position_id, starts_on) values ($1, $2, $3, $4, '2026-01-01')",
    [agencyId, v7(), person.id, positionId],
  );
}

/** Fills the unit up to `size` people with agreed plans whose self-notes wait for the head; every fourth plan only waits to be read. */
export async function growCrowd(crowd: Crowd, size: number): Promise<void> {
  const { agencyId, unitId, periodId, appraiser } = crowd;
  await inAgency(async (db) => {
    for (; crowd.size < size; crowd.size += 1) {
      const [id, planId] = [v7(), v7()];
      const isSent = crowd.size % 4 === 3;
      await addEmployee(db, crowd, {
        id,
        name: `Pegawai Uji ${crowd.size}`,
        callName: `Pegawai ${crowd.size}`,
      });
      await db.query(
        `insert into work_plan (agency_id, id, employee_id, unit_id, position_title, year, starts_on, ends_on, state, submitted_at, submitted_hash, set_at, set_hash)
         values ($1, $2, $3, $4, 'Perawat', 2026, '2026-01-01', '2026-12-31', $5::plan_state, '2026-10-05', repeat('0', 64), $6, $7)`,
        [
          agencyId,
          planId,
          id,
          unitId,
          isSent ? "submitted" : "set",
          isSent ? null : "2026-10-06",
          isSent ? null : "0".repeat(64),
        ],
      );
      await db.query(
        "insert into work_plan_appraiser (agency_id, id, work_plan_id, employee_id, starts_on) values ($1, $2, $3, $4, '2026-01-01')",
        [agencyId, v7(), planId, appraiser.id],
      );
      if (isSent) continue;
      await db.query(
        "insert into evaluation (agency_id, id, work_plan_id, employee_id, period_id, state, noted_at) values ($1, $2, $3, $4, $5, 'noted', '2026-11-10')",
        [agencyId, v7(), planId, id, periodId],
      );
    }
  }, agencyId);
}
