import { describe, expect, it } from "vitest";
import { createWorkPlan } from "@/lib/features/work-plans/create-work-plan";
import { getMyPlans } from "@/lib/features/work-plans/queries/my-plans";
import { savePlanTemplateInput } from "@/lib/features/work-plans/templates/input";
import {
  getPlanTemplate,
  listPlanTemplates,
} from "@/lib/features/work-plans/templates/queries/plan-templates";
import { retirePlanTemplate } from "@/lib/features/work-plans/templates/retire-plan-template";
import { savePlanTemplate } from "@/lib/features/work-plans/templates/save-plan-template";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makePlan, makeWorld, type PersonKey, type World } from "../../../support/world";
import { auditOf, outcomeOf } from "../refusals";

useDatabase();

const NOT_HR: PersonKey[] = ["staff", "appraiser", "superior", "unitOfficer", "auditor", "trainingOfficer"];

const form = (title: string, change: Record<string, unknown> = {}) =>
  savePlanTemplateInput.parse({
    name: "Contoh petugas",
    scope: "title",
    title,
    lines: [
      {
        result: "Kohort ibu lengkap",
        indicator: "Persentase baris lengkap",
        sort: "quality",
        target: "98",
        unit: "%",
      },
      { result: "", indicator: "Lama pengisian", sort: "time", target: "≤ 5", unit: "hari" },
      {
        result: "Rujukan cepat",
        indicator: "Jumlah rujukan",
        sort: "quantity",
        target: "12",
        unit: "rujukan",
      },
    ],
    ...change,
  });

const titleOf = async (world: World, person: PersonKey) => {
  const post = await owner.assignment.findFirstOrThrow({
    where: { employeeId: world.people[person], kind: "definitive" },
    include: { position: true },
  });
  return { title: post.position.title, assignmentId: post.id, positionId: post.positionId };
};

async function begin(world: World, start: "example" | "blank") {
  const { assignmentId } = await titleOf(world, "staff");
  const ctx = await contextOf(world, "staff");
  const [first] = (await getMyPlans(ctx)).starts;
  const { planId } = await createWorkPlan(ctx, {
    year: first?.year ?? 2026,
    assignmentId,
    approach: "quantitative",
    start,
  });
  const rows = await owner.plannedResult.findMany({
    where: { workPlanId: planId },
    orderBy: { sortOrder: "asc" },
    include: { indicators: { orderBy: { sortOrder: "asc" } } },
  });
  return { planId, rows, example: first?.example };
}

