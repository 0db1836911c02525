import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { DataTable } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { getSignedReview } from "@/lib/features/employees/grants/queries";
import { formatDate, formatDateTime } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.grants.review.title };
}

type Props = { params: Promise<{ reviewId: string }>; searchParams: Promise<{ done?: string | string[] }> };

/** A signed list as it was; printing the page gives the paper. */
export default async function SignedReviewPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const { reviewId } = await params;
  if (!isId(reviewId)) notFound();
  const review = await orNotFound(getSignedReview(ctx, reviewId));
  const { done } = await searchParams;
  const m = messagesFor(ctx.locale);
  const words = m.employees.grants;
  const w = words.review;
  const moment = (text: string) => formatDateTime(text, ctx.locale, ctx.actor.timeZone, "short");
  const half = w.half(review.year, review.half);
  return (
    <>
      <PageHeader
        title={`${w.title}, ${half}`}
        about={`${ctx.actor.agencyName}. ${w.printAbout(review.signedBy, moment(review.signedAt))}`}
        actions={<DownloadLinks {...downloadsOf(m, "access-review", { id: reviewId })} />}
        crumbs={[
          { label: words.title, href: "/hr/grants" },
          { label: w.title, href: "/hr/grants/review" },
          { label: half },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {done && (
        <Note live className="no-print mb-4">
          {w.done}
        </Note>
      )}
      <DataTable
        caption={half}
        rows={review.rows.map((row) => ({ ...row, key: row.grantId }))}
        columns={[
          { key: "name", label: words.name, cell: (row) => row.name },
          { key: "role", label: words.role, cell: (row) => words.roles[row.role] },
          { key: "unit", label: words.unit, cell: (row) => row.unitName ?? words.wholeAgency },
          { key: "from", label: words.from, cell: (row) => formatDate(row.startsOn, ctx.locale, "short") },
          {
            key: "until",
            label: words.until,
            cell: (row) => (row.endsOn ? formatDate(row.endsOn, ctx.locale, "short") : words.open),
          },
          {
            key: "seen",
            label: w.lastSignIn,
            cell: (row) => (row.lastSignInAt ? moment(row.lastSignInAt) : w.never),
          },
          {
            key: "decision",
            label: w.decision,
            cell: (row) => (row.decision === "keep" ? w.keep : `${w.end}: ${row.reason}`),
          },
        ]}
      />
      <p className="mono mt-4 break-all text-small text-ink-3">{w.code(review.sha256)}</p>
    </>
  );
}
