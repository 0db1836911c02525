import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { FaultyRows } from "@/components/exchange/imports/faulty-rows";
import { MatchForm } from "@/components/exchange/imports/match-form";
import { ProblemGroups } from "@/components/exchange/imports/problem-groups";
import { Report } from "@/components/exchange/imports/report";
import { isRunning, RunningStep } from "@/components/exchange/imports/running";
import { Steps } from "@/components/exchange/imports/steps";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { getImport, type ImportState } from "@/lib/features/exchange/queries/import-views";
import { UNDO_DAYS } from "@/lib/features/exchange/rules/reasons";
import { messagesFor } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import { isId } from "@/lib/platform/clock";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { applyFixAction, enterImportAction, matchColumnsAction, undoImportAction } from "../actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).exchange.title };
}

const STEP: Record<ImportState, number> = {
  ...{ reading: 0, refused: 0, matching: 1, checking: 2, checked: 2 },
  ...{ entering: 3, entered: 4, undoing: 4, undone: 4 },
};

export default async function ImportPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const view = await orNotFound(getImport(ctx, id));
  const m = messagesFor(ctx.locale);
  const w = m.exchange;
  const shared = { view, m, locale: ctx.locale };
  const hasRows = view.rowsRemovedAt === null;
  const reports =
    ["checked", "entered", "undone"].includes(view.state) || (view.state === "matching" && !hasRows);
  return (
    <>
      <PageHeader
        title={view.fileName}
        crumbs={[{ label: w.title, href: "/hr/imports" }, { label: w.kinds[view.kind] }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Steps label={w.steps.label} items={w.steps.items} current={STEP[view.state]} />
      {isRunning(view.state) && <RunningStep {...shared} state={view.state} />}
      {view.state === "refused" && (
        <Card label={w.refused.title}>
          <h2 className="mb-2">{w.refused.title}</h2>
          <p className="mb-4" role="status">
            {view.refusal && reasonText(m, view.refusal)}
          </p>
          <ButtonLink href="/hr/imports">{w.refused.again}</ButtonLink>
        </Card>
      )}
      {view.state === "matching" && hasRows && (
        <MatchForm {...shared} action={matchColumnsAction} requestKey={newRequestKey()} />
      )}
      {reports && (
        <Report
          {...shared}
          enter={enterImportAction}
          undo={undoImportAction}
          newKey={newRequestKey}
          today={ctx.today}
          undoDays={UNDO_DAYS}
          zone={ctx.actor.timeZone}
        />
      )}
      {reports && view.left.length > 0 && (
        <section aria-labelledby="left" className="mt-6">
          <BlockTitle id="left" title={w.done.leftTitle} />
          <ul className="card card-rows">
            {view.left.map((row) => (
              <li key={row.rowNumber} className="p-3">
                {w.done.row} {row.rowNumber}: {row.label}
              </li>
            ))}
          </ul>
        </section>
      )}
      {reports && view.groups.length > 0 && view.state !== "undone" && (
        <>
          <ProblemGroups {...shared} action={applyFixAction} newKey={newRequestKey} />
          <FaultyRows {...shared} />
        </>
      )}
    </>
  );
}
