import type { ChipTone } from "@/components/ui/status/chip";
import type { PlanState } from "@/lib/features/work-plans/rules/plan-state";

const tones: Record<PlanState, ChipTone> = {
  draft: "neutral",
  submitted: "inf",
  returned: "warn",
  set: "ok",
  closed: "neutral",
  withdrawn: "neutral",
};

/** The look of a plan's state; its words stand in it. */
export const stateTone = (state: PlanState): ChipTone => tones[state];
