import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type pg from "pg";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/platform/clock";
import { makeForeigner } from "../plan-model/scene";
import { periodsOf, rulesOf, startOf } from "./agency";
import { differences, readingDiffers } from "./compare";
import { roomReadingDiffers } from "./compare-room";
import { judgeCase } from "./judge-case";
import { judgeRating } from "./judge-rating";
import { judgeRoom } from "./judge-room";
import { judgeSetting, nextPlan } from "./judge-setting";
import { judgeWriting } from "./judge-writing";
import { judgeYear } from "./judge-year";
import { AT_ONCE } from "./look";
import { newModel, type Act, type Model, type Rules, type Verdict } from "./model";
import { addNextPlan, performAct } from "./product";
import { isRoomAct, remember } from "./product-room";
import { Scene } from "./scene";
import { at, PEOPLE, wish, type Wish } from "./wish";
import { actOf } from "./wishes";

/** Wishes for one act that finds something to act on. */
const SPARE = 18;

export type Tally = {
  histories: number;
  acts: number;
  refused: number;
  byKind: Map<string, number>;
  refusedByKind: Map<string, number>;
};
export type Failure = { history: number; rules: Rules; today: string; acts: Act[]; problem: string };

function judge(model: Model, act: Act): Verdict {
  if (isRoomAct(act)) return judgeRoom(model, act);
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
    case "start-year":
    case "year-note":
      return judgeYear(model, act);
    default:
      return judgeSetting(model, act);
  }
}

const ONCE: readonly Act["kind"][] = [
  ...(["advance", "calendar", "next-plan", "confirm", "event"] as const),
  "release-together",
];

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
    const { lastKey } = model;
    if ("refused" in verdict) {
      run.refused += 1;
      run.refusedByKind.set(act.kind, (run.refusedByKind.get(act.kind) ?? 0) + 1);
    } else verdict.apply();
    if (act.kind === "next-plan") await addNextPlan(run.scene, model, plan);
    if (outcome.ok && model.lastKey > lastKey) remember(run.scene, act, outcome.answer, model.lastKey);
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
    if ("on" in act && typeof act.on === "number" && this.one.more % 5 === 0) {
      const one = model.evaluations.find(({ key }) => key === act.on);
      if (one) problems.push(...(await readingDiffers(run.scene, model, one)));
    }
    if (isRoomAct(act)) {
      const room = at(model.rooms, this.one.more);
      const reader = at(PEOPLE, this.one.pick);
      if (room && reader) problems.push(...(await roomReadingDiffers(run.scene, model, room, reader)));
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
      const today = startOf(history);
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
