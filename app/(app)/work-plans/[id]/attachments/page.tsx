import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Autosave } from "@/components/ui/autosave";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { getPlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { zoneLabel } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { keepPlanAttachmentsAction, savePlanAttachmentsAction } from "../../actions";
import "../../plan-form.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.editor.attachments.title };
}

/** The three blocks of the lampiran: one line of a field is one line of the form. */
export default async function PlanAttachmentsPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  const { plan, mayWrite } = await orNotFound(getPlanPage(ctx, id));
  if (!mayWrite) redirect(`/work-plans/${id}`);
  const m = messagesFor(ctx.locale);
  const e = m.workPlans.editor;
  const a = e.attachments;
  const zone = ctx.actor.timeZone;
  const linesOf = (kind: string) =>
    plan.attachments.filter((line) => line.kind === kind).map(({ text }) => text);
  return (
    <div className="mx-auto max-w-[45rem]">
      <PageHeader
        title={a.title}
        about={a.lead}
        crumbs={[
          { label: e.mine, href: "/work-plans" },
          { label: String(plan.year), href: `/work-plans/${id}` },
          { label: a.title },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <ActionForm
        id="annex"
        action={savePlanAttachmentsAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
      >
        <HiddenField name="planId" value={id} />
        <HiddenField name="version" value={plan.attachmentsVersion} />
        {(["resource", "accountability", "consequence"] as const).map((kind) => (
          <TextArea
            key={kind}
            name={kind}
            label={a.kinds[kind]}
            hint={a.hints[kind]}
            defaultValue={linesOf(kind).join("\n")}
            rows={4}
          />
        ))}
        <div className="form-foot">
          <Autosave
            draftKey={`${ctx.actor.employeeId}:plan-annex:${id}`}
            action={keepPlanAttachmentsAction}
            labels={m.common.autosave}
            clock={{ timeZone: zone, label: zoneLabel(zone) }}
          />
          <SubmitButton className="form-foot-button">{a.save}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
