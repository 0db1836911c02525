import { BEHAVIOURS, type BehaviourValue } from "@/lib/features/work-plans/rules/behaviours";
import type { Messages } from "@/lib/messages/messages-for";

type Part = {
  kind: "result" | "value" | "result_rating" | "behaviour_rating";
  result: { number: number } | null;
  value: BehaviourValue | null;
};

/** What a contested part is called: "Hasil kerja 4", "Perilaku: Adaptif", "Rating hasil kerja". */
export function partName({ kind, result, value }: Part, m: Messages): string {
  const { parts } = m.evaluations.objections;
  if (kind === "result") return parts.result(result?.number ?? 0);
  if (kind === "value") return parts.value(BEHAVIOURS.find((one) => one.value === value)?.label ?? "");
  return parts[kind];
}
