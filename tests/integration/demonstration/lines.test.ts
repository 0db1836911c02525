import { beforeAll, describe, expect, it } from "vitest";
import { loadChart } from "@/lib/features/employees/parts/load-chart";
import { buildChart } from "@/lib/features/employees/rules/reporting-chart";
import { superiorOn } from "@/lib/features/employees/rules/reporting-line";
import { toDate } from "@/lib/platform/clock";
import { AGENCY, DEMO_TODAY } from "../../../prisma/seed/demo/agency";
import { demoContent } from "../../../prisma/seed/load/content";
import { inAgency } from "../../../prisma/seed/load/owner";
import { writeAgency } from "../../../prisma/seed/load/write-agency";
import { owner, useDatabase } from "../../support/database";

useDatabase();

describe("the demonstration's reporting lines", () => {
  beforeAll(() => writeAgency(owner, demoContent()), 180_000);

  it("say of each person today what the chart says", async () => {
    const different = await inAgency(owner, AGENCY.id, async (db) => {
      const today = toDate(DEMO_TODAY);
      const people = await db.employee.findMany({
        where: { agencyId: AGENCY.id },
        select: {
          id: true,
          name: true,
          reportingLines: {
            where: { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
          },
        },
      });
      const ids = people.map(({ id }) => id);
      const chart = buildChart(await loadChart(db, ids, DEMO_TODAY));
      return people.flatMap(({ id, name, reportingLines }) => {
        const derived = superiorOn(chart, id, DEMO_TODAY);
        const stored = reportingLines[0]?.superiorId ?? null;
        // Somebody out of duty keeps the line of before; it has no plan to act on.
        if (derived.superiorId === stored || (derived.superiorId === null && derived.gap !== "top-of-chart"))
          return [];
        return [`${name}: ${stored} instead of ${derived.superiorId ?? derived.gap}`];
      });
    });
    expect(different).toEqual([]);
  });
});
