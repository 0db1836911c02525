import "server-only";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/clock";
import type { Problem } from "../rules/import-problems";
import type { Values } from "../rules/parse-row";
import { planHold, type HoldFacts, type HoldPlan, type PostFact } from "../rules/plan-hold";
import { planPerson, type PersonFact, type PersonPlan } from "../rules/plan-person";
import {
  planPost,
  planUnit,
  type PostPlan,
  type PostRow,
  type UnitPlan,
  type UnitRow,
} from "../rules/plan-structure";
import type { UnitBook } from "../rules/unit-book";
import { plainText } from "../rules/import-fields";
import { planStrategyRows } from "../queries/strategy-facts";
import type { StrategyPlan } from "../strategy-rules/plan-strategy";
import type { Level } from "../../strategy/rules/tree-draft";
import type { Step } from "./import-step";

/** What was understood of a row, as it is stored. */
export type StoredRow = { id: string; values: Values; key: string | null };

/** What entering a row would do, with what it was compared with. */
export type RowPlan =
  | { kind: "people"; plan: PersonPlan; person: PersonFact | null }
  | { kind: "assignments"; hold: HoldPlan; person: PersonFact }
  | { kind: "units"; plan: UnitPlan; now: UnitRow | null }
  | { kind: "positions"; plan: PostPlan; now: PostRow | null }
  | { kind: "strategy"; plan: StrategyPlan };

export type Planned = {
  row: StoredRow;
  problems: Problem[];
  action: "create" | "change" | "same" | "faulty";
  plan: RowPlan | null;
};

/** Of the whole file, reckoned once a step. */
export type FileFacts = {
  book: UnitBook;
  inFile: ReadonlySet<string>;
  circles: ReadonlySet<string>;
  /** `unit id|plain title` of the posts that the file brings. */
  postsInFile: ReadonlySet<string>;
  /** Levels of the strategy's parts that the file brings, by code in small letters. */
  levels?: ReadonlyMap<string, Level>;
  /** Order of entering by key. */
  depth?: ReadonlyMap<string, number>;
};

/** People by NIP with their posts, plans and last superior. One statement; `hold` keeps them until the transaction ends. */
async function loadPeople(db: Tx, nips: readonly string[], hold: boolean): Promise<Map<string, PersonFact>> {
  const wanted = [...nips];
  if (hold)
    await db.$queryRaw`SELECT id FROM employee WHERE nip = ANY(${wanted}::text[]) ORDER BY id FOR UPDATE`;
  const people = await db.$queryRaw<PersonFact[]>`
    SELECT e.id, e.version, e.kind::text AS kind, e.nip, e.name, e.plain_name AS "plainName", e.birth_date::text AS "birthDate", e.rank_code AS "rankCode",
      e.rank_name AS "rankName", e.email, e.started_on::text AS "startedOn",
      (SELECT s.nip FROM reporting_line r JOIN employee s ON s.agency_id = r.agency_id AND s.id = r.superior_id
        WHERE r.agency_id = e.agency_id AND r.employee_id = e.id ORDER BY r.starts_on DESC LIMIT 1) AS "superiorNip",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'version', a.version, 'positionId', a.position_id, 'kind', a.kind,
        'startsOn', a.starts_on, 'endsOn', a.ends_on, 'decree', a.decree) ORDER BY a.starts_on)
        FROM assignment a WHERE a.agency_id = e.agency_id AND a.employee_id = e.id), '[]') AS holds,
      coalesce((SELECT jsonb_agg(jsonb_build_object('startsOn', w.starts_on, 'endsOn', w.ends_on))
        FROM work_plan w WHERE w.agency_id = e.agency_id AND w.employee_id = e.id AND w.state NOT IN ('closed', 'withdrawn') AND w.amends_id IS NULL), '[]') AS plans
    FROM employee e WHERE e.nip = ANY(${wanted}::text[])`;
  return new Map(people.map((person) => [person.nip, person]));
}

/** Posts of some units that are open on the day, with whoever holds them for good. One statement. */
async function loadPosts(
  db: Tx,
  unitIds: readonly string[],
  today: string,
): Promise<Map<string, PostFact[]>> {
  const posts = await db.$queryRaw<PostFact[]>`
    SELECT p.id, p.unit_id AS "unitId", p.title,
      coalesce(array_agg(a.employee_id::text) FILTER (WHERE a.id IS NOT NULL), '{}') AS holders
    FROM position p
    LEFT JOIN assignment a ON a.agency_id = p.agency_id AND a.position_id = p.id AND a.kind = 'definitive'
      AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
    WHERE p.unit_id = ANY(${[...unitIds]}::uuid[]) AND (p.valid_until IS NULL OR p.valid_until >= ${today}::date)
    GROUP BY p.agency_id, p.id ORDER BY p.id`;
  const byUnit = new Map<string, PostFact[]>();
  for (const post of posts) byUnit.set(post.unitId, [...(byUnit.get(post.unitId) ?? []), post]);
  return byUnit;
}

/**
 * Which of some NIP are in the agency or in the import's own rows. A superior whose own row is faulty counts: the line follows the chart
 * until the mended row is in.
 */
async function loadKnownNips(db: Tx, importId: string, nips: readonly string[]): Promise<Set<string>> {
  const wanted = [...new Set(nips)];
  if (wanted.length === 0) return new Set();
  const rows = await db.$queryRaw<{ nip: string }[]>`
    SELECT nip FROM employee WHERE nip = ANY(${wanted}::text[])
    UNION SELECT key FROM import_row WHERE import_id = ${importId}::uuid AND key = ANY(${wanted}::text[])`;
  return new Set(rows.map(({ nip }) => nip));
}

