import type { Metadata } from "next";
import { EvidenceFields } from "@/components/progress/evidence-fields";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/choice-fields";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import { listEvidenceTargets, type EvidenceTarget } from "@/lib/features/progress/queries";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { addEvidenceAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).progress.evidence.new };
}

type Search = Record<"plan" | "period" | "result" | "evaluation", string | string[] | undefined>;

/** `?evaluation=` and `?result=` come from a self-note, `?plan=&period=` from the choice on this page. */
export default async function NewEvidencePage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requireContext();
  const { plan, period, result, evaluation } = await searchParams;
  const m = messagesFor(ctx.locale);
  const words = m.progress.evidence;
  const targets = await listEvidenceTargets(ctx);
  const asked = targets.find(
    (one) => one.evaluationId === evaluation || (one.workPlanId === plan && one.periodId === period),
  );
  const target = asked ?? targets[0];
  return (
    <div className="page-reading">
      <PageHeader
        title={words.new}
        crumbs={[{ label: words.title, href: "/evidence" }, { label: words.new }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {target ? (
        <>
          <NewEvidence
            target={target}
            chosen={typeof result === "string" ? result : undefined}
            back={asked && evaluation ? asked.evaluationId : null}
            m={m}
          />
          <OtherTargets targets={targets.filter((one) => one !== target)} m={m} />
        </>
      ) : (
        <EmptyState
          title={words.noTarget}
          action={<ButtonLink href="/work-plans">{m.progress.start.toPlans}</ButtonLink>}
        >
          {words.noTargetText}
        </EmptyState>
      )}
    </div>
  );
}

const placeOf = (target: EvidenceTarget, m: Messages) =>
  m.progress.evidence.forWhere(
    target.positionTitle,
    `${m.organization.periods[target.cadence](target.number)} ${target.year}`,
  );

type NewProps = { target: EvidenceTarget; chosen: string | undefined; back: string | null; m: Messages };

function NewEvidence({ target, chosen, back, m }: NewProps) {
  const words = m.progress.evidence;
  return (
    <ActionForm id="new" action={addEvidenceAction} requestKey={newRequestKey()} labels={m.common.form}>
      <HiddenField name="workPlanId" value={target.workPlanId} />
      <HiddenField name="periodId" value={target.periodId} />
      {back && <HiddenField name="evaluationId" value={back} />}
      <div className="grid gap-x-8 gap-y-4 desk:grid-cols-2">
        <div>
          <EvidenceFields words={words} />
          <p className="hint mt-2">{words.cover}</p>
        </div>
        <CheckboxGroup
          name="resultIds"
          legend={words.forResults}
          hint={placeOf(target, m)}
          defaultValues={chosen ? [chosen] : []}
          options={target.results.map(({ resultId, text, evidence }, index) => ({
            value: resultId,
            label: `${index + 1}. ${text}`,
            hint: words.already(evidence),
          }))}
        />
      </div>
      <div className="mt-5 desk:w-72">
        <SubmitButton wide>{words.save}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function OtherTargets({ targets, m }: { targets: EvidenceTarget[]; m: Messages }) {
  if (targets.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="others">
      <h2 id="others" className="text-h3">
        {m.progress.evidence.otherWhere}
      </h2>
      <ul>
        {targets.map((target) => (
          <li key={target.workPlanId + target.periodId}>
            <TextLink
              className="inline-block py-2.5"
              href={`/evidence/new?plan=${target.workPlanId}&period=${target.periodId}`}
            >
              {placeOf(target, m)}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
