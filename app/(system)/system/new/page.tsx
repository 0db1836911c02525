import type { Metadata } from "next";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { TextField } from "@/components/ui/text-fields";
import { TIME_ZONES } from "@/lib/features/organization/agencies/agency-input";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireSystemContext } from "../../system-context";
import { createAgencyAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).organization.agencies.create };
}

export default async function CreateAgencyPage() {
  const ctx = await requireSystemContext();
  const m = messagesFor(ctx.locale);
  const w = m.organization.agencies;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.create}
        about={w.createAbout}
        crumbs={[{ label: w.shortTitle, href: "/system" }, { label: w.create }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Card label={w.create}>
        <ActionForm
          action={createAgencyAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          id="agency"
        >
          <TextField name="name" label={w.name} hint={w.nameHint} required maxLength={160} />
          <SelectField
            name="timeZone"
            label={w.timeZone}
            empty={w.chooseZone}
            required
            options={TIME_ZONES.map((zone) => ({ value: zone, label: w.zones[zone] ?? zone }))}
          />
          <div className="mt-4">
            <SubmitButton>{w.createSubmit}</SubmitButton>
          </div>
        </ActionForm>
      </Card>
    </div>
  );
}
