import { getEvaluation, getEvaluationExport } from "@/lib/features/evaluations/queries/result";
import { listMyEvaluations } from "@/lib/features/evaluations/queries/my-evaluations";
import { appraiserOn } from "../plan-model/chart";
import { isShown } from "./judge-writing";
import { roomDiffers } from "./compare-room";
import { levelsOf } from "./judge-rating";
import type { Evaluation, Model } from "./model";
import { isDue } from "./model-evaluation";
import type { Scene } from "./scene";
import { unlike } from "./unlike";

const person = (scene: Scene, key: Evaluation["signer"]) => (key === null ? null : scene.posts.people[key]);

function evaluationDiffers(scene: Scene, one: Evaluation): string[] {
  const seen = scene.evaluationOf(one.key);
  const versions = one.versions.map(
    ({ revision, predikat, result, behaviour, levels, year }) =>
      `${revision} ${predikat} ${result} ${behaviour} ${levels} ${year}`,
  );
  return unlike(
    `evaluation ${one.key}`,
    {
      state: seen.state,
      predikat: seen.predikat,
      result: seen.result,
      behaviour: seen.behaviour,
      levels: seen.levels,
      signer: seen.signerId,
      releasedOn: seen.releasedOn,
      receivedOn: seen.receivedOn,
      timeline: seen.timeline.join(),
      talk: seen.talk.join(),
      revision: seen.revision,
      objection: seen.objection?.state ?? null,
      advice: `${seen.advice} ${seen.adviceVersion}`,
      versions: seen.versions
        .map((v) => `${v.revision} ${v.predikat} ${v.result} ${v.behaviour} ${v.levels} ${v.year}`)
        .join("; "),
      broken: seen.versions.filter(({ kept, sha256 }) => kept !== sha256).length,
    },
    {
      state: one.state,
      predikat: one.predikat,
      result: one.result,
      behaviour: one.behaviour,
      levels: levelsOf(one),
      signer: person(scene, one.signer),
      releasedOn: one.releasedOn,
      receivedOn: one.receivedOn,
      timeline: one.timeline.join(),
      talk: one.talk.map((who) => person(scene, who)).join(),
      revision: one.revision,
      objection: one.objection?.state ?? null,
      advice: `${one.advice} ${one.adviceVersion}`,
      versions: versions.join("; "),
      broken: 0,
    },
  );
}

/** Compares what lies in the database with the model. `kept`: the versions of before, which nothing may change. */
export function differences(scene: Scene, model: Model, kept: Map<string, string>): string[] {
  const seen = scene.now();
  const problems: string[] = [];
  if (seen.evaluations.length !== model.evaluations.length)
    problems.push(`${seen.evaluations.length} evaluations, must be ${model.evaluations.length}`);
  for (const one of model.evaluations) problems.push(...evaluationDiffers(scene, one));
  if (seen.rooms.length !== model.rooms.length)
    problems.push(`${seen.rooms.length} rooms, must be ${model.rooms.length}`);
  for (const room of model.rooms) problems.push(...roomDiffers(scene, model, room));
  for (const { id, versions } of seen.evaluations) {
    for (const { revision, sha256 } of versions) {
      const name = `${id} ${revision}`;
      if ((kept.get(name) ?? sha256) !== sha256) problems.push(`version ${revision} of ${id} was changed`);
      kept.set(name, sha256);
    }
  }
  for (const name of kept.keys())
    if (!seen.evaluations.some(({ id, versions }) => versions.some((v) => `${id} ${v.revision}` === name)))
      problems.push(`version ${name} is gone`);
  model.periods.forEach((period, place) => {
    const { state, noteDue, scoreDue, achievement } = scene.periodAt(place);
    const must = { ...period, achievement: model.achievements.get(place) ?? null };
    problems.push(
      ...unlike(
        `period ${place}`,
        { state, noteDue, scoreDue, achievement },
        {
          state: must.state,
          noteDue: must.noteDue,
          scoreDue: must.scoreDue,
          achievement: must.achievement,
        },
      ),
    );
  });
  for (const plan of model.posts.plans) {
    const is = seen.plans.find(({ id }) => id === scene.planId(plan.key));
    const who = appraiserOn(plan.spans, model.posts.today);
    problems.push(
      ...unlike(
        `plan ${plan.key}`,
        { state: is?.state ?? "missing", to: is?.to ?? "", appraiser: is?.appraisers.join() ?? "" },
        { state: plan.state, to: plan.to, appraiser: who === null ? "" : scene.posts.people[who] },
      ),
    );
  }
  return problems;
}

/** On whose desk it lies. */
function holderOf(model: Model, one: Evaluation): string {
  const { state } = one;
  if (!isDue(model, one)) return "none";
  if (state === "open" || state === "released") return "employee";
  if (state === "signed" && model.rules.releaseMode === "together") return "hr";
  if (state === "noted" || state === "scored" || state === "signed") return "appraiser";
  return state === "objected" ? "appraiser_superior" : "none";
}

/** What the product tells the person, and whoever signed: nothing of a result before its release, and the whole of it afterwards. */
export async function readingDiffers(scene: Scene, model: Model, one: Evaluation): Promise<string[]> {
  const { id } = scene.evaluationOf(one.key);
  const own = scene.contextOf("staff");
  const view = await getEvaluation(own, id);
  const line = (await listMyEvaluations(own)).find(({ evaluationId }) => evaluationId === id);
  const file = await getEvaluationExport(own, id);
  const isHidden = !isShown(one);
  const shown = view && "snapshot" in view ? view.snapshot.ratings.overall : null;
  const told = isHidden && one.state !== "open" ? "noted" : one.state;
  const problems = unlike(
    `evaluation ${one.key} as its person reads it`,
    {
      state: view?.state ?? "missing",
      predikat: shown,
      line: line?.overallRating ?? null,
      lineState: line?.state ?? null,
      file: file === null ? "none" : "given",
      holder: view?.holder ?? "",
      due: `${view?.leftPlan === null} ${line?.isDue}`,
    },
    {
      state: told,
      predikat: isHidden ? null : one.predikat,
      line: isHidden ? null : one.predikat,
      lineState: told,
      file: isHidden ? "none" : "given",
      holder: isHidden && one.state !== "open" && isDue(model, one) ? "appraiser" : holderOf(model, one),
      due: `${isDue(model, one)} ${isDue(model, one)}`,
    },
  );
  if (one.signer === null) return problems;
  const signers = await getEvaluation(scene.contextOf(one.signer), id);
  return [
    ...problems,
    ...unlike(
      `evaluation ${one.key} as its signer reads it`,
      { state: signers?.state ?? "missing", holder: signers?.holder ?? "" },
      { state: one.state, holder: holderOf(model, one) },
    ),
  ];
}
