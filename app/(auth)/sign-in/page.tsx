import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { switchLanguageAction } from "@/app/(app)/account/actions";
import { currentSystemContext } from "@/app/(system)/system-context";
import { LanguageSwitch } from "@/components/employees/language-switch";
import { YearList } from "@/components/employees/year-list";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Note } from "@/components/ui/page/note";
import { Wordmark } from "@/components/ui/shell/wordmark";
import { ForgetDrafts } from "@/components/ui/drafts/leaving";
import { HiddenField, PasswordField, TextField } from "@/components/ui/text-fields";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import { newRequestKey } from "@/lib/platform/context";
import { env, singleSignOn } from "@/lib/platform/env";
import { currentLocale } from "@/lib/platform/i18n";
import { currentContext, doorBefore } from "@/lib/platform/session";
import { languageChoices } from "../../language-choices";
import { returnPath, withNext } from "../return-path";
import { signInAction } from "./actions";
import { DemoLogins } from "./demo-logins";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.signIn.title };
}

type Search = {
  next?: string | string[];
  out?: string | string[];
  error?: string | string[];
  as?: string | string[];
  all?: string | string[];
};

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { next, out, error, as, all } = await searchParams;
  const path = returnPath(next);
  // Only a living session leads on: a cookie alone would send the person round in a circle.
  const ctx = await currentContext();
  if (ctx) redirect(doorBefore(ctx.actor) ?? path);
  if (error === "code") redirect(withNext("/sign-in/code", next));
  if (await currentSystemContext()) redirect("/system");
  const locale = await currentLocale();
  const m = messagesFor(locale);
  const { signIn } = m.employees;
  const demo = env().TERUKUR_DEMO;
  const identity = singleSignOn();
  const notices: Partial<Record<string, string>> = {
    everywhere: signIn.signedOutEverywhere,
    device: signIn.signedOut,
    password: m.employees.passwordLink.done,
  };
  const notice = typeof out === "string" && Object.hasOwn(notices, out) ? notices[out] : null;

  return (
    <>
      <a className="skip" href="#sign-in-name">
        {signIn.skip}
      </a>
      <div className="grid min-h-screen bg-card desk:grid-cols-[minmax(0,1fr)_minmax(26rem,44%)]">
        <main className="mx-auto w-full max-w-[27.5rem] px-5 pb-7 pt-5 desk:self-center desk:px-6 desk:py-11">
          <Wordmark name={m.common.product.name} label={m.common.shell.toHome} large />
          <h1 className="mt-7">{signIn.title}</h1>
          <p className="mt-1 text-ink-3">
            {signIn.about} {path !== "/" && !notice && signIn.continueTo}
          </p>
          <div className="mt-4 grid gap-3 empty:hidden">
            {notice && <Note live>{notice}</Note>}
            {(out === "device" || out === "everywhere") && <ForgetDrafts />}
            {error && <Note tone="err">{refusalOf(error, m)}</Note>}
          </div>
          <ActionForm
            action={signInAction}
            requestKey={newRequestKey()}
            labels={{ ...m.common.form, pending: signIn.pending }}
            id="sign-in"
            className="mt-4"
          >
            <HiddenField name="next" value={path} />
            <TextField
              name="name"
              label={signIn.name}
              hint={signIn.nameHint}
              required
              mono
              defaultValue={demo && typeof as === "string" ? as : undefined}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={100}
            />
            <PasswordField
              name="password"
              label={signIn.password}
              required
              autoComplete="current-password"
              show={m.common.actions.show}
              hide={m.common.actions.hide}
            />
            <div className="mt-4">
              <SubmitButton wide>{signIn.submit}</SubmitButton>
            </div>
          </ActionForm>
          {identity && (
            <div className="mt-3">
              <p className="mb-3 text-center text-small text-ink-3">{m.employees.sso.or}</p>
              {/* A plain link: the answer leads to another site. */}
              <a
                className={buttonClass({ tone: "secondary", wide: true })}
                href={withNext("/sign-in/sso", path)}
              >
                {m.employees.sso.button(identity.name)}
              </a>
            </div>
          )}
          <div className="mt-1.5 flex flex-wrap justify-between gap-x-4">
            <TextLink className="inline-flex min-h-11 items-center font-medium" href="/sign-in/forgot">
              {signIn.forgot}
            </TextLink>
            <TextLink className="inline-flex min-h-11 items-center font-medium" href="/sign-in/first-time">
              {signIn.firstTime}
            </TextLink>
          </div>
          <div className="mt-4 border-t border-line pt-3">
            <LanguageSwitch
              action={switchLanguageAction}
              requestKey={newRequestKey()}
              labels={m.common.form}
              label={m.common.shell.language}
              choices={languageChoices(m, locale)}
            />
          </div>
          {demo && <DemoLogins words={signIn} showsAll={all === "1" || typeof as === "string"} />}
        </main>
        <YearList title={signIn.year.title} about={signIn.year.about} steps={signIn.year.steps} />
      </div>
    </>
  );
}

const TOLD = [
  "employees.sso-no-nip",
  "employees.sso-unknown",
  "employees.account-disabled",
  "employees.agency-disabled",
];

/** Why a door other than the form did not open: our own reasons by their words, next-auth's codes by what was tried. */
function refusalOf(error: string | string[], m: Messages): string {
  if (typeof error === "string" && TOLD.includes(error)) return reasonText(m, { reason: error });
  const identity = singleSignOn();
  return identity && error !== "CredentialsSignin"
    ? m.employees.sso.failed(identity.name)
    : m.employees.signIn.refused;
}
