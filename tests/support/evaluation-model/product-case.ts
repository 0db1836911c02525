import { addToObjection } from "@/lib/features/evaluations/objections/add-to-objection";
import { askRater } from "@/lib/features/evaluations/objections/ask-rater";
import { beginExamination } from "@/lib/features/evaluations/objections/begin-examination";
import { decideObjection } from "@/lib/features/evaluations/objections/decide-objection";
import { fileObjection } from "@/lib/features/evaluations/objections/file-objection";
import { withdrawObjection } from "@/lib/features/evaluations/objections/withdraw-objection";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import type { Context } from "@/lib/platform/context";
import type { Act } from "./model";
import type { Scene } from "./scene";
import { stale } from "./stale";

type OnCase = Extract<Act, { kind: "object" | "ask-rater" | "explain" | "examine" | "decide" | "withdraw" }>;

/** The form's names of a result's parts, in the order of their places. */
function keysOf(scene: Scene, planId: string): string[] {
  const rows = scene.now().plans.find(({ id }) => id === planId)?.rows ?? [];
  return [
    ...rows.map(({ id }) => `result:${id}`),
    ...BEHAVIOUR_VALUES.map((value) => `value:${value}`),
    "result_rating",
    "behaviour_rating",
  ];
}

export async function onCase(scene: Scene, ctx: Context, act: OnCase): Promise<unknown> {
  const { id: evaluationId, version, planId, objection } = scene.evaluationOf(act.on);
  const keys = keysOf(scene, planId);
  if (act.kind === "object") {
    const parts = act.parts.map(({ place, wanted }, index) => ({
      field: `parts.${index}`,
      key: keys[place] ?? "unknown",
      requestedLevel: wanted,
      grounds: "Buktinya ada di kohort.",
    }));
    return fileObjection(ctx, { evaluationId, version: stale(version, act.isStale), parts, title: "" });
  }
  if (!objection) throw new Error(`the product has no case of evaluation ${act.on}`);
  const input = { objectionId: objection.id, version: stale(objection.version, act.isStale) };
  switch (act.kind) {
    case "ask-rater":
      return askRater(ctx, input);
    case "explain":
      return addToObjection(ctx, { ...input, text: "Berkasnya menyusul.", title: "" });
    case "examine":
      return beginExamination(ctx, input);
    case "withdraw":
      return withdrawObjection(ctx, input);
    case "decide": {
      const keyOf = ({ kind, resultId, value }: (typeof objection.parts)[number]) =>
        kind === "result" ? `result:${resultId}` : kind === "value" ? `value:${value}` : kind;
      const places = objection.parts.map((part) => keys.indexOf(keyOf(part)));
      const order = places.toSorted((a, b) => a - b);
      const parts = objection.parts.map(({ id: partId }, index) => ({
        field: `parts.${index}`,
        partId,
        level: act.levels[order.indexOf(places[index] ?? 0)] ?? null,
        reason: "Menurut pemeriksaan.",
      }));
      return decideObjection(ctx, { ...input, parts, reason: "Bukti kedua pihak dibaca." });
    }
  }
}
