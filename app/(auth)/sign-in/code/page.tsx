import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readSystemToken } from "@/app/(system)/system-context";
import { CodeField } from "@/components/employees/code-field";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/page/disclosure";
import { HiddenField } from "@/components/ui/text-fields";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { currentContext, doorBefore } from "@/lib/platform/session";
import { DoorPage } from "../../door-page";
import { returnPath, withNext } from "../../return-path";
import { readHalfCookie } from "../../session-cookies";
import { enterAdministratorCodeAction, enterCodeAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.code.title };
}

type Search = { next?: string | string[]; as?: string | string[] };

/** The second step of signing in: only for whoever has just shown the password. */
export default async function CodePage({ searchParams }: { searchParams: Promise<Search> }) {
  const { next, as } = await searchParams;
  const isAdministrator = as === "administrator";
  const ctx = await currentContext();
  if (ctx && !isAdministrator) redirect(doorBefore(ctx.actor) ?? returnPath(next));
  const half = isAdministrator ? await readSystemToken() : await readHalfCookie();
  if (!half) redirect(withNext("/sign-in", next));
  const m = messagesFor(await currentLocale());
  const { code } = m.employees;
  return (
    <DoorPage
      product={m.common.product.name}
      toHome={m.common.shell.toHome}
      skip={m.common.shell.skip}
      title={code.title}
      about={code.about}
    >
      <ActionForm
        action={isAdministrator ? enterAdministratorCodeAction : enterCodeAction}
        requestKey={newRequestKey()}
        labels={{ ...m.common.form, pending: m.employees.signIn.pending }}
        id="code"
        className="mt-5"
      >
        <HiddenField name="next" value={returnPath(next)} />
        <CodeField
          label={code.label}
          hint={isAdministrator ? m.employees.secondFactor.codeHint : code.hint}
        />
        <div className="mt-4">
          <SubmitButton wide>{code.submit}</SubmitButton>
        </div>
      </ActionForm>
      <div className="mt-4">
        <Disclosure summary={code.lost}>
          <p className="text-ink-2">{isAdministrator ? code.lostAdministrator : code.lostAbout}</p>
        </Disclosure>
      </div>
      <TextLink
        className="mt-2 inline-flex min-h-11 items-center font-medium"
        href={withNext("/sign-in", next)}
      >
        {code.back}
      </TextLink>
    </DoorPage>
  );
}
