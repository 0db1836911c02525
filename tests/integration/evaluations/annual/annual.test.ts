import { describe, expect, it, test } from "vitest";
import { saveAnnualNoteInput } from "@/lib/features/evaluations/annual/annual-input";
import { listAnnualTeam } from "@/lib/features/evaluations/annual/queries/annual-team";
import { saveAnnualNote } from "@/lib/features/evaluations/annual/save-annual-note";
import { startAnnual } from "@/lib/features/evaluations/annual/start-annual";
import { followCalendar } from "@/lib/features/evaluations/periods/follow-calendar";
import { getEvaluationForScoring } from "@/lib/features/evaluations/queries/scoring";
import { recompute } from "@/lib/features/evaluations/rules/recompute";
import { readSnapshot, verifyText } from "@/lib/features/evaluations/rules/snapshot";
import { scoreEvaluation } from "@/lib/features/evaluations/score-evaluation";
import { signEvaluation } from "@/lib/features/evaluations/sign-evaluation";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { audits, refusal, refusalCode } from "../../../support/quarter";
import { contextOf, makePlan, type PersonKey } from "../../../support/world";
import { makeReleased, scoringOf, type Scene } from "../scenario";

useDatabase();

const OUTSIDERS: PersonKey[] = [
  "staff",
  "former",
  "otherAppraiser",
  "otherStaff",
  "hr",
  "auditor",
  "foreigner",
];

type Year = Scene & {
  annualId: string;
  earlierPlanId: string;
  begin: { workPlanId: string; periodId: string };
};

/** G75, and a change of appraiser on 1 July: post A until 30 April under another appraiser, post B from 1 May with a released fourth quarter; it is January. */
async function makeYear(days = 50): Promise<Year> {
  const scene = await makeReleased();
  const { world, planId } = scene;
  const { agencyId } = world;
  await owner.workPlan.updateMany({ where: { id: planId }, data: { startsOn: toDate("2026-05-01") } });
  const { planId: earlierPlanId } = await makePlan(world, {
    state: "closed",
    endsOn: toDate("2026-04-30"),
    appraisers: [{ employeeId: world.people.otherAppraiser, startsOn: toDate("2026-01-01") }],
  });
  await owner.agency.update({
    where: { id: agencyId },
    data: { clockOffset: { increment: days * 86_400 } },
  });
  await followCalendar(agencyId);
  const period = await owner.period.findFirstOrThrow({ where: { agencyId, kind: "annual" } });
  const begin = { workPlanId: planId, periodId: period.id };
  return { ...scene, annualId: period.id, earlierPlanId, begin };
}

const started = async (year: Year): Promise<Year> => {
  const { evaluationId } = await startAnnual(await contextOf(year.world, "appraiser"), year.begin);
  return { ...year, evaluationId };
};
const signed = async (year: Year) => {
  const ctx = await contextOf(year.world, "appraiser");
  await scoreEvaluation(ctx, { ...scoringOf(year), version: 1 });
  const at = { evaluationId: year.evaluationId, version: 2 };
  return signEvaluation(await contextOf(year.world, "appraiser"), at);
};
const note = (evaluationId: string, more: object = {}) =>
  saveAnnualNoteInput.parse({ evaluationId, version: 0, ...more });
const makePppk = (year: Year) =>
  owner.employee.updateMany({ where: { id: year.world.people.staff }, data: { kind: "pppk" } });

describe("beginning the evaluation of a year", () => {
  it("is done once by the appraiser of the last post, and audited", async () => {
    const year = await started(await makeYear());
    expect(await audits(year.evaluationId, "annual.start")).toBe(1);
    const again = await startAnnual(await contextOf(year.world, "appraiser"), year.begin);
    expect(again.evaluationId).toBe(year.evaluationId);
    expect(await owner.evaluation.count({ where: { periodId: year.annualId } })).toBe(1);
  });

  it("happens once with the same request key", async () => {
    const year = await makeYear();
    const key = newId();
    const first = await startAnnual(await contextOf(year.world, "appraiser", key), year.begin);
    expect(await startAnnual(await contextOf(year.world, "appraiser", key), year.begin)).toEqual(first);
    expect(await audits(first.evaluationId, "annual.start")).toBe(1);
  });

  test.each(OUTSIDERS)("is refused to %s", async (person) => {
    const year = await makeYear();
    const code = await refusalCode(startAnnual(await contextOf(year.world, person), year.begin));
    expect(["NOT_FOUND", "FORBIDDEN"]).toContain(code);
    expect(await owner.evaluation.count({ where: { periodId: year.annualId } })).toBe(0);
  });

  it("waits for the end of the year, except for somebody who has left", async () => {
    const year = await makeYear(0);
    const own = async () => contextOf(year.world, "appraiser");
    expect(await refusal(startAnnual(await own(), year.begin))).toMatchObject({
      reasons: ["evaluations.annual-year-runs"],
    });
    await owner.workPlan.updateMany({
      where: { id: year.planId },
      data: { endsOn: toDate("2026-10-31"), state: "closed" },
    });
    await owner.employee.updateMany({ where: { id: year.world.people.staff }, data: { status: "retired" } });
    await expect(startAnnual(await own(), year.begin)).resolves.toBeDefined();
  });

  it("is not for the appraiser of an earlier post of the year, nor for a quarter or a closed year", async () => {
    const year = await makeYear();
    const earlier = await contextOf(year.world, "otherAppraiser");
    const begin = { ...year.begin, workPlanId: year.earlierPlanId };
    expect(await refusal(startAnnual(earlier, begin))).toMatchObject({
      reasons: ["evaluations.annual-not-last-post"],
    });
    const own = async () => contextOf(year.world, "appraiser");
    const quarter = { ...year.begin, periodId: year.periodId };
    expect(await refusal(startAnnual(await own(), quarter))).toMatchObject({
      reasons: ["evaluations.annual-not-annual"],
    });
    await owner.period.updateMany({ where: { id: year.annualId }, data: { state: "closed" } });
    expect(await refusal(startAnnual(await own(), year.begin))).toMatchObject({
      reasons: ["evaluations.period-closed"],
    });
  });
});

