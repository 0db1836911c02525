import { Marked } from "@/components/evaluations/marked";
import { ButtonLink } from "@/components/ui/button";
import type { EvaluationResultView } from "@/lib/features/evaluations/queries/result";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

/** The calm third door of a result: the right to another examination, or the way to the one there is. */
export function ObjectionDoor({
  view,
  m,
  locale,
}: {
  view: EvaluationResultView;
  m: Messages;
  locale: Locale;
}) {
  const { result: t, objections } = m.evaluations;
  const { door } = objections;
  const { objection, objectionUntil, objectionDays, snapshot } = view;
  const superior = snapshot.appraiserSuperior?.name;
  if (objection)
    return (
      <>
        <p className="mb-2 text-small text-ink-2">
          {objection.isOpen ? door.running(objection.number) : door.ended(objection.number)}
        </p>
        <ButtonLink tone="secondary" wide href={`/objections/${objection.id}`}>
          {door.see}
        </ButtonLink>
      </>
    );
  if (!superior || !objectionUntil)
    return (
      <p className="text-small text-ink-2">
        {superior ? t.objectPast : t.objectNobody(snapshot.appraiser.name)}
      </p>
    );
  if (view.state === "released")
    return (
      <p className="text-small text-ink-2">
        {door.right} {door.afterReceipt(objectionDays)}
      </p>
    );
  return (
    <>
      <p className="mb-2 text-small text-ink-2">
        {door.right} <Marked text={door.until(superior, formatDate(objectionUntil, locale, "deadline"))} />
      </p>
      <ButtonLink tone="secondary" wide href={`/objections/new?evaluation=${view.id}`}>
        {door.open}
      </ButtonLink>
    </>
  );
}
