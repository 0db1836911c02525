import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-fields";
import { TextLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import type { PlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { dayIn, formatDate, formatDateTime, formatDeadline, formatTime } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { changeApproachAction } from "../actions";

type Props = { ctx: Context; page: PlanPage; m: Messages };

/** Whose plan, until when, with what approach, and for whom; when it was saved last. */
export function PlanHead({ ctx, page, m }: Props) {
  const { plan } = page;
  const { editor: e, superiors } = m.workPlans;
  const zone = ctx.actor.timeZone;
  const due = formatDeadline(page.dueOn, ctx.today, ctx.locale, zone);
  const own = plan.state === "returned" ? e.mendTitle(plan.year) : e.title(plan.year);
  const title = plan.amendsId === null ? own : m.workPlans.amendments.title(plan.year, plan.revision);
  const capacity = e.capacities[plan.appraiser?.capacity as keyof typeof e.capacities] ?? "";
  const isToday = dayIn(plan.savedAt, zone) === ctx.today;
  const savedAt = isToday
    ? formatTime(plan.savedAt, ctx.locale, zone)
    : formatDateTime(plan.savedAt, ctx.locale, zone, "short");
  const isPart = !plan.startsOn.endsWith("01-01") || !plan.endsOn.endsWith("12-31");
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ label: e.mine, href: "/work-plans" }, { label: String(plan.year) }]}
        crumbLabel={m.common.shell.breadcrumb}
        about={
          <span className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2">
            <span>{e.post(plan.positionTitle, plan.unitName)}</span>
            {isPart && (
              <span>
                {formatDate(plan.startsOn, ctx.locale, "short")}–
                {formatDate(plan.endsOn, ctx.locale, "short")}
              </span>
            )}
            <span>
              {e.approach} <b className="font-semibold">{e.approaches[plan.approach]}</b>{" "}
              {plan.amendsId === null && <ApproachBox page={page} m={m} />}
            </span>
            <span>
              {e.appraiser}:{" "}
              <b className="font-semibold">
                {[capacity, plan.appraiser?.name ?? e.noAppraiser].filter(Boolean).join(" ")}
              </b>{" "}
              <TextLink href="/work-plans/superior">
                {plan.appraiser ? superiors.mine.wrong : superiors.mine.noneYet}
              </TextLink>
            </span>
          </span>
        }
        actions={
          <div className="text-small">
            <p role="status" className="flex items-center gap-1.5 font-semibold text-ok">
              <Icon name="check" size={18} />
              {e.saved(savedAt)}
            </p>
            {/* The day until which plans are set concerns the first version alone. */}
            {plan.amendsId === null && (
              <p className={due.tone === "late" ? "text-err" : "text-ink-3"}>{due.sentence}</p>
            )}
          </div>
        }
      />
      {plan.appraiser === null && (
        <Note tone="warn" className="mb-4">
          {e.noAppraiserNote}
        </Note>
      )}
    </>
  );
}

/** A native pop-over: it opens without JavaScript, and closes with Escape. */
function ApproachBox({ page: { plan }, m }: Pick<Props, "page" | "m">) {
  const e = m.workPlans.editor;
  return (
    <>
      <button type="button" className="text-laut-7 underline underline-offset-3" popoverTarget="approach-box">
        {m.common.actions.change}
        <span className="sr-only"> {e.approach.toLowerCase()}</span>
      </button>
      <div id="approach-box" popover="auto" className="pop-box">
        <ActionForm
          id="approach"
          action={changeApproachAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
        >
          <HiddenField name="planId" value={plan.id} />
          <HiddenField name="version" value={plan.version} />
          <RadioGroup
            name="approach"
            legend={e.approach}
            hint={e.changeApproachHint}
            defaultValue={plan.approach}
            options={(["quantitative", "qualitative"] as const).map((value) => ({
              value,
              label: e.approaches[value],
              hint: e.approachHints[value],
            }))}
          />
          <SubmitButton className="mt-3" small>
            {e.changeApproach}
          </SubmitButton>
        </ActionForm>
      </div>
    </>
  );
}