describe("a template of HR", () => {
  it("is written, changed and audited", async () => {
    const world = await makeWorld();
    const hr = await contextOf(world, "hr");
    const { templateId } = await savePlanTemplate(hr, form("Bidan Mahir"));
    await savePlanTemplate(hr, { ...form("Bidan Mahir", { name: "Baru" }), templateId, version: 1 });
    expect(await listPlanTemplates(hr)).toMatchObject([
      { id: templateId, name: "Baru", rows: 2, state: "active" },
    ]);
    expect((await auditOf(world, "plan-template.save")).map(({ before }) => before !== null)).toEqual([
      false,
      true,
    ]);
  });

  it("is what its post begins with; the title before the family", async () => {
    const world = await makeWorld();
    const { title, positionId } = await titleOf(world, "staff");
    await owner.position.updateMany({ where: { id: positionId }, data: { title: "Bidan Mahir" } });
    const hr = await contextOf(world, "hr");
    await savePlanTemplate(
      hr,
      form("", { scope: "family", family: "bidan", lines: [{ result: "Dari rumpun" }] }),
    );
    await savePlanTemplate(hr, form("bidan mahir"));
    const { rows, example, planId } = await begin(world, "example");
    expect(title).not.toBe("");
    expect(example).toEqual({ rows: 2, isTemplate: true, neighbour: null });
    expect(rows).toMatchObject([
      {
        text: "Kohort ibu lengkap",
        supportKind: "unlinked",
        indicators: [
          { aspect: "quality", targetInput: "98", measureUnit: "%", measureKind: "ratio" },
          { aspect: "time", targetInput: "≤ 5", direction: "lower" },
        ],
      },
      { text: "Rujukan cepat" },
    ]);
    expect((await auditOf(world, "work-plan.create")).at(-1)).toMatchObject({
      subjectId: planId,
      after: { example: { rows: 2 } },
    });
  });

  it("that was retired is offered no more; then the built-in example serves", async () => {
    const world = await makeWorld();
    const { positionId } = await titleOf(world, "staff");
    await owner.position.updateMany({ where: { id: positionId }, data: { title: "Bidan Mahir" } });
    const hr = await contextOf(world, "hr");
    const { templateId } = await savePlanTemplate(hr, form("Bidan Mahir"));
    await retirePlanTemplate(hr, { templateId, version: 1 });
    expect(await outcomeOf(savePlanTemplate(hr, { ...form("Bidan Mahir"), templateId, version: 2 }))).toBe(
      "CONFLICT work-plans.changed-meanwhile",
    );
    const { rows, example } = await begin(world, "example");
    expect(example).toMatchObject({ isTemplate: false, neighbour: null });
    expect(rows).toHaveLength(example?.rows ?? 0);
    expect(await auditOf(world, "plan-template.retire")).toHaveLength(1);
  });

  it("is refused to everybody but HR, and unknown to another agency", async () => {
    const world = await makeWorld();
    const hr = await contextOf(world, "hr");
    const { templateId } = await savePlanTemplate(hr, form("Bidan Mahir"));
    for (const person of NOT_HR) {
      const ctx = await contextOf(world, person);
      expect(await outcomeOf(savePlanTemplate(ctx, form("Bidan Mahir"))), person).toBe("NOT_FOUND");
      expect(await outcomeOf(retirePlanTemplate(ctx, { templateId, version: 1 })), person).toBe("NOT_FOUND");
      expect(await outcomeOf(getPlanTemplate(ctx, templateId)), person).toBe("NOT_FOUND");
    }
    const stranger = await contextOf(await makeWorld(), "hr");
    expect(await outcomeOf(retirePlanTemplate(stranger, { templateId, version: 1 }))).toBe("NOT_FOUND");
    expect(await outcomeOf(savePlanTemplate(stranger, { ...form("x"), templateId, version: 1 }))).toBe(
      "NOT_FOUND",
    );
    expect(await outcomeOf(getPlanTemplate(stranger, templateId))).toBe("NOT_FOUND");
    expect(await owner.planTemplate.count({ where: { agencyId: world.agencyId, state: "active" } })).toBe(1);
  });

  it("is changed by one of two who read the same version, and once for the same key", async () => {
    const world = await makeWorld();
    const hr = await contextOf(world, "hr");
    const requestKey = newId();
    const first = await savePlanTemplate({ ...hr, requestKey }, form("Bidan Mahir"));
    expect(await savePlanTemplate({ ...hr, requestKey }, form("Bidan Mahir"))).toEqual(first);
    const change = { ...form("Bidan Mahir"), templateId: first.templateId, version: 1 };
    await savePlanTemplate(hr, change);
    expect(await outcomeOf(savePlanTemplate(hr, change))).toBe("CONFLICT work-plans.changed-meanwhile");
    expect(await outcomeOf(retirePlanTemplate(hr, { templateId: first.templateId, version: 1 }))).toBe(
      "CONFLICT work-plans.changed-meanwhile",
    );
    expect(await owner.planTemplate.count({ where: { agencyId: world.agencyId } })).toBe(1);
  });

  it("of an unknown family is refused", async () => {
    const hr = await contextOf(await makeWorld(), "hr");
    expect(await outcomeOf(savePlanTemplate(hr, form("", { scope: "family", family: "penyihir" })))).toBe(
      "RULE_VIOLATION work-plans.template-family",
    );
  });
});

describe("results of agreed plans", () => {
  it("are shown without names, and only from three people on", async () => {
    const world = await makeWorld();
    const hr = await contextOf(world, "hr");
    const { templateId } = await savePlanTemplate(hr, form("Bidan Mahir"));
    const people: PersonKey[] = ["staff", "otherStaff", "appraiser"];
    for (const [at, person] of people.entries()) {
      const { planId } = await makePlan(world, { person, state: "set" });
      await owner.workPlan.updateMany({ where: { id: planId }, data: { positionTitle: "Bidan Mahir" } });
      await owner.plannedResult.updateMany({ where: { workPlanId: planId }, data: { text: `Hanya ${at}` } });
      const one = await owner.plannedResult.findFirstOrThrow({ where: { workPlanId: planId } });
      await owner.plannedResult.update({
        where: { agencyId_id: { agencyId: world.agencyId, id: one.id } },
        data: { text: at === 1 ? "KOHORT  lengkap" : "Kohort lengkap" },
      });
      const { accepted } = await getPlanTemplate(hr, templateId);
      expect(accepted.map(({ plans }) => plans)).toEqual(at < 2 ? [] : [3]);
      if (at === 2) expect(JSON.stringify(accepted)).not.toMatch(/Hanya|employee/);
    }
  });
});
