import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { DescriptionList } from "@/components/ui/page/facts";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, PasswordField, TextField } from "@/components/ui/text-fields";
import { getPlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { signPlanDocumentAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).documents.official.title };
}

/** The passphrase is asked for each time and kept nowhere. The page exists only where a signing service is set up. */
export default async function SignDocumentPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireContext();
  const { id } = await params;
  const { document, plan } = await orNotFound(getPlanPage(ctx, id));
  if (document?.stage !== "made" || document.maySignBy === null) notFound();
  const m = messagesFor(ctx.locale);
  const w = m.documents.official.signing;
  const service = document.maySignBy;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.title(service)}
        about={w.about}
        crumbs={[
          { label: m.common.nav.workPlans, href: "/work-plans" },
          { label: String(plan.year), href: `/work-plans/${id}` },
          { label: w.title(service) },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Card label={w.title(service)}>
        <DescriptionList
          items={[
            {
              term: w.document,
              value: plan.employeeName,
              about: <span className="mono">{document.code}</span>,
            },
          ]}
        />
        <ActionForm
          id="sign-document"
          action={signPlanDocumentAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
        >
          <HiddenField name="planId" value={id} />
          <TextField
            name="nik"
            label={w.nik}
            hint={w.nikHint}
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
            required
          />
          <PasswordField
            name="certificatePassword"
            label={w.passphrase}
            hint={w.passphraseHint}
            show={w.show}
            hide={w.hide}
            autoComplete="off"
          />
          <SubmitButton className="mt-4">{w.submit}</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  );
}
