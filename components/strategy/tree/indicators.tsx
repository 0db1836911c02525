import { SourceLine } from "@/components/strategy/source-line";
import { TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { DescriptionList } from "@/components/ui/page/facts";
import { BlockTitle } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { Track } from "@/components/ui/status/stage-bar";
import type { Reached } from "@/lib/features/strategy/rules/support-views";
import type { TreeIndicator } from "@/lib/features/strategy/rules/tree-views";
import { formatPercent } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import type { Locale } from "@/lib/platform/context";
import { figureWords } from "./words";

type Shared = { year: number; m: Messages; locale: Locale };
type Props = Shared & {
  indicators: TreeIndicator[];
  reached: Readonly<Record<string, Reached>>;
  /** Where an indicator is changed; null for readers. */
  editHref: ((seriesId: string) => string) | null;
};

const TONES = { on_track: "ok", behind: "warn", unknown: "neutral" } as const;

/** The indicators of a part: where each stands this year, what plans say of it, how it is defined, and all its years. */
export function Indicators({ indicators, reached, editHref, ...shared }: Props) {
  const w = shared.m.strategy.tree;
  if (indicators.length === 0) return null;
  return (
    <section className="mb-6" aria-labelledby="indicators">
      <BlockTitle
        id="indicators"
        title={shared.m.strategy.cascade.indicators}
        aside={String(indicators.length)}
      />
      <div className="grid gap-3">
        {indicators.map((one) => (
          <Card as="article" key={one.seriesId} labelledBy={`i-${one.seriesId}`}>
            <Head one={one} editHref={editHref} {...shared} />
            <Figures one={one} reached={one.track ? reached[one.id] : undefined} {...shared} />
            <Disclosure summary={w.indicator.definition} className="mt-2 text-small">
              <Definition one={one} {...shared} />
              <Series one={one} {...shared} />
            </Disclosure>
          </Card>
        ))}
      </div>
      <p className="mt-2 text-tiny text-ink-3">{w.reached.how}</p>
      <p className="text-tiny text-ink-3">{w.branch.rule}</p>
    </section>
  );
}

function Head({ one, editHref, m }: Shared & { one: TreeIndicator; editHref: Props["editHref"] }) {
  const w = m.strategy.tree;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <h3 id={`i-${one.seriesId}`} className="min-w-0">
        {one.name}
      </h3>
      <span className="flex flex-wrap items-center gap-3">
        {one.isRetired ? (
          <Chip>{w.indicator.retired}</Chip>
        ) : (
          one.track && <Chip tone={TONES[one.track.state]}>{w.states[one.track.state]}</Chip>
        )}
        {editHref && !one.isRetired && (
          <TextLink className="text-small" href={editHref(one.seriesId)}>
            {w.links.editIndicator}
            <span className="sr-only"> {one.name}</span>
          </TextLink>
        )}
      </span>
    </div>
  );
}

/** The recorded figure with its bar, then what the supporting plans say, each with where it comes from. */
function Figures({ one, reached, year, m, locale }: Shared & { one: TreeIndicator; reached?: Reached }) {
  const w = m.strategy.tree;
  const figure = (value: string) => figureWords(value, one.measureUnit, locale);
  const { track } = one;
  const percent = (value: number) => formatPercent(Math.round(value * 10) / 10, locale);
  return (
    <div className="mt-2 grid gap-1 text-small">
      <p>
        <span className="text-ink-3">{`${m.strategy.table.target} ${year}: `}</span>
        <b>{one.target === null ? m.strategy.reference.absent : figure(one.target)}</b>
      </p>
      <p>{one.actual === null ? w.reached.notRecorded : w.reached.recorded(figure(one.actual), year)}</p>
      {track && track.reached !== null && (
        <div className="max-w-md">
          <Track reached={track.reached} target={track.expected} />
          <p className="text-tiny text-ink-3">
            {w.indicator.trackSentence(percent(track.reached), percent(track.expected))}
          </p>
        </div>
      )}
      {one.target !== null && one.actual !== null && !one.achievement.counted && (
        <p className="text-tiny text-ink-3">{reasonText(m, { reason: one.achievement.reason })}</p>
      )}
      {reached && (
        <p className="text-ink-2">
          {w.support.summary(reached.results, reached.people)}
          {". "}
          {w.reached.progress(reached.withProgress, reached.planIndicators)}
          {". "}
          {one.measureKind === "cumulative"
            ? reached.actual !== null &&
              reached.target !== null &&
              w.reached.summed(figure(reached.actual), figure(reached.target), reached.summed)
            : w.reached.notSummed}
        </p>
      )}
    </div>
  );
}

function Definition({ one, m, locale }: Shared & { one: TreeIndicator }) {
  const w = m.strategy.tree.indicator;
  const unfilled = <span className="text-ink-3">{w.unfilled}</span>;
  const baseline = one.baseline === null ? null : figureWords(one.baseline, one.measureUnit, locale);
  return (
    <DescriptionList
      className="my-2"
      items={[
        { term: m.strategy.agreements.measureUnit, value: one.measureUnit ?? unfilled },
        { term: w.direction, value: one.direction ? w.directions[one.direction] : unfilled },
        { term: w.kind, value: w.kinds[one.measureKind] },
        {
          term: w.baseline,
          value:
            baseline === null
              ? unfilled
              : one.baselineYear
                ? w.baselineIn(baseline, one.baselineYear)
                : baseline,
        },
        { term: w.formula, value: one.formula ?? unfilled },
        { term: w.dataSource, value: one.dataSource ?? unfilled },
        { term: w.measuredBy, value: one.measuredBy ?? unfilled },
        { term: w.frequency, value: one.frequency ? w.frequencies[one.frequency] : unfilled },
        {
          term: m.strategy.table.source,
          value: <SourceLine source={one.source} absent={m.strategy.reference.absent} />,
          about: one.note,
        },
      ]}
    />
  );
}

function Series({ one, m, locale }: Shared & { one: TreeIndicator }) {
  const w = m.strategy.tree.indicator;
  const cell = (value: string | null) =>
    value === null ? (
      <span className="text-ink-3">{w.unfilled}</span>
    ) : (
      figureWords(value, one.measureUnit, locale)
    );
  return (
    <DataTable
      caption={`${w.series}: ${one.name}`}
      rows={one.series.map((row) => ({ ...row, key: String(row.year) }))}
      columns={[
        { key: "year", label: w.year, cell: (row) => row.year },
        { key: "target", label: m.strategy.table.target, number: true, cell: (row) => cell(row.target) },
        { key: "actual", label: m.strategy.table.actual, number: true, cell: (row) => cell(row.actual) },
      ]}
    />
  );
}
