import { TextLink } from "@/components/ui/button";
import { Note } from "@/components/ui/page/note";
import type { ScoringView } from "@/lib/features/evaluations/queries/scoring";
import type { Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";

/** The step of the scoring page on which an answer can be changed. */
export const scorePage = (view: ScoringView, step: number) => `/evaluations/${view.id}/score?step=${step}`;

/** What is still missing before a signature, each with the way to it. */
export function Missing({ view, m }: { view: ScoringView; m: Messages }) {
  if (view.missing.length === 0) return null;
  return (
    <Note tone="warn" className="mb-4">
      <h2 className="text-body">{m.evaluations.scoring.sign.missingTitle}</h2>
      <ul className="mt-1 list-disc pl-5">
        {view.missing.map((reason) => (
          <li key={`${reason.field} ${reason.reason}`}>
            <TextLink href={placeOf(view, reason.field)}>{reasonText(m, reason)}</TextLink>
          </li>
        ))}
      </ul>
    </Note>
  );
}

/** Where a field stands: the advice on a contract beside the year, everything else on the scoring page. */
const placeOf = (view: ScoringView, field: string | undefined) =>
  field === "contractAdvice" ? `/evaluations/${view.id}/year` : scorePage(view, stepOf(view, field));

/** The step of the scoring page on which a field stands. */
function stepOf(view: ScoringView, field: string | undefined): number {
  const row = /^results\.(\d+)\./.exec(field ?? "");
  if (row) return Number(row[1]) + 1;
  return view.results.length + (field?.startsWith("behaviours.") ? 1 : 2);
}
