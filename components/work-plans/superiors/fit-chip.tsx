import { Chip } from "@/components/ui/status/chip";
import type { FitCause } from "@/lib/features/work-plans/rules/superior-repair";
import type { Messages } from "@/lib/messages/messages-for";

const tones = { fits: "ok", look: "warn", unusable: "err" } as const;

/** How a proposal agrees with the chart, and why. */
export function FitChip({ fit, cause, m }: { fit: keyof typeof tones; cause: FitCause; m: Messages }) {
  const words = m.workPlans.superiors.queue;
  return (
    <>
      <Chip tone={tones[fit]} icon={fit === "fits" ? "check" : undefined}>
        {words.fits[fit]}
      </Chip>
      <span className="mt-0.5 block text-small text-ink-2">{words.causes[cause]}</span>
    </>
  );
}

type Status = "active" | "study_leave" | "unpaid_leave" | "retired" | "left";

/** The old superior struck out, the new one behind an arrow. */
export function SuperiorChange({
  previous,
  next,
  m,
}: {
  previous: { name: string; status: Status } | null;
  next: string;
  m: Messages;
}) {
  const words = m.workPlans.superiors.queue;
  const status = previous ? words.statuses[previous.status] : "";
  const old = previous ? previous.name + (status ? ` (${status})` : "") : words.nobody;
  return (
    <span className="flex flex-wrap gap-x-2">
      <s className="text-ink-3">{old}</s> <span className="text-ink-3">{words.to}</span>{" "}
      <b className="font-semibold">{next}</b>
    </span>
  );
}
