import { HandoverNote } from "@/components/evaluations/handover/handover-note";
import { formatDate } from "@/lib/messages/format";
import type { ScoringPage } from "./steps";

/** What former appraisers of the period left, and who has left nothing yet: read before the first level. */
export function Handovers({ view, steps, m, locale }: ScoringPage) {
  const t = m.evaluations.handover;
  // Of a year its periods were asked one by one.
  const shown = view.handovers.filter(({ text }) => text !== null || view.period.kind === "periodic");
  if (shown.length === 0) return null;
  return (
    <div
      className={`card card-pad scoring-step mb-2.5 text-small ${steps.current === 1 ? "is-current" : ""}`}
    >
      <h2 className="scoring-label">{t.title}</h2>
      {shown.map(({ text, ...one }, index) =>
        text === null ? (
          <p key={index}>{t.read.none(one.giver, formatDate(one.endsOn, locale))}</p>
        ) : (
          <HandoverNote key={index} note={{ ...one, text }} results={view.results} m={m} locale={locale} />
        ),
      )}
    </div>
  );
}
