import { beforeEach, describe, expect, it } from "vitest";
import { getRepair, listRepairs } from "@/lib/features/work-plans/queries/superior-queue";
import { getMySuperior, searchForRepair } from "@/lib/features/work-plans/queries/superior-search";
import { useDatabase } from "../../../support/database";
import { contextOf, makePlan, makeWorld, type PersonKey, type World } from "../../../support/world";
import { code, propose } from "./proposals";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

describe("the queue of proposals", () => {
  it("says how each agrees with the chart, until when HR answers, and which plans move", async () => {
    await makePlan(world, { state: "set" });
    const { repairId } = await propose(world, "superior");
    await propose(world, "appraiser", "otherStaff");
    const hr = await contextOf(world, "hr");
    const { rows, mayDecide } = await listRepairs(hr, { show: "open" });
    expect(mayDecide).toBe(true);
    expect(rows.map(({ fit, cause }) => [fit, cause])).toEqual([
      ["fits", "unit-head"],
      ["look", "elsewhere"],
    ]);
    expect(rows[0]).toMatchObject({ proposedOn: "2026-11-16", dueOn: "2026-11-23", acts: true });
    expect((await getRepair(hr, repairId)).plans).toEqual(["2026, Bidan Mahir"]);
    expect((await listRepairs(hr, { show: "decided" })).rows).toEqual([]);
  });

  it("is open to a unit officer for the own unit alone, who decides nothing", async () => {
    const own = await propose(world, "superior");
    const other = await propose(world, "appraiser", "otherStaff");
    const officer = await contextOf(world, "unitOfficer");
    const { rows, mayDecide } = await listRepairs(officer, { show: "open" });
    expect([rows.map(({ id }) => id), mayDecide]).toEqual([[own.repairId], false]);
    await expect(getRepair(officer, other.repairId)).rejects.toSatisfy(code("NOT_FOUND"));
  });

  it.each<PersonKey>(["staff", "appraiser", "auditor", "foreigner"])("is closed to %s", async (person) => {
    const { repairId } = await propose(world, "superior");
    const ctx = await contextOf(world, person);
    await expect(listRepairs(ctx, { show: "open" })).rejects.toSatisfy(code("NOT_FOUND"));
    await expect(getRepair(ctx, repairId)).rejects.toSatisfy(code("NOT_FOUND"));
  });
});

describe("the search for a superior", () => {
  it("suggests heads by the chart, and finds by name, post or unit within the agency", async () => {
    const staff = await contextOf(world, "staff");
    const suggested = await getMySuperior(staff, {});
    expect(suggested.superior?.name).toBe("dr. Ratna Dewi Anggraini");
    expect(suggested.search.choices.map(({ name }) => name)).toEqual([
      "dr. Ratna Dewi Anggraini",
      "drg. Melati Sari",
    ]);
    const found = async (q: string) =>
      (await getMySuperior(staff, { q })).search.choices.map(({ name }) => name);
    expect(await found("perhubungan zul")).toEqual(["Ir. Zulkifli"]);
    expect(await found("%")).toEqual([]);
    expect(await found("Orang Lain")).toEqual([]);
  });

  it("shows the own open proposal, and lets HR look for somebody else than the one proposed", async () => {
    const { repairId } = await propose(world, "superior");
    const { repair, superior } = await getMySuperior(await contextOf(world, "staff"), {});
    expect([repair?.state, superior?.provisional]).toEqual(["proposed", true]);
    const { choices } = await searchForRepair(await contextOf(world, "hr"), repairId, { q: "melati" });
    expect(choices).toEqual([]);
    const act = searchForRepair(await contextOf(world, "unitOfficer"), repairId, {});
    await expect(act).rejects.toSatisfy(code("FORBIDDEN"));
  });
});
