import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { Refresher } from "@/app/(app)/hr/accounts/batches/[batchId]/refresher";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { HiddenField } from "@/components/ui/text-fields";
import { getPapers, type PaperView } from "@/lib/features/evaluations/papers/queries";
import { dayIn, formatDate, formatNumber } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { isId } from "../../ids";
import { orderPapersAction } from "./actions";

type Props = { params: Promise<{ id: string }> };
type PaperProps = { paper: PaperView; evaluationId: string; ctx: Context; m: Messages };

const TONES = { valid: "ok", replaced: "warn", revoked: "err" } as const;
const KILOBYTE = 1_000;

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).documents.papers.title };
}

/** The official papers of a released result: to fetch, on their way, or to ask for. */
export default async function PapersPage({ params }: Props) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const view = await orNotFound(getPapers(ctx, id));
  const m = messagesFor(ctx.locale);
  const w = m.documents.papers;
  return (
    <div className="page-reading">
      <PageHeader title={w.title} />
      <p className="mb-4 text-ink-2">{w.about(periodName(view.period, ctx.locale))}</p>
      <Card as="div" rows>
        {view.papers.map((paper) => (
          <Paper key={paper.kind} paper={paper} evaluationId={id} ctx={ctx} m={m} />
        ))}
      </Card>
      {view.papers.some(({ stage }) => stage === "making") && (
        <Note tone="quiet" live className="mt-3">
          <p>{w.making}</p>
          <TextLink className="inline-flex min-h-11 items-center" href={`/evaluations/${id}/document`}>
            {w.reload}
          </TextLink>
          <Refresher />
        </Note>
      )}
      {view.mayOrder && (
        <ActionForm
          id="order-papers"
          action={orderPapersAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          className="mt-4"
        >
          <HiddenField name="evaluationId" value={id} />
          <SubmitButton>{w.order}</SubmitButton>
        </ActionForm>
      )}
      <p className="mt-4">
        <TextLink className="inline-flex min-h-11 items-center" href={`/evaluations/${id}`}>
          {w.back}
        </TextLink>
      </p>
    </div>
  );
}

function Paper({ paper, evaluationId, ctx, m }: PaperProps) {
  const w = m.documents.papers;
  return (
    <section aria-labelledby={paper.kind}>
      <h2 id={paper.kind} className="text-body">
        {w.kinds[paper.kind]}
      </h2>
      <p className="text-small text-ink-2">{w.abouts[paper.kind]}</p>
      {paper.stage === "made" ? (
        <Made paper={paper} evaluationId={evaluationId} ctx={ctx} m={m} />
      ) : (
        <p className="mt-1 text-small text-ink-3">{w[paper.stage]}</p>
      )}
    </section>
  );
}

type MadeProps = Omit<PaperProps, "paper"> & { paper: Extract<PaperView, { stage: "made" }> };

function Made({ paper, evaluationId, ctx, m }: MadeProps) {
  const w = m.documents.papers;
  const day = (moment: string) => formatDate(dayIn(moment, ctx.actor.timeZone), ctx.locale);
  const size = `${formatNumber(Math.ceil(paper.bytes / KILOBYTE), ctx.locale)} KB`;
  return (
    <div className="mt-1 grid gap-2">
      <p className="flex flex-wrap items-center gap-2 text-small text-ink-2">
        <Chip tone={TONES[paper.state]}>{m.documents.verification.chips[paper.state]}</Chip>
        {w.made(day(paper.issuedAt), size, paper.revision)} <span className="mono">{paper.code}</span>
      </p>
      {paper.state === "replaced" && <p className="text-small">{w.replaced}</p>}
      {paper.revokedAt && (
        <p className="text-small">{w.revoked(day(paper.revokedAt), paper.revokeReason ?? "")}</p>
      )}
      <p className="flex flex-wrap items-center gap-3">
        <a
          className={buttonClass({ tone: "secondary", small: true })}
          href={`/evaluations/${evaluationId}/document/${paper.kind}`}
        >
          {w.download(w.kinds[paper.kind])}
        </a>
        <TextLink className="inline-flex min-h-11 items-center" href={`/verifikasi/${paper.code}`}>
          {w.check}
        </TextLink>
      </p>
    </div>
  );
}
