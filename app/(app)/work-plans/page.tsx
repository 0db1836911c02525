import type { Metadata } from "next";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/page/empty-state";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { Chip, HolderChip } from "@/components/ui/status/chip";
import { TaskList, type TaskRow } from "@/components/ui/status/next-task";
import { HiddenField } from "@/components/ui/text-fields";
import {
  getMyPlans,
  type MyPlan,
  type PlanSource,
  type PlanStart,
} from "@/lib/features/work-plans/queries/my-plans";
import { planHolder } from "@/lib/features/work-plans/rules/plan-state";
import { dayIn, formatDate, formatDateTime, formatRange } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { createWorkPlanAction } from "./actions";
import { stateTone } from "./state-tone";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.list.title };
}

/** One's own plans by year, and the ones that may be started today. */
export default async function WorkPlansPage() {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const { plans, starts, sources } = await getMyPlans(ctx);
  const words = m.workPlans.list;
  const years = [...new Set(plans.map(({ year }) => year))];
  return (
    <>
      <PageHeader
        title={words.title}
        about={words.lead}
        actions={<TextLink href="/cascade/matrix/mine">{m.workPlans.matrix.mine.title}</TextLink>}
      />
      {plans.length === 0 && starts.length === 0 && (
        <EmptyState title={words.empty}>{words.emptyAbout}</EmptyState>
      )}
      {starts.map((start) => (
        <StartCard key={start.year + start.assignmentId} start={start} sources={sources} ctx={ctx} m={m} />
      ))}
      {years.map((year) => (
        <section key={year} className="list-block" aria-labelledby={`year-${year}`}>
          <BlockTitle id={`year-${year}`} title={words.plan(year)} />
          <TaskList rows={plans.filter((plan) => plan.year === year).map((plan) => planRow(plan, ctx, m))} />
        </section>
      ))}
    </>
  );
}

/** Whose desk, since when; then what was last done with it. */
function planRow(plan: MyPlan, ctx: Context, m: Messages): TaskRow {
  const words = m.workPlans.list;
  const day = (moment: string) => formatDate(dayIn(moment, ctx.actor.timeZone), ctx.locale);
  const holder = planHolder(plan.state);
  const happened = {
    draft: words.savedAt(formatDateTime(plan.savedAt, ctx.locale, ctx.actor.timeZone, "day")),
    returned: plan.returnedAt ? words.returnedAt(day(plan.returnedAt)) : "",
    submitted: [
      plan.submittedAt && words.sentAt(day(plan.submittedAt)),
      plan.readAt && words.readAt(day(plan.readAt)),
    ]
      .filter(Boolean)
      .join(", "),
    set: plan.setAt ? words.setAt(day(plan.setAt)) : "",
    closed: plan.setAt ? words.setAt(day(plan.setAt)) : "",
    withdrawn: "",
  }[plan.state];
  return {
    key: plan.id,
    href: `/work-plans/${plan.id}`,
    title: `${plan.positionTitle}, ${plan.unitName}`,
    chip: <Chip tone={stateTone(plan.state)}>{words.states[plan.state]}</Chip>,
    about: (
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {holder === "employee" && <HolderChip name={words.you} full={words.desk.you} you />}
        {holder === "appraiser" &&
          (plan.appraiser ? (
            <HolderChip name={plan.appraiser.callName} full={words.desk.other(plan.appraiser.name)} />
          ) : (
            <span>{words.desk.hr}</span>
          ))}
        <span>{happened}</span>
        <span>{words.results(plan.results)}</span>
        <span>{words.span(formatRange(plan.startsOn, plan.endsOn, ctx.locale))}</span>
      </span>
    ),
  };
}

type StartCardProps = { start: PlanStart; sources: PlanSource[]; ctx: Context; m: Messages };

/** A plan to begin: from an earlier one where there is one, else blank. */
function StartCard({ start, sources, ctx, m }: StartCardProps) {
  const words = m.workPlans.list.start;
  const e = m.workPlans.editor;
  const [latest] = sources;
  const options = [
    ...sources.map((source) => ({
      value: source.id,
      label: words.source(source.year, source.results),
      hint: words.sourceHint(source.positionTitle),
    })),
    {
      value: "example",
      label: words.example(start.positionTitle),
      hint: words.exampleHint(start.example),
    },
    { value: "blank", label: words.blank, hint: words.blankHint },
  ];
  const id = `start-${start.year}-${start.assignmentId.slice(-6)}`;
  return (
    <Card className="mb-5" labelledBy={id}>
      <h2 id={id}>{words.title(start.year)}</h2>
      <p className="text-small text-ink-3">
        {words.about(start.positionTitle, start.unitName)}.{" "}
        {words.days(formatRange(start.startsOn, start.endsOn, ctx.locale))}.
      </p>
      <ActionForm
        id={`f${id}`}
        action={createWorkPlanAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="mt-3"
      >
        <HiddenField name="year" value={start.year} />
        <HiddenField name="assignmentId" value={start.assignmentId} />
        <div className="field-row">
          <RadioGroup
            name="start"
            legend={words.from}
            options={options}
            defaultValue={latest?.id ?? "blank"}
          />
          <RadioGroup
            name="approach"
            legend={words.approach}
            defaultValue={latest?.approach ?? "quantitative"}
            options={(["quantitative", "qualitative"] as const).map((value) => ({
              value,
              label: e.approaches[value],
              hint: e.approachHints[value],
            }))}
          />
        </div>
        <SubmitButton className="mt-3">{words.submit}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
