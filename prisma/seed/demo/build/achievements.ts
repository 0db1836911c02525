import type { Prisma } from "@/lib/generated/prisma/client";
import { addDays } from "@/lib/features/organization/rules/dates";
import { AGENCY, QUARTERS, quarter } from "../agency";
import { at, between } from "../chance";
import { demoId } from "../ids";
import { headOf, unitId, unitOf } from "../people";
import { ACHIEVEMENTS } from "../plan-states";
import { SENTENCES } from "../text/read-texts";
import { officeHour } from "./plans/plan-history";

/** The achievement of each unit with an agreement of its own, set by the head of the unit above before the scoring. */
export const achievementRows = (): Prisma.UnitAchievementCreateManyInput[] =>
  Object.entries(ACHIEVEMENTS).flatMap(([unit, levels]) => {
    const head = headOf(unitOf(unit).parent ?? "");
    if (!head) throw new RangeError(`nobody stands above ${unit}`);
    return levels.map((level, index) => {
      const period = quarter(QUARTERS[index] ?? 1);
      const list = SENTENCES.achievementGrounds[level];
      return {
        agencyId: AGENCY.id,
        id: demoId("unit-achievement", `${unit}/${index}`),
        unitId: unitId(unit),
        periodId: period.id,
        level,
        grounds: at(list, between(0, list.length - 1, unit) + index),
        setById: head.id,
        setAt: officeHour(addDays(period.endsOn, between(6, 8, unit, index)), unit, index),
      };
    });
  });
