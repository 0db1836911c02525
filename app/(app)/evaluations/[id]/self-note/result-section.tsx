import { Fragment } from "react";
import { achievementWords, targetWords } from "@/components/progress/measure-words";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Autosave } from "@/components/ui/autosave";
import { Card } from "@/components/ui/page/card";
import { Quote } from "@/components/ui/page/quote";
import { VisuallyHidden } from "@/components/ui/page/visually-hidden";
import { Track } from "@/components/ui/status/stage-bar";
import { HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import type { SelfNoteResult } from "@/lib/features/evaluations/queries/self-note";
import { dayIn, formatDate, zoneLabel } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { recordProgressAction } from "./actions";
import { EvidenceSection } from "./evidence-section";
import { resultFormId, type ResultProps } from "./page-view";

type Indicator = SelfNoteResult["indicators"][number];

/** One result of the plan: what was promised, what was reached, the words and the proofs. */
export function ResultSection(props: ResultProps) {
  const { note, m, ctx, result, number } = props;
  const words = m.progress.note;
  const heading = `${resultFormId(number)}-title`;
  const feedback = note.feedback.filter((one) => one.resultId === result.resultId);
  return (
    <Card labelledBy={heading} rows className="mb-4">
      <div>
        <p className="text-small text-ink-3">{words.number(number, words.kinds[result.kind])}</p>
        <h2 id={heading}>{result.text}</h2>
        {result.successMeasure && (
          <p className="mt-1 text-small text-ink-2">{words.measure(result.successMeasure)}</p>
        )}
      </div>
      {note.mayWrite ? <WrittenHere {...props} /> : <WrittenBefore result={result} m={m} ctx={ctx} />}
      <EvidenceSection {...props} />
      {feedback.length > 0 && (
        <div>
          <h3>{words.feedback}</h3>
          {feedback.map((one) => (
            <Quote
              key={one.id}
              by={[
                m.feedback.by(one.giver, formatDate(dayIn(one.givenAt, ctx.actor.timeZone), ctx.locale)),
                ...("level" in one
                  ? [m.evaluations.contributions.inView(m.evaluations.levels[one.level])]
                  : []),
              ].join(", ")}
            >
              {one.text}
            </Quote>
          ))}
        </div>
      )}
    </Card>
  );
}

/** The form of one result; it saves by itself, and by its button where there is no JavaScript. */
function WrittenHere({ note, m, ctx, result, number }: ResultProps) {
  const words = m.progress.note;
  const { timeZone, employeeId } = ctx.actor;
  const hasIndicators = result.indicators.length > 0;
  return (
    <ActionForm
      id={resultFormId(number)}
      action={recordProgressAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
      done={words.saved}
    >
      <HiddenField name="workPlanId" value={note.workPlanId} />
      <HiddenField name="periodId" value={note.period.id} />
      <HiddenField name="evaluationId" value={note.id} />
      <HiddenField name="resultId" value={result.resultId} />
      <HiddenField name="version" value={result.version} />
      {result.indicators.map((indicator, index) => (
        <Fragment key={indicator.indicatorId}>
          <HiddenField name={`actuals.${index}.indicatorId`} value={indicator.indicatorId} />
          <div className="mb-4 grid gap-x-6 gap-y-2 border-b border-line pb-4 desk:grid-cols-[minmax(0,1fr)_15rem]">
            <IndicatorAbout indicator={indicator} m={m} />
            <ActualField indicator={indicator} index={index} m={m} />
            <div className="desk:col-span-2">
              <Reached indicator={indicator} m={m} ctx={ctx} />
            </div>
          </div>
        </Fragment>
      ))}
      <TextArea
        name="note"
        label={
          <>
            {hasIndicators ? words.noteLabel : words.realisation}
            <VisuallyHidden> {result.text}</VisuallyHidden>
          </>
        }
        hint={words.noteHint}
        defaultValue={result.note}
        maxLength={2000}
        rows={2}
      />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <SubmitButton tone="secondary" small>
          {words.saveResult(number)}
        </SubmitButton>
        <Autosave
          draftKey={`${employeeId}:progress:${note.period.id}:${result.resultId}`}
          action={recordProgressAction}
          labels={m.common.autosave}
          clock={{ timeZone, label: zoneLabel(timeZone) }}
        />
      </div>
    </ActionForm>
  );
}

function IndicatorAbout({ indicator, m }: { indicator: Indicator; m: Messages }) {
  const words = m.progress.note;
  const now = targetWords(indicator.target, indicator);
  const year = targetWords(indicator.annual, indicator);
  return (
    <div>
      {indicator.aspect && <p className="text-tiny text-ink-3">{words.aspects[indicator.aspect]}</p>}
      <h3>{indicator.text}</h3>
      <p className="text-small text-ink-2">
        {now ? words.targetNow(now) : words.noTarget}
        {year && year !== now && <span className="text-ink-3">, {words.targetYear(year)}</span>}
      </p>
    </div>
  );
}

const isInWords = ({ target }: Indicator) => target?.form === "text" || target?.form === "ordinal";

/** As typed, with its unit where it is a number; null while nothing was typed. */
function actualWords(indicator: Indicator): string | null {
  const typed = indicator.actualInput.trim();
  if (typed === "" || isInWords(indicator) || !indicator.measureUnit) return typed || null;
  return `${typed}\u00a0${indicator.measureUnit}`;
}

function ActualField({ indicator, index, m }: { indicator: Indicator; index: number; m: Messages }) {
  const words = m.progress.note;
  const { problem, measureUnit } = indicator;
  const isWords = isInWords(indicator);
  return (
    <TextField
      name={`actuals.${index}.input`}
      label={
        <>
          {words.actual}
          <VisuallyHidden> {indicator.text}</VisuallyHidden>
        </>
      }
      hint={
        problem ? (
          <span className="font-semibold text-err">{reasonText(m, problem)}</span>
        ) : isWords ? (
          words.actualWords
        ) : (
          words.actualHint
        )
      }
      defaultValue={indicator.actualInput}
      suffix={isWords ? undefined : (measureUnit ?? undefined)}
      inputMode={isWords ? "text" : "decimal"}
      autoComplete="off"
      enterKeyHint="next"
      maxLength={200}
    />
  );
}

/** A ruler of the achievement: the tick is the target at two thirds of its length, so that more than 100 % can be seen. */
const TARGET_AT = 66.7;

function Reached({ indicator, m, ctx }: { indicator: Indicator; m: Messages; ctx: Context }) {
  const { achievement, problem, actualInput } = indicator;
  // While nothing readable is there, the field itself says so.
  const isShown = !problem && actualInput.trim() !== "";
  return (
    <div role="status">
      {isShown && achievement.counted && (
        <Track reached={Number(achievement.percent) * (TARGET_AT / 100)} target={TARGET_AT} />
      )}
      {isShown && <p className="text-small text-ink-2">{achievementWords(achievement, m, ctx.locale)}</p>}
    </div>
  );
}

/** The same for a reader, or after it was sent. */
function WrittenBefore({ result, m, ctx }: { result: SelfNoteResult; m: Messages; ctx: Context }) {
  const words = m.progress.note;
  return (
    <div>
      {result.indicators.map((indicator) => (
        <div key={indicator.indicatorId} className="mb-4 border-b border-line pb-3">
          <IndicatorAbout indicator={indicator} m={m} />
          <p className="mt-1">
            {words.actual} <b>{actualWords(indicator) ?? words.nothingYet}</b>
          </p>
          <Reached indicator={indicator} m={m} ctx={ctx} />
        </div>
      ))}
      <h3>{result.indicators.length > 0 ? words.noteLabel : words.realisation}</h3>
      <p className="whitespace-pre-wrap">{result.note.trim() === "" ? words.noNote : result.note}</p>
    </div>
  );
}
