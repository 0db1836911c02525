import { Source } from "@/components/strategy/reference/source";
import { TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { Pagination } from "@/components/ui/data/pagination";
import { EmptyState } from "@/components/ui/page/empty-state";
import { BlockTitle } from "@/components/ui/page/page-header";
import type { ReferenceScale } from "@/lib/features/strategy/reference-rules/read-place";
import type { ReferenceFind, ReferencePlaceRow } from "@/lib/features/strategy/reference-rules/views";
import { formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Said = { m: Messages; locale: Locale };

/** Places with what each of them holds and lacks. */
export function PlaceTable({
  caption,
  rows,
  m,
  locale,
}: Said & { caption: string; rows: ReferencePlaceRow[] }) {
  const r = m.strategy.reference;
  const count = (n: number) => (n === 0 ? <span className="text-ink-3">{r.absent}</span> : n);
  const missing = (row: ReferencePlaceRow) => Object.values(row.gaps).reduce((sum, n) => sum + n, 0);
  return (
    <DataTable
      caption={caption}
      rows={rows.map((row) => ({ ...row, key: row.place }))}
      columns={[
        {
          key: "place",
          label: r.place,
          wide: true,
          cell: (row) => (
            <>
              <TextLink href={`/strategy/reference/${row.place}`}>{row.name}</TextLink>
              {row.kind && <span className="block text-tiny font-normal text-ink-3">{row.kind}</span>}
            </>
          ),
        },
        { key: "visions", label: r.visions, number: true, cell: (row) => count(row.visions) },
        { key: "missions", label: r.missions, number: true, cell: (row) => count(row.missions) },
        { key: "objectives", label: r.objectives, number: true, cell: (row) => count(row.objectives) },
        { key: "indicators", label: r.indicators, number: true, cell: (row) => count(row.indicators) },
        { key: "gaps", label: r.gapCount, number: true, cell: (row) => formatNumber(missing(row), locale) },
      ]}
    />
  );
}

/** Scales that the collected documents name; none of them rates an employee. */
export function Scales({ scales, m, locale }: Said & { scales: ReferenceScale[] }) {
  const { scales: words } = m.strategy.reference;
  const shown = (n: number) => formatNumber(n, locale);
  const range = (from: number | null, to: number | null) => {
    if (from === null) return to === null ? "" : words.below(shown(to));
    return to === null ? words.above(shown(from)) : words.between(shown(from), shown(to));
  };
  return (
    <section className="mb-8" aria-labelledby="scales">
      <BlockTitle id="scales" title={words.title} />
      <div className="grid gap-8 desk:grid-cols-3">
        {scales.map((scale) => (
          <section key={scale.id} className="min-w-0" aria-label={scale.name}>
            <h3>{scale.name}</h3>
            <p className="text-small text-ink-3">{scale.measureUnit}</p>
            <DataTable
              caption={scale.name}
              rows={scale.bands.map((band) => ({ ...band, key: band.label }))}
              columns={[
                { key: "label", label: words.label, cell: ({ label }) => label },
                { key: "band", label: words.band, number: true, cell: ({ from, to }) => range(from, to) },
              ]}
            />
            {scale.boundaries && (
              <p className="text-tiny text-ink-3" lang="en">
                {scale.boundaries}
              </p>
            )}
            <Source source={scale.source} m={m} />
          </section>
        ))}
      </div>
    </section>
  );
}

/** Rows of all places that fit; each leads to its own row on the place's page. */
export function SearchResults({
  found,
  query,
  after,
  m,
}: {
  found: { rows: ReferenceFind[]; next: string | null };
  query: Record<string, string | undefined>;
  after: string | undefined;
  m: Messages;
}) {
  const { search } = m.strategy.reference;
  if (found.rows.length === 0) return <EmptyState title={search.nothing}>{search.nothingWhy}</EmptyState>;
  const about = (row: ReferenceFind) =>
    [search.kinds[row.kind], row.placeName, row.about, row.source].filter(Boolean).join(" · ");
  return (
    <>
      <ul className="task-list">
        {found.rows.map((row) => (
          <li key={row.id}>
            <div className="reading">
              <TextLink
                href={`/strategy/reference/${row.place}${row.kind === "place" ? "" : `#r-${row.id}`}`}
              >
                {row.text}
              </TextLink>
              <p className="text-small text-ink-3">{about(row)}</p>
            </div>
          </li>
        ))}
      </ul>
      <Pagination words={search} path="/strategy/reference" query={query} after={after} next={found.next} />
    </>
  );
}
