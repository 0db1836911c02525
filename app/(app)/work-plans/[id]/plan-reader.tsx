import { ButtonLink, TextLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/page/disclosure";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { Timeline } from "@/components/ui/status/timeline";
import { ConfirmForm } from "@/components/work-plans/confirm-form";
import { AttachmentsReading, BehavioursReading, ResultsReading } from "@/components/work-plans/plan-reading";
import { PlanTicks } from "@/components/work-plans/plan-ticks";
import type { PlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { dayIn, formatDate, formatDateTime, formatRange } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { withdrawWorkPlanAction } from "../actions";
import { rowsOf, shapeOf } from "../plan-words";
import { AmendmentHead, AmendmentWays } from "./amendment-box";
import { PlanTalk } from "./plan-talk";
import { stateTone } from "../state-tone";
import { DocumentBox } from "./document-box";

type Props = { ctx: Context; page: PlanPage; m: Messages };

/** Where the plan is and who holds it, in one sentence. */
function standing({ ctx, page, m }: Props): string {
  const { plan } = page;
  const r = m.workPlans.reading;
  const day = (moment: string | null) =>
    moment ? formatDate(dayIn(moment, ctx.actor.timeZone), ctx.locale) : "";
  switch (plan.state) {
    case "set":
      return r.locked(day(plan.setAt), plan.revision + 1);
    case "closed":
      return r.closed(day(plan.closedAt ?? plan.setAt));
    case "submitted":
      if (!plan.appraiser) return r.waitingNobody(day(plan.submittedAt));
      return [
        r.waiting(plan.appraiser.callName, day(plan.submittedAt)),
        ...(plan.readAt ? [r.isRead(plan.appraiser.callName, day(plan.readAt))] : []),
      ].join(" ");
    case "withdrawn":
      return r.discarded;
    default:
      return r.draftOf(plan.employeeCallName);
  }
}

/** Leaders come from their own plan to its matrix, HR and auditors from anybody's; an amendment has none. */
const mayHaveMatrix = ({ ctx, page: { plan, isOwn } }: Pick<Props, "ctx" | "page">): boolean =>
  plan.amendsId === null &&
  plan.results.length > 0 &&
  (isOwn ? ctx.actor.isAppraiser : ctx.actor.grants.some(({ role }) => role === "hr" || role === "auditor"));

/** The plan as anybody entitled reads it; nothing here can be typed. */
export function PlanReader({ ctx, page, m }: Props) {
  const { plan, isOwn } = page;
  const { reading: r, editor: e, list, superiors } = m.workPlans;
  const when = (moment: string) => formatDateTime(moment, ctx.locale, ctx.actor.timeZone);
  const facts = [
    ...(isOwn
      ? []
      : [{ term: r.person, value: plan.employeeName, about: e.post(plan.positionTitle, plan.unitName) }]),
    {
      term: r.appraiser,
      value: plan.appraiser?.name ?? e.noAppraiser,
      about: isOwn && plan.state !== "closed" && (
        <TextLink href="/work-plans/superior">
          {plan.appraiser ? superiors.mine.wrong : superiors.mine.noneYet}
        </TextLink>
      ),
    },
    { term: r.days, value: formatRange(plan.startsOn, plan.endsOn, ctx.locale) },
    { term: r.approach, value: e.approaches[plan.approach] },
    ...(plan.number
      ? [
          {
            term: m.workPlans.amendments.number,
            value: <span className="mono">{plan.number}</span>,
            about: m.workPlans.amendments.inForceNow(plan.revision),
          },
        ]
      : []),
    ...(plan.receiptNumber
      ? [{ term: r.receiptNumber, value: <span className="mono">{plan.receiptNumber}</span> }]
      : []),
  ];
  return (
    <>
      <PageHeader
        title={isOwn ? r.mine(plan.year) : r.title(plan.year, plan.employeeName)}
        crumbs={isOwn ? [{ label: e.mine, href: "/work-plans" }, { label: String(plan.year) }] : undefined}
        crumbLabel={m.common.shell.breadcrumb}
        about={e.post(plan.positionTitle, plan.unitName)}
        actions={<Chip tone={stateTone(plan.state)}>{list.states[plan.state]}</Chip>}
      />
      <AmendmentHead ctx={ctx} page={page} m={m} />
      <PlanTicks plan={plan} m={m} />
      <Note className="my-4">
        <p>{standing({ ctx, page, m })}</p>
        <div className="mt-2 flex flex-wrap items-start gap-3">
          {page.mayReview && <ButtonLink href={`/work-plans/${plan.id}/review`}>{r.review}</ButtonLink>}
          {mayHaveMatrix({ ctx, page }) && (
            <TextLink className="py-2" href={`/cascade/matrix?plan=${plan.id}`}>
              {m.workPlans.matrix.name}
            </TextLink>
          )}
          <AmendmentWays page={page} m={m} />
          <TextLink className="py-2" href={`/work-plans/${plan.id}/print`}>
            {m.documents.official.print}
          </TextLink>
          {isOwn && plan.receiptNumber && (
            <TextLink className="py-2" href={`/work-plans/${plan.id}/receipt`}>
              {r.receipt}
            </TextLink>
          )}
          {isOwn && plan.state === "submitted" && plan.readAt === null && (
            <ConfirmForm
              open={r.withdraw}
              ask={r.withdrawAsk}
              sure={r.withdrawSure}
              action={withdrawWorkPlanAction}
              requestKey={newRequestKey()}
              labels={m.common.form}
              fields={{ planId: plan.id, version: plan.version }}
            />
          )}
        </div>
      </Note>
      <div className="desk:grid desk:grid-cols-[minmax(0,1fr)_20rem] desk:items-start desk:gap-8">
        <div>
          <BlockTitle title={r.results} aside={list.results(plan.results.length)} />
          <ResultsReading rows={rowsOf(m, page)} shape={shapeOf(plan)} e={e} />
          {(isOwn || page.mayReview) && (
            <p className="mt-3">
              <TextLink href={`/work-plans/${plan.id}/links`}>{m.workPlans.links.open}</TextLink>
            </p>
          )}
          <Disclosure
            className="mt-6"
            open={plan.behaviours.some(({ expectation }) => expectation !== "")}
            summary={<h2>{r.behaviours}</h2>}
          >
            <BehavioursReading behaviours={plan.behaviours} e={e} />
          </Disclosure>
          <div className="mt-6">
            <BlockTitle title={r.attachments} />
            <AttachmentsReading lines={plan.attachments} e={e} />
          </div>
          <PlanTalk ctx={ctx} page={page} m={m} />
        </div>
        <aside className="mt-6 desk:mt-0">
          <BlockTitle title={r.facts} />
          <DescriptionList items={facts} className="[&>div]:grid-cols-1" />
          <DocumentBox ctx={ctx} page={page} m={m} />
          {page.events.length > 0 && (
            <div className="mt-6">
              <BlockTitle title={r.history} />
              <Timeline
                items={page.events.map((event) => ({
                  key: event.id,
                  title: r.events[event.kind],
                  when: r.by(event.actorName, when(event.at)),
                  about: event.receiptNumber ?? undefined,
                }))}
              />
            </div>
          )}
        </aside>
      </div>
    </>
  );
}
