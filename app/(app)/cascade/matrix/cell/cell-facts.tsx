import { Card } from "@/components/ui/page/card";
import { DescriptionList } from "@/components/ui/page/facts";
import type { RoleCellPage } from "@/lib/features/work-plans/matrix/queries/role-cell";
import { formatDecimal } from "@/lib/features/work-plans/rules/measure";
import { dayIn, formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";

type Part = { page: RoleCellPage; m: Messages };

/** Whose role it is, for which result, and where it stands. */
export function CellFacts({ ctx, page, m }: Part & { ctx: Context }) {
  const words = m.workPlans.matrix;
  const { cell, person } = page;
  const share = cell?.share ? [formatDecimal(cell.share), cell.measureUnit].filter(Boolean).join(" ") : null;
  const since = cell && formatDate(dayIn(new Date(cell.stateAt), ctx.actor.timeZone), ctx.locale);
  return (
    <Card labelledBy="facts">
      <h2 id="facts" className="mb-2">
        {words.cell.facts}
      </h2>
      <DescriptionList
        items={[
          { term: words.cell.leader, value: page.leader.name },
          { term: words.cell.result, value: page.column.text },
          {
            term: words.cell.person,
            value: person.name,
            about: [person.title, person.unit].filter(Boolean).join(", "),
          },
          ...(cell
            ? [
                { term: words.cell.role, value: cell.text },
                { term: words.cell.share, value: share ?? words.cell.none },
                { term: words.cell.kind, value: words.kinds[cell.kind] },
                { term: words.cell.split, value: words.splits[cell.splitKind] },
                { term: words.cell.origin, value: words.cell.origins[cell.origin] },
                {
                  term: words.cell.state,
                  value: words.cell.states[cell.state],
                  about: [since && words.cell.since(since), planWords(page, m)].filter(Boolean).join(". "),
                },
                ...(cell.reason ? [{ term: words.cell.reason, value: cell.reason }] : []),
              ]
            : []),
        ]}
      />
    </Card>
  );
}

function planWords({ cell }: RoleCellPage, m: Messages): string {
  const words = m.workPlans.matrix.cell;
  if (cell?.inPlan) return words.inPlan;
  return cell?.state === "assigned" || cell?.state === "accepted" ? words.notInPlan : "";
}
