import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/page/empty-state";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import { LinkPair } from "@/components/work-plans/links/link-pair";
import { getPlanLinks, type LinkView } from "@/lib/features/work-plans/links/queries";
import { dayIn, formatDate } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { answerOwnLinkAction } from "./actions";

type Props = { params: Promise<{ id: string }> };
type Row = { link: LinkView; ctx: Context; m: Messages };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.links.title };
}

/** What is proposed for one plan, and what came of it; its person answers here, its appraiser reads along. */
export default async function PlanLinksPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  const { planId, year, isOwn, links } = await orNotFound(getPlanLinks(ctx, id));
  const m = messagesFor(ctx.locale);
  const w = m.workPlans.links;
  const isMine = (link: LinkView) => isOwn && link.memberAnswer === null;
  const sections = [
    { key: "waiting", rows: links.filter((link) => link.linkedAt === null && isMine(link)) },
    { key: "others", rows: links.filter((link) => link.linkedAt === null && !isMine(link)) },
    { key: "linked", rows: links.filter((link) => link.linkedAt !== null) },
  ] as const;
  return (
    <>
      <PageHeader
        title={w.title}
        about={w.about}
        crumbs={[
          { label: m.workPlans.reading.mine(year), href: `/work-plans/${planId}` },
          { label: w.title },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {links.length === 0 && <EmptyState title={w.none}>{w.noneWhy}</EmptyState>}
      {sections
        .filter(({ rows }) => rows.length > 0)
        .map(({ key, rows }) => (
          <section key={key} className="mb-8" aria-labelledby={key}>
            <BlockTitle id={key} title={w.sections[key]} aside={String(rows.length)} />
            <div className="grid gap-4">
              {rows.map((link) => (
                <Card key={link.id} as="article" label={link.text}>
                  <Pair link={link} ctx={ctx} m={m} />
                  {isMine(link) ? (
                    <Answer link={link} ctx={ctx} m={m} />
                  ) : (
                    <Standing link={link} ctx={ctx} m={m} />
                  )}
                </Card>
              ))}
            </div>
          </section>
        ))}
    </>
  );
}

function Pair({ link, m }: Row) {
  const w = m.workPlans.links;
  return (
    <LinkPair
      own={{ label: w.yours, text: link.text }}
      leader={{ label: w.theirs(link.leaderName), text: link.leaderText }}
      basis={link.basis}
      shared={link.shared}
      m={m}
    />
  );
}

function Answer({ link, m }: Row) {
  const w = m.workPlans.links;
  return (
    <ActionForm
      id={`link-${link.id}`}
      className="mt-4"
      action={answerOwnLinkAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
    >
      <HiddenField name="proposalId" value={link.id} />
      <HiddenField name="version" value={String(link.version)} />
      {link.leaderAnswer === "accepted" && (
        <p className="mb-2 text-small text-ink-2">{w.otherAccepted(link.leaderName)}</p>
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton small name="answer" value="accepted">
          {w.accept}
        </SubmitButton>
        <SubmitButton small tone="secondary" name="answer" value="declined">
          {w.decline}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Where a proposal stands that does not wait for the reader. */
function Standing({ link, ctx, m }: Row) {
  const w = m.workPlans.links;
  const { memberAnswer, leaderAnswer, linkedAt } = link;
  const accepted = [memberAnswer, leaderAnswer].filter((answer) => answer === "accepted").length;
  const text = () => {
    if (linkedAt) return w.linkedOn(formatDate(dayIn(linkedAt, ctx.actor.timeZone), ctx.locale));
    if (accepted === 2) return w.deferred;
    if (memberAnswer === "accepted") return w.waitingFor.leader(link.leaderName);
    return leaderAnswer === "accepted" ? w.otherAccepted(link.leaderName) : w.waitingFor.both;
  };
  return <p className="mt-3 text-small text-ink-2">{text()}</p>;
}
