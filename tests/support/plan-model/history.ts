import fc from "fast-check";
import { addDays } from "@/lib/features/organization/rules/dates";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { appraiserOn } from "./chart";
import { judgeEvent } from "./judge-event";
import { judgeCreate, judgePlan } from "./judge-plan";
import { newModel, textsOf, type Act, type Model, type Plan, type Verdict } from "./model";
import { performAct } from "./product";
import { makeForeigner, Scene, type SeenPlan } from "./scene";
import { actOf, wish, type Wish } from "./wishes";

const STARTS = ["2026-02-10", "2026-06-20", "2026-11-16"] as const;
/** Wishes for one act that finds something to act on. */
const SPARE = 5;

export type Tally = { histories: number; acts: number; refused: number; byKind: Map<string, number> };
export type Failure = { history: number; acts: Act[]; problem: string };

function judge(model: Model, act: Act): Verdict {
  if (act.kind === "create") return judgeCreate(model, act);
  if (act.kind === "event") return judgeEvent(model, act);
  if (act.kind !== "advance") return judgePlan(model, act);
  return {
    apply: () => {
      model.today = addDays(model.today, act.days);
      for (const plan of model.plans) plan.returned = null;
    },
    isSilent: true,
  };
}

/** Where a plan of the product differs from the model's. */
function differences(scene: Scene, model: Model, plan: Plan, seen: SeenPlan): string[] {
  const appraiser = plan.amends === null ? appraiserOn(plan.spans, model.today) : null;
  const is = {
    amends: seen.amendsId,
    state: seen.state,
    days: `${seen.from} ${seen.to}`,
    revision: seen.revision,
    isRead: seen.state === "submitted" && seen.isRead,
    texts: JSON.stringify(seen.rows.map(({ text }) => text)),
    appraiser: seen.appraisers.join(),
    versions: seen.versions.map(({ revision, texts }) => `${revision} ${JSON.stringify(texts)}`).join(),
    signatures: seen.versions.every(({ signatures }) => signatures === 2),
    rows: seen.rows.map(({ id }) => id).join(),
  };
  const ids = plan.rows.map(({ key }, place) => {
    const id = scene.rowIds.get(key) ?? seen.rows[place]?.id ?? "";
    scene.rowIds.set(key, id);
    return id;
  });
  const must: typeof is = {
    amends: plan.amends === null ? null : (scene.planIds.get(plan.amends) ?? "unknown"),
    state: plan.state,
    days: `${plan.from} ${plan.to}`,
    revision: plan.revision,
    isRead: plan.state === "submitted" && plan.isRead,
    texts: textsOf(plan),
    appraiser: appraiser === null ? "" : scene.people[appraiser],
    versions: [...plan.versions].map(([revision, texts]) => `${revision} ${texts}`).join(),
    signatures: true,
    rows: ids.join(),
  };
  return (Object.keys(must) as (keyof typeof must)[]).flatMap((field) =>
    is[field] === must[field]
      ? []
      : [`plan ${plan.key}: ${field} is ${String(is[field])}, must be ${String(must[field])}`],
  );
}

/** Compares everything after an act: the answer, every plan, what was agreed before, and the traces. */
async function compare(scene: Scene, model: Model, kept: Map<string, string>): Promise<string[]> {
  const { plans, overlaps } = await scene.look(model.today);
  const problems = overlaps > 0 ? [`${overlaps} pairs of agreed plans share a day`] : [];
  if (plans.length !== model.plans.length)
    problems.push(`${plans.length} plans, must be ${model.plans.length}`);
  for (const plan of model.plans) {
    const seen = plans.find(({ id }) => id === scene.planIds.get(plan.key));
    problems.push(...(seen ? differences(scene, model, plan, seen) : [`plan ${plan.key} is missing`]));
  }
  for (const { id, versions } of plans)
    for (const { revision, sha256 } of versions) {
      const name = `${id} ${revision}`;
      if ((kept.get(name) ?? sha256) !== sha256) problems.push(`version ${revision} of ${id} was changed`);
      kept.set(name, sha256);
    }
  return problems;
}

class Step implements fc.AsyncCommand<Model, Run> {
  constructor(private readonly one: Wish) {}

  check = (model: Readonly<Model>) => actOf(model, this.one) !== null;

  async run(model: Model, run: Run): Promise<void> {
    const act = actOf(model, this.one);
    if (!act || run.acts.length >= run.length) return;
    run.acts.push(act);
    const verdict = judge(model, act);
    const nextKey = model.lastKey + 1;
    const { traces } = run.scene.seen;
    const outcome = await performAct(run.scene, act, model);
    const expected = "refused" in verdict ? verdict.refused : "done";
    const answered = outcome.ok ? "done" : outcome.code;
    if (answered !== expected) throw new Error(`the product answers ${answered}, must be ${expected}`);
    if (!("refused" in verdict)) verdict.apply();
    else run.refused += 1;
    if (outcome.ok && (act.kind === "create" || act.kind === "start-amendment"))
      run.scene.planIds.set(nextKey, outcome.planId ?? "");
    const problems = await compare(run.scene, model, run.kept);
    const isSilent = "refused" in verdict || verdict.isSilent === true;
    const left = run.scene.seen.traces - traces;
    if (isSilent ? left !== 0 : left <= 0) problems.push(`the act left ${left} traces`);
    if (problems.length > 0) throw new Error(problems.join("; "));
  }

  toString = () => JSON.stringify(this.one);
}

type Run = { scene: Scene; length: number; acts: Act[]; refused: number; kept: Map<string, string> };

async function runHistory(scene: Scene, today: string, wishes: readonly Wish[], length: number) {
  await scene.make(today);
  const run: Run = { scene, length, acts: [], refused: 0, kept: new Map() };
  try {
    await fc.asyncModelRun(
      () => ({ model: newModel(today), real: run }),
      wishes.map((one) => new Step(one)),
    );
    return { run, problem: null };
  } catch (error) {
    return { run, problem: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Runs so many histories of so many acts each, every one in an agency of its own, and compares the product with the model after each
 * act. @returns what was done, and the first failures with the acts that led to them
 */
export async function runHistories(
  owner: PrismaClient,
  given: { histories: number; length: number; seed: number; most?: number; first?: number },
): Promise<{ tally: Tally; failures: Failure[] }> {
  const { histories, length, seed, most = 3, first = 0 } = given;
  const all = fc.sample(
    fc.array(wish, { minLength: length * SPARE, maxLength: length * SPARE, size: "max" }),
    {
      seed,
      numRuns: first + histories,
    },
  );
  const tally: Tally = { histories: 0, acts: 0, refused: 0, byKind: new Map() };
  const failures: Failure[] = [];
  const foreigner = await makeForeigner(owner);
  const queue = all.map((wishes, history) => ({ wishes, history })).slice(first);
  const work = async () => {
    for (let next = queue.shift(); next && failures.length < most; next = queue.shift()) {
      const today = STARTS[next.history % STARTS.length] ?? STARTS[0];
      const { run, problem } = await runHistory(new Scene(owner, foreigner), today, next.wishes, length);
      tally.histories += 1;
      tally.acts += run.acts.length;
      tally.refused += run.refused;
      for (const { kind } of run.acts) tally.byKind.set(kind, (tally.byKind.get(kind) ?? 0) + 1);
      if (problem !== null) failures.push({ history: next.history, acts: run.acts, problem });
    }
  };
  await Promise.all([work(), work()]);
  return { tally, failures };
}
