import type { Metadata } from "next";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/page/note";
import { HiddenField } from "@/components/ui/text-fields";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { DoorPage } from "../../../door-page";
import { returnPath } from "../../../return-path";
import { readCodesCookie } from "../../../session-cookies";
import { codesSavedAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.secondFactor.codesTitle };
}

type Search = { next?: string | string[] };

/** The recovery codes, this once: they come from a cookie of this browser, for we keep only their hashes. */
export default async function RecoveryCodesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requireContext();
  const path = returnPath((await searchParams).next);
  const codes = await readCodesCookie(ctx.actor.employeeId);
  const m = messagesFor(ctx.locale);
  const words = m.employees.secondFactor;
  return (
    <DoorPage
      product={m.common.product.name}
      toHome={m.common.shell.toHome}
      skip={m.common.shell.skip}
      title={words.codesTitle}
      about={codes ? words.codesAbout : words.codesGone}
    >
      {codes ? (
        <>
          <ol className="mono mt-5 grid grid-cols-1 gap-x-6 gap-y-2 border-y border-line py-4 min-[22rem]:grid-cols-2">
            {codes.map((code) => (
              <li key={code} className="whitespace-nowrap">
                {code.replace(/(.{4})(?=.)/g, "$1 ")}
              </li>
            ))}
          </ol>
          <Note className="mt-4">{words.codesKeep}</Note>
          <ActionForm
            action={codesSavedAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
            className="mt-5"
          >
            <HiddenField name="next" value={path} />
            <SubmitButton wide>{words.codesSaved}</SubmitButton>
          </ActionForm>
        </>
      ) : (
        <div className="mt-5">
          <ButtonLink href={path}>{words.onward}</ButtonLink>
        </div>
      )}
    </DoorPage>
  );
}
