import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { DraftFacts } from "@/components/organization/draft-facts";
import { PolicyStateChip } from "@/components/organization/policy-list";
import { RehearsalPanel } from "@/components/reports/rehearsal-panel";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { can } from "@/lib/access/authorize";
import { policyFilter } from "@/lib/features/organization/policies/policy-input";
import { getPolicyVersion } from "@/lib/features/organization/queries/policies";
import { getRehearsal } from "@/lib/features/reports/queries/rehearsal";
import { formatDate, formatTime } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { DraftSteps } from "./draft-steps";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).organization.policies.versions };
}

export default async function PolicyVersionPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const { done } = policyFilter.parse(await searchParams);
  const page = await orNotFound(getPolicyVersion(ctx, id));
  if (!page) notFound();
  const m = messagesFor(ctx.locale);
  const w = m.organization.policies;
  // Only what was rehearsed as it stands; an edit takes it away until the next rehearsal.
  const rehearsed =
    (page.state === "rehearsed" || page.state === "submitted") &&
    can(ctx.actor, "policy.rehearse", { today: ctx.today });
  const rehearsal = rehearsed ? await getRehearsal(ctx, page.id) : null;
  const isDated = page.state === "scheduled" || page.state === "in_force" || page.state === "past";
  const name = isDated ? w.version(page.number) : w.draft(page.number);
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ label: w.title, href: "/hr/policies" }, { label: name }]}
        crumbLabel={m.common.shell.breadcrumb}
        about={
          <span className="flex flex-wrap items-center gap-2">
            <PolicyStateChip state={page.state} m={m} />
            {w.starts(formatDate(page.startsOn, ctx.locale))}
          </span>
        }
      />
      {done && done !== "withdraw" && (
        <Note live className="mb-4">
          {w.done[done]}
        </Note>
      )}
      <div className="desk:grid desk:grid-cols-[minmax(0,1fr)_26rem] desk:items-start desk:gap-4">
        <DraftFacts page={page} m={m} locale={ctx.locale} zone={ctx.actor.timeZone} />
        <div className="min-w-0">
          {rehearsal && (
            <RehearsalPanel
              view={rehearsal}
              time={formatTime(ctx.now, ctx.locale, ctx.actor.timeZone)}
              m={m}
              locale={ctx.locale}
            />
          )}
          <DraftSteps page={page} ctx={ctx} m={m} />
        </div>
      </div>
    </>
  );
}
