import type { ReactNode } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import type { AccountDetail } from "@/lib/features/employees/accounts/queries";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { DeliveryChoice } from "../delivery-choice";
import {
  closeAccountAction,
  createAccountAction,
  issueFirstPasswordAction,
  reopenAccountAction,
} from "../actions";

type Props = { account: AccountDetail; m: Messages };

function Block({
  id,
  title,
  about,
  children,
}: {
  id: string;
  title: string;
  about: string;
  children: ReactNode;
}) {
  return (
    <Card labelledBy={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="mt-1 text-ink-2">{about}</p>
      {children}
    </Card>
  );
}

function Which({ account }: { account: AccountDetail }) {
  return (
    <>
      <HiddenField name="employeeId" value={account.employeeId} />
      {account.version !== null && <HiddenField name="version" value={String(account.version)} />}
    </>
  );
}

/** What HR can do with this way in now. */
export function AccountForms({ account, isOwn, m }: Props & { isOwn: boolean }) {
  const w = m.employees.accounts.detail;
  if (isOwn) return <Note tone="quiet">{w.own}</Note>;
  if (account.hasLeft && account.state !== "active" && account.state !== "pending")
    return <Note tone="quiet">{w.left}</Note>;
  if (account.state === "none") return <CreateForm account={account} m={m} />;
  if (account.state === "disabled") return <OpenForm account={account} m={m} />;
  return (
    <div className="grid gap-5">
      {!account.hasLeft && <ReissueForm account={account} m={m} />}
      <CloseForm account={account} m={m} />
    </div>
  );
}

function CreateForm({ account, m }: Props) {
  const w = m.employees.accounts.detail;
  return (
    <Block id="create" title={w.createTitle} about={w.createAbout}>
      <ActionForm
        action={createAccountAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="mt-3"
        id="create"
      >
        <Which account={account} />
        {!account.nip && (
          <TextField
            name="loginName"
            label={w.loginName}
            hint={w.loginHint}
            required
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
          />
        )}
        {account.mayMail && <DeliveryChoice m={m} />}
        <div className="mt-4">
          <SubmitButton>{w.createSubmit}</SubmitButton>
        </div>
      </ActionForm>
    </Block>
  );
}

function ReissueForm({ account, m }: Props) {
  const w = m.employees.accounts.detail;
  return (
    <Block id="reissue" title={w.reissueTitle} about={w.reissueAbout}>
      <ActionForm
        action={issueFirstPasswordAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="mt-3"
        id="reissue"
      >
        <Which account={account} />
        {account.mayMail && <DeliveryChoice m={m} />}
        <div className="mt-4">
          <SubmitButton>{w.reissueSubmit}</SubmitButton>
        </div>
      </ActionForm>
    </Block>
  );
}

function CloseForm({ account, m }: Props) {
  const w = m.employees.accounts.detail;
  return (
    <Block id="close" title={w.closeTitle} about={w.closeAbout}>
      <ActionForm
        action={closeAccountAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="mt-3"
        id="close"
      >
        <Which account={account} />
        <TextArea name="reason" label={w.reason} rows={2} required />
        <div className="mt-4">
          <SubmitButton tone="secondary">{w.closeSubmit}</SubmitButton>
        </div>
      </ActionForm>
    </Block>
  );
}

function OpenForm({ account, m }: Props) {
  const w = m.employees.accounts.detail;
  return (
    <Block id="open" title={w.openTitle} about={w.openAbout}>
      <ActionForm
        action={reopenAccountAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="mt-3"
        id="open"
      >
        <Which account={account} />
        <TextArea name="reason" label={w.reason} rows={2} required />
        <div className="mt-4">
          <SubmitButton>{w.openSubmit}</SubmitButton>
        </div>
      </ActionForm>
    </Block>
  );
}
