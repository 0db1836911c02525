import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { NodeFields } from "@/components/strategy/planner/node-fields";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import { getNewNode } from "@/lib/features/strategy/nodes/queries";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { addNodeAction } from "../actions";

type Props = { searchParams: Promise<{ parent?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).strategy.planner.add.title };
}

export default async function NewNodePage({ searchParams }: Props) {
  const ctx = await requireContext();
  const { parent } = await searchParams;
  if (Array.isArray(parent) || (parent && !isId(parent))) notFound();
  const form = await orNotFound(getNewNode(ctx, parent ?? null));
  const m = messagesFor(ctx.locale);
  const w = m.strategy.planner;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.add.title}
        crumbs={[{ label: m.strategy.cascade.title, href: "/cascade" }, { label: w.add.title }]}
        crumbLabel={m.common.shell.breadcrumb}
        about={form.parent ? w.add.under(form.parent.text) : undefined}
      />
      <Card>
        <ActionForm id="node" action={addNodeAction} requestKey={newRequestKey()} labels={m.common.form}>
          <HiddenField name="parentId" value={form.parent?.id ?? ""} />
          <NodeFields form={form} m={m} />
          <SubmitButton className="mt-4">{w.add.save}</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  );
}
