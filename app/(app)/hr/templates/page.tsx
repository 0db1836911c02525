import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { listPlanTemplates } from "@/lib/features/work-plans/templates/queries/plan-templates";
import { dayIn, formatDate, formatNumber } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { familyName } from "./family-choices";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.templates.title };
}

/** The examples that staff are offered, in use first. */
export default async function TemplatesPage() {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const words = m.workPlans.templates;
  const rows = await orNotFound(listPlanTemplates(ctx));
  return (
    <>
      <PageHeader
        title={words.title}
        about={words.lead}
        actions={
          <>
            {rows.length > 0 && <DownloadLinks {...downloadsOf(m, "templates", {})} />}
            <ButtonLink href="/hr/templates/new">{words.add}</ButtonLink>
          </>
        }
      />
      <DataTable
        caption={words.title}
        empty={<EmptyState title={words.empty} />}
        rows={rows.map((row) => ({ ...row, key: row.id }))}
        columns={[
          {
            key: "name",
            label: words.columns.name,
            cell: (row) => <TextLink href={`/hr/templates/${row.id}`}>{row.name}</TextLink>,
          },
          {
            key: "posts",
            label: words.columns.posts,
            cell: (row) => row.title ?? words.family(familyName(row.family)),
          },
          {
            key: "rows",
            label: words.columns.rows,
            number: true,
            cell: (row) => formatNumber(row.rows, ctx.locale),
          },
          {
            key: "state",
            label: words.columns.state,
            cell: (row) => (
              <Chip tone={row.state === "active" ? "ok" : "neutral"}>{words.states[row.state]}</Chip>
            ),
          },
          {
            key: "changed",
            label: words.columns.changed,
            cell: (row) => formatDate(dayIn(row.updatedAt, ctx.actor.timeZone), ctx.locale),
          },
        ]}
      />
    </>
  );
}
