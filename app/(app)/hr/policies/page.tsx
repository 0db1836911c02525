import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { PolicyList } from "@/components/organization/policy-list";
import { VersionRuler } from "@/components/organization/version-ruler";
import { VersionTable } from "@/components/organization/version-table";
import { ButtonLink } from "@/components/ui/button";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { policyFilter } from "@/lib/features/organization/policies/policy-input";
import { getPolicies } from "@/lib/features/organization/queries/policies";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).organization.policies.title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PoliciesPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const { done } = policyFilter.parse(await searchParams);
  const view = await orNotFound(getPolicies(ctx));
  const m = messagesFor(ctx.locale);
  const w = m.organization.policies;
  return (
    <>
      <PageHeader
        title={w.title}
        about={w.lead}
        actions={
          <>
            <DownloadLinks {...downloadsOf(m, "policies", {})} />
            <ButtonLink tone="secondary" small href="/hr/policies/calendar">
              {w.calendar}
            </ButtonLink>
          </>
        }
      />
      {done && (
        <Note live className="mb-4">
          {w.done[done]}
        </Note>
      )}
      <Card className="mb-5" labelledBy="versions" pad={false}>
        <div className="px-4 pt-3">
          <h2 id="versions">{w.versions}</h2>
          <VersionRuler rows={view.rows} today={ctx.today} m={m} locale={ctx.locale} />
        </div>
        <VersionTable rows={view.rows} m={m} locale={ctx.locale} />
      </Card>
      <section aria-labelledby="rules">
        <h2 id="rules" className="mb-3">
          {w.all}
        </h2>
        <PolicyList groups={view.groups} m={m} locale={ctx.locale} />
      </section>
    </>
  );
}
