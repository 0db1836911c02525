import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Autosave } from "@/components/ui/autosave";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { LIMITS } from "@/lib/features/work-plans/rules/plan-draft";
import { getPlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { BEHAVIOURS } from "@/lib/features/work-plans/rules/behaviours";
import { zoneLabel } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { keepPlanBehavioursAction, savePlanBehavioursAction } from "../../actions";
import "../../plan-form.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.editor.behaviours.title };
}

/** The seven values in their fixed words; the special expectations are the leader's, the employee may propose them. */
export default async function PlanBehavioursPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  const { plan, mayWrite } = await orNotFound(getPlanPage(ctx, id));
  if (!mayWrite) redirect(`/work-plans/${id}`);
  const m = messagesFor(ctx.locale);
  const e = m.workPlans.editor;
  const b = e.behaviours;
  const zone = ctx.actor.timeZone;
  const written = new Map(plan.behaviours.map((behaviour) => [behaviour.value, behaviour]));
  return (
    <div className="mx-auto max-w-[52rem]">
      <PageHeader
        title={b.title}
        about={b.lead}
        crumbs={[
          { label: e.mine, href: "/work-plans" },
          { label: String(plan.year), href: `/work-plans/${id}` },
          { label: b.title },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <ActionForm
        id="behaviours"
        action={savePlanBehavioursAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
      >
        <HiddenField name="planId" value={id} />
        <HiddenField name="version" value={plan.behavioursVersion} />
        <Card rows>
          {BEHAVIOURS.map(({ value, number, label, guidance }) => {
            const own = written.get(value);
            return (
              <section
                key={value}
                aria-labelledby={`value-${value}`}
                className="desk:grid desk:grid-cols-2 desk:gap-6"
              >
                <div>
                  <h2 id={`value-${value}`} className="text-h3">
                    {number}. {label}
                  </h2>
                  <ul className="mt-1 list-disc pl-5 text-small text-ink-2">
                    {guidance.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </div>
                <div className="mt-3 desk:mt-0">
                  {own?.writtenBy === "appraiser" ? (
                    <>
                      <p className="label">{b.expectation}</p>
                      <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{own.expectation}</p>
                      <p className="hint">{b.byLeader}</p>
                    </>
                  ) : (
                    <TextArea
                      name={`expectations.${value}`}
                      label={
                        <>
                          {b.expectation}
                          <span className="sr-only">: {label}</span>
                        </>
                      }
                      hint={number === 1 ? b.expectationHint : undefined}
                      defaultValue={own?.expectation ?? ""}
                      maxLength={LIMITS.expectation}
                      rows={2}
                    />
                  )}
                </div>
              </section>
            );
          })}
        </Card>
        <div className="form-foot">
          <Autosave
            draftKey={`${ctx.actor.employeeId}:plan-behaviours:${id}`}
            action={keepPlanBehavioursAction}
            labels={m.common.autosave}
            clock={{ timeZone: zone, label: zoneLabel(zone) }}
          />
          <SubmitButton className="form-foot-button">{b.save}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
