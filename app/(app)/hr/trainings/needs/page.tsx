import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { TextLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/page/empty-state";
import { PageHeader } from "@/components/ui/page/page-header";
import { listNeeds } from "@/lib/features/development/needs/queries";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { NeedCard } from "./need-card";

type Props = { searchParams: Promise<{ show?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).development.needs.desk.title };
}

/** What people are to learn by accepted follow-ups: planned here, and noted as met. */
export default async function NeedsPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const isOver = (await searchParams).show === "over";
  const desk = await orNotFound(listNeeds(ctx, isOver));
  const m = messagesFor(ctx.locale);
  const w = m.development.needs.desk;
  const lists = [
    { href: "/hr/trainings/needs", label: w.waiting, here: !isOver },
    { href: "/hr/trainings/needs?show=over", label: w.over, here: isOver },
  ];
  return (
    <div className="page-reading">
      <PageHeader
        title={w.title}
        about={w.about}
        crumbs={[{ label: m.development.officer.title, href: "/hr/trainings" }, { label: w.title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <nav aria-label={w.show} className="no-print mb-4 border-b border-line">
        <ul className="flex flex-wrap gap-x-5">
          {lists.map(({ href, label, here }) => (
            <li key={href}>
              <TextLink
                href={href}
                aria-current={here ? "page" : undefined}
                className={`inline-flex min-h-11 items-center no-underline ${
                  here ? "border-b-2 border-laut-7 font-semibold text-ink" : "text-ink-2"
                }`}
              >
                {label}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
      {desk.rows.length === 0 ? (
        <EmptyState title={w.empty} />
      ) : (
        <ul className="grid gap-3">
          {desk.rows.map((need) => (
            <li key={need.id}>
              <NeedCard need={need} trainings={desk.trainings} ctx={ctx} m={m} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
