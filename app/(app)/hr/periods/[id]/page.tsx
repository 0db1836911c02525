import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { NumbersRow } from "@/components/ui/data/numbers-row";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import {
  getParticipation,
  type ExemptPerson,
  type Participation,
} from "@/lib/features/evaluations/periods/queries/participation";
import { formatNumber } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { isId } from "../../../evaluations/ids";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.periods.participation.open };
}

type Props = { params: Promise<{ id: string }> };

const nameOf = ({ period }: Participation, m: Messages) =>
  period.kind === "annual"
    ? m.evaluations.periods.annual(period.year)
    : `${m.organization.periods[period.cadence](period.number)} ${period.year}`;

/** Who takes part in a period, and who does not and why. */
export default async function ParticipationPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const view = await orNotFound(getParticipation(ctx, id));
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.periods.participation;
  const number = (n: number) => formatNumber(n, ctx.locale);
  const reasons = [...new Set(view.exempt.map(({ reason }) => reason))].map((reason) => ({
    reason,
    count: view.exempt.filter((person) => person.reason === reason).length,
  }));
  return (
    <div className="page-reading">
      <PageHeader
        title={t.title(nameOf(view, m))}
        about={t.lead}
        actions={view.exempt.length > 0 && <DownloadLinks {...downloadsOf(m, "exempt", { id })} />}
        crumbs={[{ label: m.evaluations.periods.title, href: "/hr/periods" }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <NumbersRow
        label={t.open}
        numbers={[
          { value: number(view.people - view.exempt.length), words: t.part },
          { value: number(view.withPlan), words: t.withPlan },
          { value: number(view.exempt.length), words: t.exempt },
        ]}
      />
      <section className="list-block mt-6" aria-labelledby="exempt">
        <BlockTitle id="exempt" title={t.exempt} aside={t.people(number(view.exempt.length))} />
        {reasons.length > 0 && (
          <p className="mb-3 text-small text-ink-2">
            {reasons.map(({ reason, count }) => `${t.reasons[reason]}: ${number(count)}`).join("; ")}
          </p>
        )}
        <DataTable
          caption={t.exempt}
          columns={[
            { key: "person", label: t.person, cell: (row: ExemptPerson) => row.name, wide: true },
            { key: "unit", label: t.unit, cell: (row) => row.unitName },
            { key: "reason", label: t.reason, cell: (row) => t.reasons[row.reason] },
          ]}
          rows={view.exempt.map((person) => ({ ...person, key: person.employeeId }))}
          empty={t.none}
        />
        <p className="reading mt-3 text-small text-ink-3">{t.rule}</p>
      </section>
    </div>
  );
}
