import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { AgreementEditor, AgreementSteps, DraftForm } from "@/components/strategy/agreements/agreement-steps";
import { AgreementChanges, AgreementView } from "@/components/strategy/agreements/agreement-view";
import { Disclosure } from "@/components/ui/page/disclosure";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { agreementFilter } from "@/lib/features/strategy/agreements/agreement-input";
import { getAgreements } from "@/lib/features/strategy/agreements/queries";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import {
  agreeAgreementAction,
  draftAgreementAction,
  returnAgreementAction,
  saveAgreementAction,
  submitAgreementAction,
} from "../actions";

type Props = {
  params: Promise<{ unitId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).strategy.agreements.title };
}

export default async function AgreementPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const { unitId } = await params;
  if (!isId(unitId)) notFound();
  const filter = agreementFilter.parse(await searchParams);
  const year = filter.year ?? Number(ctx.today.slice(0, 4));
  const page = await orNotFound(getAgreements(ctx, unitId, year));
  const m = messagesFor(ctx.locale);
  const w = m.strategy.agreements;
  const [newest, ...earlier] = page.versions;
  const shared = { heads: page.heads, m, locale: ctx.locale, timeZone: ctx.actor.timeZone };
  return (
    <div className="page-reading">
      <PageHeader
        title={w.titleOf(page.unit.unitName, year)}
        crumbs={[
          { label: m.strategy.cascade.title, href: "/cascade" },
          { label: w.title, href: `/strategy/agreements?year=${year}` },
          { label: page.unit.unitName },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {filter.done && (
        <Note live className="mb-4">
          {w.done[filter.done]}
        </Note>
      )}
      {newest ? (
        <>
          <AgreementView one={newest} {...shared} />
          <AgreementSteps
            one={newest}
            may={page.may}
            actions={{
              submit: submitAgreementAction,
              agree: agreeAgreementAction,
              return: returnAgreementAction,
            }}
            requestKeys={{ submit: newRequestKey(), agree: newRequestKey(), return: newRequestKey() }}
            m={m}
          />
          <AgreementChanges changes={page.changes} m={m} locale={ctx.locale} />
          {page.may.save && (
            <AgreementEditor
              one={newest}
              choices={page.choices}
              action={saveAgreementAction}
              requestKey={newRequestKey()}
              m={m}
            />
          )}
        </>
      ) : (
        <div className="mb-4">
          <EmptyState title={w.none(year)} />
        </div>
      )}
      {page.may.draft && (
        <DraftForm
          place={{ unitId, year }}
          isAmendment={newest?.state === "agreed"}
          action={draftAgreementAction}
          requestKey={newRequestKey()}
          m={m}
        />
      )}
      {earlier.length > 0 && (
        <Disclosure summary={w.earlier}>
          {earlier.map((one) => (
            <AgreementView key={one.id} one={one} {...shared} />
          ))}
        </Disclosure>
      )}
    </div>
  );
}
