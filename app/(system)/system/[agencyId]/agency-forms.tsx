import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import type { AgencyView } from "@/lib/features/organization/agencies/queries";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { disableAgencyAction, enableAgencyAction, nameOfficerAction } from "../actions";

type Props = { agency: AgencyView; m: Messages };

export function AgencyForms({ agency, m }: Props) {
  return (
    <div className="grid gap-5">
      {!agency.disabledAt && <OfficerForm agency={agency} m={m} />}
      <DoorForm agency={agency} m={m} />
    </div>
  );
}

function OfficerForm({ agency, m }: Props) {
  const w = m.organization.agencies;
  if (agency.hasOfficer) return <Note tone="quiet">{w.officerThere}</Note>;
  return (
    <Card labelledBy="officer-title">
      <h2 id="officer-title">{w.officerTitle}</h2>
      <p className="mt-1 text-ink-2">{w.officerAbout}</p>
      <ActionForm
        action={nameOfficerAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="mt-3"
        id="officer"
      >
        <HiddenField name="agencyId" value={agency.id} />
        <TextField name="name" label={w.officerName} required maxLength={160} autoComplete="off" />
        <TextField
          name="nip"
          label={w.officerNip}
          hint={w.officerNipHint}
          required
          mono
          inputMode="numeric"
          autoComplete="off"
          maxLength={60}
        />
        <div className="mt-4">
          <SubmitButton>{w.officerSubmit}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

/** Closes the agency's door, or opens it again. */
function DoorForm({ agency, m }: Props) {
  const w = m.organization.agencies;
  const words = agency.disabledAt
    ? { title: w.enableTitle, about: w.enableAbout, submit: w.enableSubmit, action: enableAgencyAction }
    : { title: w.disableTitle, about: w.disableAbout, submit: w.disableSubmit, action: disableAgencyAction };
  return (
    <Card labelledBy="door-title">
      <h2 id="door-title">{words.title}</h2>
      <p className="mt-1 text-ink-2">{words.about}</p>
      <ActionForm
        action={words.action}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="mt-3"
        id="door"
      >
        <HiddenField name="agencyId" value={agency.id} />
        <HiddenField name="version" value={String(agency.version)} />
        <TextArea name="reason" label={w.reason} rows={2} required />
        <div className="mt-4">
          <SubmitButton tone="secondary">{words.submit}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
