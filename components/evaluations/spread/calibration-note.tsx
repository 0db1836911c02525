import { Card } from "@/components/ui/page/card";
import type { CalibrationDecided } from "@/lib/features/evaluations/calibration/rules/views";
import { dayIn, formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props = { decisions: CalibrationDecided[]; m: Messages; locale: Locale; zone: string };

/** The person reads what the appraiser decided in the calibration room, and why; nothing else of the room. */
export function CalibrationNote({ decisions, m, locale, zone }: Props) {
  const t = m.evaluations.calibration.result;
  if (decisions.length === 0) return null;
  return (
    <Card labelledBy="calibrated" className="mt-6">
      <h2 id="calibrated">{t.title}</h2>
      {decisions.map(({ id, decision, decidedBy, decidedAt, reason }) => (
        <p key={id} className="mt-2">
          {t[decision](decidedBy, formatDate(dayIn(decidedAt, zone), locale))} {reason}
        </p>
      ))}
    </Card>
  );
}
