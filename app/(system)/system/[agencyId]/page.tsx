import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { DescriptionList } from "@/components/ui/page/facts";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { getAgency } from "@/lib/features/organization/agencies/queries";
import { formatNumber } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { readSlipCookie, requireSystemContext } from "../../system-context";
import { AgencyChip } from "../agency-chip";
import { AgencyForms } from "./agency-forms";
import { ShownPassword } from "./shown-password";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).organization.agencies.shortTitle };
}

type Props = { params: Promise<{ agencyId: string }>; searchParams: Promise<{ done?: string | string[] }> };

export default async function AgencyPage({ params, searchParams }: Props) {
  const ctx = await requireSystemContext();
  const { agencyId } = await params;
  if (!isId(agencyId)) notFound();
  const agency = await orNotFound(getAgency(ctx, agencyId));
  const slip = await readSlipCookie(`${ctx.administrator.id} ${agencyId}`);
  const { done } = await searchParams;
  const m = messagesFor(ctx.locale);
  const w = m.organization.agencies;
  const said = sentenceOf(done, slip !== null, m);
  return (
    <div className="page-reading">
      <PageHeader
        title={agency.name}
        crumbs={[{ label: w.shortTitle, href: "/system" }, { label: agency.name }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {said && (
        <Note live className="mb-4">
          {said}
        </Note>
      )}
      {slip && <ShownPassword slip={slip} agencyId={agencyId} m={m} />}
      <div className="grid gap-5 desk:grid-cols-2 desk:items-start">
        <Card label={agency.name}>
          <DescriptionList
            items={[
              {
                term: w.state,
                value: <AgencyChip agency={agency} m={m} />,
                about: agency.disabledReason ? w.disabledWhy(agency.disabledReason) : undefined,
              },
              { term: w.timeZone, value: w.zones[agency.timeZone] ?? agency.timeZone },
              { term: w.people, value: formatNumber(agency.people, ctx.locale) },
            ]}
          />
        </Card>
        <AgencyForms agency={agency} m={m} />
      </div>
    </div>
  );
}

function sentenceOf(done: string | string[] | undefined, isShown: boolean, m: Messages): string | null {
  const w = m.organization.agencies;
  if (done === "create") return w.created;
  if (done === "officer") return isShown ? null : w.slipAgain;
  return done === "disable" || done === "enable" ? w.done[done] : null;
}
