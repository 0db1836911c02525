import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CodeField } from "@/components/employees/code-field";
import { ScanSteps } from "@/components/employees/scan-steps";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { getAdministratorFactor } from "@/lib/features/employees/second-factor/queries";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireSystemContext } from "../../system-context";
import { confirmAdministratorFactorAction, startAdministratorFactorAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.secondFactor.setTitle };
}

/** An administrator sets up the second factor, before anything else opens. */
export default async function AdministratorFactorPage() {
  const ctx = await requireSystemContext({ secondFactor: true });
  const factor = await getAdministratorFactor(ctx);
  if (factor.state === "on") redirect("/system");
  const m = messagesFor(ctx.locale);
  const words = m.employees.secondFactor;
  return (
    <div className="page-reading">
      <PageHeader title={words.setTitle} about={words.administrator} />
      <Card label={words.setTitle}>
        {factor.state === "started" && (
          <>
            <ScanSteps words={words} manualKey={factor.key} qr={factor.qr} />
            <ActionForm
              action={confirmAdministratorFactorAction}
              requestKey={newRequestKey()}
              labels={m.common.form}
              id="confirm"
              className="mt-2"
            >
              <CodeField label={words.codeLabel} hint={words.codeHint} />
              <div className="mt-4">
                <SubmitButton>{words.submit}</SubmitButton>
              </div>
            </ActionForm>
          </>
        )}
        <StartForm m={m} again={factor.state === "started"} />
      </Card>
    </div>
  );
}

function StartForm({ m, again }: { m: Messages; again: boolean }) {
  const words = m.employees.secondFactor;
  return (
    <ActionForm
      action={startAdministratorFactorAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
      className="mt-2"
    >
      {!again && <p className="mb-3 text-ink-2">{words.steps[0]?.about}</p>}
      <SubmitButton tone={again ? "quiet" : "primary"}>{again ? words.restart : words.start}</SubmitButton>
    </ActionForm>
  );
}
