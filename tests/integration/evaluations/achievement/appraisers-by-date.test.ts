import { describe, expect, it } from "vitest";
import { scoreEvaluation } from "@/lib/features/evaluations/score-evaluation";
import { signEvaluation } from "@/lib/features/evaluations/sign-evaluation";
import { readSnapshot } from "@/lib/features/evaluations/rules/snapshot";
import { toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { refusalCode } from "../../../support/quarter";
import { contextOf, type PersonKey } from "../../../support/world";
import { makeScene, scoringOf, stored, type Scene } from "../scenario";

useDatabase();

type Capacity = "plt" | "plh" | "delegated" | "provisional";

/** The appraiser's span ends on a day; from the next day on the superior appraises in another capacity. */
async function handOver(scene: Scene, lastDay: string, firstDay: string, capacity: Capacity): Promise<void> {
  const { agencyId, people } = scene.world;
  await owner.workPlanAppraiser.updateMany({
    where: { workPlanId: scene.planId, employeeId: people.appraiser },
    data: { endsOn: toDate(lastDay) },
  });
  await owner.workPlanAppraiser.create({
    data: {
      agencyId,
      workPlanId: scene.planId,
      employeeId: people.superior,
      startsOn: toDate(firstDay),
      capacity,
    },
  });
}
const noted = () => makeScene({ state: "noted", notedAt: new Date("2026-11-15T03:00:00.000Z") });
const score = async (scene: Scene, person: PersonKey) =>
  scoreEvaluation(await contextOf(scene.world, person), scoringOf(scene));
const sign = async (scene: Scene, person: PersonKey) =>
  signEvaluation(await contextOf(scene.world, person), {
    evaluationId: scene.evaluationId,
    version: (await stored(scene)).version,
  });

const variants = (["jpt", "ja_jf"] as const).flatMap((form) =>
  (["quantitative", "qualitative"] as const).map((approach) => ({ form, approach })),
);
const acting = (["plt", "plh", "delegated"] as const).flatMap((capacity) =>
  variants.map((variant) => ({ capacity, ...variant })),
);

describe("who appraises is a matter of dates", () => {
  it.each(acting)(
    "a $capacity appraiser whose span runs scores and signs the $form form, $approach; the one before may not",
    async ({ capacity, form, approach }) => {
      const scene = await noted();
      await owner.workPlan.updateMany({ where: { id: scene.planId }, data: { form, approach } });
      await handOver(scene, "2026-11-15", "2026-11-16", capacity);
      expect(await refusalCode(score(scene, "appraiser"))).not.toBe("CONFLICT");
      await score(scene, "superior");
      expect(["NOT_FOUND", "FORBIDDEN"]).toContain(await refusalCode(sign(scene, "appraiser")));
      await sign(scene, "superior");
      expect(await stored(scene)).toMatchObject({
        appraiserId: scene.world.people.superior,
        appraiserCapacity: capacity,
      });
      const { content } = await owner.evaluationSnapshot.findFirstOrThrow({
        where: { evaluationId: scene.evaluationId },
      });
      const reading = readSnapshot(content);
      expect(reading).toMatchObject({
        ok: true,
        snapshot: { appraiser: { name: "drg. Melati Sari", capacity }, plan: { form, approach } },
      });
    },
  );

  it.each(variants)(
    "before the first day the earlier one scores and signs the $form form, $approach",
    async (variant) => {
      const scene = await noted();
      await owner.workPlan.updateMany({ where: { id: scene.planId }, data: variant });
      await handOver(scene, "2026-11-16", "2026-11-17", "delegated");
      expect(["NOT_FOUND", "FORBIDDEN"]).toContain(await refusalCode(score(scene, "superior")));
      await score(scene, "appraiser");
      await sign(scene, "appraiser");
      expect(await stored(scene)).toMatchObject({ appraiserCapacity: "definitive" });
    },
  );

  it("a provisional appraiser scores, and signing waits for HR", async () => {
    const scene = await noted();
    await handOver(scene, "2026-11-15", "2026-11-16", "provisional");
    await score(scene, "superior");
    expect(await refusalCode(sign(scene, "superior"))).toBe("FORBIDDEN");
    expect(await stored(scene)).toMatchObject({ state: "scored", signedAt: null });
  });
});
