import "server-only";
import { newId, toDate } from "@/lib/platform/clock";
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

async function writePostsOf(step: Step, posts: readonly NewPost[]): Promise<void> {
  const { db, agencyId } = step;
  await db.position.createMany({
    data: posts.map(({ validFrom, ...post }) => ({ agencyId, ...post, validFrom: toDate(validFrom) })),
  });
  await db.positionSpan.createMany({
    data: posts.map(({ id, validFrom, ...post }) => ({
      agencyId,
      id: newId(),
      positionId: id,
      ...post,
      startsOn: toDate(validFrom),
    })),
  });
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
  await db.assignment.createMany({
    data: batch.holds.map(({ id, employeeId, hold }) => ({
      agencyId,
      id,
      employeeId,
      positionId: hold.positionId,
      kind: hold.holdKind,
      startsOn: toDate(hold.startsOn),
      endsOn: hold.endsOn === null ? null : toDate(hold.endsOn),
      decree: hold.decree,
    })),
  });
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
  await db.employee.createMany({
    data: batch.created.map(({ id, plan: { nip, callName, fields } }) => ({
      ...employeeData(fields),
      agencyId,
      id,
      nip,
      callName,
      kind: fields.kind ?? "pns",
      name: fields.name ?? "",
      plainName: fields.plainName ?? fields.name ?? "",
    })),
  });
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
