import type { Metadata } from "next";
import { NewPasswordFields } from "@/components/employees/new-password-fields";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/text-fields";
import { findPasswordLink } from "@/lib/features/employees/password-link/queries";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { DoorPage } from "../../../door-page";
import { setLinkedPasswordAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.passwordLink.title };
}

type Params = { token: string };

/** Where a link from a mailbox leads. Opening it spends nothing: only the new password does. */
export default async function NewPasswordPage({ params }: { params: Promise<Params> }) {
  const { token } = await params;
  const link = await findPasswordLink(token);
  const m = messagesFor(await currentLocale());
  const words = m.employees.passwordLink;
  const frame = { product: m.common.product.name, toHome: m.common.shell.toHome, skip: m.common.shell.skip };
  if (!link) {
    return (
      <DoorPage {...frame} title={words.endedTitle} about={words.ended}>
        <div className="mt-5">
          <ButtonLink href="/sign-in/forgot">{words.again}</ButtonLink>
        </div>
      </DoorPage>
    );
  }
  return (
    <DoorPage {...frame} title={words.title} about={words.about(link.name)}>
      <ActionForm
        action={setLinkedPasswordAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        id="linked"
        className="mt-5"
      >
        <HiddenField name="passwordToken" value={token} />
        {/* Lets password managers store the new password under the right name. */}
        <input
          type="text"
          name="username"
          autoComplete="username"
          defaultValue={link.loginName}
          readOnly
          hidden
        />
        <NewPasswordFields
          words={m.employees.password}
          show={m.common.actions.show}
          hide={m.common.actions.hide}
        />
        <div className="mt-4">
          <SubmitButton wide>{words.submit}</SubmitButton>
        </div>
      </ActionForm>
    </DoorPage>
  );
}
