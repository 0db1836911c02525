import "server-only";
import { newId } from "@/lib/platform/clock";
import { conflict } from "@/lib/platform/errors";
import type { Step } from "./import-step";
import type { Planned } from "./plan-batch";
import type { Image, UndoOperation, Written } from "../rules/undo-operation";
import type { IndicatorPlan, NodePlan } from "../strategy-rules/plan-strategy";
import { oneLine } from "../strategy-rules/read-strategy";

type Places = {
  /** Ids of the agency's parts by code in small letters. */
  idOf: Map<string, string>;
  nextNode: () => number;
  nextIndicator: (nodeId: string) => number;
  /** The indicator that a name belongs to in a part: its years are rows of one series. */
  seriesOf: (nodeId: string, name: string) => string;
};

async function loadPlaces({ db }: Step): Promise<Places> {
  const nodes = await db.strategyNode.findMany({ select: { id: true, code: true, sortOrder: true } });
  const last = await db.strategyIndicator.groupBy({ by: ["nodeId"], _max: { sortOrder: true } });
  const lastIn = new Map(last.map(({ nodeId, _max }) => [nodeId, _max.sortOrder ?? -1]));
  const names = await db.strategyIndicator.findMany({
    where: { retiredOn: null },
    select: { nodeId: true, name: true, seriesId: true },
    orderBy: { id: "asc" },
  });
  const seriesKey = (nodeId: string, name: string) => `${nodeId}|${oneLine(name).toLowerCase()}`;
  const series = new Map(names.map((row) => [seriesKey(row.nodeId, row.name), row.seriesId]));
  let lastNode = Math.max(-1, ...nodes.map(({ sortOrder }) => sortOrder));
  return {
    idOf: new Map(nodes.map(({ id, code }) => [code.toLowerCase(), id])),
    nextNode: () => (lastNode += 1),
    nextIndicator: (nodeId) => {
      const next = (lastIn.get(nodeId) ?? -1) + 1;
      lastIn.set(nodeId, next);
      return next;
    },
    seriesOf: (nodeId, name) => {
      const key = seriesKey(nodeId, name);
      const id = series.get(key) ?? newId();
      series.set(key, id);
      return id;
    },
  };
}

const columnOf = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What stood in the columns that change, by their names in the database. */
const imageOf = (now: object, set: object): Image =>
  Object.fromEntries(Object.keys(set).map((key) => [columnOf(key), (now as Image)[key] ?? null]));

async function writeNode(step: Step, plan: NodePlan, places: Places): Promise<UndoOperation> {
  const { db, agencyId } = step;
  const { now, code, newParent } = plan;
  const moved = newParent === null ? {} : { parentId: places.idOf.get(newParent.toLowerCase()) };
  if (now === null) {
    const id = newId();
    const sortOrder = places.nextNode();
    await db.strategyNode.create({ data: { agencyId, id, code, sortOrder, ...plan.fields, ...moved } });
    places.idOf.set(code.toLowerCase(), id);
    return { t: "strategy_node", id, before: null, version: 1 };
  }
  const { id, version } = now;
  const data = { ...plan.set, ...moved, version: version + 1 };
  const { count } = await db.strategyNode.updateMany({ where: { agencyId, id, version }, data });
  if (count === 0) throw conflict("exchange.changed-meanwhile");
  return {
    t: "strategy_node",
    id,
    before: imageOf(now, { ...plan.set, ...moved }),
    version: version + 1,
  };
}

async function writeIndicator(step: Step, plan: IndicatorPlan, places: Places): Promise<UndoOperation> {
  const { db, agencyId } = step;
  const { now, year } = plan;
  if (now === null) {
    const id = newId();
    const nodeId = places.idOf.get(plan.nodeCode.toLowerCase());
    if (!nodeId) throw conflict("exchange.changed-meanwhile");
    const sortOrder = places.nextIndicator(nodeId);
    const seriesId = places.seriesOf(nodeId, plan.fields.name);
    const of = { agencyId, id, nodeId, seriesId, year, sortOrder };
    await db.strategyIndicator.create({ data: { ...of, ...plan.fields } });
    return { t: "strategy_indicator", id, before: null, version: 1 };
  }
  const { id, version } = now;
  const data = { ...plan.set, version: version + 1 };
  const { count } = await db.strategyIndicator.updateMany({ where: { agencyId, id, version }, data });
  if (count === 0) throw conflict("exchange.changed-meanwhile");
  return { t: "strategy_indicator", id, before: imageOf(now, plan.set), version: version + 1 };
}

/** Writes parts of the tree and indicators; what stands above is in the agency by now, because rows are entered from the top. */
export async function writeStrategy(step: Step, planned: readonly Planned[]): Promise<Written> {
  const written: Written = { undo: new Map(), concerns: new Map() };
  const places = await loadPlaces(step);
  for (const { row, plan: of } of planned) {
    if (of?.kind !== "strategy" || of.plan.action === "same") continue;
    const { plan } = of;
    const operation =
      plan.of === "node" ? await writeNode(step, plan, places) : await writeIndicator(step, plan, places);
    written.undo.set(row.id, [operation]);
  }
  return written;
}

type Table = "strategy_node" | "strategy_indicator";

/**
 * Takes back what rows wrote into the strategy. A part with others below it, or an indicator that a planned result supports by now,
 * cannot go: the database refuses, and the caller leaves the row and lists it.
 */
export async function takeBackStrategy(
  { db, agencyId }: Pick<Step, "db" | "agencyId">,
  operations: readonly UndoOperation[],
): Promise<void> {
  const made = (table: Table) =>
    operations.flatMap((one) => (one.t === table && one.before === null ? [one.id] : []));
  const changed = (table: Table) =>
    JSON.stringify(
      operations.flatMap((one) =>
        one.t === table && one.before !== null ? [{ id: one.id, was: one.before }] : [],
      ),
    );
  await db.strategyIndicator.deleteMany({ where: { agencyId, id: { in: made("strategy_indicator") } } });
  await db.$executeRaw`
    UPDATE strategy_indicator i SET name = p.name, measure_unit = p.measure_unit, direction = p.direction, measure_kind = p.measure_kind,
      formula = p.formula, data_source = p.data_source, measured_by = p.measured_by, baseline = p.baseline, baseline_year = p.baseline_year, target = p.target, actual = p.actual,
      source_document = p.source_document, source_url = p.source_url, source_note = p.source_note, version = i.version + 1
    FROM jsonb_to_recordset(${changed("strategy_indicator")}::jsonb) AS x(id uuid, was jsonb),
      LATERAL jsonb_populate_record(NULL::strategy_indicator, to_jsonb((SELECT o FROM strategy_indicator o WHERE o.id = x.id)) || x.was) p
    WHERE i.id = x.id`;
  await db.$executeRaw`
    UPDATE strategy_node n SET parent_id = p.parent_id, level = p.level, text = p.text, unit_id = p.unit_id, period = p.period,
      source_document = p.source_document, source_url = p.source_url, source_note = p.source_note, version = n.version + 1
    FROM jsonb_to_recordset(${changed("strategy_node")}::jsonb) AS x(id uuid, was jsonb),
      LATERAL jsonb_populate_record(NULL::strategy_node, to_jsonb((SELECT o FROM strategy_node o WHERE o.id = x.id)) || x.was) p
    WHERE n.id = x.id`;
  await db.strategyNode.deleteMany({ where: { agencyId, id: { in: made("strategy_node") } } });
}
