import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { NumbersRow } from "@/components/ui/data/numbers-row";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { Pagination } from "@/components/ui/data/pagination";
import { TextLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { listRepairs, type RepairView } from "@/lib/features/work-plans/queries/superior-queue";
import { daysBetween, formatNumber } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { DecidedList } from "./decided-list";
import { OpenList } from "./open-list";
import { groupsOf } from "./repair-groups";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.superiors.queue.title };
}

type Search = { show?: string | string[]; after?: string | string[] };

const BASE = "/hr/superior-fixes";

/** What people proposed, grouped by cause: confirmed in bulk, looked at one by one, or mended. */
export default async function SuperiorFixesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const words = m.workPlans.superiors.queue;
  const search = await searchParams;
  const show = search.show === "decided" ? "decided" : "open";
  const after = typeof search.after === "string" ? search.after : undefined;
  const queue = await orNotFound(listRepairs(ctx, { show, after }));
  const waiting = ctx.desk.superiorFixes;
  return (
    <>
      <PageHeader
        title={words.title}
        about={queue.mayDecide ? words.lead : words.leadReader}
        crumbs={[{ label: m.common.nav.hr, href: "/hr" }, { label: words.title }]}
        crumbLabel={m.common.shell.breadcrumb}
        actions={
          <>
            {waiting > 0 && <Chip tone="you">{words.desk(waiting)}</Chip>}
            <DownloadLinks {...downloadsOf(m, "superior-fixes", { show })} />
          </>
        }
      />
      <nav aria-label={words.tabs} className="mb-4 flex gap-5">
        {(["open", "decided"] as const).map((tab) => (
          <TextLink
            key={tab}
            href={tab === "open" ? BASE : `${BASE}?show=decided`}
            aria-current={tab === show ? "page" : undefined}
            className="py-2 aria-[current]:font-semibold aria-[current]:no-underline"
          >
            {tab === "open" ? words.tabOpen : words.tabDecided}
          </TextLink>
        ))}
      </nav>
      {show === "open" && queue.rows.length > 0 && <Numbers rows={queue.rows} ctx={ctx} m={m} />}
      {show === "open" ? (
        <OpenList queue={queue} ctx={ctx} m={m} />
      ) : (
        <DecidedList queue={queue} ctx={ctx} m={m} />
      )}
      <Pagination words={m.common.table} path={BASE} query={{ show }} after={after} next={queue.next} />
    </>
  );
}

function Numbers({ rows, ctx, m }: { rows: RepairView[]; ctx: Context; m: Messages }) {
  const words = m.workPlans.superiors.queue;
  const count = (fit: RepairView["fit"]) =>
    formatNumber(rows.filter((row) => row.fit === fit).length, ctx.locale);
  const oldest = Math.max(...rows.map((row) => daysBetween(row.proposedOn, ctx.today)));
  const [largest] = [...groupsOf(rows)].sort((a, b) => b.rows.length - a.rows.length);
  const [first] = largest?.rows ?? [];
  return (
    <>
      <NumbersRow
        label={words.numbersLabel}
        numbers={[
          { value: formatNumber(rows.length, ctx.locale), words: words.numbers.waiting(oldest) },
          { value: count("fits"), words: words.numbers.fits },
          { value: count("look"), words: words.numbers.look },
          { value: count("unusable"), words: words.numbers.unusable },
        ]}
      />
      {largest && first && largest.rows.length > 1 && (
        <p className="my-3 text-lead reading">
          {words.oneCause(
            largest.rows.length,
            rows.length,
            words.becomes(first.previous?.name ?? words.nobody, first.proposed.name),
          )}
        </p>
      )}
    </>
  );
}
