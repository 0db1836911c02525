import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isId } from "@/app/(app)/evaluations/ids";
import { orNotFound } from "@/app/or-not-found";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import {
  getUnitExtensions,
  type UnitExtensionsPage,
} from "@/lib/features/evaluations/periods/queries/unit-extensions";
import { isRealDate } from "@/lib/features/organization/rules/dates";
import { formatDate } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { Holding } from "./holding";
import { Preview } from "./preview";
import { WantedForm } from "./wanted-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.periods.forUnit.open };
}

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const nameOf = ({ period }: UnitExtensionsPage, m: Messages) =>
  period.kind === "annual"
    ? m.evaluations.periods.annual(period.year)
    : `${m.organization.periods[period.cadence](period.number)} ${period.year}`;

/** One period's last days in single units: what holds, and whom a new one would concern before it is made. */
export default async function UnitExtensionsRoute({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const { unit, below, selfNoteDue, scoringDue } = await searchParams;
  const day = (value: string | string[] | undefined) =>
    typeof value === "string" && isRealDate(value) ? value : undefined;
  const view = await orNotFound(
    getUnitExtensions(ctx, id, {
      unitId: typeof unit === "string" && isId(unit) ? unit : undefined,
      withSubUnits: below === "true",
      selfNoteDue: day(selfNoteDue),
      scoringDue: day(scoringDue),
    }),
  );
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.periods.forUnit;
  const { period } = view;
  const score = formatDate(period.scoringDue, ctx.locale);
  return (
    <div className="page-reading">
      <PageHeader
        title={t.title(nameOf(view, m))}
        about={t.lead}
        crumbs={[{ label: m.evaluations.periods.title, href: "/hr/periods" }, { label: t.open }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <p className="mb-4 text-ink-2">
        {period.kind === "annual"
          ? t.forEverybodyScore(score)
          : t.forEverybody(formatDate(period.selfNoteDue, ctx.locale), score)}
      </p>
      {view.mayChange && period.state !== "closed" && (
        <section className="mb-6" aria-labelledby="choose">
          <BlockTitle id="choose" title={t.choose} />
          <WantedForm view={view} m={m} />
          {view.wanted && <Preview view={view} wanted={view.wanted} ctx={ctx} m={m} />}
        </section>
      )}
      <section className="list-block" aria-labelledby="holding">
        <BlockTitle
          id="holding"
          title={t.holding}
          aside={view.holding.length > 0 ? String(view.holding.length) : undefined}
        />
        {view.holding.length === 0 ? (
          <p className="text-ink-2">{t.none}</p>
        ) : (
          <ul className="grid gap-3">
            {view.holding.map((one) => (
              <li key={one.id}>
                <Holding one={one} view={view} ctx={ctx} m={m} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
