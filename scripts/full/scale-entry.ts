import { isDeepStrictEqual } from "node:util";
import pg from "pg";
import { getAlignment } from "@/lib/features/reports/alignment/queries/alignment";
import { foldPlanCounts } from "@/lib/features/reports/alignment/fold-plan-counts";
import { keepAlignment } from "@/lib/features/reports/alignment/keep-alignment";
import { getNodeSupport } from "@/lib/features/reports/alignment/queries/node-support";
import { getWeakPlans } from "@/lib/features/reports/alignment/queries/weak-plans";
import { getStrategyBranch, searchStrategy } from "@/lib/features/strategy/tree/queries";
import { getRoleMatrix } from "@/lib/features/work-plans/matrix/queries/role-matrix";
import type { Context } from "@/lib/platform/context";
import { disconnect, read } from "@/lib/platform/db";
import { loadPopulation } from "../generate/load/load-population";
import type { Options } from "../generate/options";
import { agenciesOf } from "../generate/population";
import { officerContext } from "./parts/officer";
import { compare, countStatements, type Page } from "./scale/cost";
import { addStrategy, addTeam, nodeOf, type Team } from "./scale/strategy-rows";
import { readRun, Violations } from "./violations";

// The tree, the matrix of 40 × 12 and the alignment page in an agency of a thousand people and in one of the suite's size: the same
// number of statements, and at most twice the cost. Two controls must be noticed: a statement for every unit, and figures that are
// worked out at each visit without their index. What the worker keeps must be what is worked out now.

const { size, seed } = readRun(10_000);
const SMALL = 1_000;
const MOST = 2;
const AS_OF = "2027-01-25";
const YEAR = 2026;
const violations = new Violations();

type World = { ctx: Context; leader: Context; team: Team; objective: string };

async function makeAgency(client: pg.Client, employees: number, own: string): Promise<World> {
  const options: Options = {
    employees,
    agencies: 1,
    seed: own,
    asOf: AS_OF,
    accounts: 0,
    isDigestOnly: false,
    isReplacing: false,
  };
  const [agency] = agenciesOf(options);
  if (!agency) throw new Error("no agency");
  await loadPopulation(options);
  await client.query("SELECT set_config('app.agency_id', $1, false)", [agency.id]);
  await addStrategy(client, agency.id, YEAR);
  const team = await addTeam(client, agency.id);
  await foldPlanCounts(agency.id);
  await keepAlignment(agency.id);
  const of = (employeeId: string) =>
    officerContext(
      {
        agencyId: agency.id,
        agencyName: agency.name,
        employeeId,
        name: "Kepegawaian",
        now: new Date(`${AS_OF}T02:00:00Z`),
      },
      AS_OF,
    );
  const leader = of(team.leaderId);
  leader.actor.grants = [];
  leader.actor.isAppraiser = true;
  return { ctx: of(team.leaderId), leader, team, objective: await nodeOf(client, agency.id, "objective1") };
}

async function openPart(ctx: Context, nodeId: string | null): Promise<void> {
  const branch = await getStrategyBranch(ctx, nodeId, { year: YEAR });
  await getNodeSupport(ctx, {
    year: YEAR,
    indicatorIds: branch.indicators.map(({ id }) => id),
    nodeIds: [...(branch.node ? [branch.node.id] : []), ...branch.children.map(({ id }) => id)],
    unitId: null,
  });
}

async function openAlignment(ctx: Context, fresh?: "1"): Promise<void> {
  await getWeakPlans(ctx, await getAlignment(ctx, { year: YEAR, fresh }));
}

/** The same for every branch: what is kept is put aside for a moment. */
async function compareBranches(ctx: Context): Promise<void> {
  const { rows } = await client.query<{ nodeIds: string[] }>(
    `SELECT COALESCE(array_agg(node_id), '{}') AS "nodeIds" FROM branch_sum WHERE agency_id = $1 AND year = $2`,
    [ctx.actor.agencyId, YEAR],
  );
  const nodeIds = rows[0]?.nodeIds ?? [];
  const support = () => getNodeSupport(ctx, { year: YEAR, indicatorIds: [], nodeIds, unitId: null });
  const shown = await support();
  const move = (by: string) =>
    client.query("UPDATE branch_sum SET made_at = made_at + $2::interval WHERE agency_id = $1", [
      ctx.actor.agencyId,
      by,
    ]);
  await move("-1 hour");
  const now = await support();
  await move("1 hour");
  violations.expect(nodeIds.length > 0 && shown.isKept && !now.isKept, "no branches are kept");
  violations.expect(
    isDeepStrictEqual(shown.carried, now.carried),
    "kept branches differ from those worked out now",
  );
}

