import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createWorkPlan } from "@/lib/features/work-plans/create-work-plan";
import { getPlanDraft } from "@/lib/features/work-plans/documents/get-plan-draft";
import { savePlanResultInput } from "@/lib/features/work-plans/input";
import { contentOf, draftOf, loadPlanRecord } from "@/lib/features/work-plans/parts/plan-record";
import { addPlanResult } from "@/lib/features/work-plans/results/add-plan-result";
import { removePlanResult } from "@/lib/features/work-plans/results/remove-plan-result";
import { savePlanResult } from "@/lib/features/work-plans/results/save-plan-result";
import { blockingFindings, checkPlan } from "@/lib/features/work-plans/rules/check-plan";
import { planContentHash } from "@/lib/features/work-plans/rules/content-hash";
import { submitWorkPlan } from "@/lib/features/work-plans/submit-work-plan";
import { read } from "@/lib/platform/db";
import { owner, useDatabase } from "../../../support/database";
import { bare, firstMissing, headingsOf, readPdf } from "../../../support/forms/pdf-text";
import { contextOf, makeWorld, TODAY, type World } from "../../../support/world";

useDatabase();

/** Rows of published plans and indicator lists; a part that its source does not print is null. */
type Published = {
  id: string;
  position: string;
  jenis: string | null;
  superiorResultIntervened: string | null;
  resultKind: "utama";
  perspective: string | null;
  rhk: string | null;
  indicator: string | null;
  direction: "higher" | "lower";
  target: number | null;
  unit: string | null;
};
const rows = (
  JSON.parse(
    readFileSync(new URL("../../../support/forms/published-rows.json", import.meta.url), "utf8"),
  ) as { examples: Published[] }
).examples;
const posts = [...new Set(rows.map(({ position }) => position))];

const PERSPECTIVES: Record<string, string> = {
  "Penerima Layanan": "service_recipients",
  "Proses Bisnis": "business_process",
  Anggaran: "budget",
};
const isComplete = (row: Published) => row.rhk !== null && row.indicator !== null && row.target !== null;
const kindOf = (row: Published) =>
  /persentase|%/i.test(`${row.indicator} ${row.unit}`)
    ? "ratio"
    : /indeks|skala|nilai|poin/i.test(`${row.unit}`)
      ? "index"
      : "cumulative";
/** A number as one types it here. */
const typed = (target: number | null) => (target === null ? "" : String(target).replace(".", ","));

/** The post of `staff` becomes the one of the source; its class decides the form. */
async function takePost(world: World, [row]: Published[]) {
  const isJpt = row?.jenis?.startsWith("JPT") ?? false;
  await owner.position.updateMany({
    where: { agencyId: world.agencyId, id: world.positions.staff },
    data: {
      title: row?.position ?? "",
      class: isJpt ? "jpt" : row?.jenis === "Administrator" ? "administrator" : "functional",
      // The head of a puskesmas uses the form of independent units, with perspectives.
      independentHead: row?.position === "Kepala Puskesmas",
    },
  });
  const { id: assignmentId } = await owner.assignment.findFirstOrThrow({
    where: { agencyId: world.agencyId, employeeId: world.people.staff },
  });
  const ctx = await contextOf(world, "staff");
  return createWorkPlan(ctx, { year: 2027, assignmentId, approach: "quantitative", start: "blank" });
}

type Ids = { planId: string; resultId: string; version: number };

/** A fresh row has one empty indicator: it takes the row's, or stays empty. */
async function inputOf(row: Published, ids: Ids, aspect = "") {
  const { id } = await owner.plannedIndicator.findFirstOrThrow({ where: { resultId: ids.resultId } });
  return savePlanResultInput.parse({
    ...ids,
    text: row.rhk ?? "",
    support: row.superiorResultIntervened === null ? "unlinked" : "other",
    supportsText: row.superiorResultIntervened ?? "",
    indicators: [
      {
        id,
        text: row.indicator ?? "",
        aspect,
        perspective: PERSPECTIVES[row.perspective ?? ""] ?? "",
        measureKind: kindOf(row),
        direction: row.direction,
        target: typed(row.target),
        measureUnit: row.unit ?? "",
      },
    ],
  });
}

