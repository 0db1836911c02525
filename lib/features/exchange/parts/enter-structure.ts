import "server-only";
import { newId, toDate } from "@/lib/platform/clock";
import { conflict } from "@/lib/platform/errors";
import { settleChart } from "@/lib/features/organization/parts/settle-chart";
import { addDays } from "@/lib/features/organization/rules/dates";
import type { Step } from "./import-step";
import { loadPostRows, postKey, type Planned } from "./plan-batch";
import type { Image, UndoOperation, Written } from "../rules/undo-operation";

type SpanTable = "unit" | "position";

/** The spans of a unit or a post, as they are restored. */
export async function spansOf(step: Pick<Step, "db">, of: SpanTable, id: string): Promise<Image[]> {
  const rows =
    of === "unit"
      ? await step.db.$queryRaw<{ row: Image }[]>`
          SELECT to_jsonb(s) - 'agency_id' AS row FROM unit_span s WHERE unit_id = ${id}::uuid ORDER BY starts_on`
      : await step.db.$queryRaw<{ row: Image }[]>`
          SELECT to_jsonb(s) - 'agency_id' AS row FROM position_span s WHERE position_id = ${id}::uuid ORDER BY starts_on`;
  return rows.map(({ row }) => row);
}

/** From today on the span says something else; a span that began today is written anew. */
async function cutSpans(step: Step, of: SpanTable, id: string): Promise<void> {
  const today = toDate(step.today);
  const before = toDate(addDays(step.today, -1));
  const runs = { OR: [{ endsOn: null }, { endsOn: { gte: today } }] };
  const { agencyId, db } = step;
  if (of === "unit") {
    await db.unitSpan.deleteMany({ where: { agencyId, unitId: id, startsOn: { gte: today } } });
    await db.unitSpan.updateMany({ where: { agencyId, unitId: id, ...runs }, data: { endsOn: before } });
    return;
  }
  await db.positionSpan.deleteMany({ where: { agencyId, positionId: id, startsOn: { gte: today } } });
  await db.positionSpan.updateMany({
    where: { agencyId, positionId: id, ...runs },
    data: { endsOn: before },
  });
}

const versionOf = async (step: Step, of: SpanTable, id: string): Promise<number> => {
  const where = { agencyId_id: { agencyId: step.agencyId, id } };
  const row =
    of === "unit"
      ? await step.db.unit.findUniqueOrThrow({ where, select: { version: true } })
      : await step.db.position.findUniqueOrThrow({ where, select: { version: true } });
  return row.version;
};

/** Writes units with their spans; parents stand in the agency by now, because rows are entered from the top. */
export async function writeUnits(step: Step, planned: readonly Planned[]): Promise<Written> {
  const { db, agencyId } = step;
  const written: Written = { undo: new Map(), concerns: new Map() };
  const units = await db.unit.findMany({ select: { id: true, code: true } });
  const idOf = new Map(units.map(({ id, code }) => [code.toLowerCase(), id]));
  for (const { row, plan } of planned) {
    if (plan?.kind !== "units" || plan.plan.action === "same") continue;
    const { parentCode, validFrom, ...fields } = plan.plan.fields;
    const parentId = parentCode === null ? null : (idOf.get(parentCode.toLowerCase()) ?? null);
    const operations: UndoOperation[] = [];
    if (plan.now === null) {
      const id = newId();
      await db.unit.create({ data: { agencyId, id, parentId, ...fields, validFrom: toDate(validFrom) } });
      await db.unitSpan.create({
        data: { agencyId, id: newId(), unitId: id, parentId, ...fields, startsOn: toDate(validFrom) },
      });
      idOf.set(fields.code.toLowerCase(), id);
      operations.push({ t: "unit", id, before: null, version: 1 });
    } else {
      const { id, version } = plan.now;
      const before = await spansOf(step, "unit", id);
      const { count } = await db.unit.updateMany({
        where: { agencyId, id, version },
        data: { version: { increment: 1 } },
      });
      if (count === 0) throw conflict("exchange.changed-meanwhile");
      await cutSpans(step, "unit", id);
      await db.unitSpan.create({
        data: { agencyId, id: newId(), unitId: id, parentId, ...fields, startsOn: toDate(step.today) },
      });
      await settleChart(db, step.today, [id]);
      operations.push(
        { t: "spans", of: "unit", id, before, after: await spansOf(step, "unit", id) },
        { t: "unit", id, before: {}, version: await versionOf(step, "unit", id) },
      );
    }
    written.undo.set(row.id, operations);
  }
  return written;
}

/** Writes posts with their spans. */
export async function writePosts(step: Step, planned: readonly Planned[]): Promise<Written> {
  const { db, agencyId } = step;
  const written: Written = { undo: new Map(), concerns: new Map() };
  const posts = await loadPostRows(step);
  for (const { row, plan } of planned) {
    if (plan?.kind !== "positions" || plan.plan.action === "same") continue;
    const { superior, validFrom, ...fields } = plan.plan.fields;
    const above = superior ? posts.get(postKey(superior.unitId, superior.title)) : undefined;
    const superiorPositionId = above?.id ?? plan.now?.superiorPositionId ?? null;
    const operations: UndoOperation[] = [];
    if (plan.now === null) {
      const id = newId();
      await db.position.create({
        data: { agencyId, id, superiorPositionId, ...fields, validFrom: toDate(validFrom) },
      });
      await db.positionSpan.create({
        data: {
          agencyId,
          id: newId(),
          positionId: id,
          superiorPositionId,
          ...fields,
          startsOn: toDate(validFrom),
        },
      });
      posts.set(postKey(fields.unitId, fields.title), { id, version: 1, superiorPositionId, ...fields });
      operations.push({ t: "position", id, before: null, version: 1 });
    } else {
      const { id, version } = plan.now;
      const kept = await db.position.findUniqueOrThrow({
        where: { agencyId_id: { agencyId, id } },
        select: { family: true, independentHead: true },
      });
      const before = await spansOf(step, "position", id);
      const { count } = await db.position.updateMany({
        where: { agencyId, id, version },
        data: { version: { increment: 1 } },
      });
      if (count === 0) throw conflict("exchange.changed-meanwhile");
      await cutSpans(step, "position", id);
      await db.positionSpan.create({
        data: {
          agencyId,
          id: newId(),
          positionId: id,
          superiorPositionId,
          ...fields,
          ...kept,
          startsOn: toDate(step.today),
        },
      });
      await settleChart(db, step.today, [id]);
      operations.push(
        { t: "spans", of: "position", id, before, after: await spansOf(step, "position", id) },
        { t: "position", id, before: {}, version: await versionOf(step, "position", id) },
      );
    }
    written.undo.set(row.id, operations);
  }
  return written;
}
