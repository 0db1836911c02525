import { BlockTitle } from "@/components/ui/page/page-header";
import { TaskList } from "@/components/ui/status/next-task";
import { Chip } from "@/components/ui/status/chip";
import type { CaseToDecide } from "@/lib/features/evaluations/objections/queries/lists";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

/** The open cases that wait for the reader's decision; nothing where there are none. */
export function ToDecide({ cases, m, locale }: { cases: CaseToDecide[]; m: Messages; locale: Locale }) {
  const t = m.evaluations.objections;
  if (cases.length === 0) return null;
  return (
    <section className="list-block mb-6" aria-labelledby="to-decide">
      <BlockTitle id="to-decide" title={t.toDecide.title} aside={String(cases.length)} />
      <TaskList
        rows={cases.map(({ id, number, employee, unitName, state, decisionDue }) => ({
          key: id,
          title: `${number}, ${employee}`,
          href: `/objections/${id}`,
          chip: <Chip tone="inf">{t.states[state]}</Chip>,
          about: `${unitName}. ${t.toDecide.due(formatDate(decisionDue, locale, "deadline"))}`,
        }))}
      />
    </section>
  );
}
