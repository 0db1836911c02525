import type { Metadata } from "next";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { CheckboxGroup, LevelControl } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { Quote } from "@/components/ui/page/quote";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import {
  listContributions,
  type ContributionRow,
} from "@/lib/features/evaluations/contributions/queries/contributions";
import { LEVELS } from "@/lib/features/organization/rules/levels";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { periodTitle } from "@/lib/messages/period-name";
import { newRequestKey, type Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { giveContributionAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.contributions.title };
}

/** Rows of other units and teams that support the reader's results, those without input first. */
export default async function ContributionsPage() {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.contributions;
  const rows = await listContributions(ctx);
  return (
    <div className="page-reading">
      <PageHeader title={t.title} about={t.lead} />
      {rows.length === 0 ? (
        <EmptyState title={t.empty}>{t.emptyHint}</EmptyState>
      ) : (
        <>
          <Note tone="quiet" className="mb-3 text-small">
            {t.effect}
          </Note>
          <ul className="grid gap-3">
            {rows.map((row) => (
              <li key={row.resultId}>
                <Row row={row} m={m} locale={ctx.locale} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Row({ row, m, locale }: { row: ContributionRow; m: Messages; locale: Locale }) {
  const t = m.evaluations.contributions;
  const { given } = row;
  return (
    <Card as="article">
      <h2 className="text-body">{row.text}</h2>
      <p className="text-small text-ink-2">{t.of(row.name, row.unitName)}</p>
      <p className="text-small text-ink-3">
        {t.supports(row.supports)}. {periodTitle(row.period, locale)}
      </p>
      {given && <Quote by={m.evaluations.levels[given.level]}>{given.note}</Quote>}
      {row.isSigned ? (
        <p className="text-small text-ink-3">{t.fixed}</p>
      ) : (
        <Disclosure summary={given ? t.change : t.give}>
          <ActionForm
            id={`give-${row.resultId}`}
            action={giveContributionAction}
            requestKey={newRequestKey()}
            labels={m.common.form}
            done={t.saved}
          >
            <HiddenField name="resultId" value={row.resultId} />
            <HiddenField name="periodId" value={row.period.id} />
            <HiddenField name="version" value={given?.version ?? 0} />
            <LevelControl
              name="level"
              legend={t.level}
              options={LEVELS.map((value) => ({ value, label: m.evaluations.levels[value] }))}
              defaultValue={given?.level}
            />
            <TextArea
              name="note"
              label={t.note}
              hint={t.noteHint}
              defaultValue={given?.note}
              rows={3}
              maxLength={1000}
            />
            {given?.isShared ? (
              <p className="mt-2 text-small text-ink-3">{t.isShared(row.name)}</p>
            ) : (
              <CheckboxGroup
                name="isShared"
                legend={t.share}
                hideLegend
                options={[{ value: "true", label: t.share, hint: t.shareHint(row.name) }]}
              />
            )}
            <SubmitButton className="mt-3">{t.save}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </Card>
  );
}
