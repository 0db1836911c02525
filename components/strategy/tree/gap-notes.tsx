import { Card } from "@/components/ui/page/card";
import { BlockTitle } from "@/components/ui/page/page-header";
import { TextLink } from "@/components/ui/button";
import type { Gap } from "@/lib/features/strategy/rules/gaps";
import type { NodeSupport } from "@/lib/features/strategy/rules/support-views";
import type { Messages } from "@/lib/messages/messages-for";

type Props = {
  gaps: Gap[];
  unlinked: NodeSupport["unlinked"];
  unitName: string | null;
  year: number;
  m: Messages;
};

/** What is missing here, each in a sentence; advice, never a reproach. */
export function GapNotes({ gaps, unlinked, unitName, year, m }: Props) {
  const w = m.strategy.tree.gaps;
  const sentence = (gap: Gap) => {
    if (gap.kind === "unmeasured") return w.one.unmeasured("");
    if (gap.kind === "unlinked") return w.one.unlinked(gap.count, unitName ?? "");
    if (gap.kind === "untargeted") return w.one.untargeted(gap.name, year);
    if (gap.kind === "unsupported") return w.one.unsupported(gap.name);
    return gap.name === null ? w.kinds.unintervened : w.one.unintervened(gap.name, gap.person ?? w.someone);
  };
  return (
    <section className="mb-6" aria-labelledby="gaps">
      <BlockTitle id="gaps" title={w.title} aside={gaps.length > 0 ? String(gaps.length) : undefined} />
      {gaps.length === 0 ? (
        <p className="text-small text-ink-3">{w.none}</p>
      ) : (
        <Card rows as="div">
          {gaps.map((gap, place) => (
            <div key={place} className="text-small">
              {sentence(gap)}
              {gap.kind === "unlinked" && unlinked.names.length > 0 && (
                <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
                  {unlinked.names.map(({ planId, name }) => (
                    <li key={planId}>
                      <TextLink href={`/work-plans/${planId}`}>{name}</TextLink>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          ))}
        </Card>
      )}
    </section>
  );
}