describe("the list of years to decide", () => {
  it("names whose last post the reader appraises, and nobody else's", async () => {
    const year = await makeYear();
    const rows = await listAnnualTeam(await contextOf(year.world, "appraiser"));
    expect(rows).toMatchObject([{ workPlanId: year.planId, plans: 2, released: 1, state: null }]);
    for (const person of ["otherAppraiser", "former", "foreigner"] as const)
      expect(await listAnnualTeam(await contextOf(year.world, person))).toEqual([]);
  });
});

describe("deciding on a year", () => {
  it("shows posts with months and every released result, suggests nothing, and records the reading", async () => {
    const year = await started(await makeYear());
    const view = await getEvaluationForScoring(await contextOf(year.world, "appraiser"), year.evaluationId);
    expect(view?.year?.segments.map(({ months }) => months)).toEqual([4, 2, 6]);
    expect(view?.year?.results.filter(({ overall }) => overall)).toMatchObject([
      { number: 4, overall: "good", signed: { results: [{ level: "meets" }, { level: "meets" }] } },
    ]);
    expect(view?.scoring).toMatchObject({ resultRating: null, behaviourRating: null });
    expect(view?.results.every(({ level }) => level === null)).toBe(true);
    expect(view?.results[0]?.indicators[0]).toMatchObject({ actual: { value: "96" } });
    expect(view?.results[0]?.evidence).toHaveLength(1);
    const { staff, appraiser } = year.world.people;
    const read = await owner.accessRecord.findMany({ where: { readerId: appraiser, concernsId: staff } });
    const released = view?.year?.results.find(({ overall }) => overall)?.evaluationId;
    expect(read.map(({ recordId }) => recordId)).toEqual(
      expect.arrayContaining([year.evaluationId, released]),
    );
  });

  it("adds up cumulative work over the periods of the plan", async () => {
    const year = await started(await makeYear());
    await owner.plannedIndicator.updateMany({
      where: { id: year.indicators[0] },
      data: { measureKind: "cumulative" },
    });
    await owner.indicatorProgress.create({
      data: {
        ...{ agencyId: year.world.agencyId, workPlanId: year.planId, indicatorId: year.indicators[0]! },
        ...{ periodId: year.world.periods[2]!, actualInput: "4.5", actual: 4.5 },
      },
    });
    const view = await getEvaluationForScoring(await contextOf(year.world, "appraiser"), year.evaluationId);
    expect(view?.results[0]?.indicators[0]?.actual).toEqual({ value: "100.5" });
    expect(view?.results[1]?.indicators[0]?.actual).toEqual({ value: "96" });
  });

  it("signs the year with its segments and the hashes of the results in view, and recompute agrees", async () => {
    const year = await started(await makeYear());
    const { sha256 } = await signed(year);
    const { content } = await owner.evaluationSnapshot.findFirstOrThrow({
      where: { evaluationId: year.evaluationId },
    });
    expect(verifyText(content, sha256)).toBe(true);
    const reading = readSnapshot(content);
    if (!reading.ok) throw new Error(reading.paths.join());
    const { snapshot } = reading;
    expect(snapshot.period).toMatchObject({ cadence: "yearly", printName: "TRIWULAN IV-AKHIR" });
    expect(snapshot.annual?.segments.map(({ months }) => months)).toEqual([4, 2, 6]);
    const quarter = await owner.evaluationSnapshot.findFirstOrThrow({
      where: { evaluation: { periodId: year.periodId } },
    });
    expect(snapshot.annual?.periods).toMatchObject([{ number: 4, sha256: quarter.sha256, overall: "good" }]);
    expect(recompute(snapshot)).toEqual([]);
    const doctored = structuredClone(snapshot);
    doctored.annual!.segments[0]!.months = 6;
    doctored.annual!.actuals[0]!.periods[0] = { value: "12" };
    expect(recompute(doctored).map(({ path }) => path)).toEqual([
      "annual.segments",
      "results.0.indicators.0.actual",
    ]);
    // The text of a quarter knows nothing of it.
    expect(JSON.parse(quarter.content)).not.toHaveProperty("annual");
  });
});

