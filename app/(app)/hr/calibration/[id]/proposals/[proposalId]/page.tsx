import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isId } from "@/app/(app)/evaluations/ids";
import { orNotFound } from "@/app/or-not-found";
import { LevelWord, Rating } from "@/components/evaluations/rating";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { getRoom } from "@/lib/features/evaluations/calibration/queries/room";
import type { ProposalInRoom } from "@/lib/features/evaluations/calibration/rules/views";
import { formatDateTime } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import type { Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { ProposalList } from "../../proposal-list";
import { Sums } from "../../sums";
import { whoIs } from "../../words";
import { Answer, Decide } from "./forms";

type Props = { params: Promise<{ id: string; proposalId: string }> };
type Part = { proposal: ProposalInRoom; m: Messages; ctx: Context };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.calibration.title };
}

export default async function ProposalPage({ params }: Props) {
  const ctx = await requireContext();
  const { id, proposalId } = await params;
  if (!isId(id) || !isId(proposalId)) notFound();
  const room = await orNotFound(getRoom(ctx, id));
  const proposals = room.inside?.proposals ?? [];
  const proposal = proposals.find((one) => one.id === proposalId);
  if (!proposal) notFound();
  const m = messagesFor(ctx.locale);
  const c = m.evaluations.calibration;
  const { person } = proposal;
  const who = whoIs(person.who, m);
  const part = { proposal, m, ctx };
  return (
    <>
      <PageHeader
        title={`${c.title}, ${periodName(room.period, ctx.locale)}`}
        crumbs={[
          { label: c.title, href: "/hr/calibration" },
          { label: c.of(room.unitName), href: `/hr/calibration/${room.id}` },
          { label: who },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <div className="grid gap-4 desk:grid-cols-[16rem_minmax(0,1fr)_21rem] desk:items-start">
        <div className="grid gap-4 desk:order-2">
          <Card rows labelledBy="person">
            <div>
              <h2 id="person">
                {"name" in person.who ? `${who}, ${person.title}` : `${who}, ${person.unitName}`}
              </h2>
              <p className="text-small text-ink-3">
                {c.proposal.by(
                  proposal.proposer,
                  formatDateTime(proposal.proposedAt, ctx.locale, ctx.actor.timeZone),
                )}
              </p>
              {person.isMine && (
                <p className="mt-1 text-small">
                  <TextLink href={`/evaluations/${person.evaluationId}${person.isSigned ? "" : "/score"}`}>
                    {c.proposal.material}
                  </TextLink>
                </p>
              )}
            </div>
            <Comparison {...part} />
            <Talk {...part} />
            <Outcome {...part} />
          </Card>
        </div>
        <div className="desk:order-1">
          <ProposalList room={room} proposals={proposals} here={proposal.id} m={m} locale={ctx.locale} />
        </div>
        <div className="desk:order-3">
          <Sums room={room} m={m} locale={ctx.locale} />
        </div>
      </div>
    </>
  );
}

function Comparison({ proposal, m }: Part) {
  const { calibration: c, ratings, levels } = m.evaluations;
  const { person, from, to } = proposal;
  const side = (title: string, of: ProposalInRoom["from"], isProposed: boolean) => (
    <div className={`border border-line p-3 ${isProposed ? "border-l-4 border-l-laut-7 bg-laut-1" : ""}`}>
      <h3 className="mb-1 text-small">{title}</h3>
      <Rating rating={of.rating} label={ratings[of.rating]} />
      <p className="mt-1 flex flex-wrap gap-x-2">
        {c.proposal.results} <LevelWord level={of.result} label={levels[of.result]} />
      </p>
      <p className="flex flex-wrap gap-x-2">
        {c.proposal.behaviours} <LevelWord level={of.behaviour} label={levels[of.behaviour]} />
      </p>
    </div>
  );
  return (
    <div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] gap-3">
        {side(
          person.isMine ? c.proposal.yours : c.proposal.current(person.appraiser ?? c.nobody),
          from,
          false,
        )}
        {side(c.proposal.proposed, to, true)}
      </div>
      <p className="mt-2 text-small text-ink-2">{c.propose.what}</p>
    </div>
  );
}

function Talk({ proposal, m }: Part) {
  const t = m.evaluations.calibration.proposal;
  return (
    <section aria-labelledby="talk">
      <h3 id="talk">{t.talk}</h3>
      <p className="mt-1">
        <b>{t.proposer(proposal.proposer)}</b> {proposal.reason}
      </p>
      {proposal.opinions.map(({ author, agrees, text }) => (
        <p key={author} className="mt-2 border-t border-line pt-2">
          <b>{agrees ? t.agrees(author) : t.disagrees(author)}</b> {text}
        </p>
      ))}
    </section>
  );
}

function Outcome(part: Part) {
  const { proposal, m, ctx } = part;
  const { calibration: c, ratings } = m.evaluations;
  if (proposal.may.decide) return <Decide proposal={proposal} m={m} />;
  if (proposal.may.answer) return <Answer proposal={proposal} m={m} />;
  if (proposal.outcome === "waiting") return <p className="text-ink-2">{c.outcomes.waiting}</p>;
  return (
    <section aria-labelledby="decided">
      <h3 id="decided">{c.proposal.decided}</h3>
      <p className="mt-1 font-semibold">
        {proposal.outcome === "changed"
          ? c.changedTo(ratings[proposal.to.rating])
          : c.keptAs(ratings[proposal.from.rating])}
      </p>
      {proposal.decidedBy && proposal.decidedAt ? (
        <>
          <p>{proposal.decisionReason}</p>
          <p className="text-small text-ink-3">
            {c.proposal.decidedBy(
              proposal.decidedBy,
              formatDateTime(proposal.decidedAt, ctx.locale, ctx.actor.timeZone),
            )}
          </p>
        </>
      ) : (
        <p className="text-small text-ink-3">{c.proposal.undecided}</p>
      )}
    </section>
  );
}
