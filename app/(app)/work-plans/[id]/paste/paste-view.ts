import "server-only";
import type { PasteOutcome, PasteView, PasteWords } from "@/components/work-plans/writing/paste-fields";
import type { PastePlanRowsInput } from "@/lib/features/work-plans/writing/input";
import { pastePlanRows } from "@/lib/features/work-plans/writing/paste-plan-rows";
import { previewPaste } from "@/lib/features/work-plans/writing/queries/preview-paste";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import type { Context } from "@/lib/platform/context";

export const pasteWords = (m: Messages): PasteWords => {
  const { label, hint, check, preview, row } = m.workPlans.writing.paste;
  return { label, hint, check, preview, row };
};

/** A pasted text in words: the cells as they came, each with what is wrong with it. */
async function viewOf(ctx: Context, input: PastePlanRowsInput): Promise<PasteView> {
  const m = messagesFor(ctx.locale);
  const words = m.workPlans.writing.paste;
  const pasted = await previewPaste(ctx, input);
  return {
    text: input.text,
    summary: words.summary(pasted.rows.length, pasted.problems),
    columns: pasted.columns.map((column, at) => pasted.headings?.[at] || words.columns[column]),
    lines: pasted.lines.map((line) =>
      line.map(({ text, problem, blocks }) => ({
        text,
        blocks,
        problem: problem ? reasonText(m, problem) : "",
      })),
    ),
    blocks: pasted.blocks.map((reason) => reasonText(m, reason)),
    save: words.save(pasted.rows.length),
  };
}

/** Where the person goes after saving; a preview stays where it is. */
export const onwardOf = (outcome: PasteOutcome): string =>
  "resultIds" in outcome ? `/work-plans/${outcome.planId}?pasted=${outcome.resultIds.join(".")}` : "";

/** One form, two buttons: the first shows what the paste would be, the second keeps it. */
export const previewOrPaste = (ctx: Context, input: PastePlanRowsInput): Promise<PasteOutcome> =>
  input.intent === "save" ? pastePlanRows(ctx, input) : viewOf(ctx, input);
