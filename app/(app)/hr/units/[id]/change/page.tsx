import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { effectWords } from "@/components/employees/chart/effect-words";
import { EffectsList, type Effect } from "@/components/employees/chart/effects-list";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { can } from "@/lib/access/authorize";
import { previewChange, type ChartPreview } from "@/lib/features/employees/queries/chart-preview";
import { findUnits, getUnit } from "@/lib/features/employees/queries/unit-page";
import { addDays } from "@/lib/features/organization/rules/dates";
import type { ChartChange } from "@/lib/features/organization/rules/chart-change";
import { formatDate } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { AskForm } from "./ask-form";
import { ConfirmChange } from "./confirm-change";
import { askedOf, changeOf } from "./unit-change";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).organization.chart.unit.actions };
}

/** One change of a unit: what is asked for stands in the address, what it will do is shown before anything is written. */
export default async function ChangeUnitPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const w = m.organization.chart;
  const { id } = await params;
  const asked = askedOf(await searchParams);
  if (!asked || !can(ctx.actor, "unit.move", { today: ctx.today, unitId: id })) notFound();
  const unit = await orNotFound(getUnit(ctx, id));
  const wantsTarget = asked.act === "move" || asked.act === "merge";
  const day = asked.day || ctx.today;
  const choices = wantsTarget && asked.q ? await findUnits(ctx, asked.q, day) : [];
  const change = changeOf(asked, unit);
  const preview = change ? await orNotFound(previewChange(ctx, change)) : null;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.acts[asked.act]}
        crumbs={[
          { label: w.units.title, href: "/hr/units" },
          { label: unit.name, href: `/hr/units/${id}` },
          { label: w.acts[asked.act] },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        about={unit.name}
      />
      <Card label={w.acts[asked.act]}>
        <AskForm asked={asked} unit={unit} choices={choices} today={ctx.today} m={m} />
      </Card>
      {change && preview && (
        <div className="mt-5">
          <EffectsList
            effects={[
              ...sentences(change, preview, ctx.locale, m),
              ...effectWords(change.kind, preview.effects, ctx.locale, m),
            ]}
            refusals={preview.refusals}
            warnings={preview.warnings}
            m={m}
          >
            <ConfirmChange asked={asked} unit={unit} requestKey={newRequestKey()} m={m} />
          </EffectsList>
        </div>
      )}
    </div>
  );
}

/** The change itself in words, its day first. */
function sentences(change: ChartChange, preview: ChartPreview, locale: Locale, m: Messages): Effect[] {
  const w = m.organization.chart.effects;
  const date = (text: string) => formatDate(text, locale);
  const name = (id: string | null | undefined) => (id ? (preview.names[id] ?? "") : "");
  const { before } = preview;
  const about = w.from(date(change.day));
  const pencil = (title: string, more = about): Effect => ({ icon: "pencil", title, about: more });
  switch (change.kind) {
    case "add_unit":
      return [pencil(w.add(change.facts.name, name(change.facts.parentId)))];
    case "rename_unit":
      return [
        ...(before && before.name !== change.facts.name
          ? [pencil(w.rename(before.name, change.facts.name))]
          : []),
        ...(before && before.code !== change.facts.code
          ? [pencil(w.code(before.code, change.facts.code))]
          : []),
      ];
    case "move_unit":
      return [pencil(w.move(name(before?.parentId), name(change.parentId)), `${about}. ${w.lasts}`)];
    case "merge_unit":
      return [pencil(w.merge(name(change.intoId), date(addDays(change.day, -1))))];
    case "close_unit":
      return [{ icon: "pencil", title: w.close(date(change.day)) }];
    default:
      return [];
  }
}
