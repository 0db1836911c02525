import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signOutAction } from "@/app/(app)/account/actions";
import { CodeField } from "@/components/employees/code-field";
import { ScanSteps } from "@/components/employees/scan-steps";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/text-fields";
import { getSecondFactor, type SecondFactorView } from "@/lib/features/employees/second-factor/queries";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { currentContext, doorBefore } from "@/lib/platform/session";
import { DoorPage, NumberedSteps } from "../../door-page";
import { returnPath, withNext } from "../../return-path";
import { confirmSecondFactorAction, startSecondFactorAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.secondFactor.setTitle };
}

type Search = { next?: string | string[] };

/** Setting up the second factor: by choice from the account page, or at the door where the agency asks it of the role. */
export default async function SecondFactorPage({ searchParams }: { searchParams: Promise<Search> }) {
  const path = returnPath((await searchParams).next);
  const ctx = await currentContext();
  if (!ctx) redirect(withNext("/sign-in", path));
  if (doorBefore(ctx.actor) === "/sign-in/first-time") redirect(withNext("/sign-in/first-time", path));
  const factor = await getSecondFactor(ctx);
  if (factor.state === "on") redirect(path);
  const m = messagesFor(ctx.locale);
  const words = m.employees.secondFactor;
  const required = ctx.actor.secondFactorRequired;
  return (
    <DoorPage
      product={m.common.product.name}
      toHome={m.common.shell.toHome}
      skip={m.common.shell.skip}
      title={words.setTitle}
      about={required ? words.required(ctx.actor.callName) : words.about}
    >
      {factor.state === "started" ? (
        <Started factor={factor} m={m} next={path} />
      ) : (
        <Beginning words={words} m={m} next={path} />
      )}
      {required ? (
        <ActionForm
          action={signOutAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          className="mt-2"
        >
          <SubmitButton tone="quiet">{m.common.shell.signOut}</SubmitButton>
        </ActionForm>
      ) : (
        <TextLink className="mt-2 inline-flex min-h-11 items-center font-medium" href={path}>
          {words.later}
        </TextLink>
      )}
    </DoorPage>
  );
}

type Words = Messages["employees"]["secondFactor"];

function Beginning({ words, m, next }: { words: Words; m: Messages; next: string }) {
  return (
    <>
      <NumberedSteps steps={words.steps} />
      <ActionForm
        action={startSecondFactorAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="mt-3"
      >
        <HiddenField name="next" value={next} />
        <SubmitButton wide>{words.start}</SubmitButton>
      </ActionForm>
    </>
  );
}

type StartedProps = {
  factor: Extract<SecondFactorView, { state: "started" }>;
  m: Messages;
  next: string;
};

function Started({ factor: { key, qr }, m, next }: StartedProps) {
  const words = m.employees.secondFactor;
  return (
    <>
      <ScanSteps words={words} manualKey={key} qr={qr} />
      <ActionForm
        action={confirmSecondFactorAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        id="confirm"
        className="mt-2"
      >
        <HiddenField name="next" value={next} />
        <CodeField label={words.codeLabel} hint={words.codeHint} />
        <div className="mt-4">
          <SubmitButton wide>{words.submit}</SubmitButton>
        </div>
      </ActionForm>
      <ActionForm
        action={startSecondFactorAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="mt-2"
      >
        <HiddenField name="next" value={next} />
        <SubmitButton tone="quiet">{words.restart}</SubmitButton>
      </ActionForm>
    </>
  );
}
