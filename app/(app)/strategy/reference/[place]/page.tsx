import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { PlaceView } from "@/components/strategy/reference/place-view";
import { PageHeader } from "@/components/ui/page/page-header";
import { getReferencePlace } from "@/lib/features/strategy/reference/queries";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Props = { params: Promise<{ place: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).strategy.reference.title };
}

export default async function ReferencePlacePage({ params }: Props) {
  const ctx = await requireContext();
  const { place: id } = await params;
  if (!/^[a-z0-9-]{1,60}$/.test(id)) notFound();
  const m = messagesFor(ctx.locale);
  const r = m.strategy.reference;
  const place = await orNotFound(getReferencePlace(id));
  const indicators = place.objectives.reduce((sum, objective) => sum + objective.indicators.length, 0);
  return (
    <>
      <PageHeader
        title={place.name}
        about={r.onThisPage(place.visions.length, place.missions.length, place.objectives.length, indicators)}
        crumbs={[{ label: r.back, href: "/strategy/reference" }, { label: place.name }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <PlaceView place={place} m={m} locale={ctx.locale} />
    </>
  );
}
