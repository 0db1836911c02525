import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import { PasteFields } from "@/components/work-plans/writing/paste-fields";
import { getPlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { PASTE_LIMIT } from "@/lib/features/work-plans/writing/input";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { pastePlanRowsAction } from "./actions";
import { pasteWords } from "./paste-view";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.writing.paste.title };
}

/** Rows from a spreadsheet: paste, look, keep. Works without JavaScript. */
export default async function PastePage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  const page = await orNotFound(getPlanPage(ctx, id));
  if (!page.mayWrite) redirect(`/work-plans/${id}`);
  const m = messagesFor(ctx.locale);
  const words = m.workPlans.writing.paste;
  const year = String(page.plan.year);
  return (
    <>
      <PageHeader
        title={words.title}
        about={words.lead}
        crumbs={[
          { label: m.workPlans.editor.mine, href: "/work-plans" },
          { label: year, href: `/work-plans/${id}` },
          { label: words.title },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <ActionForm id="paste" action={pastePlanRowsAction} requestKey={newRequestKey()} labels={m.common.form}>
        <HiddenField name="planId" value={id} />
        <PasteFields words={pasteWords(m)} maxLength={PASTE_LIMIT} />
      </ActionForm>
      <p className="mt-5">
        <TextLink href={`/work-plans/${id}`}>{words.back}</TextLink>
      </p>
    </>
  );
}
