import { TextLink } from "@/components/ui/button";
import { Note } from "@/components/ui/page/note";
import type { AmendmentHead } from "@/lib/features/work-plans/dialogue/rules/views";
import type { Messages } from "@/lib/messages/messages-for";

type Props = { amendment: AmendmentHead; day: (moment: string) => string; m: Messages };

/** Why the plan is being changed, by whom, and that the plan in force stays until both have signed. */
export function AmendmentNote({ amendment, day, m }: Props) {
  const a = m.workPlans.amendments;
  const reasons = a.start.reasons as Record<string, string>;
  return (
    <Note className="mb-4">
      <p className="font-semibold [overflow-wrap:anywhere]">
        {a.reason(reasons[amendment.reason] ?? amendment.reason, amendment.note)}
      </p>
      <p className="mt-1 text-small">
        {a.by(amendment.startedBy, day(amendment.startedAt))}. {a.about(amendment.version - 1)}{" "}
        <TextLink href={`/work-plans/${amendment.planId}`}>{a.inForce}</TextLink>
      </p>
    </Note>
  );
}
