import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { NodeFields } from "@/components/strategy/planner/node-fields";
import { ConfirmForm } from "@/components/work-plans/confirm-form";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-fields";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import { findParents, getNodeForm, type NodeForm } from "@/lib/features/strategy/nodes/queries";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { changeNodeAction, moveNodeAction, retireNodeAction } from "../../actions";

type Props = { params: Promise<{ nodeId: string }>; searchParams: Promise<{ parent?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).strategy.planner.edit.title };
}

export default async function EditNodePage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const [{ nodeId }, { parent }] = [await params, await searchParams];
  if (!isId(nodeId)) notFound();
  const form = await orNotFound(getNodeForm(ctx, nodeId));
  const { node } = form;
  if (node.isRetired) notFound();
  const m = messagesFor(ctx.locale);
  const w = m.strategy.planner;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.edit.title}
        crumbs={[
          { label: m.strategy.cascade.title, href: "/cascade" },
          { label: `${m.strategy.levels[node.level]} ${node.code}`, href: `/cascade/${nodeId}` },
          { label: w.edit.title },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Card className="mb-4">
        <ActionForm id="node" action={changeNodeAction} requestKey={newRequestKey()} labels={m.common.form}>
          <HiddenField name="nodeId" value={nodeId} />
          <HiddenField name="version" value={node.version} />
          <NodeFields form={form} m={m} />
          <TextArea
            name="reason"
            label={w.fields.reason}
            hint={w.fields.reasonHint}
            rows={2}
            maxLength={1_000}
          />
          <SubmitButton className="mt-4">{w.edit.save}</SubmitButton>
        </ActionForm>
      </Card>
      {node.level !== "vision" && (
        <Move ctx={ctx} node={node} words={typeof parent === "string" ? parent : ""} m={m} />
      )}
      <Card labelledBy="retire">
        <h2 id="retire">{w.retire.title}</h2>
        <p className="mb-3 text-small text-ink-2">{w.retire.about}</p>
        <ConfirmForm
          open={w.retire.open}
          ask={w.retire.about}
          sure={w.retire.sure}
          action={retireNodeAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          fields={{ nodeId, version: node.version }}
        >
          <TextArea name="reason" label={w.fields.reason} rows={2} maxLength={1_000} className="mb-3" />
        </ConfirmForm>
      </Card>
    </div>
  );
}

/** First a search for the new parent (a GET, so that it works without JavaScript), then the choice. */
async function Move({
  ctx,
  node,
  words,
  m,
}: {
  ctx: Context;
  node: NonNullable<NodeForm["node"]>;
  words: string;
  m: Messages;
}) {
  const w = m.strategy.planner;
  const found = await findParents(ctx, node, words);
  return (
    <Card className="mb-4" labelledBy="move">
      <h2 id="move">{w.move.title}</h2>
      <p className="mb-3 text-small text-ink-2">{w.move.about}</p>
      <FilterBar label={w.move.search} action={`/cascade/${node.id}/edit`} submit={w.move.find}>
        <TextField
          name="parent"
          label={w.move.search}
          hint={w.move.searchHint}
          defaultValue={words}
          maxLength={100}
        />
      </FilterBar>
      {words !== "" && found.length === 0 && <p className="mt-3 text-small">{w.move.none}</p>}
      {found.length > 0 && (
        <ActionForm
          id="move-form"
          className="mt-3"
          action={moveNodeAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
        >
          <HiddenField name="nodeId" value={node.id} />
          <HiddenField name="version" value={node.version} />
          <RadioGroup
            name="parentId"
            legend={w.fields.parent}
            options={found.map(({ id, level, code, text }) => ({
              value: id,
              label: text,
              hint: `${m.strategy.levels[level]} ${code}`,
            }))}
          />
          <TextArea name="reason" label={w.fields.reason} rows={2} maxLength={1_000} />
          <SubmitButton className="mt-3" tone="secondary">
            {w.move.save}
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