it("leaves a result out of the year while an objection is open against it", async () => {
  const year = await started(await makeYear());
  await owner.evaluation.updateMany({ where: { periodId: year.periodId }, data: { state: "objected" } });
  const view = await getEvaluationForScoring(await contextOf(year.world, "appraiser"), year.evaluationId);
  const contested = view?.year?.results.filter(({ state }) => state === "objected");
  expect(contested).toMatchObject([{ number: 4, overall: null, resultRating: null, signed: null }]);
  await signed(year);
  const where = { evaluationId: year.evaluationId };
  const { content } = await owner.evaluationSnapshot.findFirstOrThrow({ where });
  expect(JSON.parse(content)).toMatchObject({ annual: { periods: [] } });
});

describe("what is said beside the ratings of a year", () => {
  it("must name the contract of a PPPK before the signature, and stands in the signed text", async () => {
    const year = await started(await makeYear());
    await makePppk(year);
    expect(await refusal(signed(year))).toMatchObject({ reasons: ["evaluations.annual-advice-missing"] });
    const said = {
      contractAdvice: "extend",
      followUps: ["guidance", "retain"],
      followUpText: "Tandem setahun.",
    };
    await saveAnnualNote(await contextOf(year.world, "appraiser"), note(year.evaluationId, said));
    expect(await audits(year.evaluationId, "annual.save-note")).toBe(1);
    const at = { evaluationId: year.evaluationId, version: 2 };
    await signEvaluation(await contextOf(year.world, "appraiser"), at);
    const { content } = await owner.evaluationSnapshot.findFirstOrThrow({
      where: { evaluationId: year.evaluationId },
    });
    expect(JSON.parse(content)).toMatchObject({
      annual: { contract: { advice: "extend", followUps: ["retain", "guidance"], text: "Tandem setahun." } },
    });
    const late = note(year.evaluationId, { version: 1, contractAdvice: "end" });
    expect(await refusal(saveAnnualNote(await contextOf(year.world, "appraiser"), late))).toMatchObject({
      reasons: ["evaluations.wrong-state"],
    });
  });

  it("has no contract for whoever is no PPPK", async () => {
    const year = await started(await makeYear());
    const own = await contextOf(year.world, "appraiser");
    expect(
      await refusal(saveAnnualNote(own, note(year.evaluationId, { contractAdvice: "end" }))),
    ).toMatchObject({
      reasons: ["evaluations.annual-advice-pppk-only"],
    });
  });

  it("of a study leave names the academic report", async () => {
    const year = await started(await makeYear());
    const said = { studyResults: "Semester 3, IPK 3,8", studyReport: "Laporan 12/UM/2026" };
    await saveAnnualNote(await contextOf(year.world, "appraiser"), note(year.evaluationId, said));
    await signed(year);
    const { content } = await owner.evaluationSnapshot.findFirstOrThrow({
      where: { evaluationId: year.evaluationId },
    });
    expect(JSON.parse(content)).toMatchObject({
      annual: { contract: null, study: { results: "Semester 3, IPK 3,8", report: "Laporan 12/UM/2026" } },
    });
  });

  it("goes to the first of two who saw the same version, and once with the same key", async () => {
    const year = await started(await makeYear());
    const key = newId();
    const write = async (own?: string) =>
      saveAnnualNote(
        await contextOf(year.world, "appraiser", own),
        note(year.evaluationId, { studyResults: "A" }),
      );
    await write(key);
    await write(key);
    expect(await refusalCode(write())).toBe("CONFLICT");
    expect(await audits(year.evaluationId, "annual.save-note")).toBe(1);
  });

  test.each(OUTSIDERS)("is not written by %s", async (person) => {
    const year = await started(await makeYear());
    const code = await refusalCode(
      saveAnnualNote(await contextOf(year.world, person), note(year.evaluationId)),
    );
    expect(["NOT_FOUND", "FORBIDDEN"]).toContain(code);
  });

  it("is not written beside a quarter", async () => {
    const year = await makeYear();
    const own = await contextOf(year.world, "appraiser");
    expect(await refusal(saveAnnualNote(own, note(year.evaluationId)))).toMatchObject({
      reasons: ["evaluations.annual-not-annual"],
    });
  });
});
