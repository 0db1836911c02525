import type { Metadata } from "next";
import { LibraryGaps } from "@/components/strategy/reference/gaps";
import { PlaceTable, Scales, SearchResults } from "@/components/strategy/reference/library";
import { SelectField } from "@/components/ui/choice-fields";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { TextField } from "@/components/ui/text-fields";
import {
  listReferencePlaces,
  listReferenceScales,
  searchReference,
  type ReferenceSearch,
} from "@/lib/features/strategy/reference/queries";
import { GAP_CODES, type GapCode } from "@/lib/features/strategy/reference-rules/named-gaps";
import { SEARCHED_KINDS, type ReferencePlaceRow } from "@/lib/features/strategy/reference-rules/views";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Address = Record<string, string | string[] | undefined>;
type Said = { m: Messages; locale: Locale };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the address asks for; what it cannot mean is left out. */
function searchOf({ q, kind, gap, after }: Address): ReferenceSearch {
  return {
    words: typeof q === "string" ? q.slice(0, 100).trim() : "",
    kind: SEARCHED_KINDS.find((known) => known === kind),
    gap: GAP_CODES.find((known) => known === gap),
    after: typeof after === "string" && UUID.test(after) ? after : undefined,
  };
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).strategy.reference.title };
}

export default async function ReferencePage({ searchParams }: { searchParams: Promise<Address> }) {
  const ctx = await requireContext();
  const search = searchOf(await searchParams);
  const m = messagesFor(ctx.locale);
  const r = m.strategy.reference;
  const isSearch = Boolean(search.words || search.kind || search.gap);
  return (
    <>
      <PageHeader title={r.title} about={r.lead} />
      <FilterBar
        label={r.search.label}
        action="/strategy/reference"
        submit={r.search.submit}
        clear={isSearch ? { label: r.search.clear, href: "/strategy/reference" } : undefined}
      >
        <TextField name="q" label={r.search.words} hint={r.search.wordsHint} defaultValue={search.words} />
        <SelectField
          name="kind"
          label={r.search.kind}
          empty={r.search.everyKind}
          defaultValue={search.kind}
          options={SEARCHED_KINDS.map((kind) => ({ value: kind, label: r.search.kinds[kind] }))}
        />
      </FilterBar>
      {isSearch ? <Found search={search} m={m} locale={ctx.locale} /> : <Library m={m} locale={ctx.locale} />}
      <p className="reading text-small text-ink-3">{r.collected}</p>
      <p className="reading text-small text-ink-3">{r.licence}</p>
    </>
  );
}

async function Found({ search, m }: Said & { search: ReferenceSearch }) {
  const { words: q, kind, gap, after } = search;
  const r = m.strategy.reference;
  return (
    <section className="mb-8" aria-labelledby="results">
      <BlockTitle
        id="results"
        title={r.search.results}
        aside={[q, kind && r.search.kinds[kind], gap && r.gaps.words[gap].many].filter(Boolean).join(" · ")}
      />
      <SearchResults
        found={await searchReference(search)}
        query={{ q: q || undefined, kind, gap }}
        after={after}
        m={m}
      />
    </section>
  );
}

const total = (rows: ReferencePlaceRow[]) =>
  Object.fromEntries(
    GAP_CODES.map((code) => [code, rows.reduce((sum, { gaps }) => sum + gaps[code], 0)]),
  ) as Record<GapCode, number>;

async function Library({ m, locale }: Said) {
  const r = m.strategy.reference;
  const [places, scales] = await Promise.all([listReferencePlaces(), listReferenceScales()]);
  return (
    <>
      <section className="mb-8" aria-labelledby="named">
        <BlockTitle id="named" title={r.named} />
        <PlaceTable caption={r.named} rows={places.filter(({ named }) => named)} m={m} locale={locale} />
      </section>
      <section className="mb-8" aria-labelledby="others">
        <BlockTitle id="others" title={r.others} />
        <PlaceTable caption={r.others} rows={places.filter(({ named }) => !named)} m={m} locale={locale} />
      </section>
      <LibraryGaps counts={total(places)} m={m} locale={locale} />
      <Scales scales={scales} m={m} locale={locale} />
    </>
  );
}
