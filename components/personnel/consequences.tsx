import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { Note } from "@/components/ui/page/note";
import { isActing, isExit } from "@/lib/features/personnel/rules/events";
import type { Preview } from "@/lib/features/personnel/rules/views";
import { formatDate } from "@/lib/messages/format";
import type { Locale } from "@/lib/platform/context";
import type { Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";

type Item = { key: string; icon: IconName; title: string; about?: ReactNode };

/** So many names are read; the rest is a number. */
const NAMES = 4;

const sentence = (parts: readonly string[], and: string) =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")}${and}${parts.at(-1)}`;

/** What happens to the person's own plans and evaluations. */
function planItems({ plan, names, callName, request }: Preview, m: Messages, locale: Locale): Item[] {
  const w = m.personnel;
  const date = (day: string) => formatDate(day, locale);
  const name = (id: string | null) => (id ? (names[id] ?? "") : w.noAppraiser);
  const items: Item[] = plan.plansClosed.map((closed) => ({
    key: `close-${closed.planId}`,
    icon: "document",
    title: w.close(closed.unitName, date(closed.endsOn)),
    about: w.closeAbout(closed.revision, closed.results),
  }));
  if (plan.plansShortened[0])
    items.push({
      key: "shortened",
      icon: "document",
      title: w.shortened(date(plan.plansShortened[0].endsOn)),
      about: w.shortenedAbout,
    });
  if (plan.nextPlan)
    items.push({
      key: "next",
      icon: "pencil",
      title: w.next(date(plan.nextPlan.startsOn)),
      about: w.nextAbout(callName, date(plan.nextPlan.dueOn)),
    });
  else if (!isActing(request.kind))
    items.push({ key: "none", icon: "pencil", title: w.noPlan, about: w.noPlanAbout });
  for (const closing of plan.closings)
    items.push({
      key: `closing-${closing.planId}`,
      icon: "chart",
      title: w.final(name(closing.appraiserId), date(closing.dueOn)),
      about: w.finalAbout(date(closing.startsOn), date(closing.endsOn)),
    });
  for (const unit of plan.merged) items.push({ key: `short-${unit}`, icon: "chart", title: w.short(unit) });
  if (plan.year)
    items.push({
      key: "year",
      icon: "calendar",
      title: plan.year.appraiserId ? w.year(name(plan.year.appraiserId)) : w.yearNobody,
      about: w.yearParts(
        sentence(
          plan.year.parts.map((part) => w.yearPart(part.months, part.unitName)),
          w.and,
        ),
      ),
    });
  if (isExit(request.kind))
    items.push({
      key: "account",
      icon: "lock",
      title: w.account(date(request.effectiveOn)),
      about: w.accountAbout,
    });
  return items;
}

/** Who takes over whose plans. */
function takeOverItems({ plan, names }: Preview, m: Messages): Item[] {
  const w = m.personnel;
  const people = new Map<string, string[]>();
  for (const change of plan.appraisers) {
    const next = change.added[0];
    if (next) people.set(next.employeeId, [...(people.get(next.employeeId) ?? []), change.employeeId]);
  }
  return [...people].map(([appraiser, ids]) => {
    const unique = [...new Set(ids)];
    const shown = unique.slice(0, NAMES).map((id) => names[id] ?? "");
    const rest = unique.length - shown.length;
    return {
      key: `takes-${appraiser}`,
      icon: "people",
      title: w.takesOver(names[appraiser] ?? "", unique.length),
      about: w.takesOverAbout([...shown, ...(rest > 0 ? [w.more(rest)] : [])].join(", ")),
    };
  });
}

/** Before and after, side by side. */
function BeforeAfter({ preview, m, locale }: { preview: Preview; m: Messages; locale: Locale }) {
  const w = m.personnel;
  const { plan, names, request, from, to } = preview;
  const line = plan.lines.find((one) => one.employeeId === request.employeeId);
  const appraiser = (id: string | null | undefined) =>
    id ? w.appraiser(names[id] ?? "") : line?.after.superiorId === null ? w.noAppraiser : "";
  const sides = [
    {
      key: "before",
      when: w.until(formatDate(plan.lastDay, locale)),
      unit: from ?? w.events.noPost,
      who: from ? appraiser(line?.before.superiorId) : "",
      tone: "border-line",
    },
    {
      key: "after",
      when: w.from(formatDate(request.effectiveOn, locale)),
      unit: to ?? w.outOfDuty,
      who: to ? appraiser(line?.after.superiorId) : w.kinds[request.kind],
      tone: "border-laut-7 bg-laut-0",
    },
  ];
  return (
    <div className="grid grid-cols-2 gap-2">
      {sides.map(({ key, when, unit, who, tone }) => (
        <div key={key} className={`rounded-control border p-3 ${tone}`}>
          <p className="text-small text-ink-2">{when}</p>
          <p className="font-semibold">{unit}</p>
          <p className="text-small">{who}</p>
        </div>
      ))}
    </div>
  );
}

function List({ items }: { items: Item[] }) {
  return (
    <ul className="divide-y divide-line">
      {items.map(({ key, icon, title, about }) => (
        <li key={key} className="flex gap-3 py-3">
          <span className="text-laut-7">
            <Icon name={icon} />
          </span>
          <div className="min-w-0">
            <b>{title}</b>
            {about && <p className="text-small text-ink-2">{about}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** *Yang akan terjadi*: everything that the event brings about, or why it cannot happen. The write does the same. */
export function Consequences({ preview, m, locale }: { preview: Preview; m: Messages; locale: Locale }) {
  const w = m.personnel;
  const { plan, names, request } = preview;
  if (plan.refusals.length > 0)
    return (
      <Note tone="err">
        <b>{w.cannot}</b>
        <ul>
          {plan.refusals.map((refusal) => (
            <li key={refusal.reason}>{reasonText(m, refusal)}</li>
          ))}
        </ul>
      </Note>
    );
  const told = plan.told.map((id) => names[id] ?? "");
  const shown = told.slice(0, NAMES).join(", ");
  const rest = told.length - NAMES;
  return (
    <div className="grid gap-4">
      {!isActing(request.kind) && <BeforeAfter preview={preview} m={m} locale={locale} />}
      <section aria-labelledby="will">
        <h2 id="will">{w.will}</h2>
        <List items={[...planItems(preview, m, locale), ...takeOverItems(preview, m)]} />
        {plan.warnings.map(({ warning, params }) => (
          <Note key={warning} tone="warn">
            {w.warnings[warning](params)}
          </Note>
        ))}
      </section>
      <p className="text-small">
        {!isActing(request.kind) && `${w.follows(preview.callName)} `}
        {w.told(told.length)} {shown}
        {rest > 0 && `, ${w.more(rest)}`}
      </p>
    </div>
  );
}
