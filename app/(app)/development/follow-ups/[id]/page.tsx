import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { FOLLOW_UP_TONES } from "@/components/evaluations/follow-up/follow-up-table";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { Quote } from "@/components/ui/page/quote";
import { Chip } from "@/components/ui/status/chip";
import { can } from "@/lib/access/authorize";
import { getFollowUp, type FollowUpView } from "@/lib/features/evaluations/follow-up/queries";
import { dayIn, formatDate, formatDateTime } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { Acts } from "./acts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.followUp.title };
}

/** One follow-up: what is proposed, what it rests on, what the person says, what was decided. */
export default async function FollowUpPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const view = await orNotFound(getFollowUp(ctx, id));
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.followUp;
  const isHr = !view.isMine && can(ctx.actor, "follow-up.decide", { today: ctx.today });
  const [label, href] = isHr ? [w.title, "/hr/follow-ups"] : [w.title, "/development/follow-ups"];
  const title = w.kinds[view.kind];
  return (
    <div className="page-reading">
      <PageHeader
        title={view.isMine ? title : `${title}: ${view.employee}`}
        crumbs={view.isMine || isHr ? [{ label, href }, { label: title }] : undefined}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <p className="mb-3">
        <Chip tone={FOLLOW_UP_TONES[view.state]}>{w.states[view.state]}</Chip>
      </p>
      {view.state === "proposed" && <Note className="mb-4">{w.notDecided}</Note>}
      <LaterVersions view={view} m={m} />
      <Basis view={view} ctx={ctx} m={m} />
      <Acts view={view} today={ctx.today} m={m} />
      <Timeline view={view} ctx={ctx} m={m} />
    </div>
  );
}

type PartProps = { view: FollowUpView; ctx: Context; m: Messages };

/** While the proposal is open: what it rests on no longer holds as it did. */
function LaterVersions({ view, m }: Omit<PartProps, "ctx">) {
  const later = view.facts.filter(({ revision, inForce }) => inForce > revision);
  if (view.state !== "proposed" || later.length === 0) return null;
  return (
    <Note tone="warn" className="mb-4">
      {later.map(({ evaluationId, revision, inForce }) => (
        <p key={evaluationId}>{m.evaluations.followUp.later(revision, inForce)}</p>
      ))}
    </Note>
  );
}

function Basis({ view, ctx, m }: PartProps) {
  const w = m.evaluations.followUp;
  const day = (moment: string) => formatDate(dayIn(moment, ctx.actor.timeZone), ctx.locale);
  const { decision, startsOn, recheckOn } = view;
  const facts = view.facts.map(({ evaluationId, revision, sha256 }) => (
    <span key={evaluationId} className="block">
      {view.opensResults ? (
        <TextLink href={`/evaluations/${evaluationId}`}>{w.fact(revision)}</TextLink>
      ) : (
        w.fact(revision)
      )}{" "}
      <span className="mono text-small text-ink-3 [overflow-wrap:anywhere]">{sha256.slice(0, 16)}</span>
    </span>
  ));
  return (
    <Card label={w.grounds} className="mb-4">
      <DescriptionList
        items={[
          { term: w.grounds, value: view.grounds, about: w.by(view.proposedBy, day(view.proposedAt)) },
          { term: w.rule, value: w.rules[view.kind] },
          ...(view.advice ? [adviceOf(view.advice, view.kind, m)] : []),
          ...(facts.length > 0 ? [{ term: w.facts, value: <>{facts}</> }] : []),
          { term: w.response, value: view.response || w.noResponse },
          ...(decision
            ? [{ term: w.decided, value: decision.reason, about: w.by(decision.by, day(decision.at)) }]
            : []),
          ...(view.plan ? [{ term: w.plan, value: view.plan }] : []),
          ...(startsOn && recheckOn
            ? [
                {
                  term: w.span,
                  value: w.from(formatDate(startsOn, ctx.locale), formatDate(recheckOn, ctx.locale)),
                },
              ]
            : []),
          ...(view.succeeded === null
            ? []
            : [{ term: w.outcome, value: view.succeeded ? w.reached : w.notReached, about: view.outcome }]),
        ]}
      />
    </Card>
  );
}

/** The appraiser's own fact about the contract, and that it differs where it does. */
function adviceOf(advice: NonNullable<FollowUpView["advice"]>, kind: FollowUpView["kind"], m: Messages) {
  const w = m.evaluations.followUp;
  const { note } = m.evaluations.annual;
  const differs = (advice.advice === "extend") !== (kind === "contract_extension");
  return {
    term: w.advice,
    value: note.advices[advice.advice],
    about: [
      w.adviceOf(advice.by, advice.year),
      ...(advice.notes.length > 0 ? [advice.notes.map((one) => note.followUpOptions[one]).join(", ")] : []),
      ...(advice.text ? [advice.text.replace(/\.$/, "")] : []),
      ...(differs ? [w.adviceDiffers] : []),
    ].join(". "),
  };
}

function Timeline({ view, ctx, m }: PartProps) {
  const w = m.evaluations.followUp;
  return (
    <section className="mt-6" aria-labelledby="timeline">
      <h2 id="timeline" className="mb-2">
        {w.timeline}
      </h2>
      <ol className="grid gap-2 text-small">
        {view.timeline.map(({ id, kind, by, note, at }) => (
          <li key={id}>
            {w.events[kind]}{" "}
            <span className="text-ink-3">
              {w.by(by, formatDateTime(at, ctx.locale, ctx.actor.timeZone, "short"))}
            </span>
            {kind === "checked" && note && <Quote by={by}>{note}</Quote>}
          </li>
        ))}
      </ol>
    </section>
  );
}
