import type { Prisma } from "@/lib/generated/prisma/client";
import type { NotificationKind, NotificationParams } from "@/lib/features/notifications/rules/kinds";
import {
  confirmed,
  giveBack,
  takeOver,
  type LineRow,
  type SpanRow,
  type SuperiorStock,
} from "@/lib/features/work-plans/rules/superior-repair";
import { fromDate, toDate } from "@/lib/platform/clock";
import { AGENCY, moment } from "../../agency";
import { demoId } from "../../ids";
import { personOf } from "../../people";
import { IMPORTED_ON, STORIES, type Decision, type Story } from "./repair-stories";

const agencyId = AGENCY.id;
const HR = "yulia-oktaviani";

type Rows = {
  reportingLines: Prisma.ReportingLineCreateManyInput[];
  appraisers: Prisma.WorkPlanAppraiserCreateManyInput[];
  plans: readonly { id?: string; employeeId: string; state?: string }[];
};

const text = (date: Date | string) => fromDate(new Date(date));
const daysOf = (row: { startsOn: Date | string; endsOn?: Date | string | null }) => ({
  startsOn: text(row.startsOn),
  endsOn: row.endsOn ? text(row.endsOn) : null,
});

function stockOf({ reportingLines, appraisers, plans }: Rows, employeeId: string): SuperiorStock {
  const open = ["draft", "submitted", "returned", "set"];
  const planIds = plans
    .filter((plan) => plan.employeeId === employeeId && open.includes(plan.state ?? "draft"))
    .map(({ id = "" }) => id);
  return {
    planIds,
    lines: reportingLines
      .filter((line) => line.employeeId === employeeId)
      .map((line) => ({
        ...daysOf(line),
        id: line.id ?? "",
        superiorId: line.superiorId,
        state: line.state ?? "confirmed",
        origin: line.origin ?? "position",
        reason: line.reason ?? null,
      })),
    spans: appraisers
      .filter((span) => planIds.includes(span.workPlanId))
      .map((span) => ({
        ...daysOf(span),
        id: span.id ?? "",
        workPlanId: span.workPlanId,
        employeeId: span.employeeId,
        capacity: span.capacity ?? "definitive",
      })),
  };
}

/** Rows that are new get ids that are the same at every seeding. */
function withIds(stock: SuperiorStock, key: string): SuperiorStock {
  const named = <R extends LineRow | SpanRow>(row: R, index: number): R => ({
    ...row,
    id: row.id || demoId("repair-row", `${key}/${index}/${"superiorId" in row ? "line" : row.workPlanId}`),
  });
  return { planIds: stock.planIds, lines: stock.lines.map(named), spans: stock.spans.map(named) };
}

function told(story: Story): Prisma.NotificationCreateManyInput[] {
  const employee = personOf(story.person);
  const message = <Kind extends NotificationKind>(
    to: string,
    kind: Kind,
    params: NotificationParams[Kind],
    at: Date,
  ) => ({
    agencyId,
    id: demoId("notification", `${story.person}/${to}/${kind}`),
    employeeId: personOf(to).id,
    kind,
    params: { ...params },
    href: to === story.person ? "/work-plans/superior" : "/team",
    createdAt: at,
  });
  const at = moment(story.on, story.time);
  const before = story.wrong ?? employee.appraiser ?? "";
  const [from, name, superior] = [story.on, employee.name, personOf(story.named).name];
  return [
    message(before, "work-plans.superior-told", { from, employee: name, appraiser: superior }, at),
    message(story.named, "work-plans.superior-named", { from, employee: name }, at),
  ];
}

/** What the stories leave: lines, spans, the proposals themselves and the messages about them. */
export function repaired(rows: Rows) {
  let { reportingLines, appraisers } = rows;
  const repairs: Prisma.SuperiorRepairCreateManyInput[] = [];
  for (const story of STORIES) {
    const { person, wrong, named, on, decision } = story;
    const employeeId = personOf(person).id;
    const chart = { capacity: "definitive", state: "confirmed", origin: "position", reason: null } as const;
    const stood = stockOf({ ...rows, reportingLines, appraisers }, employeeId);
    const before = withIds(
      wrong ? takeOver(stood, { ...chart, superiorId: personOf(wrong).id, from: IMPORTED_ON }) : stood,
      `${person}/before`,
    );
    const superiorId = personOf(named).id;
    const serving = withIds(
      takeOver(before, {
        superiorId,
        from: on,
        capacity: "provisional",
        state: "provisional",
        origin: "proposal",
        reason: story.reason || null,
      }),
      `${person}/serving`,
    );
    const previous = personOf(wrong ?? personOf(person).appraiser ?? "").id;
    const now = decision ? withIds(decide(before, serving, story, decision), `${person}/decided`) : serving;
    const settled = {
      confirmed: superiorId,
      refused: previous,
      corrected: decision && "to" in decision ? personOf(decision.to).id : null,
    };
    repairs.push({
      agencyId,
      id: demoId("repair", person),
      employeeId,
      previousSuperiorId: previous,
      proposedSuperiorId: superiorId,
      reason: story.reason,
      state: decision?.state ?? "proposed",
      actsFrom: toDate(on),
      proposedAt: moment(on, story.time),
      decidedById: decision ? personOf(HR).id : null,
      decidedAt: decision ? moment(decision.on, "09:30") : null,
      decisionReason: decision && "reason" in decision ? decision.reason : "",
      settledSuperiorId: decision ? settled[decision.state] : null,
      before,
      decidedFrom: decision ? serving : undefined,
      decidedTo: decision ? now : undefined,
      version: decision ? 2 : 1,
    });
    reportingLines = [
      ...reportingLines.filter((line) => line.employeeId !== employeeId),
      ...now.lines.map((line) => ({ ...line, agencyId, employeeId, ...datesOf(line) })),
    ];
    appraisers = [
      ...appraisers.filter((span) => !now.planIds.includes(span.workPlanId)),
      ...now.spans.map((span) => ({ ...span, agencyId, ...datesOf(span) })),
    ];
  }
  return {
    // Every row names every column: one that is missing would be written as nothing.
    reportingLines: reportingLines.map((line) => ({
      state: "confirmed" as const,
      origin: "position" as const,
      reason: null,
      ...line,
    })),
    appraisers,
    repairs,
    notifications: STORIES.flatMap(told),
  };
}

const datesOf = (row: LineRow | SpanRow) => ({
  startsOn: toDate(row.startsOn),
  endsOn: row.endsOn === null ? null : toDate(row.endsOn),
});

function decide(
  before: SuperiorStock,
  serving: SuperiorStock,
  story: Story,
  decision: Decision,
): SuperiorStock {
  const superiorId = personOf(story.named).id;
  if (decision.state === "confirmed")
    return confirmed(serving, { superiorId, from: story.on, capacity: "definitive" });
  if (decision.state === "refused") return giveBack(serving, before, decision.on);
  return takeOver(serving, {
    superiorId: personOf(decision.to).id,
    from: decision.on,
    capacity: "definitive",
    state: "confirmed",
    origin: "correction",
    reason: decision.reason,
  });
}
