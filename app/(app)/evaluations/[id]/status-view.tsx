import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip, HolderChip } from "@/components/ui/status/chip";
import { leftPlanReason } from "@/lib/features/evaluations/due/rules/left-plan";
import type { EvaluationStatus } from "@/lib/features/evaluations/queries/status-view";
import { dayIn, formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import { periodName } from "@/lib/messages/period-name";
import type { Locale } from "@/lib/platform/context";

type Props = { view: EvaluationStatus; m: Messages; locale: Locale; zone: string };

/** Before there is a result for this reader: whose desk it is on, until when, and the way on if it is the reader's own. */
export function StatusView({ view, m, locale, zone }: Props) {
  const { result, states } = m.evaluations;
  const t = result.status;
  const isSelf = view.reader === "self";
  const period = periodName(view.period, locale);
  const [crumb, href] = isSelf ? [result.crumb, "/evaluations"] : [result.teamCrumb, "/team"];
  const isMine = (view.holder === "employee") === isSelf && view.reader !== "other" && view.holder !== "none";
  const holder = view.holder === "employee" ? view.employee : view.appraiser;
  return (
    <>
      <PageHeader
        title={isSelf ? t.title(period) : t.titleOf(period, view.employee.name)}
        crumbs={[
          ...(view.reader === "other" ? [] : [{ label: crumb, href }]),
          { label: `${m.organization.periods[view.period.cadence](view.period.number)} ${view.period.year}` },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <p className="mb-3 flex flex-wrap gap-2">
        <Chip>{view.leftPlan ? t.notNeeded : states[view.state]}</Chip>
        {holder && !view.leftPlan && (
          <HolderChip
            name={isMine ? m.common.states.you : holder.callName}
            full={isMine ? undefined : holder.name}
            you={isMine}
          />
        )}
      </p>
      <div className="reading">
        <p className="text-lead">{sentence({ view, m, locale })}</p>
        {view.notedAt && (
          <p className="mt-1 text-small text-ink-3">
            {t.sentAt(formatDate(dayIn(view.notedAt, zone), locale))}
          </p>
        )}
        {view.leftPlan && <Note className="mt-4">{t.kept}</Note>}
        {isSelf && view.state !== "open" && !view.leftPlan && <Note className="mt-4">{t.hidden}</Note>}
      </div>
      <p className="mt-6 flex flex-wrap gap-3">
        {view.may.note && <ButtonLink href={`/evaluations/${view.id}/self-note`}>{t.write}</ButtonLink>}
        {view.may.sign && <ButtonLink href={`/evaluations/${view.id}/sign`}>{t.sign}</ButtonLink>}
        {view.may.score && (
          <ButtonLink tone={view.may.sign ? "secondary" : "primary"} href={`/evaluations/${view.id}/score`}>
            {view.state === "scored" ? t.rescore : t.score}
          </ButtonLink>
        )}
        {!view.may.note && (
          <ButtonLink tone="secondary" href={`/evaluations/${view.id}/self-note`}>
            {t.readNote}
          </ButtonLink>
        )}
        <ButtonLink tone="secondary" href={`/work-plans/${view.workPlanId}`}>
          {t.plan}
        </ButtonLink>
      </p>
    </>
  );
}

function sentence({ view, m, locale }: Omit<Props, "zone">): string {
  const t = m.evaluations.result.status;
  if (view.leftPlan) return reasonText(m, leftPlanReason(view.leftPlan));
  const isSelf = view.reader === "self";
  const noteDue = formatDate(view.period.selfNoteDue, locale, "deadline");
  const scoreDue = formatDate(view.period.scoringDue, locale, "deadline");
  if (view.state === "open") return isSelf ? t.open(noteDue) : t.openOf(view.employee.callName, noteDue);
  const name = view.appraiser?.callName;
  if (!name) return t.noAppraiser;
  if (view.state === "scored") return t.scoredOf(name);
  if (view.state === "signed") return t.signedOf(name);
  return isSelf ? t.noted(name, scoreDue) : t.notedOf(name, scoreDue);
}
