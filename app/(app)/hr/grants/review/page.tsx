import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice-fields";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/page/empty-state";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { VisuallyHidden } from "@/components/ui/page/visually-hidden";
import { Chip } from "@/components/ui/status/chip";
import { HiddenField, TextField } from "@/components/ui/text-fields";
import { can } from "@/lib/access/authorize";
import { getReview, type ReviewDraftRow, type ReviewView } from "@/lib/features/employees/grants/queries";
import { formatDate, formatDateTime } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { signReviewAction } from "../actions";
import { ReviewNote } from "../review-note";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.grants.review.title };
}

export default async function ReviewPage() {
  const ctx = await requireContext();
  const review = await orNotFound(getReview(ctx));
  const m = messagesFor(ctx.locale);
  const w = m.employees.grants;
  const maySign = review.next !== null && can(ctx.actor, "grant.sign-review", { today: ctx.today });
  return (
    <div className="page-reading">
      <PageHeader
        title={w.review.title}
        about={w.review.about}
        actions={review.rows.length > 0 && <DownloadLinks {...downloadsOf(m, "access-review", {})} />}
        crumbs={[{ label: w.title, href: "/hr/grants" }, { label: w.review.title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <ReviewNote review={review} m={m} locale={ctx.locale} />
      {maySign && <ReviewForm review={review} ctx={ctx} m={m} />}
      <section className="list-block mt-6" aria-labelledby="signed">
        <BlockTitle id="signed" title={w.review.signedTitle} />
        {review.signed.length === 0 ? (
          <EmptyState title={w.review.signedNone} />
        ) : (
          <ul>
            {review.signed.map((one) => (
              <li key={one.id} className="border-t border-line py-2.5">
                <TextLink className="font-semibold" href={`/hr/grants/review/${one.id}`}>
                  {w.review.half(one.year, one.half)}
                </TextLink>
                <span className="block text-small text-ink-3">
                  {w.review.signedBy(
                    one.signedBy,
                    formatDateTime(one.signedAt, ctx.locale, ctx.actor.timeZone),
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

type FormProps = { review: ReviewView; ctx: Context; m: Messages };

function ReviewForm({ review, ctx, m }: FormProps) {
  const w = m.employees.grants.review;
  const { next, rows } = review;
  if (!next) return null;
  if (rows.length === 0) return <EmptyState title={w.empty} />;
  return (
    <ActionForm
      action={signReviewAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
      id="review"
      className="mt-4"
    >
      <HiddenField name="year" value={String(next.year)} />
      <HiddenField name="half" value={String(next.half)} />
      <BlockTitle id="list" title={w.listTitle(w.half(next.year, next.half))} />
      <ul className="grid gap-2">
        {rows.map((row, index) => (
          <li key={row.grantId}>
            <ReviewRow row={row} index={index} ctx={ctx} m={m} />
          </li>
        ))}
      </ul>
      <p className="mt-4 text-ink-2">{w.signAbout}</p>
      <div className="mt-3">
        <SubmitButton>{w.sign}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type RowProps = { row: ReviewDraftRow; index: number; ctx: Context; m: Messages };

function ReviewRow({ row, index, ctx, m }: RowProps) {
  const words = m.employees.grants;
  const w = words.review;
  const role = words.roles[row.role];
  const signIn = row.lastSignInAt
    ? formatDateTime(row.lastSignInAt, ctx.locale, ctx.actor.timeZone, "short")
    : w.never;
  return (
    <Card as="div" className="desk:grid desk:grid-cols-[minmax(0,1fr)_22rem] desk:gap-5">
      <div>
        <b>{row.name}</b> {row.own && <Chip tone="you">{w.ownRow}</Chip>}
        <span className="block">
          {role}, {row.unitName ?? words.wholeAgency}
        </span>
        <span className="block text-small text-ink-3">
          {w.since(formatDate(row.startsOn, ctx.locale))}. {w.lastSignIn}: {signIn}
        </span>
        <HiddenField name={`rows.${index}.grantId`} value={row.grantId} />
        <HiddenField name={`rows.${index}.version`} value={String(row.version)} />
      </div>
      <div>
        <RadioGroup
          name={`rows.${index}.decision`}
          legend={w.decisionOf(row.name, role)}
          hideLegend
          defaultValue="keep"
          options={[
            { value: "keep", label: w.keep },
            { value: "end", label: w.end },
          ]}
        />
        <TextField
          name={`rows.${index}.reason`}
          label={
            <>
              {w.reasonToEnd}
              <VisuallyHidden>, {row.name}</VisuallyHidden>
            </>
          }
          maxLength={500}
        />
      </div>
    </Card>
  );
}
