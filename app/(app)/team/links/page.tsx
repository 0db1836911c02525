import type { Metadata } from "next";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { LinkPair } from "@/components/work-plans/links/link-pair";
import { listTeamLinks, type LinkView } from "@/lib/features/work-plans/links/queries";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { answerTeamLinksAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.links.team.title };
}

/** What the team planned before its leader, each with its reason; nothing is ticked before it was read. */
export default async function TeamLinksPage() {
  const ctx = await requireContext();
  const { links, more } = await listTeamLinks(ctx);
  const m = messagesFor(ctx.locale);
  const w = m.workPlans.links.team;
  return (
    <>
      <PageHeader
        title={w.title}
        about={w.about}
        crumbs={[{ label: m.reports.team.title, href: "/team" }, { label: w.title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {links.length === 0 ? (
        <EmptyState title={w.none} />
      ) : (
        <ActionForm
          id="links"
          action={answerTeamLinksAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
        >
          <fieldset>
            <legend className="sr-only">{w.legend}</legend>
            <ul className="card card-rows">
              {links.map((link) => (
                <Offer key={link.id} link={link} m={m} />
              ))}
            </ul>
          </fieldset>
          {more > 0 && <p className="mt-3 text-small text-ink-3">{w.more(more)}</p>}
          <div className="mt-4 flex flex-wrap gap-3">
            <SubmitButton name="answer" value="accepted">
              {w.accept}
            </SubmitButton>
            <SubmitButton tone="secondary" name="answer" value="declined">
              {w.decline}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </>
  );
}

function Offer({ link, m }: { link: LinkView; m: Messages }) {
  const w = m.workPlans.links;
  return (
    <li className="flex items-start gap-3">
      <label className="-my-2 -ml-2 grid size-11 shrink-0 place-items-center">
        <span className="sr-only">{w.team.line(link.memberName, link.text, link.leaderText)}</span>
        <input
          type="checkbox"
          className="size-5 accent-laut-7"
          name="chosen[]"
          value={`${link.id}:${link.version}`}
        />
      </label>
      <div className="min-w-0 flex-1">
        <LinkPair
          own={{ label: w.team.theirs(link.memberName), text: link.text }}
          leader={{ label: w.team.yours, text: link.leaderText }}
          basis={link.basis}
          shared={link.shared}
          m={m}
        />
        {link.memberAnswer === "accepted" && (
          <p className="mt-1 text-small text-ink-2">{w.otherAccepted(link.memberName)}</p>
        )}
      </div>
    </li>
  );
}
