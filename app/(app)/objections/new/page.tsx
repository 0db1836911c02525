import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { isId } from "@/app/(app)/evaluations/ids";
import { orNotFound } from "@/app/or-not-found";
import { Marked } from "@/components/evaluations/marked";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { getFiling, type FilingView } from "@/lib/features/evaluations/objections/queries/filing";
import { formatDate } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import { reasonText } from "@/lib/messages/reason-text";
import { newRequestKey, type Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { fileObjectionAction } from "../actions";
import { partName } from "../part-name";
import { FilingForm, type FilingRow } from "./filing-form";

type Props = { searchParams: Promise<{ evaluation?: string | string[] }> };
type Part = { view: FilingView; m: Messages; locale: Locale };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.objections.filing.title };
}

/** Asking for another examination: the parts, why, a file, and what happens then; or why it is not possible, and what is. */
export default async function NewObjectionPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const { evaluation } = await searchParams;
  if (typeof evaluation !== "string" || !isId(evaluation)) notFound();
  const view = await orNotFound(getFiling(ctx, evaluation));
  if (!view) notFound();
  if (view.objectionId) redirect(`/objections/${view.objectionId}`);
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.objections;
  const part = { view, m, locale: ctx.locale };
  const isOpen = view.blocked === null && view.parts.length > 0;
  return (
    <div className="page-reading">
      <div className="reading">
        <PageHeader
          title={isOpen ? t.filing.title : t.blocked.title}
          about={isOpen ? t.filing.start : undefined}
          crumbs={[
            { label: m.evaluations.result.crumb, href: "/evaluations" },
            { label: periodName(view.period, ctx.locale), href: `/evaluations/${view.evaluationId}` },
            { label: t.crumb },
          ]}
          crumbLabel={m.common.shell.breadcrumb}
        />
        {isOpen ? <Open {...part} /> : <Blocked {...part} />}
      </div>
    </div>
  );
}

function Blocked({ view, m }: Part) {
  const t = m.evaluations.objections;
  const result = `/evaluations/${view.evaluationId}`;
  return (
    <>
      <Note tone="info" className="mb-4">
        {view.blocked ? reasonText(m, view.blocked) : t.filing.allTop}
      </Note>
      <p className="mb-2">{view.rater && t.blocked.talkAbout(view.rater.name)}</p>
      <p className="mb-4 text-ink-2">{t.blocked.help}</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`${result}#talk`}>{t.blocked.talk}</ButtonLink>
        <ButtonLink tone="secondary" href={result}>
          {t.blocked.toResult}
        </ButtonLink>
      </div>
    </>
  );
}

function Open({ view, m, locale }: Part) {
  const t = m.evaluations.objections.filing;
  const day = (date: string | null) => (date ? formatDate(date, locale, "deadline") : "");
  const rater = view.rater?.name ?? "";
  const decider = view.decider?.name ?? "";
  const rows: FilingRow[] = view.parts.map((part, index) => ({
    index,
    key: part.key,
    group: part.kind === "result" || part.kind === "result_rating" ? "results" : "behaviours",
    name: partName(part, m),
    text: part.result?.text ?? null,
    hint: part.kind.endsWith("_rating") ? t.ratingHint : null,
    now: t.now(m.evaluations.levelsLong[part.currentLevel]),
    higher: part.higher.map((level) => ({ value: level, label: m.evaluations.levelsLong[level] })),
  }));
  return (
    <>
      <p>
        <Marked text={t.until(day(view.lastDay))} />{" "}
        {view.receivedOn && t.clock(formatDate(view.receivedOn, locale), view.clockDays, view.clockMode)}
      </p>
      <Note tone="quiet" className="my-4">
        {t.sure(view.rater?.callName ?? "")}{" "}
        <TextLink href={`/evaluations/${view.evaluationId}#talk`}>{t.ask}</TextLink>
      </Note>
      <FilingForm
        action={fileObjectionAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        evaluationId={view.evaluationId}
        version={view.version}
        rows={rows}
        words={{
          step1: t.step1,
          results: t.results,
          behaviours: t.behaviours,
          wish: t.wish,
          why: t.why,
          whyHint: t.whyHint,
          step2: t.step2,
          file: t.file,
          fileHint: t.fileHint,
          fileTitle: t.fileTitle,
          step3: t.step3,
          send: t.send,
        }}
        facts={[t.reads(rater, decider), t.next(rater, decider, day(view.decisionDue)), t.onlyUp, t.once]}
      />
    </>
  );
}
