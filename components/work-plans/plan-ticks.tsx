import { Ticks, type Tick } from "@/components/ui/status/ticks";
import type { PlanState } from "@/lib/features/work-plans/rules/plan-state";
import type { Messages } from "@/lib/messages/messages-for";

type Journey = { state: PlanState; readAt: string | null };

/** Sent, read, agreed or returned: only what the server stored is done. Nothing for a plan that was never sent. */
export function PlanTicks({ plan, m }: { plan: Journey; m: Messages }) {
  if (plan.state === "draft" || plan.state === "withdrawn") return null;
  const { ticks } = m.common;
  const { agreed, returned, ticks: label } = m.workPlans.reading;
  const isRead = plan.readAt !== null || plan.state !== "submitted";
  const isSet = plan.state === "set" || plan.state === "closed";
  const steps: Tick[] = [
    { text: ticks.sent, state: isRead ? "done" : "now", icon: "check" },
    { text: ticks.read, state: !isRead ? "next" : plan.state === "submitted" ? "now" : "done" },
    plan.state === "returned"
      ? { text: returned, state: "back" }
      : { text: agreed, state: isSet ? "done" : "next" },
  ];
  return <Ticks label={label} steps={steps} />;
}
