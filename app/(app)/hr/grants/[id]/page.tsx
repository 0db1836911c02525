import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { DateField, HiddenField, TextArea } from "@/components/ui/text-fields";
import { can } from "@/lib/access/authorize";
import { getGrant, type GrantView } from "@/lib/features/employees/grants/queries";
import { formatNip } from "@/lib/features/employees/rules/nip";
import { formatDate, formatDateTime } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { endGrantAction, extendGrantAction } from "../actions";
import { GrantState } from "../grant-state";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.grants.title };
}

export default async function GrantPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const grant = await orNotFound(getGrant(ctx, id));
  const m = messagesFor(ctx.locale);
  const w = m.employees.grants;
  const day = (text: string) => formatDate(text, ctx.locale);
  const mayEnd = grant.running && can(ctx.actor, "grant.end", { today: ctx.today });
  return (
    <div className="page-reading">
      <PageHeader
        title={w.detail(w.roles[grant.role])}
        crumbs={[{ label: w.title, href: "/hr/grants" }, { label: grant.name }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <div className="grid gap-5 desk:grid-cols-2 desk:items-start">
        <Card label={w.holder}>
          <DescriptionList
            items={[
              {
                term: w.holder,
                value: grant.name,
                about: grant.nip ? <span className="mono">{formatNip(grant.nip)}</span> : undefined,
              },
              { term: w.unit, value: grant.unitName ?? w.wholeAgency },
              { term: w.from, value: day(grant.startsOn) },
              { term: w.until, value: grant.endsOn ? day(grant.endsOn) : w.open },
              { term: w.reason, value: grant.reason },
              { term: w.givenBy, value: grant.givenBy ?? w.givenUnknown },
              {
                term: w.state,
                value: <GrantState grant={grant} today={ctx.today} m={m} />,
                about:
                  grant.revokedAt && grant.revokedBy
                    ? w.revokedAt(
                        formatDateTime(grant.revokedAt, ctx.locale, ctx.actor.timeZone),
                        grant.revokedBy,
                      )
                    : undefined,
              },
              ...(grant.endReason ? [{ term: w.endedWhy, value: grant.endReason }] : []),
            ]}
          />
        </Card>
        {mayEnd && (
          <div className="grid gap-5">
            <EndForm grant={grant} today={ctx.today} m={m} />
            {grant.endsOn && <ExtendForm grant={grant} m={m} />}
          </div>
        )}
      </div>
    </div>
  );
}

function EndForm({ grant, today, m }: { grant: GrantView; today: string; m: Messages }) {
  const w = m.employees.grants;
  return (
    <Card labelledBy="end-title">
      <h2 id="end-title">{w.endTitle}</h2>
      <p className="mt-1 text-ink-2">{w.endAbout}</p>
      <ActionForm
        action={endGrantAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="mt-3"
        id="end"
      >
        <HiddenField name="grantId" value={grant.id} />
        <HiddenField name="version" value={String(grant.version)} />
        <DateField name="until" label={w.endUntil} hint={w.endUntilHint} min={today} />
        <TextArea name="reason" label={w.reason} rows={2} required />
        <div className="mt-4">
          <SubmitButton tone="secondary">{w.endSubmit}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

function ExtendForm({ grant, m }: { grant: GrantView; m: Messages }) {
  const w = m.employees.grants;
  return (
    <Card labelledBy="extend-title">
      <h2 id="extend-title">{w.extendTitle}</h2>
      {grant.own ? (
        <Note tone="quiet">{w.own}</Note>
      ) : (
        <ActionForm
          action={extendGrantAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          className="mt-3"
          id="extend"
        >
          <HiddenField name="grantId" value={grant.id} />
          <HiddenField name="version" value={String(grant.version)} />
          <DateField
            name="until"
            label={w.extendUntil}
            hint={w.extendUntilHint}
            min={grant.endsOn ?? undefined}
          />
          <TextArea name="reason" label={w.reason} rows={2} required />
          <div className="mt-4">
            <SubmitButton>{w.extendSubmit}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Card>
  );
}
