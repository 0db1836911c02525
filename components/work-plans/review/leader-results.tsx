import { Card } from "@/components/ui/page/card";
import { Chip } from "@/components/ui/status/chip";
import type { LeaderResult } from "@/lib/features/work-plans/rules/plan-draft";
import type { Messages } from "@/lib/messages/messages-for";

/** The appraiser's own results with who supports them: the measure of what this plan should carry. */
export function LeaderResults({ results, m }: { results: LeaderResult[]; m: Messages }) {
  const r = m.workPlanReview;
  return (
    <Card className="mb-4 desk:sticky desk:top-20" labelledBy="mine">
      <h2 id="mine">{r.mine}</h2>
      <p className="mb-2 text-small text-ink-3">{results.length === 0 ? r.mineNone : r.mineHint}</p>
      <ol className="task-list">
        {results.map((result, index) => (
          <li key={result.id}>
            <div>
              <p className="text-small">
                {index + 1}. {result.text}
              </p>
              <p className="mt-1">
                {result.supportedHere > 0 ? (
                  <Chip tone="ok">{r.supportedHere}</Chip>
                ) : result.supportedByOthers > 0 ? (
                  <Chip>{r.supportedByOthers(result.supportedByOthers)}</Chip>
                ) : (
                  <Chip tone="warn">{r.supportedByNobody}</Chip>
                )}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
