import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CodeField } from "@/components/employees/code-field";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { PasswordField } from "@/components/ui/text-fields";
import { getSecondFactor } from "@/lib/features/employees/second-factor/queries";
import { formatDateTime } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { requireContext } from "@/lib/platform/session";
import { disableSecondFactorAction, renewRecoveryCodesAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireContext();
  return { title: messagesFor(locale).employees.secondFactor.title };
}

/** New recovery codes, or another telephone. */
export default async function ManageSecondFactorPage() {
  const ctx = await requireContext();
  const factor = await getSecondFactor(ctx);
  if (factor.state !== "on") redirect("/sign-in/second-factor?next=%2Faccount");
  const m = messagesFor(ctx.locale);
  const words = m.employees.secondFactor;
  const since = formatDateTime(factor.since, ctx.locale, ctx.actor.timeZone, "long");
  return (
    <div className="page-reading">
      <PageHeader
        title={words.title}
        about={words.on(since, factor.left)}
        crumbs={[{ label: m.employees.account.title, href: "/account" }, { label: words.title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <div className="grid gap-5 desk:grid-cols-2 desk:items-start">
        <Card labelledBy="new-codes">
          <h2 id="new-codes">{words.newCodes}</h2>
          <RenewForm m={m} />
        </Card>
        <Card labelledBy="disable-title">
          <h2 id="disable-title">{words.disable}</h2>
          <DisableForm m={m} required={ctx.actor.secondFactorRequired} />
        </Card>
      </div>
    </div>
  );
}

function RenewForm({ m }: { m: Messages }) {
  const words = m.employees.secondFactor;
  return (
    <ActionForm
      action={renewRecoveryCodesAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
      id="renew"
      className="mt-1"
    >
      <p className="mb-3 text-ink-2">{words.newCodesAbout}</p>
      <CodeField label={words.codeLabel} hint={words.codeHint} />
      <div className="mt-3">
        <SubmitButton tone="secondary">{words.newCodesSubmit}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function DisableForm({ m, required }: { m: Messages; required: boolean }) {
  const words = m.employees.secondFactor;
  return (
    <ActionForm
      action={disableSecondFactorAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
      id="disable"
      className="mt-1"
    >
      <p className="mb-3 text-ink-2">{required ? words.disableRequired : words.disableAbout}</p>
      <PasswordField
        name="password"
        label={m.employees.password.current}
        required
        autoComplete="current-password"
        show={m.common.actions.show}
        hide={m.common.actions.hide}
      />
      <CodeField label={words.codeLabel} hint={m.employees.code.hint} />
      <div className="mt-3">
        <SubmitButton tone="secondary">{words.disableSubmit}</SubmitButton>
      </div>
    </ActionForm>
  );
}
