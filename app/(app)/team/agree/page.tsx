import type { Metadata } from "next";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/choice-fields";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import {
  loadOpenedPlans,
  type AgreeablePlan,
} from "@/lib/features/work-plans/dialogue/queries/agreeable-plans";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { agreePlansAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.dialogue.bulk.title };
}

type Search = { set?: string; not?: string | string[] };

export default async function AgreePlansPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const b = m.workPlans.dialogue.bulk;
  const waiting = await loadOpenedPlans(ctx);
  const [opened, unopened] = [
    waiting.filter((plan) => plan.isOpened),
    waiting.filter((plan) => !plan.isOpened),
  ];
  return (
    <>
      <PageHeader
        title={b.title}
        about={b.lead}
        crumbs={[{ label: m.workPlanReview.queue, href: "/team" }, { label: b.title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Outcome outcome={await searchParams} waiting={waiting} m={m} />
      {opened.length === 0 ? (
        <p className="text-ink-2">{b.none}</p>
      ) : (
        <ActionForm id="agree" action={agreePlansAction} requestKey={newRequestKey()} labels={m.common.form}>
          <CheckboxGroup
            name="plans"
            legend={b.choose}
            hint={b.submitAbout}
            options={opened.map((plan) => choiceOf(plan, m))}
          />
          <SubmitButton className="mt-3">{b.submit}</SubmitButton>
        </ActionForm>
      )}
      {unopened.length > 0 && <Unopened plans={unopened} m={m} />}
    </>
  );
}

/** What the last sending did: how many were set, and why the others were not. */
function Outcome({ outcome, waiting, m }: { outcome: Search; waiting: AgreeablePlan[]; m: Messages }) {
  const b = m.workPlans.dialogue.bulk;
  const set = Number(outcome.set ?? 0);
  const failed = [outcome.not ?? []].flat().map((one) => {
    const [planId, reason = ""] = one.split(":");
    const name = waiting.find((plan) => plan.planId === planId)?.employeeName;
    const text = reasonText(m, { reason });
    return { key: one, text: name ? b.reason(name, text) : text };
  });
  if (outcome.set === undefined || !Number.isInteger(set)) return null;
  return (
    <Note className="mb-4" live tone={failed.length > 0 ? "warn" : "info"}>
      <p>{b.agreed(set)}</p>
      {failed.length > 0 && (
        <>
          <p className="mt-1.5">{b.failed(failed.length)}</p>
          <ul className="list-disc pl-5">
            {failed.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </Note>
  );
}

function choiceOf(plan: AgreeablePlan, m: Messages) {
  const b = m.workPlans.dialogue.bulk;
  return {
    value: `${plan.planId}:${String(plan.version)}`,
    label: plan.employeeName,
    hint: [
      ...(plan.isAmendment ? [b.amendment] : []),
      b.about(plan.positionTitle, plan.results),
      ...(plan.marked > 0 ? [b.marked(plan.marked)] : []),
      b.hash(plan.hash.slice(0, 12)),
    ].join(". "),
  };
}

function Unopened({ plans, m }: { plans: AgreeablePlan[]; m: Messages }) {
  const b = m.workPlans.dialogue.bulk;
  return (
    <section className="mt-6" aria-labelledby="unopened">
      <BlockTitle id="unopened" title={b.others} aside={String(plans.length)} />
      <Note tone="quiet">{b.othersAbout}</Note>
      <ul className="mt-2">
        {plans.map((plan) => (
          <li
            key={plan.planId}
            className="flex flex-wrap justify-between gap-x-4 gap-y-1 border-t border-line py-2.5"
          >
            <span className="min-w-0">
              <b>{plan.employeeName}</b>{" "}
              <span className="block text-small text-ink-3">
                {reasonText(m, { reason: "work-plans.bulk-not-opened" })}
              </span>
            </span>
            <TextLink className="py-2" href={`/work-plans/${plan.planId}/review`}>
              {b.openPlan(plan.employeeName)}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
