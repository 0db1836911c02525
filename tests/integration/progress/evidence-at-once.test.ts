import { expect, it } from "vitest";
import { lockForSigning } from "@/lib/features/evaluations/parts/lock-for-signing";
import { linkEvidence } from "@/lib/features/progress/link-evidence";
import { removeEvidence } from "@/lib/features/progress/remove-evidence";
import { shrinkImage } from "@/lib/features/progress/parts/shrink-image";
import { newId } from "@/lib/platform/clock";
import { inTenant, type Tx } from "@/lib/platform/db";
import { owner, useDatabase } from "../../support/database";
import { noise } from "../../support/files";
import { makeEvaluation, makeQuarter, refusal, signedBy, type Quarter } from "../../support/quarter";
import { contextOf } from "../../support/world";

useDatabase();

async function proof({ world }: Quarter, results: readonly string[], planId: string, periodId: string) {
  const evidenceId = newId();
  const { agencyId, people } = world;
  await owner.evidence.create({
    data: {
      agencyId,
      id: evidenceId,
      employeeId: people.staff,
      kind: "link",
      title: "Kohort ibu",
      url: "https://puskesmas.go.id/kohort",
      createdAt: new Date(),
    },
  });
  await owner.evidenceLink.createMany({
    data: results.map((resultId) => ({
      agencyId,
      evidenceId,
      workPlanId: planId,
      resultId,
      periodId,
      createdAt: new Date(),
    })),
  });
  return evidenceId;
}

/** One transaction does `first` and stays open until somebody else has come to wait, then does `rest` and commits. */
async function openWhile(
  { world }: Quarter,
  first: (db: Tx) => Promise<unknown>,
  rest: (db: Tx) => Promise<unknown>,
  others: () => Promise<unknown>,
): Promise<unknown> {
  let began = () => {};
  const hasBegun = new Promise<void>((resolve) => (began = resolve));
  const open = inTenant(world.agencyId, async (db) => {
    await first(db);
    began();
    await new Promise((resolve) => setTimeout(resolve, 700));
    await rest(db);
  });
  await hasBegun;
  const [, outcome] = await Promise.all([open, others()]);
  return outcome;
}

it("waits for a signature that is on its way, and then leaves what was signed", async () => {
  const quarter = await makeQuarter();
  const { world, planId, periodId, results } = quarter;
  const evaluationId = await makeEvaluation(quarter, { state: "noted", notedAt: new Date() });
  const evidenceId = await proof(quarter, results, planId, periodId);
  const staff = await contextOf(world, "staff");
  const outcome = await openWhile(
    quarter,
    (db) => lockForSigning(db, evaluationId),
    (db) => db.evaluation.updateMany({ where: { id: evaluationId }, data: signedBy(world) }),
    () => refusal(removeEvidence(staff, { evidenceId })),
  );
  expect(outcome).toMatchObject({ code: "RULE_VIOLATION", reasons: ["progress.evidence-signed"] });
  expect(await owner.evidenceLink.count({ where: { evidenceId } })).toBe(2);
});

it("links nothing that is being removed", async () => {
  const quarter = await makeQuarter();
  const { world, planId, periodId, results } = quarter;
  const evidenceId = await proof(quarter, [], planId, periodId);
  const staff = await contextOf(world, "staff");
  const outcome = await openWhile(
    quarter,
    (db) => db.evidence.updateMany({ where: { id: evidenceId }, data: { removedAt: new Date() } }),
    async () => undefined,
    () =>
      refusal(
        linkEvidence(staff, { workPlanId: planId, periodId, evidenceIds: [evidenceId], resultIds: results }),
      ),
  );
  expect(outcome).toMatchObject({ code: "NOT_FOUND" });
  expect(await owner.evidenceLink.count({ where: { evidenceId } })).toBe(0);
});

it("shrinks the pictures of several people one after the other, a broken one among them", async () => {
  const picture = await noise(800, 600).jpeg().toBuffer();
  const ends: string[] = [];
  const told = (name: string, work: Promise<unknown>) =>
    work.then(
      () => ends.push(name),
      () => ends.push(`${name} refused`),
    );
  await Promise.all([
    told("first", shrinkImage(picture)),
    told("broken", shrinkImage(Buffer.from("no picture"))),
    told("last", shrinkImage(picture)),
  ]);
  expect(ends).toEqual(["first", "broken refused", "last"]);
});
