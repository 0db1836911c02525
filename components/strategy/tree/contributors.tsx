import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { BlockTitle } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import type { Contributor, NodeSupport } from "@/lib/features/strategy/rules/support-views";
import type { Messages } from "@/lib/messages/messages-for";

type Props = { support: NodeSupport; year: number; m: Messages };

/** The plans that carry a part, step by step down to people; what the reader may not open is counted by unit. */
export function Contributors({ support, year, m }: Props) {
  const w = m.strategy.tree.support;
  const { contributors, hasMore } = support;
  const depths = [...new Set(contributors.map(({ depth }) => depth))];
  const hides = contributors.some(({ seen }) => seen === null);
  return (
    <section className="mb-6" aria-labelledby="support">
      <BlockTitle id="support" title={w.title} aside={w.year(year)} />
      {contributors.length === 0 ? (
        <p className="text-small text-ink-3">{w.none}</p>
      ) : (
        <div className="grid gap-3">
          {depths.map((depth) => (
            <Step key={depth} depth={depth} rows={contributors.filter((row) => row.depth === depth)} m={m} />
          ))}
        </div>
      )}
      {hides && <p className="mt-2 text-tiny text-ink-3">{w.hiddenHint}</p>}
      {hasMore && <p className="text-tiny text-ink-3">{w.more(contributors.length)}</p>}
    </section>
  );
}

function Step({ depth, rows, m }: { depth: number; rows: Contributor[]; m: Messages }) {
  const w = m.strategy.tree.support;
  const hidden = new Map<string, number>();
  for (const row of rows) if (!row.seen) hidden.set(row.unitName, (hidden.get(row.unitName) ?? 0) + 1);
  const list = (
    <ul className="task-list">
      {rows.map((row) =>
        row.seen ? (
          <li key={row.resultId}>
            <TextLink className="task-title" href={`/work-plans/${row.planId}`}>
              {row.seen.text}
            </TextLink>
            {!row.isSigned && <Chip>{w.waiting}</Chip>}
            <div className="task-about">{[row.seen.person, row.seen.title, row.unitName].join(", ")}</div>
          </li>
        ) : null,
      )}
      {[...hidden].map(([unit, count]) => (
        <li key={unit}>
          <span className="text-ink-2">{w.hidden(count, unit)}</span>
        </li>
      ))}
    </ul>
  );
  if (depth > 0) return <Disclosure summary={w.step(depth, rows.length)}>{list}</Disclosure>;
  return (
    <Card as="div" labelledBy="step-direct">
      <h3 id="step-direct" className="mb-2">
        {w.direct}
      </h3>
      {list}
    </Card>
  );
}
