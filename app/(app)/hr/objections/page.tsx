import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-fields";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { NumbersRow } from "@/components/ui/data/numbers-row";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import {
  listCases,
  type CaseMonitor,
  type MonitoredCase,
} from "@/lib/features/evaluations/objections/queries/lists";
import { formatDate, formatNumber } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { nameDeciderAction } from "./actions";

type Part = { monitor: CaseMonitor; m: Messages; locale: Locale };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.objections.monitor.title };
}

/** How far and how long the cases are; whose they are stays with their people. */
export default async function ObjectionsPage() {
  const ctx = await requireContext();
  const monitor = await orNotFound(listCases(ctx));
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.objections.monitor;
  const part = { monitor, m, locale: ctx.locale };
  return (
    <div className="page-reading">
      <PageHeader
        title={t.title}
        about={t.lead}
        actions={monitor.cases.length > 0 && <DownloadLinks {...downloadsOf(m, "objections", {})} />}
      />
      {monitor.cases.length === 0 ? (
        <EmptyState title={t.empty}>{t.emptyHint}</EmptyState>
      ) : (
        <>
          <NumbersRow
            label={t.title}
            numbers={[
              { value: formatNumber(monitor.open, ctx.locale), words: t.open },
              {
                value: formatNumber(monitor.overdue, ctx.locale),
                words: t.overdue,
                late: monitor.overdue > 0,
              },
            ]}
          />
          <List {...part} />
          {monitor.cases.map((one) => one.candidates && <NameDecider key={one.id} one={one} m={m} />)}
        </>
      )}
      <Figures {...part} />
    </div>
  );
}

function List({ monitor, m, locale }: Part) {
  const t = m.evaluations.objections.monitor;
  const { states } = m.evaluations.objections;
  const left = ({ closedAt, days }: MonitoredCase) =>
    closedAt ? t.ended : days.left < 0 ? t.daysLate(-days.left) : t.daysLeft(days.left);
  return (
    <section aria-labelledby="cases" className="my-6">
      <BlockTitle id="cases" title={t.list} />
      <DataTable
        caption={t.list}
        rows={monitor.cases.map((one) => ({ ...one, key: one.id }))}
        columns={[
          {
            key: "number",
            label: t.number,
            cell: ({ id, number, mayRead }) =>
              mayRead ? <TextLink href={`/objections/${id}`}>{number}</TextLink> : number,
          },
          {
            key: "state",
            label: t.state,
            cell: ({ state, closedAt }) => <Chip tone={closedAt ? "neutral" : "inf"}>{states[state]}</Chip>,
          },
          { key: "filed", label: t.filed, cell: ({ filedOn }) => formatDate(filedOn, locale, "short") },
          { key: "due", label: t.due, cell: ({ decisionDue }) => formatDate(decisionDue, locale, "short") },
          { key: "left", label: t.left, cell: (one) => left(one) },
          { key: "decider", label: t.decider, cell: ({ decider }) => decider },
        ]}
      />
    </section>
  );
}

function Figures({ monitor, m }: Part) {
  const t = m.evaluations.objections;
  const { statistics, year, smallest } = monitor;
  return (
    <section aria-labelledby="figures" className="mt-6">
      <BlockTitle id="figures" title={t.monitor.statistics(year)} />
      <p className="text-ink-2">
        {statistics === null
          ? t.monitor.few(smallest)
          : statistics.changed === null
            ? `${t.page.statisticsOnly(year, statistics.decided)} ${t.monitor.changedHidden}`
            : t.page.statistics(year, statistics.decided, statistics.changed)}
      </p>
    </section>
  );
}

function NameDecider({ one, m }: { one: MonitoredCase; m: Messages }) {
  const t = m.evaluations.objections.monitor;
  const candidates = one.candidates ?? [];
  return (
    <Card className="mb-4" labelledBy={`name-${one.id}`}>
      <h2 id={`name-${one.id}`} className="text-h3">
        {`${one.number}: ${t.name}`}
      </h2>
      <p className="mb-3 text-ink-2">{t.nameAbout(one.decider)}</p>
      {candidates.length === 0 ? (
        <Note tone="warn">{t.nobody}</Note>
      ) : (
        <ActionForm
          action={nameDeciderAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          done={t.named}
        >
          <HiddenField name="objectionId" value={one.id} />
          <HiddenField name="version" value={one.version} />
          <div className="grid gap-4">
            <SelectField
              name="deciderId"
              label={t.candidate}
              options={candidates.map(({ id, name, unitName }) => ({
                value: id,
                label: t.candidateOf(name, unitName),
              }))}
            />
            <TextArea name="reason" label={t.nameReason} rows={2} maxLength={4000} />
            <SubmitButton>{t.doName}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Card>
  );
}
