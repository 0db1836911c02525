import { DataTable } from "@/components/ui/data/data-table";
import { Card } from "@/components/ui/page/card";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { Chip, type ChipTone } from "@/components/ui/status/chip";
import { figureWords } from "@/components/strategy/tree/words";
import type { AgreementPage, AgreementVersion } from "@/lib/features/strategy/agreements/queries";
import type { AgreementState, ItemChange } from "@/lib/features/strategy/rules/agreement";
import { dayIn, formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

export const STATE_TONES: Record<AgreementState, ChipTone> = {
  drafted: "neutral",
  submitted: "warn",
  agreed: "ok",
  replaced: "neutral",
};

type Shared = { m: Messages; locale: Locale; timeZone: string };

/** One revision: both parties, what was agreed, and its digest. */
export function AgreementView({
  one,
  heads,
  ...shared
}: Shared & { one: AgreementVersion; heads: AgreementPage["heads"] }) {
  const { m, locale, timeZone } = shared;
  const w = m.strategy.agreements;
  const signed = (name: string | null, title: string | null, at: string | null, others: string[]) =>
    name && at
      ? w.signed(name, title ?? "", formatDate(dayIn(at, timeZone), locale))
      : w.unsigned(others.join(", "));
  return (
    <Card as="article" className="mb-4" labelledBy={`r-${one.id}`}>
      <h2 id={`r-${one.id}`} className="mb-2 flex flex-wrap items-center gap-3">
        {w.revision(one.revision)}
        <Chip tone={STATE_TONES[one.state]}>{w.states[one.state]}</Chip>
      </h2>
      {one.state === "drafted" && one.returnNote && (
        <Note tone="warn" className="mb-3">
          {w.returned(one.returnNote)}
        </Note>
      )}
      <DescriptionList
        className="mb-3"
        items={[
          { term: w.firstParty, value: signed(one.headName, one.headTitle, one.submittedAt, heads.own) },
          {
            term: w.secondParty,
            value: signed(one.superiorName, one.superiorTitle, one.agreedAt, heads.above),
          },
          ...(one.reason ? [{ term: w.reason, value: one.reason }] : []),
          ...(one.sha256
            ? [{ term: w.digest, value: <code className="text-tiny break-all">{one.sha256}</code> }]
            : []),
        ]}
      />
      <DataTable
        caption={w.revision(one.revision)}
        rows={one.items.map((item) => ({ ...item, key: item.indicatorId }))}
        columns={[
          {
            key: "indicator",
            label: w.indicator,
            wide: true,
            cell: (row) => (
              <>
                {row.indicatorText}
                <span className="block text-tiny font-normal text-ink-3">{row.nodeText}</span>
              </>
            ),
          },
          {
            key: "direction",
            label: m.strategy.tree.indicator.direction,
            cell: (row) => row.direction && m.strategy.tree.indicator.directions[row.direction],
          },
          {
            key: "target",
            label: w.target,
            number: true,
            cell: (row) => figureWords(row.target, row.measureUnit, locale),
          },
        ]}
      />
    </Card>
  );
}

/** What an amendment changes against the agreement before it. */
export function AgreementChanges({
  changes,
  m,
  locale,
}: {
  changes: ItemChange[];
  m: Messages;
  locale: Locale;
}) {
  const w = m.strategy.agreements;
  if (changes.length === 0) return null;
  const figure = (value: string | null, unit: string | null) =>
    value !== null && figureWords(value, unit, locale);
  return (
    <section className="mb-4" aria-labelledby="changes">
      <h2 id="changes" className="mb-2">
        {w.changes}
      </h2>
      <DataTable
        caption={w.changes}
        rows={changes.map((one, place) => ({ ...one, key: String(place) }))}
        columns={[
          { key: "indicator", label: w.indicator, wide: true, cell: (row) => row.indicatorText },
          { key: "change", label: m.strategy.planner.versions.change, cell: (row) => w.change[row.kind] },
          {
            key: "before",
            label: w.before,
            number: true,
            cell: (row) => figure(row.before, row.measureUnit),
          },
          { key: "after", label: w.after, number: true, cell: (row) => figure(row.after, row.measureUnit) },
        ]}
      />
    </section>
  );
}
