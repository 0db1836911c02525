import { describe, expect, it } from "vitest";
import {
  getAchievementSheet,
  listSheetUnits,
} from "@/lib/features/evaluations/achievement/queries/achievement-sheet";
import { recommendAchievement } from "@/lib/features/evaluations/achievement/recommend-achievement";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { audits, refusal, refusalCode } from "../../../support/quarter";
import { contextOf, type PersonKey } from "../../../support/world";
import { makeAchievement } from "./scene";

useDatabase();
type Made = Awaited<ReturnType<typeof makeAchievement>>;

const advise = async (made: Made, person: PersonKey = "auditor", changes: object = {}, key?: string) =>
  recommendAchievement(await contextOf(made.world, person, key), {
    unitId: made.world.units.health,
    periodId: made.periodId,
    level: "good",
    grounds: "Sesuai LKjIP dan hasil reviu.",
    ...changes,
  });
const sheetOf = async (made: Made, person: PersonKey) =>
  getAchievementSheet(await contextOf(made.world, person), made.world.units.health, null);

describe("recommending an achievement", () => {
  it("reaches the one who decides, with grounds; of one person the newest counts and the older stays", async () => {
    const made = await makeAchievement();
    const { recommendationId } = await advise(made);
    expect(await audits(recommendationId, "achievement-sheet.recommend")).toBe(1);
    await advise(made, "auditor", { level: "needs_improvement", grounds: "Setelah reviu kedua." });
    expect((await sheetOf(made, "leader"))?.advice).toMatchObject([
      { by: "Rahmat Hidayat, S.E.", level: "needs_improvement", grounds: "Setelah reviu kedua." },
    ]);
    expect(await owner.achievementRecommendation.count({ where: { agencyId: made.world.agencyId } })).toBe(2);
    expect(
      (await listSheetUnits(await contextOf(made.world, "auditor"))).map(({ advice }) => advice),
    ).toContain(1);
    expect(await owner.unitAchievement.count({ where: { agencyId: made.world.agencyId } })).toBe(0);
  });

  it.each<[PersonKey, "NOT_FOUND" | "FORBIDDEN"]>([
    ["leader", "FORBIDDEN"],
    ["superior", "FORBIDDEN"],
    ["hr", "FORBIDDEN"],
    ["staff", "NOT_FOUND"],
    ["otherAppraiser", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s: %s", async (person, code) => {
    const made = await makeAchievement();
    expect(await refusalCode(advise(made, person))).toBe(code);
  });

  it("refuses a unit that follows another, and a period to come", async () => {
    const made = await makeAchievement();
    expect(await refusal(advise(made, "auditor", { unitId: made.world.units.clinic }))).toMatchObject({
      reasons: ["evaluations.unit-follows-parent"],
    });
    await owner.period.updateMany({ where: { id: made.periodId }, data: { state: "planned" } });
    expect(await refusal(advise(made))).toMatchObject({ reasons: ["evaluations.period-not-begun"] });
  });

  it("happens once with the same request key", async () => {
    const made = await makeAchievement();
    const key = newId();
    const twice = await Promise.all([advise(made, "auditor", {}, key), advise(made, "auditor", {}, key)]);
    expect(twice[0]).toEqual(twice[1]);
  });

  it("shows no sheet to a person who has no part in it", async () => {
    const made = await makeAchievement();
    expect(await sheetOf(made, "staff")).toBeNull();
    expect(await sheetOf(made, "otherAppraiser")).toBeNull();
    expect(await listSheetUnits(await contextOf(made.world, "staff"))).toEqual([]);
  });
});
