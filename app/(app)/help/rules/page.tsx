import type { Metadata } from "next";
import { PolicyList } from "@/components/organization/policy-list";
import { VersionTable } from "@/components/organization/version-table";
import { Card } from "@/components/ui/page/card";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { getRulesInForce } from "@/lib/features/organization/queries/policies";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).organization.policies.inForce };
}

export default async function RulesPage() {
  const ctx = await requireContext();
  const view = await getRulesInForce(ctx);
  const m = messagesFor(ctx.locale);
  const w = m.organization.policies;
  return (
    <>
      <PageHeader title={w.inForce} about={w.inForceAbout} />
      <Card className="mb-5" labelledBy="versions" pad={false}>
        <div className="px-4 pt-3">
          <BlockTitle id="versions" title={w.versions} />
        </div>
        <VersionTable rows={view.rows} open={false} m={m} locale={ctx.locale} />
      </Card>
      <section aria-labelledby="rules">
        <h2 id="rules" className="mb-3">
          {w.all}
        </h2>
        <PolicyList groups={view.groups} open={false} m={m} locale={ctx.locale} />
      </section>
    </>
  );
}
