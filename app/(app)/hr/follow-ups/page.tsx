import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { FollowUpTable } from "@/components/evaluations/follow-up/follow-up-table";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import {
  FOLLOW_UP_FILTERS,
  listFollowUps,
  type FollowUpDesk,
  type FollowUpFilter,
} from "@/lib/features/evaluations/follow-up/queries";
import { FOLLOW_UP_KINDS } from "@/lib/features/evaluations/follow-up/rules/follow-up-kinds";
import { formatNumber } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { proposeOfYearAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.followUp.title };
}

type Props = { searchParams: Promise<{ show?: string | string[] }> };

/** Proposals that wait for a decision, what is under way, and what the annual results would propose. */
export default async function FollowUpsPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const { show } = await searchParams;
  const filter = FOLLOW_UP_FILTERS.find((one) => one === show) ?? "open";
  const desk = await orNotFound(listFollowUps(ctx, filter));
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.followUp;
  return (
    <>
      <PageHeader
        title={w.title}
        about={w.hrAbout}
        actions={
          desk.lines.length > 0 && <DownloadLinks {...downloadsOf(m, "follow-ups", { show: filter })} />
        }
      />
      <Annual annual={desk.annual} m={m} locale={ctx.locale} />
      <Filters here={filter} m={m} />
      {desk.lines.length === 0 ? (
        <EmptyState title={w.empty}>{w.emptyAbout}</EmptyState>
      ) : (
        <FollowUpTable lines={desk.lines} withPerson m={m} locale={ctx.locale} zone={ctx.actor.timeZone} />
      )}
    </>
  );
}

function Filters({ here, m }: { here: FollowUpFilter; m: Messages }) {
  const w = m.evaluations.followUp;
  return (
    <nav aria-label={w.filterLabel} className="no-print mb-4 border-b border-line">
      <ul className="flex flex-wrap gap-x-5">
        {FOLLOW_UP_FILTERS.map((key) => (
          <li key={key}>
            <TextLink
              href={`/hr/follow-ups?show=${key}`}
              aria-current={key === here ? "page" : undefined}
              className={`inline-flex min-h-11 items-center no-underline ${
                key === here ? "border-b-2 border-laut-7 font-semibold text-ink" : "text-ink-2"
              }`}
            >
              {w.filters[key]}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Annual({ annual, m, locale }: { annual: FollowUpDesk["annual"]; m: Messages; locale: Locale }) {
  const w = m.evaluations.followUp;
  const n = (value: number) => formatNumber(value, locale);
  return (
    <Card label={w.annual.title(annual.year)} className="mb-5">
      <h2>{w.annual.title(annual.year)}</h2>
      {annual.total === 0 ? (
        <p className="text-ink-2">{w.annual.none}</p>
      ) : (
        <>
          <p className="reading text-ink-2">{w.annual.about(n(annual.total))}</p>
          <ul className="my-2 text-small">
            {FOLLOW_UP_KINDS.filter((kind) => annual.counts[kind]).map((kind) => (
              <li key={kind}>{w.annual.line(w.kinds[kind], n(annual.counts[kind] ?? 0))}</li>
            ))}
          </ul>
          <ActionForm
            id="propose-year"
            action={proposeOfYearAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
            done={w.annual.done}
          >
            <HiddenField name="year" value={annual.year} />
            <SubmitButton tone="secondary">{w.annual.act(n(annual.total))}</SubmitButton>
          </ActionForm>
        </>
      )}
    </Card>
  );
}
