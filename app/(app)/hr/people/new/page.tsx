import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NameFields } from "@/components/employees/people/name-fields";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { TextField } from "@/components/ui/text-fields";
import { can } from "@/lib/access/authorize";
import { EMPLOYEE_KINDS } from "@/lib/features/employees/people/people-input";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { addEmployeeAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.people.add };
}

export default async function NewPersonPage() {
  const ctx = await requireContext();
  if (!can(ctx.actor, "employee.add", { today: ctx.today })) notFound();
  const m = messagesFor(ctx.locale);
  const w = m.employees.people;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.add}
        crumbs={[{ label: w.title, href: "/hr/people" }, { label: w.add }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Card label={w.add}>
        <ActionForm
          id="person"
          action={addEmployeeAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
        >
          <div className="field-row">
            <SelectField
              name="kind"
              label={w.form.kind}
              empty={w.form.kindEmpty}
              options={EMPLOYEE_KINDS.map((kind) => ({ value: kind, label: m.employees.kinds[kind] }))}
            />
            <TextField
              name="nip"
              label={w.form.nip}
              hint={w.form.nipHint}
              inputMode="numeric"
              autoComplete="off"
              maxLength={60}
              mono
            />
          </div>
          <NameFields m={m} />
          <div className="mt-5">
            <SubmitButton>{w.add}</SubmitButton>
          </div>
        </ActionForm>
      </Card>
    </div>
  );
}
