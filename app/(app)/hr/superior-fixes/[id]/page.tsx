import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { OwnCaseNote, OwnReason } from "@/components/employees/own-case";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { FitChip } from "@/components/work-plans/superiors/fit-chip";
import { getOwnCase } from "@/lib/features/employees/own-case/queries";
import type { OwnCase } from "@/lib/features/employees/own-case/rules/own-case";
import { getRepair, type RepairPage } from "@/lib/features/work-plans/queries/superior-queue";
import { formatDate } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { confirmSuperiorsAction, refuseSuperiorAction, undoSuperiorDecisionAction } from "../actions";
import { repairTones, UndoDecision } from "../decided-list";
import { Correction } from "./correction";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.superiors.queue.title };
}

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ q?: string | string[]; after?: string | string[] }>;
};

const one = (value: string | string[] | undefined) =>
  typeof value === "string" ? value.slice(0, 100) : undefined;

/** One proposal: confirm it, give it back with a reason, or name the right person. */
export default async function SuperiorFixPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const words = m.workPlans.superiors;
  const { id } = await params;
  const { q, after } = await searchParams;
  const repair = await orNotFound(getRepair(ctx, id));
  const own = repair.mayDecide ? await getOwnCase(ctx, repair.employee.id) : "no";
  const mayDecide = repair.mayDecide && own !== "other";
  const isOpen = repair.state === "proposed" && mayDecide;
  return (
    <div className="page-reading">
      <PageHeader
        title={words.one.title(repair.employee.name)}
        crumbs={[
          { label: words.queue.title, href: "/hr/superior-fixes" },
          { label: words.one.title(repair.employee.name) },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        about={[repair.employee.title, repair.employee.unit].filter(Boolean).join(", ")}
        actions={<Chip tone={repairTones[repair.state]}>{words.queue.states[repair.state]}</Chip>}
      />
      <Facts repair={repair} ctx={ctx} m={m} />
      {own === "other" && <OwnCaseNote m={m} />}
      {isOpen && (
        <>
          {repair.fit !== "unusable" && <Confirm repair={repair} own={own} m={m} />}
          <Refuse repair={repair} own={own} m={m} />
          <Correction ctx={ctx} repair={repair} own={own} search={{ q: one(q), after: one(after) }} m={m} />
        </>
      )}
      {!isOpen && mayDecide && repair.undoUntil !== null && (
        <Undo repair={repair} own={own} ctx={ctx} m={m} />
      )}
    </div>
  );
}

type Part = { repair: RepairPage; m: Messages };

function Facts({ repair, ctx, m }: Part & { ctx: Context }) {
  const { one: words, queue } = m.workPlans.superiors;
  const day = (date: string) => formatDate(date, ctx.locale);
  const status = repair.previous ? queue.statuses[repair.previous.status] : "";
  const isOpen = repair.state === "proposed";
  return (
    <Card className="mb-5" labelledBy="facts">
      <h2 id="facts">{words.facts}</h2>
      <DescriptionList
        className="mt-2"
        items={[
          { term: words.previous, value: repair.previous?.name ?? queue.nobody, about: status || undefined },
          {
            term: words.proposed,
            value: repair.proposed.name,
            about: [repair.proposed.title, repair.proposed.unit].filter(Boolean).join(", "),
          },
          ...(isOpen
            ? [{ term: queue.checked, value: <FitChip fit={repair.fit} cause={repair.cause} m={m} /> }]
            : []),
          { term: words.reason, value: repair.reason || words.noReason },
          { term: queue.proposedBy, value: day(repair.proposedOn) },
          ...(isOpen
            ? [
                { term: words.due, value: day(repair.dueOn) },
                { term: words.plans, value: repair.plans.join("; ") || words.noPlans },
              ]
            : [
                {
                  term: words.decision,
                  value: queue.decidedBy(
                    repair.decidedBy ?? "–",
                    repair.decidedOn ? day(repair.decidedOn) : "–",
                  ),
                  about: repair.decisionReason || undefined,
                },
                { term: words.settled, value: repair.settled?.name ?? queue.nobody },
              ]),
        ]}
      />
      {isOpen && (
        <Note className="mt-3" tone="quiet">
          {repair.acts ? words.acts : words.waits} {repair.acts && words.valid}
        </Note>
      )}
    </Card>
  );
}

type Step = Part & { own: OwnCase };

/** About oneself the way back needs its reason too. */
function Undo({ repair, own, ctx, m }: Step & { ctx: Context }) {
  if (own === "no") return <UndoDecision row={repair} ctx={ctx} m={m} />;
  return (
    <ActionForm
      id="undo"
      action={undoSuperiorDecisionAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
    >
      <HiddenField name="repairId" value={repair.id} />
      <HiddenField name="version" value={repair.version} />
      <OwnReason own={own} m={m} />
      <SubmitButton tone="secondary" className="mt-3">
        {m.workPlans.superiors.queue.undo}
      </SubmitButton>
    </ActionForm>
  );
}

function Confirm({ repair, own, m }: Step) {
  return (
    <ActionForm
      id="confirm"
      action={confirmSuperiorsAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
      className="mb-5"
    >
      <HiddenField name="chosen[]" value={`${repair.id}:${repair.version}`} />
      <OwnReason own={own} m={m} />
      <SubmitButton>{m.workPlans.superiors.one.confirm}</SubmitButton>
    </ActionForm>
  );
}

function Refuse({ repair, own, m }: Step) {
  const words = m.workPlans.superiors.one;
  return (
    <Card className="mb-5" labelledBy="refuse-title">
      <h2 id="refuse-title">{words.refuseTitle}</h2>
      {repair.previous ? (
        <>
          <p className="mb-3 mt-1 text-small text-ink-2">{words.refuseAbout(repair.previous.name)}</p>
          <ActionForm
            id="refuse"
            action={refuseSuperiorAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
          >
            <HiddenField name="repairId" value={repair.id} />
            <HiddenField name="version" value={repair.version} />
            <TextArea name="reason" label={words.refuseReason} rows={2} required />
            <OwnReason own={own} m={m} />
            <SubmitButton tone="secondary" className="mt-3">
              {words.refuse}
            </SubmitButton>
          </ActionForm>
        </>
      ) : (
        <p className="mt-1 text-small text-ink-2">{words.refuseNone}</p>
      )}
    </Card>
  );
}
