import "server-only";
import { newId, toDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { conflict } from "@/lib/platform/errors";
import type { HoldPlan, NewPost } from "../rules/plan-hold";
import type { EmployeeFields, PersonFact, PersonPlan } from "../rules/plan-person";
import type { Step } from "./import-step";
import type { Planned } from "./plan-batch";
import type { Image, UndoOperation, Written } from "../rules/undo-operation";

const dated = (day: string | undefined) => (day === undefined ? undefined : toDate(day));

const employeeData = ({ birthDate, startedOn, ...fields }: EmployeeFields) => ({
  ...fields,
  birthDate: dated(birthDate),
  startedOn: dated(startedOn),
});

type NewHold = { employeeId: string; hold: Extract<HoldPlan, { kind: "new" }> };
type Batch = {
  created: { id: string; plan: PersonPlan }[];
  changed: { person: PersonFact; fields: EmployeeFields }[];
  holds: (NewHold & { id: string })[];
  updates: Extract<HoldPlan, { kind: "update" }>[];
  posts: NewPost[];
};

/** The columns that a change touches, as they are: what undoing brings back. */
function imageOf(person: PersonFact, fields: EmployeeFields): Image {
  const columns: Record<string, string> = {
    kind: "kind",
    name: "name",
    plainName: "plain_name",
    birthDate: "birth_date",
    rankCode: "rank_code",
    rankName: "rank_name",
    email: "email",
    startedOn: "started_on",
  };
  const now = person as unknown as Record<string, string | null>;
  return Object.fromEntries(
    Object.keys(fields).flatMap((key) => (columns[key] ? [[columns[key], now[key] ?? null]] : [])),
  );
}

function holdOperations(
  batch: Batch,
  person: PersonFact | null,
  employeeId: string,
  hold: HoldPlan,
): UndoOperation[] {
  if (hold.kind === "none") return [];
  const imageOfHold = (id: string): UndoOperation[] => {
    const now = person?.holds.find((one) => one.id === id);
    if (!now) return [];
    const before = { starts_on: now.startsOn, ends_on: now.endsOn, decree: now.decree };
    return [{ t: "assignment", id, before, version: now.version + 1 }];
  };
  if (hold.kind === "update") {
    batch.updates.push(hold);
    return imageOfHold(hold.id);
  }
  const id = newId();
  batch.holds.push({ id, employeeId, hold });
  const operations: UndoOperation[] = [];
  if (hold.newPost) {
    batch.posts.push(hold.newPost);
    operations.push({ t: "position", id: hold.newPost.id, before: null, version: 1 });
  }
  if (hold.ends) operations.push(...imageOfHold(hold.ends.id));
  return [...operations, { t: "assignment", id, before: null, version: 1 }];
}

// Hundreds of rows go to the database as one document: the client's compiler of queries would keep ten times their size for good.

async function writePostsOf({ db, agencyId }: Step, posts: readonly NewPost[]): Promise<void> {
  if (posts.length === 0) return;
  const rows = posts.map((post) => ({
    id: post.id,
    span_id: newId(),
    unit_id: post.unitId,
    title: post.title,
    class: post.class,
    level: post.level,
    is_unit_head: post.isUnitHead,
    valid_from: post.validFrom,
  }));
  await db.$executeRaw`
    WITH post AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, span_id uuid, unit_id uuid, title text, class position_class,
        level text, is_unit_head boolean, valid_from date)
    ), made AS (
      INSERT INTO position (agency_id, id, unit_id, title, class, level, is_unit_head, valid_from)
      SELECT ${agencyId}::uuid, id, unit_id, title, class, level, is_unit_head, valid_from FROM post
    )
    INSERT INTO position_span (agency_id, id, position_id, unit_id, title, class, level, is_unit_head, starts_on)
    SELECT ${agencyId}::uuid, span_id, id, unit_id, title, class, level, is_unit_head, valid_from FROM post`;
}

async function writeNewPeople(db: Tx, agencyId: string, created: Batch["created"]): Promise<void> {
  const rows = created.map(({ id, plan: { nip, callName, fields } }) => ({
    id,
    nip,
    kind: fields.kind ?? "pns",
    name: fields.name ?? "",
    plain_name: fields.plainName ?? fields.name ?? "",
    call_name: callName,
    birth_date: fields.birthDate,
    rank_code: fields.rankCode,
    rank_name: fields.rankName,
    email: fields.email,
    started_on: fields.startedOn,
  }));
  await db.$executeRaw`
    INSERT INTO employee (agency_id, id, nip, kind, name, plain_name, call_name, birth_date, rank_code, rank_name, email, started_on)
    SELECT ${agencyId}::uuid, x.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, nip text, kind employee_kind,
      name text, plain_name text, call_name text, birth_date date, rank_code text, rank_name text, email text, started_on date)`;
}

async function writeHolds(step: Step, batch: Batch): Promise<void> {
  const { db, agencyId } = step;
  const ends = batch.holds.flatMap(({ hold }) =>
    hold.ends ? [{ id: hold.ends.id, ends_on: hold.ends.endsOn }] : [],
  );
  const sets = batch.updates.map(({ id, set }) => ({
    id,
    starts_on: set.startsOn,
    ends_on: set.endsOn,
    decree: set.decree,
  }));
  const changed = [...ends, ...sets];
  const count = await db.$executeRaw`
    UPDATE assignment a SET starts_on = coalesce(x.starts_on, a.starts_on), ends_on = coalesce(x.ends_on, a.ends_on),
      decree = coalesce(x.decree, a.decree), version = a.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS x(id uuid, starts_on date, ends_on date, decree text)
    WHERE a.id = x.id`;
  if (count !== changed.length) throw conflict("exchange.changed-meanwhile");
  const made = batch.holds.map(({ id, employeeId, hold }) => ({
    id,
    employee_id: employeeId,
    position_id: hold.positionId,
    kind: hold.holdKind,
    starts_on: hold.startsOn,
    ends_on: hold.endsOn,
    decree: hold.decree,
  }));
  await db.$executeRaw`
    INSERT INTO assignment (agency_id, id, employee_id, position_id, kind, starts_on, ends_on, decree)
    SELECT ${agencyId}::uuid, x.* FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb) AS x(id uuid, employee_id uuid, position_id uuid,
      kind assignment_kind, starts_on date, ends_on date, decree text)`;
}

/** Writes people and what they hold: new records in one statement each, changed ones with the version that was compared. */
export async function writePeople(step: Step, planned: readonly Planned[]): Promise<Written> {
  const { db, agencyId } = step;
  const batch: Batch = { created: [], changed: [], holds: [], updates: [], posts: [] };
  const written: Written = { undo: new Map(), concerns: new Map() };
  for (const { row, plan } of planned) {
    if (plan?.kind !== "people" && plan?.kind !== "assignments") continue;
    const { person } = plan;
    const employeeId = person?.id ?? newId();
    const operations: UndoOperation[] = [];
    if (plan.kind === "people") {
      const { fields } = plan.plan;
      if (!person) {
        batch.created.push({ id: employeeId, plan: plan.plan });
        operations.push({ t: "employee", id: employeeId, before: null, version: 1 });
      } else if (Object.keys(fields).length > 0) {
        batch.changed.push({ person, fields });
        operations.push({
          t: "employee",
          id: employeeId,
          before: imageOf(person, fields),
          version: person.version + 1,
        });
      }
    }
    const hold = plan.kind === "people" ? plan.plan.hold : plan.hold;
    operations.push(...holdOperations(batch, person, employeeId, hold));
    written.undo.set(row.id, operations);
    written.concerns.set(row.id, employeeId);
  }
  await writePostsOf(step, batch.posts);
  await writeNewPeople(db, agencyId, batch.created);
  for (const { person, fields } of batch.changed) {
    const { count } = await db.employee.updateMany({
      where: { agencyId, id: person.id, version: person.version },
      data: { ...employeeData(fields), version: { increment: 1 } },
    });
    if (count === 0) throw conflict("exchange.changed-meanwhile");
  }
  await writeHolds(step, batch);
  return written;
}
