import { ReviewedRow } from "@/components/work-plans/review/reviewed-row";
import { RowDialogue, RowMark } from "@/components/work-plans/dialogue/row-dialogue";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { DescriptionList } from "@/components/ui/page/facts";
import { BlockTitle } from "@/components/ui/page/page-header";
import { TextArea } from "@/components/ui/text-fields";
import type { PlanReview } from "@/lib/features/work-plans/queries/plan-review";
import { BEHAVIOURS, type BehaviourValue } from "@/lib/features/work-plans/rules/behaviours";
import { formatDateTime } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import type { Context } from "@/lib/platform/context";

export type Part = { plan: PlanReview; ctx: Context; m: Messages };

const behaviourLabel = (value: BehaviourValue) =>
  BEHAVIOURS.find((one) => one.value === value)?.label ?? value;

/** What the wording rules say about one row, each sentence once. */
const adviceOn = (plan: PlanReview, row: number, m: Messages): string[] => [
  ...new Set(
    plan.writing
      .filter(({ field }) => field?.startsWith(`results.${row}.`))
      .map((finding) => reasonText(m, finding)),
  ),
];

export function Rows({ plan, ctx, m, editable }: Part & { editable: boolean }) {
  const r = m.workPlanReview;
  const groups = [
    { key: "main", title: r.main },
    { key: "additional", title: r.additional },
  ] as const;
  const { dialogue, mayComment } = plan;
  const when = (moment: string) => formatDateTime(moment, ctx.locale, ctx.actor.timeZone, "short");
  const numbered = plan.results.map((result, index) => ({ result, number: index + 1 }));
  return (
    <section aria-label={r.rows}>
      {groups.map(({ key, title }) => {
        const rows = numbered.filter(({ result }) => result.kind === key);
        return rows.length === 0 ? null : (
          <div key={key} className="mb-4">
            <BlockTitle title={title} />
            {rows.map(({ result, number }) => (
              <ReviewedRow
                key={result.id}
                result={result}
                number={number}
                form={plan.form}
                m={m}
                advice={adviceOn(plan, number - 1, m)}
                manuals={plan.manuals.filter(({ resultId }) => resultId === result.id)}
                change={dialogue.difference?.rows.find(({ key: rowKey }) => rowKey === result.id)}
                mark={
                  editable && (
                    <RowMark
                      resultId={result.id}
                      number={number}
                      isMarked={dialogue.marked.includes(result.id)}
                      m={m}
                    />
                  )
                }
                talk={
                  <RowDialogue
                    resultId={result.id}
                    number={number}
                    dialogue={dialogue}
                    when={when}
                    m={m}
                    mayComment={mayComment}
                  />
                }
                note={
                  editable ? (
                    <TextArea
                      name={`notes.${result.id}`}
                      label={r.note(number)}
                      hint={r.noteHint}
                      defaultValue={dialogue.undoneWords?.notes[result.id]}
                      rows={2}
                    />
                  ) : null
                }
              />
            ))}
          </div>
        );
      })}
    </section>
  );
}

export function Behaviours({ plan, m, editable }: Pick<Part, "plan" | "m"> & { editable: boolean }) {
  const r = m.workPlanReview;
  const written = plan.behaviours.filter((behaviour) => behaviour.expectation !== "").length;
  return (
    <Card className="mb-4">
      <Disclosure summary={<h2>{r.behaviours}</h2>} open={written > 0}>
        {editable && <p className="mb-3 text-small text-ink-3">{r.behavioursHint}</p>}
        {editable ? (
          <div className="desk:grid desk:grid-cols-2 desk:gap-x-5">
            {plan.behaviours.map(({ value, expectation }) => (
              <TextArea
                key={value}
                className="mb-3"
                name={`expectations.${value}`}
                label={r.expectation(behaviourLabel(value))}
                defaultValue={plan.dialogue.undoneWords?.expectations[value] ?? expectation}
                rows={1}
              />
            ))}
          </div>
        ) : (
          <DescriptionList
            items={plan.behaviours.map(({ value, expectation }) => ({
              term: behaviourLabel(value),
              value: expectation || r.attachmentNone,
            }))}
          />
        )}
      </Disclosure>
    </Card>
  );
}

export function Attachments({ plan, m }: Pick<Part, "plan" | "m">) {
  const r = m.workPlanReview;
  return (
    <Card className="mb-4">
      <Disclosure summary={<h2>{r.attachments}</h2>}>
        <DescriptionList
          items={(["resource", "accountability", "consequence"] as const).map((kind) => {
            const lines = plan.attachments.filter((line) => line.kind === kind && line.text !== "");
            return {
              term: r.attachmentKinds[kind],
              value:
                lines.length === 0
                  ? r.attachmentNone
                  : lines.map((line) => (
                      <span key={line.text} className="block">
                        {line.text}
                      </span>
                    )),
            };
          })}
        />
      </Disclosure>
    </Card>
  );
}
