import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { BlockTitle } from "@/components/ui/page/page-header";
import { Note } from "@/components/ui/page/note";
import { HiddenField } from "@/components/ui/text-fields";
import type { PlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { dayIn, formatDate, formatDateTime, formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { Refresher } from "@/app/(app)/hr/accounts/batches/[batchId]/refresher";
import { orderPlanDocumentAction } from "./document/actions";

type Props = { ctx: Context; page: PlanPage; m: Messages };
type Made = Extract<NonNullable<PlanPage["document"]>, { stage: "made" }>;

const KILOBYTE = 1_000;

/** The official SKP of a plan that was set: on its way, to fetch, or to ask for. Nothing where there can be none. */
export function DocumentBox({ ctx, page, m }: Props) {
  const w = m.documents.official;
  const { document, plan } = page;
  if (!document || (document.stage === "none" && !document.mayOrder)) return null;
  return (
    <section className="no-print mt-6" aria-labelledby="document">
      <BlockTitle id="document" title={w.title} />
      {document.stage === "none" && (
        <ActionForm
          id="order-document"
          action={orderPlanDocumentAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
        >
          <HiddenField name="planId" value={plan.id} />
          <p className="mb-2 text-ink-2">{w.none}</p>
          <SubmitButton tone="secondary" small>
            {w.order}
          </SubmitButton>
        </ActionForm>
      )}
      {document.stage === "making" && (
        <Note tone="quiet" live>
          <p>{w.making}</p>
          <TextLink className="inline-flex min-h-11 items-center" href={`/work-plans/${plan.id}`}>
            {w.reload}
          </TextLink>
          <Refresher />
        </Note>
      )}
      {document.stage === "made" && <MadeDocument made={document} ctx={ctx} planId={plan.id} m={m} />}
    </section>
  );
}

function MadeDocument({ made, ctx, planId, m }: { made: Made; ctx: Context; planId: string; m: Messages }) {
  const w = m.documents.official;
  const zone = ctx.actor.timeZone;
  const size = `${formatNumber(Math.ceil(made.bytes / KILOBYTE), ctx.locale)} KB`;
  const day = (moment: string) => formatDate(dayIn(moment, zone), ctx.locale);
  return (
    <div className="grid gap-2">
      {made.state === "revoked" && made.revokedAt && (
        <Note tone="warn">{w.revoked(day(made.revokedAt), made.revokeReason ?? "")}</Note>
      )}
      <p className="text-small text-ink-2">{w.made(day(made.issuedAt), size)}</p>
      <p>
        <a
          className={buttonClass({ tone: "secondary", small: true })}
          href={`/work-plans/${planId}/document`}
        >
          {w.download}
        </a>
      </p>
      <p className="text-small text-ink-3">
        {w.code} <span className="mono whitespace-nowrap text-ink">{made.code}</span>{" "}
        <TextLink className="inline-flex min-h-11 items-center" href={`/verifikasi/${made.code}`}>
          {w.check}
        </TextLink>
      </p>
      {made.certified.length > 0 && (
        <ul className="text-small text-ink-2">
          {made.certified.map(({ role, name, at }) => (
            <li key={role}>{w.certified(name, formatDateTime(at, ctx.locale, zone))}</li>
          ))}
        </ul>
      )}
      {made.maySignBy && (
        <p>
          <ButtonLink tone="secondary" small href={`/work-plans/${planId}/document/sign`}>
            {w.sign(made.maySignBy)}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}
