import { IndicatorTable, SourceLine } from "@/components/strategy/indicator-table";
import { TextLink } from "@/components/ui/button";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { EmptyState } from "@/components/ui/page/empty-state";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { TaskList } from "@/components/ui/status/next-task";
import type { StrategyBranch } from "@/lib/features/strategy/rules/views";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props = {
  branch: StrategyBranch;
  agencyName: string;
  m: Messages;
  locale: Locale;
  /** The whole tree as a file, for whoever may take it along. */
  downloads?: Parameters<typeof DownloadLinks>[0];
};

/** One level of the performance tree: the way up, this part with its source and indicators, and the parts below. */
export function StrategyBranchView({ branch, agencyName, m, locale, downloads }: Props) {
  const c = m.strategy.cascade;
  const levels = m.strategy.levels;
  const level = (code: string) => levels[code as keyof typeof levels];
  const { node } = branch;
  const crumbs = node && [
    { label: c.title, href: "/cascade" },
    ...branch.path.map((up) => ({ label: level(up.level), href: `/cascade/${up.id}` })),
    { label: level(node.level) },
  ];
  const counts = (child: StrategyBranch["children"][number]) =>
    [
      level(child.level),
      child.unitName,
      child.childCount > 0 ? c.childCount(child.childCount) : null,
      child.indicatorCount > 0 ? c.indicatorCount(child.indicatorCount) : null,
    ]
      .filter(Boolean)
      .join(", ");
  return (
    <>
      <PageHeader
        title={node ? node.text : c.title}
        about={
          node ? (
            <>
              {[level(node.level), node.unitName, node.period].filter(Boolean).join(", ")}
              {" · "}
              <SourceLine source={node.source} absent={m.strategy.reference.absent} />
              {node.note && <span className="block">{node.note}</span>}
            </>
          ) : (
            c.lead(agencyName)
          )
        }
        crumbs={crumbs ?? undefined}
        crumbLabel={c.path}
        actions={downloads && <DownloadLinks {...downloads} />}
      />
      {branch.indicators.length > 0 && (
        <section className="mb-6" aria-labelledby="indicators">
          <BlockTitle id="indicators" title={c.indicators} />
          <IndicatorTable caption={c.indicators} indicators={branch.indicators} m={m} locale={locale} />
        </section>
      )}
      {branch.children.length > 0 && (
        <section className="mb-6" aria-labelledby="children">
          <BlockTitle id="children" title={c.children} />
          <TaskList
            rows={branch.children.map((child) => ({
              key: child.id,
              title: child.text,
              href: `/cascade/${child.id}`,
              about: counts(child),
            }))}
          />
        </section>
      )}
      {!node && branch.children.length === 0 && <EmptyState title={c.empty} />}
      <p>
        <TextLink href="/strategy/reference">{c.toReference}</TextLink>
      </p>
    </>
  );
}
