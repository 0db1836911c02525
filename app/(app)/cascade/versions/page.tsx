import type { Metadata } from "next";
import { DifferenceTable } from "@/components/strategy/planner/difference";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/page/empty-state";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { TaskList } from "@/components/ui/status/next-task";
import { DateField, TextArea, TextField } from "@/components/ui/text-fields";
import { listVersions } from "@/lib/features/strategy/versions/queries";

import { dayIn, formatDate } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { recordVersionAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).strategy.planner.versions.title };
}

export default async function VersionsPage() {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const w = m.strategy.planner.versions;
  const { versions, pending, mayRecord } = await listVersions(ctx);
  const day = (moment: string) => formatDate(dayIn(moment, ctx.actor.timeZone), ctx.locale);
  return (
    <div className="page-reading">
      <PageHeader
        title={w.title}
        about={w.lead}
        crumbs={[{ label: m.strategy.cascade.title, href: "/cascade" }, { label: w.title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {versions.length === 0 ? (
        <EmptyState title={w.none} />
      ) : (
        <TaskList
          rows={versions.map((one) => ({
            key: one.id,
            title: `${w.number(one.number)}: ${one.title}`,
            href: `/cascade/versions/${one.id}`,
            about: [
              w.from(formatDate(one.startsOn, ctx.locale)),
              one.legalBase,
              w.by(one.authorName, day(one.createdAt)),
            ].join(" · "),
          }))}
        />
      )}
      {mayRecord && (
        <section className="mt-6" aria-labelledby="pending">
          <BlockTitle id="pending" title={w.pending} aside={String(pending.length)} />
          {pending.length === 0 ? (
            <p className="text-small text-ink-3">{w.pendingNone}</p>
          ) : (
            <>
              <DifferenceTable caption={w.pending} changes={pending} m={m} />
              <RecordForm m={m} />
            </>
          )}
        </section>
      )}
    </div>
  );
}

function RecordForm({ m }: { m: Messages }) {
  const w = m.strategy.planner.versions;
  return (
    <Card className="mt-4" labelledBy="record">
      <h2 id="record">{w.record}</h2>
      <p className="mb-3 text-small text-ink-2">{w.recordAbout}</p>
      <ActionForm
        id="version"
        action={recordVersionAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
      >
        <div className="field-row">
          <TextField name="title" label={w.titleField} hint={w.titleHint} maxLength={200} />
          <TextField name="legalBase" label={w.legalBase} hint={w.legalBaseHint} maxLength={300} />
        </div>
        <div className="field-row">
          <DateField name="startsOn" label={w.startsOn} />
          <TextField
            name="period"
            label={m.strategy.planner.fields.period}
            hint={m.strategy.planner.fields.periodHint}
            maxLength={40}
          />
        </div>
        <TextField name="url" label={w.link} type="url" maxLength={1_000} />
        <TextArea name="reason" label={w.reason} rows={2} maxLength={1_000} />
        <SubmitButton className="mt-4">{w.save}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
