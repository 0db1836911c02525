import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { CheckList, type Answer } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import { AdviceList, RemarkSummary } from "@/components/work-plans/remark-summary";
import { ResultAnswer } from "@/components/work-plans/result-answer";
import { getPlanPage, type PlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { BEHAVIOURS } from "@/lib/features/work-plans/rules/behaviours";
import { formatRange } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { submitWorkPlanAction } from "../../actions";
import { remarksOf, rowsOf, shapeOf } from "../../plan-words";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const m = messagesFor(await currentLocale());
  return { title: m.workPlans.editor.checkThenSend };
}

function identity(page: PlanPage, ctx: Context, m: Messages): Answer[] {
  const { plan } = page;
  const { check: c, editor: e } = m.workPlans;
  return [
    { term: c.person, value: plan.employeeName, about: plan.employeeNip ?? undefined },
    { term: c.post, value: plan.positionTitle, about: plan.unitName },
    { term: c.appraiser, value: plan.appraiser?.name ?? e.noAppraiser },
    { term: c.days, value: formatRange(plan.startsOn, plan.endsOn, ctx.locale) },
    { term: c.approach, value: e.approaches[plan.approach], href: `/work-plans/${plan.id}` },
  ];
}

function behaviours(page: PlanPage, m: Messages): Answer[] {
  const { check: c } = m.workPlans;
  const href = `/work-plans/${page.plan.id}/behaviours`;
  const expected = page.plan.behaviours.filter(({ expectation }) => expectation !== "");
  const labels = new Map(BEHAVIOURS.map(({ value, label }) => [value, label]));
  return [
    {
      term: c.behavioursAll,
      value:
        expected.length === 0 ? c.expectationsNone : m.workPlans.editor.parts.expectations(expected.length),
      href,
    },
    ...expected.map(({ value, expectation }) => ({
      term: labels.get(value) ?? value,
      value: expectation,
      href,
    })),
  ];
}

function annex(page: PlanPage, m: Messages): Answer[] {
  const { editor: e, check: c } = m.workPlans;
  return (["resource", "accountability", "consequence"] as const).map((kind) => {
    const lines = page.plan.attachments.filter((line) => line.kind === kind).map(({ text }) => text);
    return {
      term: e.attachments.kinds[kind],
      value:
        lines.length === 0 ? (
          c.empty
        ) : (
          <ol className="list-decimal pl-5 font-normal [overflow-wrap:anywhere]">
            {lines.map((line, index) => (
              <li key={`${index} ${line}`}>{line}</li>
            ))}
          </ol>
        ),
      href: `/work-plans/${page.plan.id}/attachments#annex-${kind}`,
    };
  });
}

/** Every answer once more, each with its way back; errors apart from advice; sending is signing. */
export default async function PlanCheckPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  const page = await orNotFound(getPlanPage(ctx, id));
  if (!page.mayWrite) redirect(`/work-plans/${id}`);
  const m = messagesFor(ctx.locale);
  const { check: c, editor: e } = m.workPlans;
  const remarks = remarksOf(m, page);
  const errors = remarks.filter(({ severity }) => severity === "error");
  const advice = remarks.filter(({ severity }) => severity !== "error");
  const change = m.common.actions.change;
  const rows = rowsOf(m, page);
  return (
    <div className="mx-auto max-w-[52rem]">
      <PageHeader
        title={c.title(page.plan.year)}
        about={c.lead}
        crumbs={[
          { label: e.mine, href: "/work-plans" },
          { label: String(page.plan.year), href: `/work-plans/${id}` },
          { label: e.checkThenSend },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <RemarkSummary title={e.errors(errors.length)} remarks={errors} />
      <BlockTitle title={c.identity} />
      <CheckList items={identity(page, ctx, m)} change={change} />
      <div className="mt-6">
        <BlockTitle title={c.results} />
        <CheckList
          items={rows.map((row) => ({
            term: `${e.kinds[row.kind]} ${row.number}`,
            value: <ResultAnswer row={row} shape={shapeOf(page.plan)} e={e} />,
            href: `/work-plans/${id}/results/${row.id}`,
          }))}
          change={change}
        />
      </div>
      <div className="mt-6">
        <BlockTitle title={c.behaviours} />
        <CheckList items={behaviours(page, m)} change={change} />
      </div>
      <div className="mt-6">
        <BlockTitle title={c.attachments} />
        <CheckList items={annex(page, m)} change={change} />
      </div>
      {advice.length > 0 && (
        <Card className="mt-6" labelledBy="advice">
          <h2 id="advice" className="text-h3">
            {c.advice}
          </h2>
          <AdviceList remarks={advice} />
        </Card>
      )}
      {errors.length > 0 ? (
        <p className="mt-6">
          <ButtonLink href={`/work-plans/${id}`}>{c.mend}</ButtonLink>
        </p>
      ) : (
        <ActionForm
          id="send"
          action={submitWorkPlanAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          className="mt-6"
        >
          <HiddenField name="planId" value={id} />
          <HiddenField name="version" value={page.plan.version} />
          <HiddenField name="contentHash" value={page.contentHash} />
          <Note>
            <p>{c.sign}</p>
            <p className="mt-1 text-small text-ink-3">
              {c.fingerprint}{" "}
              <span className="mono [overflow-wrap:anywhere]">{page.contentHash.slice(0, 16)}</span>
            </p>
          </Note>
          <p className="mt-4 flex flex-col gap-3 desk:flex-row desk:items-center">
            <SubmitButton>
              {page.plan.appraiser ? c.send(page.plan.appraiser.callName) : c.sendNobody}
            </SubmitButton>
            <TextLink href={`/work-plans/${id}`} className="py-2 text-center">
              {c.back}
            </TextLink>
          </p>
        </ActionForm>
      )}
    </div>
  );
}
