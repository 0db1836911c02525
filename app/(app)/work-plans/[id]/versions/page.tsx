import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { EmptyState } from "@/components/ui/page/empty-state";
import { DescriptionList } from "@/components/ui/page/facts";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { DifferenceList } from "@/components/work-plans/dialogue/difference-list";
import {
  getPlanVersions,
  type PlanVersion,
  type PlanVersions,
} from "@/lib/features/work-plans/amendments/queries/plan-versions";
import { dayIn, formatDate, formatDateTime } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import type { Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.amendments.versions.link };
}

/** Every version of a plan that was ever set, newest first, each with its difference to the one before. */
export default async function VersionsPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  const plan = await orNotFound(getPlanVersions(ctx, id));
  const m = messagesFor(ctx.locale);
  const v = m.workPlans.amendments.versions;
  const href = `/work-plans/${plan.planId}`;
  return (
    <>
      <PageHeader
        title={v.title(plan.year)}
        crumbs={[
          {
            label: plan.isOwn ? m.workPlans.editor.mine : plan.employeeName,
            href: plan.isOwn ? "/work-plans" : href,
          },
          { label: String(plan.year), href },
          { label: v.link },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        about={
          <>
            {plan.employeeName}, {plan.positionTitle}.{" "}
            {plan.number && (
              <>
                {v.number}: <span className="mono">{plan.number}</span>.
              </>
            )}
            <span className="block">{v.lead}</span>
          </>
        }
        actions={<TextLink href={href}>{v.back}</TextLink>}
      />
      {plan.versions.length === 0 && <EmptyState title={v.none} />}
      {plan.versions.map((version, index) => (
        <Version
          key={version.revision}
          version={version}
          isCurrent={index === 0 && plan.state === "set"}
          ctx={ctx}
          m={m}
        />
      ))}
      <Dropped plan={plan} ctx={ctx} m={m} />
    </>
  );
}

function Version({
  version,
  isCurrent,
  ctx,
  m,
}: {
  version: PlanVersion;
  isCurrent: boolean;
  ctx: Context;
  m: Messages;
}) {
  const { versions: v, start, reason } = m.workPlans.amendments;
  const { difference } = version;
  const when = (moment: string) => formatDateTime(moment, ctx.locale, ctx.actor.timeZone);
  const id = `version-${String(version.revision)}`;
  const signed = version.signatures.map(({ role, name, at }) => ({
    term: v[role],
    value: v.signature(name, when(at)),
  }));
  return (
    <Card className="mb-4" labelledBy={id}>
      <div className="flex flex-wrap items-center gap-2">
        <h2 id={id}>{v.version(version.revision)}</h2>
        {isCurrent && <Chip tone="ok">{v.current}</Chip>}
        <span className="text-small text-ink-3">
          {v.set(formatDate(dayIn(version.setAt, ctx.actor.timeZone), ctx.locale))}
        </span>
      </div>
      <p className="my-2 [overflow-wrap:anywhere]">
        {version.reason
          ? reason(
              (start.reasons as Record<string, string>)[version.reason] ?? version.reason,
              version.note ?? "",
            )
          : v.first}
      </p>
      {signed.length === 0 && <p className="text-small text-ink-3">{v.unsigned}</p>}
      <DescriptionList
        items={[
          ...signed,
          ...(version.receiptNumber
            ? [{ term: v.receipt, value: <span className="mono">{version.receiptNumber}</span> }]
            : []),
          ...(version.hash === ""
            ? []
            : [
                {
                  term: v.hash,
                  value: <span className="mono [overflow-wrap:anywhere]">{version.hash}</span>,
                },
              ]),
        ]}
      />
      {difference && (
        <Disclosure
          className="mt-3"
          open
          summary={
            <span className="flex flex-wrap items-center gap-2">
              <h3>{v.difference(version.revision - 1)}</h3>
              <Chip>{m.workPlans.dialogue.changed.count(difference.count)}</Chip>
            </span>
          }
        >
          {difference.count === 0 ? (
            <p className="text-small">{v.same}</p>
          ) : (
            <DifferenceList difference={difference} m={m} />
          )}
        </Disclosure>
      )}
    </Card>
  );
}

function Dropped({ plan, ctx, m }: { plan: PlanVersions; ctx: Context; m: Messages }) {
  const a = m.workPlans.amendments;
  if (plan.dropped.length === 0) return null;
  return (
    <section className="mt-6" aria-labelledby="dropped">
      <BlockTitle id="dropped" title={a.versions.put} aside={String(plan.dropped.length)} />
      <ul>
        {plan.dropped.map(({ id, note, startedBy, startedAt }) => (
          <li key={id} className="border-t border-line py-2.5 text-small">
            <TextLink href={`/work-plans/${id}`}>{note}</TextLink>{" "}
            <span className="text-ink-3">
              {a.by(startedBy, formatDate(dayIn(startedAt, ctx.actor.timeZone), ctx.locale))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
