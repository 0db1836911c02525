import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { ButtonLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { Receipt } from "@/components/ui/page/receipt";
import { ConfirmForm } from "@/components/work-plans/confirm-form";
import { PlanTicks } from "@/components/work-plans/plan-ticks";
import { PrintButton } from "@/components/work-plans/print-button";
import { getPlanPage, type PlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { dayIn, formatDate, formatDateTime } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { withdrawWorkPlanAction } from "../../actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.receipt.number };
}

/** What happens next, or what has become of this sending since. */
function nextStep(page: PlanPage, ctx: Context, m: Messages): string {
  const { receipt: r } = m.workPlans;
  const { plan } = page;
  if (plan.state === "set" || plan.state === "closed")
    return r.agreed(formatDate(dayIn(plan.setAt ?? plan.savedAt, ctx.actor.timeZone), ctx.locale));
  if (plan.state === "returned") return r.returned;
  if (plan.state !== "submitted") return r.taken;
  return plan.appraiser ? r.nextRead(plan.appraiser.name) : r.nextNobody;
}

/** Proof of the latest sending: number, time, to whom, what comes next. It can be printed; it shows no rating. */
export default async function PlanReceiptPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  const page = await orNotFound(getPlanPage(ctx, id));
  const m = messagesFor(ctx.locale);
  const { receipt: r, reading, editor: e } = m.workPlans;
  const { plan } = page;
  const sent =
    plan.receiptNumber !== null && plan.submittedAt !== null
      ? { number: plan.receiptNumber, at: plan.submittedAt }
      : null;
  return (
    <div className="mx-auto max-w-[40rem]">
      <PageHeader
        title={plan.state === "submitted" ? r.title : r.number}
        crumbs={[
          { label: e.mine, href: "/work-plans" },
          { label: String(plan.year), href: `/work-plans/${id}` },
          { label: r.number },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {sent ? (
        <>
          <PlanTicks plan={plan} m={m} />
          <div className="my-4">
            <Receipt title={r.number} number={sent.number}>
              <p>{r.sent(formatDateTime(sent.at, ctx.locale, ctx.actor.timeZone, "full"))}</p>
              <p>
                {reading.mine(plan.year)}, {plan.employeeName}
              </p>
              <p>{plan.appraiser ? r.to(plan.appraiser.name) : r.toNobody}</p>
              <p className="mt-1 text-ink-3">
                {r.fingerprint}
                <span className="mono block [overflow-wrap:anywhere]">{plan.submittedHash}</span>
              </p>
            </Receipt>
          </div>
        </>
      ) : (
        <Note>{r.never}</Note>
      )}
      <BlockTitle title={r.next} />
      <p className="mb-4">{nextStep(page, ctx, m)}</p>
      <div className="no-print flex flex-wrap items-start gap-3">
        <ButtonLink href={`/work-plans/${id}`}>{r.open}</ButtonLink>
        {sent && <PrintButton label={r.print} />}
        {page.document?.stage === "made" && (
          <a className={buttonClass({ tone: "secondary" })} href={`/work-plans/${id}/document`}>
            {m.documents.official.download}
          </a>
        )}
        {page.isOwn && plan.state === "submitted" && plan.readAt === null && (
          <ConfirmForm
            open={reading.withdraw}
            ask={`${r.withdrawable} ${reading.withdrawAsk}`}
            sure={reading.withdrawSure}
            action={withdrawWorkPlanAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
            fields={{ planId: id, version: plan.version }}
          />
        )}
      </div>
    </div>
  );
}
