import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { getFactorOfPerson } from "@/lib/features/employees/second-factor/queries";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { resetSecondFactorAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.secondFactor.title };
}

type Props = { params: Promise<{ employeeId: string }>; searchParams: Promise<{ done?: string | string[] }> };

/** For HR: a person lost the telephone and the recovery codes. */
export default async function FactorOfPersonPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const { employeeId } = await params;
  if (!isId(employeeId)) notFound();
  const person = await orNotFound(getFactorOfPerson(ctx, employeeId));
  const { done } = await searchParams;
  const m = messagesFor(ctx.locale);
  const { reset, title } = m.employees.secondFactor;
  return (
    <div className="page-reading">
      <PageHeader
        title={reset.title(person.name)}
        crumbs={[
          { label: m.employees.accounts.title, href: "/hr/accounts" },
          { label: person.name, href: `/hr/accounts/${employeeId}` },
          { label: title },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {!person.isOn && <Note live={done === "reset"}>{done === "reset" ? reset.done : reset.off}</Note>}
      {person.isOn &&
        (employeeId === ctx.actor.employeeId ? (
          <Note>{m.employees.reasons["second-factor-own"]()}</Note>
        ) : (
          <ResetForm employeeId={employeeId} m={m} />
        ))}
    </div>
  );
}

function ResetForm({ employeeId, m }: { employeeId: string; m: Messages }) {
  const { reset } = m.employees.secondFactor;
  return (
    <Card>
      <p className="reading">{reset.about}</p>
      <p className="reading mt-2 text-ink-2">{reset.will}</p>
      <ActionForm
        action={resetSecondFactorAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        id="reset"
        className="mt-4"
      >
        <HiddenField name="employeeId" value={employeeId} />
        <TextArea name="reason" label={reset.reason} hint={reset.reasonHint} rows={2} required />
        <div className="mt-4">
          <SubmitButton>{reset.submit}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
