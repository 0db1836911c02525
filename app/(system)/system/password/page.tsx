import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NewPasswordFields } from "@/components/employees/new-password-fields";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireSystemContext } from "../../system-context";
import { changeAdministratorPasswordAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).organization.agencies.passwordTitle };
}

export default async function AdministratorPasswordPage() {
  const ctx = await requireSystemContext({ firstPassword: true });
  if (!ctx.administrator.mustChangePassword) redirect("/system");
  const m = messagesFor(ctx.locale);
  const w = m.organization.agencies;
  return (
    <div className="page-reading">
      <PageHeader title={w.passwordTitle} about={w.passwordAbout} />
      <Card label={w.passwordTitle}>
        <ActionForm
          action={changeAdministratorPasswordAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          id="password"
        >
          {/* Lets password managers store the new password under the right name. */}
          <input
            type="text"
            name="username"
            autoComplete="username"
            defaultValue={ctx.administrator.name}
            readOnly
            hidden
          />
          <NewPasswordFields
            words={m.employees.password}
            show={m.common.actions.show}
            hide={m.common.actions.hide}
          />
          <div className="mt-4">
            <SubmitButton>{w.passwordSubmit}</SubmitButton>
          </div>
        </ActionForm>
      </Card>
    </div>
  );
}
