import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { Rating } from "@/components/evaluations/rating";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { getEvaluation, type EvaluationResultView } from "@/lib/features/evaluations/queries/result";
import { LEVELS } from "@/lib/features/organization/rules/levels";
import { BEHAVIOURS } from "@/lib/features/work-plans/rules/behaviours";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { isId } from "../../ids";
import { correctEvaluationAction } from "../mending-actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.release.correct.title };
}

/** A released result, every level as it was signed; what is changed becomes a new version. */
export default async function CorrectPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const view = await orNotFound(getEvaluation(ctx, id));
  if (!view || !("snapshot" in view) || !view.may.correct) notFound();
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.release.correct;
  const period = periodName(view.period, ctx.locale);
  return (
    <div className="page-reading">
      <PageHeader
        title={t.heading(view.employee.name, period)}
        about={t.about}
        crumbs={[{ label: view.employee.callName, href: `/evaluations/${id}` }, { label: t.title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <ActionForm
        id="correct"
        action={correctEvaluationAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
      >
        <HiddenField name="evaluationId" value={id} />
        <HiddenField name="version" value={view.version} />
        <Rows view={view} m={m} />
        <Values view={view} m={m} />
        <Ratings view={view} m={m} />
        <SubmitButton className="mt-4">{t.submit}</SubmitButton>
      </ActionForm>
    </div>
  );
}

type PartProps = { view: EvaluationResultView; m: Messages };

const levelOptions = (m: Messages) =>
  LEVELS.map((level) => ({ value: level, label: m.evaluations.levels[level] }));

function Rows({ view, m }: PartProps) {
  const t = m.evaluations.release.correct;
  return (
    <Card label={t.results} className="mb-4">
      <h2>{t.results}</h2>
      {view.snapshot.results.map((row, index) => (
        <div key={row.resultId} className="border-b border-line py-3 last:border-0">
          <HiddenField name={`results.${index}.resultId`} value={row.resultId} />
          <p className="mb-2 [overflow-wrap:anywhere]">{row.text}</p>
          <SelectField
            name={`results.${index}.level`}
            label={t.level(index + 1)}
            defaultValue={row.level}
            options={levelOptions(m)}
          />
        </div>
      ))}
    </Card>
  );
}

/** Two beside each other on a wide page. */
const pairsOf = <T,>(list: readonly T[]): T[][] =>
  list.flatMap((_one, index) => (index % 2 === 0 ? [list.slice(index, index + 2)] : []));

function Values({ view, m }: PartProps) {
  const t = m.evaluations.release.correct;
  const name = (value: string) => BEHAVIOURS.find((one) => one.value === value)?.label ?? value;
  return (
    <Card label={t.behaviours} className="mb-4">
      <h2 className="mb-2">{t.behaviours}</h2>
      {pairsOf(view.snapshot.behaviours).map((pair) => (
        <div key={pair[0]?.value} className="field-row">
          {pair.map(({ value, level }) => (
            <SelectField
              key={value}
              name={`behaviours.${value}.level`}
              label={name(value)}
              defaultValue={level}
              options={levelOptions(m)}
            />
          ))}
          {pair.length === 1 && <span />}
        </div>
      ))}
    </Card>
  );
}

function Ratings({ view, m }: PartProps) {
  const t = m.evaluations.release.correct;
  const { ratings, comment, recommendation = "" } = view.snapshot;
  const { recommendationLabel, recommendationHint } = m.evaluations.scoring;
  return (
    <Card label={t.title}>
      <p className="mb-3 flex flex-wrap items-center gap-2">
        {t.now} <Rating rating={ratings.overall} label={m.evaluations.ratings[ratings.overall]} />
      </p>
      <div className="field-row">
        {view.snapshot.isUnitHead ? (
          <p className="text-small text-ink-2">{t.fixed}</p>
        ) : (
          <SelectField
            name="resultRating"
            label={t.resultRating}
            defaultValue={ratings.result}
            options={levelOptions(m)}
          />
        )}
        <SelectField
          name="behaviourRating"
          label={t.behaviourRating}
          defaultValue={ratings.behaviour}
          options={levelOptions(m)}
        />
      </div>
      <TextArea
        name="resultReason"
        label={t.resultReason}
        defaultValue={ratings.resultReason ?? ""}
        rows={2}
        maxLength={1000}
      />
      <TextArea
        name="behaviourReason"
        label={t.behaviourReason}
        defaultValue={ratings.behaviourReason ?? ""}
        rows={2}
        maxLength={1000}
      />
      <TextArea name="comment" label={t.comment} defaultValue={comment} rows={3} maxLength={4000} />
      <TextArea
        name="recommendation"
        label={recommendationLabel}
        hint={recommendationHint}
        defaultValue={recommendation}
        rows={3}
        maxLength={4000}
      />
      <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={2} maxLength={1000} required />
      <p className="mt-3 text-small text-ink-3">{t.clocks}</p>
    </Card>
  );
}
