import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { isId } from "@/app/(app)/evaluations/ids";
import { orNotFound } from "@/app/or-not-found";
import { Rating } from "@/components/evaluations/rating";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { LevelControl } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { getDecisionDesk, type DecisionDesk } from "@/lib/features/evaluations/objections/queries/decision";
import { higherLevels } from "@/lib/features/evaluations/objections/rules/contested-parts";
import { LEVELS, type Level } from "@/lib/features/organization/rules/levels";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { decideObjectionAction } from "../../actions";
import { partName } from "../../part-name";
import { PartWords } from "../contested-table";
import { LookAtOnce } from "./look-at-once";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
type Part = { desk: DecisionDesk; levels: Record<string, Level>; m: Messages };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.objections.page.decide };
}

const isLevel = (value: unknown): value is Level => LEVELS.some((level) => level === value);

/** The levels chosen in the address: `<part>=above`. */
const levelsOf = (query: Record<string, string | string[] | undefined>): Record<string, Level> =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, Level] => isLevel(entry[1])));

/** The decider's page: choose each part's level, see what follows, then give the reasons. */
export default async function DecidePage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const levels = levelsOf(await searchParams);
  const desk = await orNotFound(getDecisionDesk(ctx, id, levels));
  if (!desk) redirect(`/objections/${id}`);
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.objections;
  const part = { desk, levels, m };
  return (
    <div className="page-reading">
      <div className="reading">
        <PageHeader
          title={t.decide.title(desk.employee.name)}
          about={t.decide.lead}
          crumbs={[
            { label: `${t.crumb} ${desk.number}`, href: `/objections/${id}` },
            { label: t.page.decide },
          ]}
          crumbLabel={m.common.shell.breadcrumb}
        />
        <Choices {...part} />
        <Effect {...part} />
        {desk.preview && <Reasons {...part} />}
      </div>
    </div>
  );
}

function Choices({ desk, levels, m }: Part) {
  const t = m.evaluations.objections.decide;
  const { levelsLong } = m.evaluations;
  return (
    <form method="get" action={`/objections/${desk.id}/decide`} className="grid gap-4">
      {desk.parts.map((part) => (
        <Card key={part.partId} as="article" labelledBy={`part-${part.partId}`}>
          <h2 id={`part-${part.partId}`} className="text-h3">
            {partName(part, m)}
          </h2>
          {part.result && <p className="mb-2 text-ink-2">{part.result.text}</p>}
          <PartWords part={part} rater={desk.rater.callName} m={m} />
          <div className="mt-4">
            <LevelControl
              name={part.partId}
              legend={t.level}
              defaultValue={levels[part.partId]}
              options={[
                { value: part.currentLevel, label: t.keep(levelsLong[part.currentLevel]) },
                ...higherLevels(part.currentLevel).map((level) => ({
                  value: level,
                  label: levelsLong[level],
                })),
              ]}
            />
          </div>
        </Card>
      ))}
      <LookAtOnce>
        <Button tone="secondary">{t.preview}</Button>
      </LookAtOnce>
    </form>
  );
}

function Effect({ desk, m }: Part) {
  const t = m.evaluations.objections.decide;
  const { levelsLong, ratings } = m.evaluations;
  const { before, preview } = desk;
  const rows: [string, string, string][] = preview
    ? [
        [t.result, levelsLong[before.result], levelsLong[preview.ratings.result]],
        [t.behaviour, levelsLong[before.behaviour], levelsLong[preview.ratings.behaviour]],
        [t.overall, ratings[before.overall], ratings[preview.ratings.overall]],
      ]
    : [];
  return (
    <section aria-labelledby="effect" className="my-6">
      <BlockTitle id="effect" title={t.effect} />
      {preview ? (
        <Card as="div">
          <p className="mb-3">
            <Rating rating={preview.ratings.overall} label={ratings[preview.ratings.overall]} large />
          </p>
          <table className="w-full">
            <thead>
              <tr>
                <td />
                <th scope="col" className="p-1 text-left">
                  {t.was}
                </th>
                <th scope="col" className="p-1 text-left">
                  {t.becomes}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([label, was, is]) => (
                <tr key={label}>
                  <th scope="row" className="p-1 text-left">
                    {label}
                  </th>
                  <td className="p-1">{was}</td>
                  <td className="p-1">
                    <b>{is}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="mt-3">{preview.outcome === "granted" ? t.granted : t.denied}</p>
        </Card>
      ) : (
        <p className="text-ink-2">{t.choose}</p>
      )}
    </section>
  );
}

function Reasons({ desk, levels, m }: Part) {
  const t = m.evaluations.objections.decide;
  return (
    <ActionForm
      id="decision"
      action={decideObjectionAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
    >
      <HiddenField name="objectionId" value={desk.id} />
      <HiddenField name="version" value={desk.version} />
      <div className="grid gap-5">
        {desk.parts.map((part, index) => {
          const level = levels[part.partId] ?? part.currentLevel;
          return (
            <div key={part.partId}>
              <HiddenField name={`parts.${index}.partId`} value={part.partId} />
              <HiddenField key={level} name={`parts.${index}.level`} value={level} />
              <TextArea
                name={`parts.${index}.reason`}
                label={`${partName(part, m)}, ${m.evaluations.levelsLong[level]}: ${t.reason}`}
                rows={3}
                maxLength={4000}
              />
            </div>
          );
        })}
        <TextArea name="reason" label={t.overallReason} hint={t.overallHint} rows={4} maxLength={4000} />
        <Note tone="info">{t.final}</Note>
        <SubmitButton>{t.submit}</SubmitButton>
      </div>
    </ActionForm>
  );
}
