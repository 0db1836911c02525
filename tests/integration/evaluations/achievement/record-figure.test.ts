import { describe, expect, it } from "vitest";
import type { RecordFigureInput } from "@/lib/features/evaluations/achievement/achievement-input";
import { getAchievementSheet } from "@/lib/features/evaluations/achievement/queries/achievement-sheet";
import { recordFigure } from "@/lib/features/evaluations/achievement/record-figure";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { audits, refusal, refusalCode } from "../../../support/quarter";
import { contextOf, type PersonKey } from "../../../support/world";
import { makeAchievement } from "./scene";

useDatabase();
type Made = Awaited<ReturnType<typeof makeAchievement>>;

const record = async (
  made: Made,
  person: PersonKey = "superior",
  changes: Partial<RecordFigureInput> = {},
  key?: string,
) =>
  recordFigure(await contextOf(made.world, person, key), {
    unitId: made.world.units.health,
    periodId: made.periodId,
    indicatorId: made.indicator,
    version: 0,
    actual: "650",
    source: "Laporan kohort 12 November",
    note: "",
    ...changes,
  });
const rows = (made: Made) => owner.achievementFigure.findMany({ where: { agencyId: made.world.agencyId } });

describe("recording what a unit has reached", () => {
  it.each<[PersonKey]>([["superior"], ["unitOfficer"], ["trainingOfficer"]])(
    "is done by %s with its source, recorded, and shown against the promise with what it suggests",
    async (person) => {
      const made = await makeAchievement();
      const before = await getAchievementSheet(
        await contextOf(made.world, "leader"),
        made.world.units.health,
        null,
      );
      expect(before).toMatchObject({
        rows: [{ target: "620", state: "missing", figure: null }],
        proposal: { level: null, ground: "too-few-figures" },
        may: { record: false, recommend: false, set: true },
      });
      const { figureId } = await record(made, person);
      expect(await audits(figureId, "achievement-sheet.record")).toBe(1);
      const sheet = await getAchievementSheet(
        await contextOf(made.world, "leader"),
        made.world.units.health,
        null,
      );
      expect(sheet).toMatchObject({
        rows: [{ due: "620", state: "beyond", figure: { actual: "650", version: 1 } }],
        proposal: { level: "exceptional", ground: "beyond" },
        achievement: null,
      });
    },
  );

  it("measures a growing figure of an earlier quarter against its part of the year", async () => {
    const made = await makeAchievement();
    const periodId = made.world.periods[2]!;
    await record(made, "superior", { periodId, actual: "438" });
    const sheet = await getAchievementSheet(
      await contextOf(made.world, "superior"),
      made.world.units.health,
      periodId,
    );
    expect(sheet?.rows).toMatchObject([{ due: "465", state: "short", achievement: { percent: "94.19" } }]);
    expect(sheet?.proposal).toMatchObject({ level: "poor" });
  });

  it.each<[PersonKey, "NOT_FOUND" | "FORBIDDEN"]>([
    ["leader", "FORBIDDEN"],
    ["hr", "FORBIDDEN"],
    ["auditor", "FORBIDDEN"],
    ["appraiser", "NOT_FOUND"],
    ["staff", "NOT_FOUND"],
    ["otherAppraiser", "NOT_FOUND"],
    ["otherStaff", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s: %s", async (person, code) => {
    const made = await makeAchievement();
    expect(await refusalCode(record(made, person))).toBe(code);
    expect(await rows(made)).toEqual([]);
  });

  it("refuses an indicator that the unit never promised", async () => {
    const made = await makeAchievement();
    expect(await refusal(record(made, "superior", { indicatorId: newId() }))).toMatchObject({
      reasons: ["evaluations.figure-not-agreed"],
    });
  });

  it("tells the second of two that it changed meanwhile", async () => {
    const made = await makeAchievement();
    const both = await Promise.allSettled([record(made), record(made, "unitOfficer", { actual: "1" })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refusalCode(record(made))).toBe("CONFLICT");
    await record(made, "superior", { version: 1, actual: "651" });
    expect(await rows(made)).toMatchObject([{ version: 2 }]);
  });

  it("happens once with the same request key", async () => {
    const made = await makeAchievement();
    const key = newId();
    const twice = await Promise.all([record(made, "superior", {}, key), record(made, "superior", {}, key)]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await rows(made)).toHaveLength(1);
  });
});
