import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/page/note";
import { HiddenField } from "@/components/ui/text-fields";
import { ConfirmForm } from "@/components/work-plans/confirm-form";
import { RoleOffers } from "@/components/work-plans/matrix/role-offers";
import { PlanAside } from "@/components/work-plans/plan-aside";
import { PlanCards } from "@/components/work-plans/plan-cards";
import { PlanSheet } from "@/components/work-plans/plan-sheet";
import { RemarkSummary } from "@/components/work-plans/remark-summary";
import type { PlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { zoneLabel } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { adoptCellsAction } from "../../cascade/matrix/actions";
import {
  addPlanResultAction,
  addSheetRowAction,
  discardWorkPlanAction,
  keepPlanResultAction,
  moveSheetRowAction,
  removeSheetRowAction,
} from "../actions";
import { leaderHasNone, remarksOf, rowsOf, shapeOf, supportGroups } from "../plan-words";
import "@/components/work-plans/grid/plan-grid.css";
import "../plan-form.css";
import { AmendmentHead, DiscardAmendment } from "./amendment-box";
import { gridWords } from "./grid-words";
import { undoPasteAction } from "./paste/actions";
import { PlanHead } from "./plan-head";
import { PlanTalk } from "./plan-talk";

type Props = {
  ctx: Context;
  page: PlanPage;
  m: Messages;
  /** Rows that were just pasted, joined by dots. */
  pasted?: string;
};

export function PlanEditor({ ctx, page, m, pasted = "" }: Props) {
  const { plan } = page;
  const e = m.workPlans.editor;
  const rows = rowsOf(m, page);
  const remarks = remarksOf(m, page);
  const errors = remarks.filter(({ severity }) => severity === "error");
  const appraiser = plan.appraiser?.callName ?? e.appraiser;
  const count = (kind: string) => plan.attachments.filter((line) => line.kind === kind).length;
  const onward = (
    <ButtonLink href={`/work-plans/${plan.id}/check`}>
      {e.checkThenSend}
      <Icon name="arrow" />
    </ButtonLink>
  );
  return (
    <>
      <PlanHead ctx={ctx} page={page} m={m} />
      <AmendmentHead ctx={ctx} page={page} m={m} />
      {plan.state === "returned" && <ReturnedNote page={page} m={m} appraiser={appraiser} />}
      <RoleOffers
        planId={plan.id}
        offers={page.offers}
        action={adoptCellsAction}
        requestKey={newRequestKey()}
        m={m}
      />
      <PastedNote page={page} m={m} pasted={pasted} />
      <RemarkSummary title={e.errors(errors.length)} remarks={errors} />
      <div className="desk:grid desk:grid-cols-[minmax(0,1fr)_17.875rem] desk:items-start desk:gap-5">
        <div>
          <p className="mb-2">
            <TextLink href={`/work-plans/${plan.id}/paste`}>{m.workPlans.writing.paste.open}</TextLink>
          </p>
          <PlanSheet
            grid={{
              planId: plan.id,
              draftPrefix: `${ctx.actor.employeeId}:plan-row`,
              shape: shapeOf(plan),
              rows,
              supports: supportGroups(m, page.choices),
              words: gridWords(m, appraiser, shapeOf(plan)),
              actions: {
                save: keepPlanResultAction,
                add: addSheetRowAction,
                move: moveSheetRowAction,
                remove: removeSheetRowAction,
              },
              clock: { timeZone: ctx.actor.timeZone, label: zoneLabel(ctx.actor.timeZone) },
              foot: onward,
            }}
          >
            <PlanCards planId={plan.id} shape={shapeOf(plan)} rows={rows} m={m} appraiser={appraiser} />
            <div className="mt-4 flex flex-col gap-2 desk:flex-row desk:items-center">
              <AddForm kind="main" planId={plan.id} m={m} />
              <AddForm kind="additional" planId={plan.id} m={m} />
              <span className="grid desk:ml-auto">{onward}</span>
            </div>
          </PlanSheet>
          <PlanTalk ctx={ctx} page={page} m={m} isBeforeSending={plan.state === "draft"} />
        </div>
        <PlanAside
          planId={plan.id}
          appraiser={plan.appraiser}
          advice={remarks.filter(({ severity }) => severity !== "error")}
          expectations={plan.behaviours.filter(({ expectation }) => expectation !== "").length}
          attachments={{
            resource: count("resource"),
            accountability: count("accountability"),
            consequence: count("consequence"),
          }}
          leaderHasNone={leaderHasNone(page)}
          m={m}
        >
          {plan.amendsId === null ? (
            <ConfirmForm
              open={e.discard}
              ask={e.discardAsk}
              sure={e.discardSure}
              action={discardWorkPlanAction}
              requestKey={newRequestKey()}
              labels={m.common.form}
              fields={{ planId: plan.id, version: plan.version }}
            />
          ) : (
            <DiscardAmendment page={page} m={m} />
          )}
        </PlanAside>
      </div>
    </>
  );
}

function AddForm({ kind, planId, m }: { kind: "main" | "additional"; planId: string; m: Messages }) {
  const e = m.workPlans.editor;
  return (
    <ActionForm action={addPlanResultAction} requestKey={newRequestKey()} labels={m.common.form}>
      <HiddenField name="planId" value={planId} />
      <HiddenField name="kind" value={kind} />
      <SubmitButton tone={kind === "main" ? "secondary" : "quiet"} wide>
        {kind === "main" && <Icon name="add" />}
        {kind === "main" ? e.addMain : e.addAdditional}
      </SubmitButton>
    </ActionForm>
  );
}

/** How many rows came with the paste, and the way back while nobody has changed them. */
function PastedNote({ page, m, pasted }: { page: PlanPage; m: Messages; pasted: string }) {
  const words = m.workPlans.writing.paste;
  const ids = pasted.split(".");
  const rows = page.plan.results.filter(({ id, version }) => ids.includes(id) && version === 1);
  if (rows.length === 0) return null;
  return (
    <Note className="mb-4" live>
      <p>{words.done(rows.length)}</p>
      <ActionForm
        id="undo-paste"
        action={undoPasteAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="mt-2"
      >
        <HiddenField name="planId" value={page.plan.id} />
        <HiddenField name="resultIds" value={rows.map(({ id }) => id).join(".")} />
        <SubmitButton tone="secondary" small>
          {words.undo}
        </SubmitButton>
      </ActionForm>
    </Note>
  );
}

/** Why the plan is back: notes at rows stand at their rows; the rest stands here. */
function ReturnedNote({ page, m, appraiser }: { page: PlanPage; m: Messages; appraiser: string }) {
  const { returned } = m.workPlans.editor;
  const ids = new Set(page.plan.results.map(({ id }) => id));
  const general = page.notes.filter(({ resultId }) => resultId === null || !ids.has(resultId));
  return (
    <Note tone="warn" className="mb-4">
      <h2 className="text-h3">{returned.title(appraiser)}</h2>
      {general.map(({ resultId, text }) => (
        <p key={text} className="mt-1.5 whitespace-pre-line [overflow-wrap:anywhere]">
          <b>{resultId === null ? returned.general : returned.gone}.</b> {text}
        </p>
      ))}
      <p className="mt-1.5 text-small">{returned.how}</p>
    </Note>
  );
}
