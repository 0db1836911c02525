import { getReview, getSignedReview, type ReviewDraftRow } from "@/lib/features/employees/grants/queries";
import type { ReviewRow } from "@/lib/features/employees/rules/grant";
import { formatNip } from "@/lib/features/employees/rules/nip";
import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { formatDateTime } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { notFound } from "@/lib/platform/errors";
import { headLines, type Export } from "../head-lines";
import { onePage } from "./one-page";

type Row = Omit<ReviewDraftRow, "version" | "own"> & Partial<Pick<ReviewRow, "decision" | "reason">>;
type List = {
  half: { year: number; half: 1 | 2 } | null;
  signed: { by: string; at: string } | null;
  rows: Row[];
};

/** The list that waits for a signature, or a signed one as it was. */
async function listOf(ctx: Context, id: string | undefined): Promise<List> {
  if (id === undefined) {
    const { next, rows } = await getReview(ctx);
    return { half: next, signed: null, rows };
  }
  if (!isId(id)) throw notFound();
  const review = await getSignedReview(ctx, id);
  return { half: review, signed: { by: review.signedBy, at: review.signedAt }, rows: review.rows };
}

/** Who holds which right and when they last came in; of a signed list (`?id=`) also what was decided. */
export const exportAccessReview: Export = async (ctx, { id }, format) => {
  const { half, signed, rows } = await listOf(ctx, id);
  const m = messagesFor(ctx.locale);
  const [g, e] = [m.employees.grants, m.exports];
  const w = g.review;
  const moment = (text: string) => formatDateTime(text, ctx.locale, ctx.actor.timeZone, "short");
  return exportTable<Row>(
    ctx,
    {
      name: "access-review",
      permission: "grant.read",
      title: w.title,
      head: headLines(ctx, [
        [e.halfYear, half && w.half(half.year, half.half)],
        [e.signed, signed && w.signedBy(signed.by, moment(signed.at))],
      ]),
      columns: [
        { label: g.name, cell: (row) => row.name },
        { label: "NIP", cell: (row) => row.nip && formatNip(row.nip) },
        { label: g.role, cell: (row) => g.roles[row.role] },
        { label: g.unit, cell: (row) => row.unitName ?? g.wholeAgency },
        { label: g.from, cell: (row) => row.startsOn },
        { label: g.until, cell: (row) => row.endsOn },
        { label: w.lastSignIn, cell: (row) => (row.lastSignInAt ? moment(row.lastSignInAt) : w.never) },
        ...(signed
          ? [
              { label: w.decision, cell: (row: Row) => (row.decision === "end" ? w.end : w.keep) },
              { label: e.reason, cell: (row: Row) => row.reason ?? null },
            ]
          : []),
      ],
      source: onePage(rows),
    },
    format,
  );
};
