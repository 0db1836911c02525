import type { Metadata } from "next";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/page/note";
import { TextField } from "@/components/ui/text-fields";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { mailIsOn } from "@/lib/platform/mail";
import { DoorPage, NumberedSteps } from "../../door-page";
import { requestLinkAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.forgot.title };
}

type Search = { asked?: string | string[] };

/** A link by e-mail where this installation can send one, and always: who helps, and how. */
export default async function ForgotPasswordPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { asked } = await searchParams;
  const m = messagesFor(await currentLocale());
  const { forgot, passwordLink } = m.employees;
  const byMail = mailIsOn();
  return (
    <DoorPage
      product={m.common.product.name}
      toHome={m.common.shell.toHome}
      skip={m.common.shell.skip}
      title={forgot.title}
      about={forgot.about}
    >
      {byMail && (
        <section aria-labelledby="by-mail" className="mt-5">
          <h2 id="by-mail">{passwordLink.askTitle}</h2>
          {asked === "1" ? (
            <Note live className="mt-2">
              {passwordLink.asked}
            </Note>
          ) : (
            <LinkForm m={m} />
          )}
          <h2 className="mt-6">{passwordLink.otherwise}</h2>
        </section>
      )}
      <NumberedSteps steps={forgot.steps} />
      <Note className="mt-2">{forgot.paused}</Note>
      <p className="mt-4 text-small text-ink-3">{forgot.never}</p>
      <div className="mt-5">
        <ButtonLink tone="secondary" href="/sign-in">
          {forgot.back}
        </ButtonLink>
      </div>
    </DoorPage>
  );
}

function LinkForm({ m }: { m: Messages }) {
  const { passwordLink, signIn } = m.employees;
  return (
    <ActionForm
      action={requestLinkAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
      id="forgot"
      className="mt-1"
    >
      <p className="text-ink-2">{passwordLink.askAbout}</p>
      <TextField
        name="name"
        label={signIn.name}
        hint={signIn.nameHint}
        required
        mono
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
      />
      <div className="mt-4">
        <SubmitButton wide>{passwordLink.ask}</SubmitButton>
      </div>
    </ActionForm>
  );
}
