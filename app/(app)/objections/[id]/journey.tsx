import { Timeline } from "@/components/ui/status/timeline";
import { BlockTitle } from "@/components/ui/page/page-header";
import { daysBetween } from "@/lib/messages/format";
import { dayIn, formatDate, formatDateTime } from "@/lib/messages/format";
import type { CasePage } from "./case-page";

type Item = Parameters<typeof Timeline>[0]["items"][number];

/** The steps so far, the one that it stands at, and the one to come. */
export function Journey({ view, m, locale, zone }: CasePage) {
  const t = m.evaluations.objections.page;
  const day = (moment: string) => formatDate(dayIn(moment, zone), locale, "day");
  const { rater, decider } = view.people;
  const explained = view.statements.find(({ side }) => side === "rater");
  const isOpen = view.closedAt === null;
  const step = (key: string, title: string, when: string, state?: Item["state"]): Item => ({
    key,
    title,
    when,
    state,
  });
  const items: Item[] = [
    step(
      "filed",
      t.steps.filed,
      t.filedDay(formatDate(view.filedOn, locale, "day"), daysBetween(view.receivedOn, view.filedOn)),
    ),
    step("number", t.steps.numbered, `${view.number}, ${formatDateTime(view.filedAt, locale, zone, "day")}`),
  ];
  if (view.deciderChanged)
    items.push(step("named", t.steps.named(decider.name), day(view.deciderChanged.at)));
  if (view.raterAskedAt) items.push(step("asked", t.steps.asked, day(view.raterAskedAt)));
  if (explained) items.push(step("explained", t.steps.explained, `${rater.callName}, ${day(explained.at)}`));
  else if (isOpen && view.holder === "rater")
    items.push(step("explained", t.steps.explained, `${rater.callName}, ${t.waiting}`, "now"));
  if (view.examinedAt)
    items.push(
      step(
        "examined",
        t.steps.examined(decider.callName),
        t.since(day(view.examinedAt)),
        isOpen ? "now" : "done",
      ),
    );
  items.push(
    view.closedAt
      ? step("end", view.state === "withdrawn" ? t.steps.withdrawn : t.steps.decision, day(view.closedAt))
      : step("end", t.steps.decision, t.latest(formatDate(view.decisionDue, locale, "day")), "next"),
  );
  return (
    <section aria-labelledby="journey">
      <BlockTitle id="journey" title={t.journey} />
      <Timeline items={items} />
    </section>
  );
}
