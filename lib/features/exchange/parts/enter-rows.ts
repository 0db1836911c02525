import "server-only";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import { addDays } from "@/lib/features/organization/rules/dates";
import { toDate } from "@/lib/platform/clock";
import type { Problem } from "../rules/import-problems";
import { UNDO_DAYS } from "../rules/reasons";
import type { StoredCell } from "../rules/stored-cell";
import { loadFileFacts, placed } from "./check-rows";
import { writePeople } from "./enter-people";
import { writePosts, writeUnits } from "./enter-structure";
import { writeStrategy } from "./write-strategy";
import { advance, BATCH, finish, inStep, type Step } from "./import-step";
import { linkBatch, settleNewPosts } from "./link-lines";
import { planBatch, type FileFacts, type Planned, type StoredRow } from "./plan-batch";
import type { Written } from "../rules/undo-operation";

async function write(step: Step, planned: readonly Planned[]): Promise<Written> {
  if (step.kind === "units") return writeUnits(step, planned);
  if (step.kind === "positions") return writePosts(step, planned);
  if (step.kind === "strategy") return writeStrategy(step, planned);
  return writePeople(step, planned);
}

type Row = StoredRow & { sheet: number; rowNumber: number; fields: (string | null)[]; cells: StoredCell[] };

/** What has become impossible since the dry run stays outside and says why. */
async function markFaulty(step: Step, rows: readonly Row[], faults: readonly Planned[]): Promise<void> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const data = faults.map(({ row, problems }) => {
    const of = byId.get(row.id);
    return { id: row.id, problems: placed(problems as Problem[], of?.fields ?? [], of?.rowNumber ?? 0) };
  });
  await step.db.$executeRaw`
    UPDATE import_row r SET action = 'faulty', problems = x.problems
    FROM jsonb_to_recordset(${JSON.stringify(data)}::jsonb) AS x(id uuid, problems jsonb) WHERE r.id = x.id`;
}

/** One event for the batch and one for each person whom it concerns, with what was before and after. */
async function audit(step: Step, planned: readonly Planned[], written: Written): Promise<void> {
  const { db, agencyId, author, importId, now } = step;
  const count = (action: string) => planned.filter((one) => one.action === action).length;
  await recordAudit(db, author, "import.enter", {
    subject: { type: "data_import", id: importId },
    after: { kind: step.kind, created: count("create"), changed: count("change"), rows: planned.length },
    at: now,
  });
  const events = planned.flatMap(({ row }) => {
    const concerns = written.concerns.get(row.id);
    const operations = written.undo.get(row.id) ?? [];
    return concerns ? [{ concerns, values: row.values, operations }] : [];
  });
  const rows = events.map(({ concerns, values, operations }) => ({
    id: newId(),
    concerns,
    before: operations.flatMap((one) => ("before" in one && one.before ? [{ [one.t]: one.before }] : [])),
    after: values,
  }));
  // As one document, like the people themselves.
  await db.$executeRaw`
    INSERT INTO audit_event (agency_id, id, at, actor_id, actor_name, action, subject_type, subject_id, concerns_id, before, after, request_id)
    SELECT ${agencyId}::uuid, x.id, ${now}, ${author.actor.employeeId}::uuid, ${author.actor.name}, 'import.enter', 'employee',
      x.concerns, x.concerns, x.before, x.after, ${author.requestId}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, concerns uuid, before jsonb, after jsonb)`;
}

async function enterBatch(step: Step, file: FileFacts): Promise<number> {
  const rows = await step.db.$queryRaw<(Row & { parsed: { values: StoredRow["values"] } })[]>`
    SELECT r.id, r.key, r.parsed, r.sheet, r.row_number AS "rowNumber", s.fields
    FROM import_row r JOIN import_sheet s ON s.agency_id = r.agency_id AND s.import_id = r.import_id AND s.number = r.sheet
    WHERE r.import_id = ${step.importId}::uuid AND r.state = 'staged' AND r.action IN ('create', 'change')
    ORDER BY r.depth, r.sheet, r.row_number LIMIT ${BATCH}`;
  if (rows.length === 0) return 0;
  const planned = await planBatch(
    step,
    file,
    rows.map(({ id, key, parsed }) => ({ id, key, values: parsed.values })),
    true,
  );
  const good = planned.filter((one) => one.action !== "faulty");
  const faults = planned.filter((one) => one.action === "faulty");
  const written = await write(step, good);
  await markFaulty(step, rows, faults);
  await audit(step, good, written);
  const undo = good.map(({ row }) => ({ id: row.id, undo: written.undo.get(row.id) ?? [] }));
  await step.db.$executeRaw`
    UPDATE import_row r SET state = 'entered', undo = x.undo
    FROM jsonb_to_recordset(${JSON.stringify(undo)}::jsonb) AS x(id uuid, undo jsonb) WHERE r.id = x.id`;
  await advance(step, rows.length, { enteredRows: { increment: good.length } });
  return rows.length;
}

/**
 * Enters the good rows batch by batch, each in a transaction of its own: a fall costs one batch, and the next run goes on behind it.
 * Then the lines of reporting follow, when everybody is there who may stand above somebody.
 */
export async function enterRows(agencyId: string, importId: string): Promise<void> {
  const begun = await inStep(agencyId, importId, "entering", loadFileFacts);
  if (!begun) return;
  for (let rows: number | null = 1; rows;)
    rows = await inStep(agencyId, importId, "entering", async (step) => {
      // Units that the last batch brought may be parents and places in this one.
      const isStructure = step.kind === "units" || step.kind === "positions";
      return enterBatch(step, isStructure ? await loadFileFacts(step) : begun);
    });
  await inStep(agencyId, importId, "entering", settleNewPosts);
  for (let rows: number | null = 1; rows;) rows = await inStep(agencyId, importId, "entering", linkBatch);
  await inStep(agencyId, importId, "entering", async (step) => {
    const counted = await step.db.importRow.groupBy({
      by: ["action"],
      where: { agencyId, importId },
      _count: true,
    });
    const of = (action: string) => counted.find((one) => one.action === action)?._count ?? 0;
    await finish(step, {
      state: "entered",
      enteredAt: step.now,
      undoUntil: toDate(addDays(step.today, UNDO_DAYS)),
      faultyRows: of("faulty"),
    });
  });
}
