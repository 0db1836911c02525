import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type pg from "pg";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/platform/clock";
import { makeForeigner } from "../plan-model/scene";
import { later, turnPeriods } from "./clock";
import { differences, readingDiffers } from "./compare";
import { judgeCase } from "./judge-case";
import { judgeRating } from "./judge-rating";
import { judgeSetting, nextPlan } from "./judge-setting";
import { judgeWriting } from "./judge-writing";
import { AT_ONCE } from "./look";
import { newModel, type Act, type Model, type Period, type Rules, type Verdict } from "./model";
import { addNextPlan, performAct } from "./product";
import { Scene } from "./scene";
import { wish, type Wish } from "./wish";
import { actOf } from "./wishes";

const STARTS = ["2026-03-20", "2026-06-20", "2026-09-25", "2026-12-15", "2026-05-04"] as const;
const HOLIDAYS = [
  "2026-04-03",
  "2026-05-01",
  "2026-06-01",
  "2026-07-17",
  "2026-08-17",
  "2026-12-25",
  "2027-01-01",
];
/** Wishes for one act that finds something to act on. */
const SPARE = 10;

export type Tally = {
  histories: number;
  acts: number;
  refused: number;
  byKind: Map<string, number>;
  refusedByKind: Map<string, number>;
};
export type Failure = { history: number; rules: Rules; today: string; acts: Act[]; problem: string };

