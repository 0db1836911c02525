import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Autosave } from "@/components/ui/autosave";
import { TextLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Disclosure } from "@/components/ui/page/disclosure";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import { ConfirmForm } from "@/components/work-plans/confirm-form";
import { ResultFields } from "@/components/work-plans/result-fields";
import { helpSource } from "@/components/work-plans/writing/help-types";
import { getPlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { zoneLabel } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import {
  keepPlanResultAction,
  movePlanResultAction,
  removePlanResultAction,
  savePlanResultAction,
} from "../../../actions";
import { rowsOf, shapeOf, supportGroups } from "../../../plan-words";
import "../../../plan-form.css";

type Props = { params: Promise<{ id: string; resultId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.editor.columns.result };
}

/** One result, one page: every field with its label and hint. Whoever may only read is led to the plan. */
export default async function PlanResultPage({ params }: Props) {
  const ctx = await requireContext();
  const { id, resultId } = await params;
  const page = await orNotFound(getPlanPage(ctx, id));
  if (!page.mayWrite) redirect(`/work-plans/${id}`);
  const m = messagesFor(ctx.locale);
  const e = m.workPlans.editor;
  const row = rowsOf(m, page).find((one) => one.id === resultId);
  if (!row) notFound();
  const zone = ctx.actor.timeZone;
  const said = [
    ...row.findings.filter(({ severity }) => severity !== "info"),
    ...(row.isSame ? [{ path: "text", severity: "info" as const, text: e.sameAsLastYear }] : []),
  ];
  return (
    <div className="mx-auto max-w-[45rem]">
      <PageHeader
        title={e.result(row.number)}
        crumbs={[
          { label: e.mine, href: "/work-plans" },
          { label: String(page.plan.year), href: `/work-plans/${id}#result-${row.id}` },
          { label: e.result(row.number) },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {row.notes.map((note) => (
        <p key={note} className="mb-3 border-l-3 border-kunyit pl-3 [overflow-wrap:anywhere]">
          <b>{e.noteBy(page.plan.appraiser?.callName ?? e.appraiser)}</b> {note}
        </p>
      ))}
      {row.text !== "" && said.length > 0 && (
        <ul className="mb-4 text-small">
          {said.map(({ path, severity, text }) => (
            <li
              key={path + text}
              className={`flex gap-1.5 py-0.5 ${severity === "error" ? "font-semibold text-err" : "text-warn"}`}
            >
              <Icon name={severity === "error" ? "alert" : "info"} size={18} />
              {severity === "error" ? (
                <a className="text-err" href={`#row-${path.replace(/[^\w-]+/g, "-")}`}>
                  {text}
                </a>
              ) : (
                text
              )}
            </li>
          ))}
        </ul>
      )}
      <ActionForm id="row" action={savePlanResultAction} requestKey={newRequestKey()} labels={m.common.form}>
        <HiddenField name="planId" value={id} />
        <HiddenField name="resultId" value={row.id} />
        <HiddenField name="version" value={row.version} />
        {/* The first button of a form is pressed by Enter: it must save, not add or remove. */}
        <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
          {e.saveAndBack}
        </button>
        <ResultFields
          row={row}
          shape={shapeOf(page.plan)}
          supports={supportGroups(m, page.choices)}
          e={e}
          helpSource={helpSource(id)}
        />
        <div className="form-foot">
          <Autosave
            draftKey={`${ctx.actor.employeeId}:plan-row:${row.id}`}
            action={keepPlanResultAction}
            labels={m.common.autosave}
            clock={{ timeZone: zone, label: zoneLabel(zone) }}
          />
          <SubmitButton name="intent" value="save" className="form-foot-button">
            {e.saveAndBack}
          </SubmitButton>
        </div>
      </ActionForm>
      {row.indicators.length > 0 && (
        <p className="mt-4">
          <TextLink href={`/work-plans/${id}/results/${row.id}/manual`}>
            {m.workPlans.writing.manual.open}
          </TextLink>
        </p>
      )}
      <OrderAndRemoval planId={id} row={row} m={m} />
      <p className="mt-4">
        <TextLink href={`/work-plans/${id}#result-${row.id}`}>{e.back}</TextLink>
      </p>
    </div>
  );
}

type OrderProps = { planId: string; row: { id: string; version: number }; m: Messages };

function OrderAndRemoval({ planId, row, m }: OrderProps) {
  const e = m.workPlans.editor;
  return (
    <Disclosure className="mt-4" summary={e.order}>
      <div className="flex flex-wrap gap-2">
        {(["up", "down"] as const).map((direction) => (
          <ActionForm
            key={direction}
            action={movePlanResultAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
          >
            <HiddenField name="planId" value={planId} />
            <HiddenField name="resultId" value={row.id} />
            <HiddenField name="direction" value={direction} />
            <SubmitButton tone="secondary" small>
              {direction === "up" ? e.moveUp : e.moveDown}
            </SubmitButton>
          </ActionForm>
        ))}
        <ConfirmForm
          open={e.remove}
          ask={e.removeAsk}
          sure={e.removeSure}
          action={removePlanResultAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          fields={{ planId, resultId: row.id, version: row.version }}
        />
      </div>
    </Disclosure>
  );
}