const faulty = (row: StoredRow, problems: Problem[]): Planned => ({
  row,
  problems,
  action: "faulty",
  plan: null,
});
export const postKey = (unitId: string, title: string) => `${unitId}|${plainText(title)}`;

async function holdFacts(step: Step, file: FileFacts, rows: readonly StoredRow[]): Promise<HoldFacts> {
  const units = new Set<string>();
  for (const { values } of rows) {
    const found = values.unit ? file.book.find(values.unit) : null;
    if (found && "unit" in found) units.add(found.unit.id);
  }
  const posts = await loadPosts(step.db, [...units], step.today);
  const postsOf = (unitId: string): PostFact[] => {
    const known = posts.get(unitId) ?? [];
    posts.set(unitId, known);
    return known;
  };
  return { book: file.book, postsOf, today: step.today, fixes: step.fixes, newId };
}

async function planPeople(
  step: Step,
  file: FileFacts,
  rows: readonly StoredRow[],
  hold: boolean,
): Promise<Planned[]> {
  const people = await loadPeople(
    step.db,
    rows.flatMap(({ values }) => values.nip ?? []),
    hold,
  );
  const known = await loadKnownNips(
    step.db,
    step.importId,
    rows.flatMap(({ values }) => values.superiorNip ?? []),
  );
  const facts = { ...(await holdFacts(step, file, rows)), knowsSuperior: (nip: string) => known.has(nip) };
  return rows.map((row) => {
    const person = people.get(row.values.nip ?? "") ?? null;
    const { problems, plan } = planPerson(row.values, person, facts);
    if (!plan) return faulty(row, problems);
    return { row, problems, action: plan.action, plan: { kind: "people", plan, person } };
  });
}

async function planAssignments(
  step: Step,
  file: FileFacts,
  rows: readonly StoredRow[],
  hold: boolean,
): Promise<Planned[]> {
  const people = await loadPeople(
    step.db,
    rows.flatMap(({ values }) => values.nip ?? []),
    hold,
  );
  const facts = await holdFacts(step, file, rows);
  return rows.map((row) => {
    const person = people.get(row.values.nip ?? "");
    if (!person) return faulty(row, [{ code: "person-unknown", field: "nip", value: row.values.nip ?? "" }]);
    const outcome = planHold(row.values, person, facts);
    if (outcome.problems.length > 0) return faulty(row, outcome.problems);
    const action = outcome.hold.kind === "none" ? "same" : outcome.hold.kind === "new" ? "create" : "change";
    return { row, problems: [], action, plan: { kind: "assignments", hold: outcome.hold, person } };
  });
}

async function planUnits(step: Step, file: FileFacts, rows: readonly StoredRow[]): Promise<Planned[]> {
  const codes = rows.flatMap(({ key }) => key ?? []);
  const now = await step.db.$queryRaw<UnitRow[]>`
    SELECT id, version, code, name, kind, parent_id AS "parentId", has_own_agreement AS "hasOwnAgreement"
    FROM unit WHERE lower(code) = ANY(${codes}::text[])`;
  const byCode = new Map(now.map((unit) => [unit.code.toLowerCase(), unit]));
  const firstDay = `${step.today.slice(0, 4)}-01-01`;
  return rows.map((row) => {
    const unit = byCode.get(row.key ?? "") ?? null;
    const { problems, plan } = planUnit(row.values, unit, { ...file, firstDay });
    if (!plan) return faulty(row, problems);
    return { row, problems, action: plan.action, plan: { kind: "units", plan, now: unit } };
  });
}

/** Posts by unit and title, once a batch; a post may stand above another of any unit. */
export async function loadPostRows(step: Step): Promise<Map<string, PostRow>> {
  const posts = await step.db.$queryRaw<PostRow[]>`
    SELECT id, version, unit_id AS "unitId", title, class::text AS class, level, grade,
      superior_position_id AS "superiorPositionId", is_unit_head AS "isUnitHead"
    FROM position WHERE valid_until IS NULL OR valid_until >= ${step.today}::date ORDER BY id DESC`;
  return new Map(posts.map((post) => [postKey(post.unitId, post.title), post]));
}

async function planPosts(step: Step, file: FileFacts, rows: readonly StoredRow[]): Promise<Planned[]> {
  const posts = await loadPostRows(step);
  const facts = {
    book: file.book,
    firstDay: `${step.today.slice(0, 4)}-01-01`,
    postOf: (unitId: string, title: string) => posts.get(postKey(unitId, title)) ?? null,
    knows: (unitId: string, title: string) =>
      posts.has(postKey(unitId, title)) || file.postsInFile.has(postKey(unitId, title)),
  };
  return rows.map((row) => {
    const { problems, plan, now } = planPost(row.values, facts);
    if (!plan) return faulty(row, problems);
    return { row, problems, action: plan.action, plan: { kind: "positions", plan, now } };
  });
}

/**
 * What the rows of one batch would do, by the same rules in the dry run and in the write.
 * @param hold keeps the people until the transaction ends, for the write
 */
export async function planBatch(
  step: Step,
  file: FileFacts,
  rows: readonly StoredRow[],
  hold: boolean,
): Promise<Planned[]> {
  if (step.kind === "people") return planPeople(step, file, rows, hold);
  if (step.kind === "assignments") return planAssignments(step, file, rows, hold);
  if (step.kind === "strategy") return planStrategyRows(step, file, rows, hold);
  if (step.kind === "units") return planUnits(step, file, rows);
  return planPosts(step, file, rows);
}
