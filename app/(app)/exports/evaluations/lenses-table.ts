import { lensDays } from "@/app/(app)/hr/lenses/lens-days";
import { touchedWords } from "@/components/evaluations/lens/lens-questions";
import { listLenses, type LensVersion } from "@/lib/features/evaluations/lenses/queries/lenses";
import type { LensQuestion } from "@/lib/features/evaluations/lenses/rules/lens";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { dayIn } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { headLines, type Export } from "../head-lines";
import { onePage } from "../agency/one-page";

type Row = { version: LensVersion; question: LensQuestion };

/** Every question that an appraiser could ever look through, in each version with its days and author. */
export const exportLenses: Export = async (ctx, _search, format) => {
  const { lenses } = await listLenses(ctx);
  const m = messagesFor(ctx.locale);
  const [t, e] = [m.evaluations.lenses, m.exports];
  const setting = { m, locale: ctx.locale, today: ctx.today };
  const versions = lenses.flatMap((lens) => lens.versions);
  return exportTable<Row>(
    ctx,
    {
      name: "lenses",
      permission: "lens.read",
      title: t.title,
      head: headLines(ctx, []),
      columns: [
        { label: t.columns.name, cell: ({ version }) => version.name },
        { label: t.versions, cell: ({ version }) => version.number },
        { label: t.columns.state, cell: ({ version }) => lensDays(version, setting).label },
        { label: e.startsOn, cell: ({ version }) => version.startsOn },
        { label: e.endsOn, cell: ({ version }) => version.endsOn },
        { label: t.form.label, cell: ({ question }) => question.label },
        { label: t.form.text, cell: ({ question }) => question.text },
        { label: t.touches, cell: ({ question }) => touchedWords(question, m) },
        { label: e.writtenBy, cell: ({ version }) => version.by },
        { label: e.writtenOn, cell: ({ version }) => dayIn(version.createdAt, ctx.actor.timeZone) },
      ],
      source: onePage(
        versions.flatMap((version) => version.questions.map((question) => ({ version, question }))),
      ),
    },
    format,
  );
};
