import "./tree.css";
import { SourceLine } from "@/components/strategy/source-line";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { namedGaps } from "@/lib/features/strategy/rules/gaps";
import type { NodeSupport } from "@/lib/features/strategy/rules/support-views";
import type { StrategyBranch, TreeNode } from "@/lib/features/strategy/rules/tree-views";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { BranchPicture } from "./branch-picture";
import { Contributors } from "./contributors";
import { GapNotes } from "./gap-notes";
import { Indicators } from "./indicators";
import { nodeHref } from "./words";

type Props = {
  branch: StrategyBranch & { node: TreeNode };
  support: NodeSupport;
  /** Set where the address asked for a year. */
  year?: number;
  /** Where the page of the parts below begins. */
  after?: string;
  mayEdit: boolean;
  m: Messages;
  locale: Locale;
};

/** One part of the tree: its branch, how it is measured, who carries it, what is missing. */
export function NodePage({ branch, support, year, after, mayEdit, m, locale }: Props) {
  const { node, indicators } = branch;
  const w = m.strategy;
  const isLive = node.retiredOn === null;
  const gaps = namedGaps({
    level: node.level,
    text: node.text,
    hasChildren: branch.children.length > 0,
    indicators: indicators.map((one) => ({ ...one, isOfYear: one.track !== null })),
    branch: support.carried[node.id] ?? { indicators: 0, carried: 0 },
    signedBy: Object.fromEntries(Object.values(support.reached).map((one) => [one.indicatorId, one.signed])),
    results: support.contributors,
    unlinked: support.unlinked.count,
  });
  return (
    <>
      <PageHeader
        title={node.text}
        crumbs={[
          { label: w.cascade.title, href: "/cascade" },
          ...branch.path.map((up) => ({
            label: `${w.levels[up.level]} ${up.code}`,
            href: nodeHref(up.id, year),
          })),
          { label: `${w.levels[node.level]} ${node.code}` },
        ]}
        crumbLabel={w.cascade.path}
        about={<About node={node} m={m} />}
        actions={
          mayEdit &&
          isLive && (
            <>
              <ButtonLink tone="secondary" small href={`/cascade/${node.id}/edit`}>
                {w.tree.links.edit}
              </ButtonLink>
              {node.level !== "unit_result" && (
                <TextLink href={`/cascade/new?parent=${node.id}`}>{w.tree.links.add}</TextLink>
              )}
              <TextLink href={`/cascade/${node.id}/indicators/new`}>{w.tree.links.addIndicator}</TextLink>
            </>
          )
        }
      />
      {node.retiredOn && (
        <Note tone="warn" className="mb-4">
          {w.tree.branch.retired(formatDate(node.retiredOn, locale))}
        </Note>
      )}
      <Years branch={branch} m={m} />
      <Card className="mb-6" label={w.tree.branch.title}>
        <BranchPicture branch={branch} support={support} year={year} after={after} m={m} />
      </Card>
      <Indicators
        indicators={indicators}
        reached={support.reached}
        editHref={mayEdit && isLive ? (seriesId) => `/cascade/${node.id}/indicators/${seriesId}` : null}
        year={branch.year}
        m={m}
        locale={locale}
      />
      <Contributors support={support} year={branch.year} m={m} />
      {isLive && (
        <GapNotes gaps={gaps} unlinked={support.unlinked} unitName={node.unitName} year={branch.year} m={m} />
      )}
    </>
  );
}

function About({ node, m }: { node: TreeNode; m: Messages }) {
  const w = m.strategy;
  return (
    <>
      {[w.levels[node.level], node.unitName, node.period].filter(Boolean).join(", ")}
      {" · "}
      <SourceLine source={node.source} absent={w.reference.absent} />
      {node.note && <span className="block">{node.note}</span>}
    </>
  );
}

/** The years that the indicators know, as links. */
function Years({ branch, m }: { branch: StrategyBranch & { node: TreeNode }; m: Messages }) {
  const years = [
    ...new Set([branch.year, ...branch.indicators.flatMap(({ series }) => series.map((one) => one.year))]),
  ];
  if (years.length < 2) return null;
  return (
    <nav aria-label={m.strategy.tree.search.year} className="mb-3 flex flex-wrap gap-4">
      {years.sort().map((year) => (
        <TextLink
          key={year}
          href={nodeHref(branch.node.id, year)}
          aria-current={year === branch.year ? "page" : undefined}
        >
          {String(year)}
        </TextLink>
      ))}
    </nav>
  );
}
