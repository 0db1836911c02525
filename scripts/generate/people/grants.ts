import type { Dice } from "../dice";
import type { Batch } from "../stream/batch";
import type { Calendar } from "../work/calendar";
import type { Person, Unit } from "./person";

type Setting = { dice: Dice; batch: Batch; calendar: Calendar; agency: { id: string } };

/** Somebody who may get a login: one for each seat first, then whoever comes. */
export type Candidate = { employeeId: string; name: string; login: string; seat: string };

/** Whose post brings which role for the whole agency; the first of each gets it. */
const ROLES: Record<string, string> = {
  walikota: "leadership",
  "kabid-kinerja": "hr",
  inspektur: "auditor",
  "kepala-bapperida": "strategy_planner",
  "kabid-pengembangan": "training_officer",
  "kabag-organisasi": "policy_confirmer",
};
const SEATS: Record<string, string> = { ...ROLES, "kasubbag-umum": "unit_officer", kapus: "appraiser" };

const ownUnit = (unit: Unit): Unit => (unit.isOwn || unit.parent === null ? unit : ownUnit(unit.parent));

/** Gives roles to the posts that carry them, and remembers who could sign in. */
export class Grants {
  private readonly given = new Set<string>();
  readonly seats: Candidate[] = [];
  readonly others: Candidate[] = [];

  constructor(private readonly setting: Setting) {}

  consider(person: Person): void {
    const { family } = person.seat;
    const role = ROLES[family];
    if (role && !this.given.has(role)) this.write(person, role, null);
    if (family === "kasubbag-umum") this.write(person, "unit_officer", ownUnit(person.unit).id);
    this.remember(person);
  }

  private write(person: Person, role: string, unitId: string | null): void {
    const { dice, batch, calendar, agency } = this.setting;
    const from = `${calendar.year}-01-01`;
    const moment = Date.parse(from);
    if (unitId === null) this.given.add(role);
    batch.add("role_grant", {
      agency_id: agency.id,
      id: dice.id(moment),
      employee_id: person.id,
      role,
      unit_id: unitId,
      starts_on: from,
      reason: "Penduduk rekaan.",
      created_at: new Date(moment).toISOString(),
    });
  }

  private remember(person: Person): void {
    const seat = SEATS[person.seat.family] ?? "staff";
    const login = person.nip ?? `pimpinan.${person.id.slice(-12)}`;
    const candidate = { employeeId: person.id, name: person.name, login, seat };
    if (person.status !== "active") return;
    if (!this.seats.some((one) => one.seat === seat)) this.seats.push(candidate);
    // The largest number of accounts that the command takes.
    else if (this.others.length < 100_000) this.others.push(candidate);
  }
}
