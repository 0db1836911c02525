import pg from "pg";
import { expect, it, vi } from "vitest";
import { getMyRoles } from "@/lib/features/work-plans/matrix/queries/my-roles";
import { getRoleMatrix } from "@/lib/features/work-plans/matrix/queries/role-matrix";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { as, giveRole, makeMatrix, type MatrixScene } from "./scenario";

useDatabase();

/** SQL statements of one reading, beside the transaction with the tenant. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    const texts = spy.mock.calls.map(([first]) =>
      typeof first === "string" ? first : String((first as { text?: string }).text),
    );
    return texts.filter((text) => !/^\s*(BEGIN|COMMIT)/.test(text)).length;
  } finally {
    spy.mockRestore();
  }
}

/** The leader's plan grows to twelve results and the team to forty people, each with a role at every result. */
async function grow({ world, planId, mothers, referrals }: MatrixScene): Promise<void> {
  const { agencyId, people } = world;
  const results = Array.from({ length: 10 }, () => newId());
  const team = Array.from({ length: 38 }, () => newId());
  await owner.plannedResult.createMany({
    data: results.map((id, index) => ({
      ...{ agencyId, id, workPlanId: planId },
      sortOrder: index + 2,
      text: `Hasil ${index}`,
    })),
  });
  await owner.employee.createMany({
    data: team.map((id, index) => ({
      ...{ agencyId, id, kind: "pns" as const, callName: `P${index}` },
      nip: `199001012015011${String(index).padStart(3, "0")}`,
      name: `Pegawai ${index}`,
      plainName: `Pegawai ${index}`,
    })),
  });
  await owner.reportingLine.createMany({
    data: team.map((employeeId) => ({
      ...{ agencyId, employeeId, superiorId: people.appraiser },
      startsOn: toDate("2026-01-01"),
    })),
  });
  const everybody = [...team, people.staff, people.former];
  await owner.roleCell.createMany({
    data: [mothers, referrals, ...results].flatMap((resultId) =>
      everybody.map((employeeId) => ({
        ...{ agencyId, resultId, employeeId, text: "Peran", share: 16, measureUnit: "ibu" },
        ...{ origin: "appointment" as const, state: "assigned" as const, stateAt: new Date() },
      })),
    ),
    skipDuplicates: true,
  });
}

it("costs four statements for 2 people × 2 results as for 40 × 12, and one's own roles two", async () => {
  const scene = await makeMatrix();
  await giveRole(scene);
  const [leader, staff] = [await as(scene, "appraiser"), await as(scene, "staff")];
  const costs = async () => [
    await statementsOf(() => getRoleMatrix(leader, {})),
    await statementsOf(() => getMyRoles(staff)),
  ];
  expect(await costs()).toEqual([4, 2]);
  await grow(scene);
  expect(await costs()).toEqual([4, 2]);
  const start = performance.now();
  const matrix = await getRoleMatrix(leader, {});
  console.log(`matrix of 40 × 12 with 480 roles: ${Math.round(performance.now() - start)} ms`);
  expect([matrix?.people.length, matrix?.columns.length, matrix?.cells.length]).toEqual([40, 12, 480]);
});