async function draftPlan(world: World, group: Published[]) {
  const { planId } = await takePost(world, group);
  const resultIds: string[] = [];
  for (const row of group) {
    const { resultId } = await addPlanResult(await contextOf(world, "staff"), { planId, kind: "main" });
    const { version } = await owner.plannedResult.findFirstOrThrow({ where: { id: resultId } });
    await savePlanResult(await contextOf(world, "staff"), await inputOf(row, { planId, resultId, version }));
    resultIds.push(resultId);
  }
  return { planId, resultIds };
}

const recordOf = async (world: World, planId: string) =>
  read(await contextOf(world, "staff"), (db) => loadPlanRecord(db, planId, TODAY));

const errorsOf = (plan: Awaited<ReturnType<typeof recordOf>>) =>
  blockingFindings(checkPlan(draftOf(plan), { otherPlans: [], aspects: { minimum: 1, adviseBelow: 3 } }));

/** What stands in the printed form for a row. */
const printed = (row: Published) =>
  [row.rhk, row.indicator, row.target?.toLocaleString("id-ID") ?? null, row.unit].flatMap((text) =>
    text === null ? [] : [text],
  );

describe.each(posts)("published rows of: %s", (position) => {
  const group = rows.filter((row) => row.position === position);

  it("are kept word for word in a draft of their form, and what their source lacks is asked for", async () => {
    const world = await makeWorld();
    const { planId } = await draftPlan(world, group);
    const plan = await recordOf(world, planId);
    const isJpt = group[0]?.jenis?.startsWith("JPT") || position === "Kepala Puskesmas";
    expect(plan).toMatchObject({ positionTitle: position, form: isJpt ? "jpt" : "ja_jf" });
    const { text } = await readPdf((await getPlanDraft(await contextOf(world, "staff"), planId)).bytes);
    expect(firstMissing(text, headingsOf(isJpt ? "01" : "03"))).toBeNull();
    const errors = errorsOf(plan).map(({ field }) => field);
    for (const [index, row] of group.entries()) {
      const kept = plan.results[index];
      expect(kept).toMatchObject({
        kind: "main",
        text: row.rhk ?? "",
        supportsText: row.superiorResultIntervened,
      });
      expect(kept?.indicators).toMatchObject([
        {
          text: row.indicator ?? "",
          direction: row.direction,
          targetInput: typed(row.target),
          measureUnit: row.unit,
          perspective: PERSPECTIVES[row.perspective ?? ""] ?? null,
          aspect: null,
        },
      ]);
      for (const part of printed(row)) expect(bare(text)).toContain(bare(part));
      if (row.superiorResultIntervened) expect(bare(text)).toContain(bare(row.superiorResultIntervened));
      if (row.perspective) expect(text).toContain(row.perspective);
      expect(errors.includes(`results.${index}.text`)).toBe(row.rhk === null);
      expect(errors.includes(`results.${index}.indicators.0.text`)).toBe(row.indicator === null);
      expect(errors.includes(`results.${index}.indicators.0.target`)).toBe(row.target === null);
    }
  });

  it("can be sent where they are complete, once an aspect is chosen", async () => {
    const world = await makeWorld();
    const { planId, resultIds } = await draftPlan(world, group);
    for (const [index, row] of group.entries()) {
      const resultId = resultIds[index] ?? "";
      const { version } = await owner.plannedResult.findFirstOrThrow({ where: { id: resultId } });
      const ctx = await contextOf(world, "staff");
      const ids = { planId, resultId, version };
      if (isComplete(row)) await savePlanResult(ctx, await inputOf(row, ids, "quantity"));
      else await removePlanResult(ctx, ids);
    }
    const plan = await recordOf(world, planId);
    const complete = group.filter(isComplete);
    const send = async () =>
      submitWorkPlan(await contextOf(world, "staff"), {
        planId,
        version: plan.version,
        contentHash: planContentHash(contentOf(plan)).sha256,
      });
    if (complete.length === 0) return expect(send()).rejects.toThrow();
    const { receiptNumber } = await send();
    expect(receiptNumber).toMatch(/^SKP-2027-/);
    const { text } = await readPdf((await getPlanDraft(await contextOf(world, "staff"), planId)).bytes);
    for (const row of complete) for (const part of printed(row)) expect(bare(text)).toContain(bare(part));
  });
});

it("are the 47 of the list, on 11 posts", () => {
  expect([rows.length, posts.length]).toEqual([47, 11]);
});
