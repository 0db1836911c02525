import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { SourceLine } from "@/components/strategy/source-line";
import { DifferenceTable } from "@/components/strategy/planner/difference";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { getVersion } from "@/lib/features/strategy/versions/queries";
import { dayIn, formatDate } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).strategy.planner.versions.title };
}

export default async function VersionPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const [{ id }, { done }] = [await params, await searchParams];
  if (!isId(id)) notFound();
  const { version, previous, changes, nodes, indicators } = await orNotFound(getVersion(ctx, id));
  const m = messagesFor(ctx.locale);
  const w = m.strategy.planner.versions;
  const title = `${w.number(version.number)}: ${version.title}`;
  return (
    <div className="page-reading">
      <PageHeader
        title={title}
        about={w.from(formatDate(version.startsOn, ctx.locale))}
        crumbs={[
          { label: m.strategy.cascade.title, href: "/cascade" },
          { label: w.title, href: "/cascade/versions" },
          { label: w.number(version.number) },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {done === "recorded" && (
        <Note live className="mb-4">
          {w.recorded(version.number)}
        </Note>
      )}
      <DescriptionList
        className="mb-6"
        items={[
          { term: w.legalBase, value: version.legalBase },
          {
            term: w.document,
            value: (
              <SourceLine
                source={{ document: version.title, url: version.url }}
                absent={m.strategy.reference.absent}
              />
            ),
            about: version.period,
          },
          {
            term: w.reason,
            value: version.reason,
            about: w.by(
              version.authorName,
              formatDate(dayIn(version.createdAt, ctx.actor.timeZone), ctx.locale),
            ),
          },
          { term: w.what, value: w.size(nodes, indicators) },
          { term: w.digest, value: <code className="text-tiny break-all">{version.sha256}</code> },
        ]}
      />
      <section aria-labelledby="changes">
        <BlockTitle
          id="changes"
          title={previous ? w.changesFrom(previous.number) : w.change}
          aside={previous ? w.changes(changes.length) : undefined}
        />
        {!previous && <p className="text-small text-ink-3">{w.first}</p>}
        {previous && changes.length > 0 && (
          <DifferenceTable caption={w.changesFrom(previous.number)} changes={changes} m={m} />
        )}
      </section>
    </div>
  );
}
