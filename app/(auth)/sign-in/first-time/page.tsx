import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signOutAction } from "@/app/(app)/account/actions";
import { NewPasswordFields } from "@/components/employees/new-password-fields";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/text-fields";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { currentContext } from "@/lib/platform/session";
import { DoorPage, NumberedSteps } from "../../door-page";
import { returnPath } from "../../return-path";
import { setFirstPasswordAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.firstTime.title };
}

type Search = { next?: string | string[] };

/** For a visitor: how the first sign-in goes. For whoever came in with a temporary password: the form that replaces it. */
export default async function FirstTimePage({ searchParams }: { searchParams: Promise<Search> }) {
  const path = returnPath((await searchParams).next);
  const ctx = await currentContext();
  if (ctx && !ctx.actor.mustChangePassword) redirect(path);
  const m = messagesFor(await currentLocale());
  const { firstTime, password, forgot } = m.employees;
  const frame = { product: m.common.product.name, toHome: m.common.shell.toHome, skip: m.common.shell.skip };

  if (!ctx) {
    return (
      <DoorPage {...frame} title={firstTime.title} about={forgot.never}>
        <NumberedSteps steps={firstTime.steps} />
        <div className="mt-3">
          <ButtonLink href="/sign-in">{firstTime.toSignIn}</ButtonLink>
        </div>
      </DoorPage>
    );
  }
  return (
    <DoorPage {...frame} title={firstTime.setTitle} about={firstTime.setAbout(ctx.actor.callName)}>
      <ActionForm
        action={setFirstPasswordAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        id="first"
        className="mt-5"
      >
        <HiddenField name="next" value={path} />
        {/* Lets password managers store the new password under the right name. */}
        <input
          type="text"
          name="username"
          autoComplete="username"
          defaultValue={ctx.actor.nip ?? ctx.actor.name}
          readOnly
          hidden
        />
        <NewPasswordFields words={password} show={m.common.actions.show} hide={m.common.actions.hide} />
        <div className="mt-4">
          <SubmitButton wide>{firstTime.submit}</SubmitButton>
        </div>
      </ActionForm>
      <ActionForm action={signOutAction} requestKey={newRequestKey()} labels={m.common.form} className="mt-2">
        <SubmitButton tone="quiet">{m.common.shell.signOut}</SubmitButton>
      </ActionForm>
    </DoorPage>
  );
}