function rulesOf(history: number): Rules {
  const turn = <T>(list: readonly [T, ...T[]], step: number) =>
    list[Math.floor(history / step) % list.length] ?? list[0];
  return {
    zone: turn(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"], 1),
    releaseMode: turn(["with_signature", "separate", "together", "separate"], 1),
    lapseDays: turn([14, 14, 7], 2),
    clock: { mode: turn(["calendar", "working"], 2), days: turn([14, 14, 5], 3) },
    holidays: HOLIDAYS,
    isHead: history % 5 === 2,
    rows: { main: 1 + (history % 2), additional: turn([0, 1], 3) },
  };
}

function periodsOf(history: number, today: string): Period[] {
  const ends =
    history % 4 === 3
      ? ["2026-06-30", "2026-12-31"]
      : ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"];
  const periods = ends.map((to, place): Period => {
    const from = place === 0 ? "2026-01-01" : later(ends[place - 1] ?? "", 1);
    return { kind: "periodic", from, to, noteDue: later(to, 7), scoreDue: later(to, 14), state: "planned" };
  });
  periods.push({
    kind: "annual",
    from: "2026-01-01",
    to: "2026-12-31",
    noteDue: "2027-01-31",
    scoreDue: "2027-01-31",
    state: "planned",
  });
  turnPeriods(periods, today);
  return periods;
}

function judge(model: Model, act: Act): Verdict {
  switch (act.kind) {
    case "start":
    case "record":
    case "save-note":
    case "send-note":
    case "take-back":
    case "ask":
    case "answer":
      return judgeWriting(model, act);
    case "score":
    case "sign":
    case "release":
    case "acknowledge":
      return judgeRating(model, act);
    case "undo-signature":
    case "release-together":
    case "correct":
    case "object":
    case "ask-rater":
    case "explain":
    case "examine":
    case "decide":
    case "withdraw":
      return judgeCase(model, act);
    default:
      return judgeSetting(model, act);
  }
}

const ONCE: readonly Act["kind"][] = ["advance", "calendar", "next-plan", "event", "release-together"];

type Run = {
  scene: Scene;
  length: number;
  acts: Act[];
  refused: number;
  refusedByKind: Map<string, number>;
  kept: Map<string, string>;
};

class Step implements fc.AsyncCommand<Model, Run> {
  constructor(private readonly one: Wish) {}

  check = (model: Readonly<Model>) => actOf(model, this.one) !== null;

  /** The same request once more happens no second time; another request under its key is refused. */
  private async again(run: Run, model: Model, act: Act, key: string, first: unknown): Promise<void> {
    const second = await performAct(run.scene, act, model, key);
    if (!second.ok || !isDeepStrictEqual(second.answer, first))
      throw new Error(
        `the same request again answers ${JSON.stringify(second)}, must be ${JSON.stringify(first)}`,
      );
    if (!("isStale" in act)) return;
    const other = await performAct(run.scene, { ...act, isStale: !act.isStale }, model, key);
    if (other.ok || other.code !== "CONFLICT")
      throw new Error("another request under the same key was taken");
  }

  private async perform(run: Run, model: Model, act: Act, verdict: Verdict): Promise<void> {
    const key = this.isTwice(act) ? newId() : undefined;
    const outcome = await performAct(run.scene, act, model, key);
    const answered = outcome.ok ? "done" : outcome.code;
    const expected: string[] = "refused" in verdict ? verdict.refused : ["done"];
    if (!expected.includes(answered))
      throw new Error(`the product answers ${answered}, must be ${expected.join(" or ")}`);
    if (outcome.ok && key) await this.again(run, model, act, key, outcome.answer);
    const plan = nextPlan(model);
    if ("refused" in verdict) {
      run.refused += 1;
      run.refusedByKind.set(act.kind, (run.refusedByKind.get(act.kind) ?? 0) + 1);
    } else verdict.apply();
    if (act.kind === "next-plan") await addNextPlan(run.scene, model, plan);
    if (outcome.ok && act.kind === "start") {
      const made = model.evaluations.find((one) => one.plan === act.plan && one.period === act.period);
      if (made)
        run.scene.evaluationIds.set(made.key, (outcome.answer as { evaluationId: string }).evaluationId);
    }
  }

  private isTwice = ({ kind }: Act) => this.one.isTwice && !ONCE.includes(kind);

  async run(model: Model, run: Run): Promise<void> {
    const act = actOf(model, this.one);
    if (!act || run.acts.length >= run.length) return;
    run.acts.push(act);
    const { audits, digest } = run.scene.now();
    const verdict = judge(model, act);
    await this.perform(run, model, act, verdict);
    const seen = await run.scene.look();
    const problems = differences(run.scene, model, run.kept);
    const expected = "refused" in verdict ? 0 : verdict.audits === undefined ? 1 : verdict.audits;
    const left = seen.audits - audits;
    if (expected !== null && left !== expected) problems.push(`${left} lines of audit, must be ${expected}`);
    // A request that was done keeps its key, though there was nothing to do.
    const isKept = !("refused" in verdict) && this.isTwice(act);
    if (expected === 0 && !isKept && seen.digest !== digest)
      problems.push("something was written though nothing happened");
    if ("on" in act && typeof act.on === "number" && this.one.more % 3 === 0) {
      const one = model.evaluations.find(({ key }) => key === act.on);
      if (one) problems.push(...(await readingDiffers(run.scene, model, one)));
    }
    if (problems.length > 0) throw new Error(problems.join("; "));
  }

  toString = () => JSON.stringify(this.one);
}

async function runHistory(scene: Scene, model: Model, wishes: readonly Wish[], length: number) {
  await scene.make();
  const run: Run = { scene, length, acts: [], refused: 0, refusedByKind: new Map(), kept: new Map() };
  try {
    await fc.asyncModelRun(
      () => ({ model, real: run }),
      wishes.map((one) => new Step(one)),
    );
    return { run, problem: null };
  } catch (error) {
    return { run, problem: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Runs so many histories of so many acts each, every one in an agency of its own, and compares the product with the model after each
 * act. `first`: the number of the first history, to repeat one alone. @returns what was done, and the first failures with their acts
 */
export async function runHistories(
  owner: PrismaClient,
  client: pg.Pool,
  given: { histories: number; length: number; seed: number; most?: number; first?: number },
): Promise<{ tally: Tally; failures: Failure[] }> {
  const { histories, length, seed, most = 3, first = 0 } = given;
  const tally: Tally = { histories: 0, acts: 0, refused: 0, byKind: new Map(), refusedByKind: new Map() };
  const failures: Failure[] = [];
  const foreigner = await makeForeigner(owner);
  const wishes = fc.array(wish, { minLength: length * SPARE, maxLength: length * SPARE, size: "max" });
  let next = first;
  const work = async () => {
    while (next < first + histories && failures.length < most) {
      const history = next;
      next += 1;
      // Each history has its own seed, so that one of ten thousand can be repeated alone.
      const [own = []] = fc.sample(wishes, { seed: seed * 100_003 + history, numRuns: 1 });
      const today = STARTS[history % STARTS.length] ?? STARTS[0];
      const rules = rulesOf(history);
      const model = newModel(today, rules, periodsOf(history, today));
      const { run, problem } = await runHistory(
        new Scene(owner, client, foreigner, model),
        model,
        own,
        length,
      );
      tally.histories += 1;
      tally.acts += run.acts.length;
      tally.refused += run.refused;
      for (const { kind } of run.acts) tally.byKind.set(kind, (tally.byKind.get(kind) ?? 0) + 1);
      for (const [kind, number] of run.refusedByKind)
        tally.refusedByKind.set(kind, (tally.refusedByKind.get(kind) ?? 0) + number);
      if (problem !== null) failures.push({ history, rules, today, acts: run.acts, problem });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { tally, failures };
}