/** Every place that the worker keeps figures of shows what is worked out there now. */
async function compareKept({ ctx }: World): Promise<void> {
  const kept = await read(ctx, (db) =>
    db.alignmentSum.findMany({ where: { year: YEAR }, select: { unitId: true, isWhole: true } }),
  );
  violations.expect(kept.length > 0, "no figures are kept");
  for (const { unitId, isWhole } of kept) {
    const place = { year: YEAR, unit: isWhole ? undefined : unitId };
    const [shown, now] = [await getAlignment(ctx, place), await getAlignment(ctx, { ...place, fresh: "1" })];
    violations.expect(shown.asOf !== null && now.asOf === null, `${unitId}: kept figures were not read`);
    violations.expect(
      isDeepStrictEqual({ ...shown, asOf: null }, now),
      `${unitId}: kept figures differ from those of now`,
    );
  }
  await compareBranches(ctx);
  console.log(`figures kept of ${kept.length} places were compared with those of now`);
}

async function openMatrix({ leader, team }: World): Promise<void> {
  const matrix = await getRoleMatrix(leader, { planId: team.planId });
  violations.expect(
    matrix?.columns.length === team.results && matrix.people.length >= team.people,
    `the matrix holds ${matrix?.people.length} people and ${matrix?.columns.length} results`,
  );
}

const PAGES: readonly [name: string, page: (world: World) => Promise<unknown>][] = [
  ["tree, top", ({ ctx }) => openPart(ctx, null)],
  ["tree, an objective", ({ ctx, objective }) => openPart(ctx, objective)],
  ["tree, a search", ({ ctx }) => searchStrategy(ctx, { q: "Hasil" })],
  ["matrix of 40 × 12", openMatrix],
  ["alignment", ({ ctx }) => openAlignment(ctx)],
];

/** A control: what a page would cost that asks once more for every unit. */
const perUnit = async ({ ctx }: World) => {
  const { units } = await getAlignment(ctx, { year: YEAR });
  await read(ctx, async (db) => {
    for (const { unitId } of units) await db.unit.count({ where: { id: unitId } });
  });
};

async function measure(name: string, page: (world: World) => Promise<unknown>, few: World, many: World) {
  const [small, large]: Page[] = [() => page(few), () => page(many)];
  if (!small || !large) throw new Error("no page");
  const cost = await compare(small, large);
  const ratio = cost.large.milliseconds / cost.small.milliseconds;
  console.log(
    `${name}: ${cost.small.statements} and ${cost.large.statements} statements, ${cost.small.milliseconds.toFixed(1)} and ${cost.large.milliseconds.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`,
  );
  return { ...cost, ratio };
}

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
try {
  const few = await makeAgency(client, SMALL, `${seed}/small`);
  const many = await makeAgency(client, size, `${seed}/large`);
  await client.query("ANALYZE");
  countStatements();
  console.log(`agencies of ${SMALL} and ${size} people`);
  for (const [name, page] of PAGES) {
    const { small, large, ratio } = await measure(name, page, few, many);
    violations.expect(small.statements === large.statements, `${name}: statements grow with the agency`);
    violations.expect(ratio <= MOST, `${name}: ${ratio.toFixed(2)} times the cost of a thousand people`);
  }
  await compareKept(many);
  await measure("alignment, worked out at each visit", ({ ctx }) => openAlignment(ctx, "1"), few, many);
  const planted = await measure("control, a statement for every unit", perUnit, few, many);
  violations.expect(
    planted.small.statements !== planted.large.statements,
    "the planted statements were not noticed",
  );
  await client.query("DROP INDEX planned_result_agency_id_supports_indicator_id_idx");
  const blind = await measure(
    "control, worked out at each visit without its index",
    ({ ctx }) => openAlignment(ctx, "1"),
    few,
    many,
  );
  violations.expect(blind.ratio > MOST, "the missing index was not noticed");
} finally {
  await client.end();
  await disconnect();
}
violations.finish();
