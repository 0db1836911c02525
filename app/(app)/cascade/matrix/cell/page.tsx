import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { Quote } from "@/components/ui/page/quote";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { ConfirmForm } from "@/components/work-plans/confirm-form";
import { AnswerForm } from "@/components/work-plans/matrix/answer-form";
import { RoleFields } from "@/components/work-plans/matrix/role-fields";
import { getRoleCell, type RoleCellPage } from "@/lib/features/work-plans/matrix/queries/role-cell";
import { whyNotSummed } from "@/lib/features/work-plans/matrix/rules/share-sum";
import { formatDecimal } from "@/lib/features/work-plans/rules/measure";
import { formatDateTime } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import {
  allowInvitationAction,
  answerInvitationAction,
  commentOnCellAction,
  decideApplicationAction,
  saveRoleCellAction,
  takeBackApplicationAction,
} from "../actions";
import { CellFacts } from "./cell-facts";

type Search = { result?: string | string[]; person?: string | string[] };
type Props = { searchParams: Promise<Search> };
type Part = { page: RoleCellPage; m: Messages };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).workPlans.matrix.cell.facts };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** One person's role at one result: written by the leader, answered, and talked about, by whoever has a part in it. */
export default async function RoleCellScreen({ searchParams }: Props) {
  const ctx = await requireContext();
  const { result, person } = await searchParams;
  const page = await orNotFound(getRoleCell(ctx, { resultId: one(result), employeeId: one(person) }));
  const m = messagesFor(ctx.locale);
  const words = m.workPlans.matrix;
  const back = page.may.readMatrix ? `/cascade/matrix?plan=${page.planId}` : "/cascade/matrix/mine";
  return (
    <div className="page-reading">
      <PageHeader
        title={words.cell.title(page.person.callName, page.column.number)}
        about={words.cell.about}
        crumbs={[
          { label: page.may.readMatrix ? words.name : words.mine.title, href: back },
          { label: words.result(page.column.number) },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <div className="grid gap-4">
        <Answers page={page} m={m} />
        <CellFacts ctx={ctx} page={page} m={m} />
        {page.may.write && <Write page={page} m={m} />}
        {page.cell && <Talk ctx={ctx} page={page} m={m} />}
      </div>
    </div>
  );
}

function Answers({ page, m }: Part) {
  const { cell, may, leader } = page;
  const words = m.workPlans.matrix.cell;
  if (!cell) return null;
  const form = { cell, labels: m.common.form, why: words.why, whyHint: words.whyHint };
  return (
    <>
      {may.decide && (
        <AnswerForm
          {...form}
          action={decideApplicationAction}
          requestKey={newRequestKey()}
          title={words.decide}
          about={cell.text}
          yes={words.yes.decide}
          no={words.no.decide}
        />
      )}
      {may.allow && (
        <AnswerForm
          {...form}
          action={allowInvitationAction}
          requestKey={newRequestKey()}
          title={words.allow(leader.name)}
          about={words.allowAbout}
          yes={words.yes.allow}
          no={words.no.allow}
        />
      )}
      {may.answer && (
        <AnswerForm
          {...form}
          action={answerInvitationAction}
          requestKey={newRequestKey()}
          title={words.answer(leader.name)}
          about={words.answerAbout}
          yes={words.yes.answer}
          no={words.no.answer}
        />
      )}
      {may.takeBack && (
        <ConfirmForm
          open={words.takeBack}
          ask={words.takeBackAsk}
          sure={words.takeBackSure}
          action={takeBackApplicationAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          fields={{ cellId: cell.id, version: cell.version }}
        />
      )}
    </>
  );
}

function Write({ page, m }: Part) {
  const words = m.workPlans.matrix;
  const { cell, column, person } = page;
  const isGone = !cell || cell.state === "withdrawn" || cell.state === "declined";
  const ids = { resultId: column.id, employeeId: person.id, version: cell?.version ?? 0 };
  return (
    <Card>
      <ActionForm
        id="role"
        action={saveRoleCellAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="grid gap-3"
      >
        {Object.entries(ids).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <RoleFields
          m={m}
          hint={words.edit.textHint}
          indicators={column.indicators
            .filter((indicator) => whyNotSummed(indicator) === null)
            .map(({ id, text, measureUnit }) => ({ id, text, unit: measureUnit ?? "" }))}
          start={{
            text: isGone ? "" : cell.text,
            share: isGone || cell.share === null ? "" : formatDecimal(cell.share),
            kind: cell?.kind ?? "main",
            splitKind: cell?.splitKind ?? "none",
            indicatorId: cell?.indicatorId ?? "",
          }}
        />
        <div>
          <SubmitButton>{words.edit.save}</SubmitButton>
        </div>
      </ActionForm>
      {!isGone && (
        <div className="mt-3">
          <ConfirmForm
            open={words.cell.clear}
            ask={words.cell.clearAsk}
            sure={words.cell.clearSure}
            action={saveRoleCellAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
            fields={{ ...ids, text: "" }}
          />
        </div>
      )}
    </Card>
  );
}

function Talk({ ctx, page, m }: Part & { ctx: Context }) {
  const words = m.workPlans.matrix.cell;
  const { cell, comments, may } = page;
  return (
    <section aria-labelledby="talk">
      <h2 id="talk" className="mb-2">
        {words.talk}
      </h2>
      {comments.length === 0 && <p className="text-ink-2">{words.noTalk}</p>}
      <div className="grid gap-3">
        {comments.map(({ id, author, text, at }) => (
          <Quote key={id} by={`${author}, ${formatDateTime(at, ctx.locale, ctx.actor.timeZone)}`}>
            {text}
          </Quote>
        ))}
      </div>
      {may.comment && cell && (
        <ActionForm
          id="comment"
          action={commentOnCellAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          className="mt-3 grid gap-3"
          resetOnSuccess
        >
          <HiddenField name="cellId" value={cell.id} />
          <TextArea name="text" label={words.comment} hint={words.commentHint} rows={2} />
          <div>
            <SubmitButton tone="secondary">{words.send}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </section>
  );
}
