import { TextLink } from "@/components/ui/button";
import { Note } from "@/components/ui/page/note";
import type { ReviewState } from "@/lib/features/employees/rules/grant";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props = { review: ReviewState; m: Messages; locale: Locale; linked?: boolean };

/** Which half-year waits for a signature, and whether its day has passed. */
export function ReviewNote({ review, m, locale, linked }: Props) {
  const words = m.employees.grants.review;
  const { next, due, overdue } = review;
  if (!next || !due) return <Note tone="quiet">{words.allSigned}</Note>;
  const half = words.half(next.year, next.half);
  const day = formatDate(due, locale);
  return (
    <Note tone={overdue ? "warn" : "info"}>
      {overdue ? words.overdue(half, day) : words.due(half, day)}{" "}
      {linked && <TextLink href="/hr/grants/review">{words.link}</TextLink>}
    </Note>
  );
}
