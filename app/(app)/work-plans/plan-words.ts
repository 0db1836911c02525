import {
  fieldAnchor,
  resultAnchor,
  type FindingView,
  type PlanShape,
  type RowView,
  type SupportGroup,
} from "@/components/work-plans/plan-types";
import type { PlanPage } from "@/lib/features/work-plans/queries/plan-page";
import {
  supportValue,
  type PlanFinding,
  type SupportChoice,
} from "@/lib/features/work-plans/rules/plan-draft";
import { formatDecimal } from "@/lib/features/work-plans/rules/measure";
import { sameForm } from "@/lib/features/work-plans/writing/rules/same-words";
import type { Messages } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";

export const shapeOf = ({ form, approach }: PlanPage["plan"]): PlanShape =>
  approach === "qualitative" ? `${form}_words` : form;

/** `results.1.indicators.0.target` → row 1, path `indicators.0.target`. */
function placeOf(finding: PlanFinding): { row: number; path: string } | null {
  const match = /^results\.(\d+)\.(.+)$/.exec(finding.field ?? "");
  return match ? { row: Number(match[1]), path: match[2] ?? "" } : null;
}

function briefText(m: Messages, finding: PlanFinding): string {
  const words: Partial<Record<string, (p: Readonly<Record<string, string | number>>) => string>> =
    m.workPlans.brief;
  return words[finding.reason.replace("work-plans.", "")]?.(finding.params ?? {}) ?? reasonText(m, finding);
}

function supportAbout(
  m: Messages,
  choices: readonly SupportChoice[],
  row: PlanPage["plan"]["results"][number],
): string {
  const e = m.workPlans.editor;
  if (row.supportKind === "other_assignment") return e.otherAssignment;
  if (row.supportKind === "unlinked") return row.supportsText ? e.usedToSupport(row.supportsText) : "";
  const choice = choices.find((one) => one.id === (row.supportsResultId ?? row.supportsIndicatorId));
  if (!choice) return row.supportKind === "leader_result" ? m.workPlans.editor.columns.support : "";
  return choice.number === null ? e.unitIndicator(choice.owner) : e.leaderResult(choice.number, choice.owner);
}

/** Of an indicator in which nothing is written yet one thing is said, not three: it has only just been added. */
function calm(page: PlanPage): PlanFinding[] {
  return page.findings.filter((finding) => {
    const match = /^results\.(\d+)\.indicators\.(\d+)\.(target|aspect)$/.exec(finding.field ?? "");
    const indicator = match && page.plan.results[Number(match[1])]?.indicators[Number(match[2])];
    return (
      !indicator ||
      [indicator.text, indicator.targetInput, indicator.aspect ?? ""].some((written) => written !== "")
    );
  });
}

/** What the same indicator of the same result aimed at and reached the year before; empty where there was none. */
function beforeOf(m: Messages, page: PlanPage, result: string, indicator: string): string {
  const words = m.workPlans.writing.lastYear;
  const one = page.lastYear.find(
    (before) =>
      sameForm(before.result) === sameForm(result) && sameForm(before.indicator) === sameForm(indicator),
  );
  if (!one || one.indicator === "") return "";
  const reached = one.reached === null ? one.reachedText : formatDecimal(one.reached);
  return reached === null
    ? words.target(one.year, one.targetInput)
    : words.reached(one.year, one.targetInput, reached, one.periods);
}

/** The rows of a plan in the reader's words, each with what is said about it. */
export function rowsOf(m: Messages, page: PlanPage): RowView[] {
  return page.plan.results.map((row, index) => ({
    id: row.id,
    version: row.version,
    number: index + 1,
    kind: row.kind,
    text: row.text,
    support: supportValue(row),
    supportText: row.supportKind === "unlinked" ? "" : (row.supportsText ?? ""),
    supportAbout: supportAbout(m, page.choices, row),
    successMeasure: row.successMeasure ?? "",
    indicators: row.indicators.map((indicator) => ({
      id: indicator.id,
      text: indicator.text,
      aspect: indicator.aspect,
      perspective: indicator.perspective,
      measureKind: indicator.measureKind,
      direction: indicator.direction,
      target: indicator.targetInput,
      measureUnit: indicator.measureUnit ?? "",
      before: beforeOf(m, page, row.text, indicator.text),
    })),
    findings: calm(page).flatMap((finding): FindingView[] => {
      const place = placeOf(finding);
      return place?.row === index
        ? [
            {
              path: place.path,
              severity: finding.severity,
              text: reasonText(m, finding),
              brief: briefText(m, finding),
            },
          ]
        : [];
    }),
    notes: [
      ...page.notes.filter((note) => note.resultId === row.id).map((note) => note.text),
      ...(page.dialogue.threads[row.id] ?? [])
        .filter(({ isOwn, isResolved }) => !isOwn && !isResolved)
        .map(({ text }) => text),
    ],
    isSame: page.sameAsLastYear.includes(row.id),
  }));
}

/** Nothing of the leader's can be supported yet: said once, not at every row. */
export const leaderHasNone = ({ plan, choices }: PlanPage): boolean =>
  plan.form === "ja_jf" && plan.appraiser !== null && !choices.some(({ kind }) => kind === "leader_result");

export type Remark = { severity: PlanFinding["severity"]; text: string; href: string };

/** Every finding as one line with the way to its field; `href` leads to the place on the editor. */
export function remarksOf(m: Messages, page: PlanPage): Remark[] {
  const base = `/work-plans/${page.plan.id}`;
  const e = m.workPlans.editor;
  const said = calm(page).filter(
    ({ reason }) => !(reason === "work-plans.leader-result-missing" && leaderHasNone(page)),
  );
  return said.map((finding) => {
    const text = finding.severity === "error" ? reasonText(m, finding) : briefText(m, finding);
    const place = placeOf(finding);
    const row = place && page.plan.results[place.row];
    if (row) {
      const isField = place.path !== "indicators";
      const anchor = isField ? fieldAnchor(row.id, place.path) : resultAnchor(row.id);
      return {
        severity: finding.severity,
        text: e.at(e.result(place.row + 1), text),
        href: `${base}#${anchor}`,
      };
    }
    const href = finding.field?.startsWith("attachments") ? `${base}/attachments` : base;
    return { severity: finding.severity, text, href };
  });
}

/** The choices of what a row may support, by owner. */
export function supportGroups(m: Messages, choices: readonly SupportChoice[]): SupportGroup[] {
  const e = m.workPlans.editor;
  const groups = new Map<string, SupportGroup>();
  for (const choice of choices) {
    const isLeader = choice.kind === "leader_result";
    const label = isLeader ? e.supports.leader(choice.owner) : e.supports.unit(choice.owner);
    const group = groups.get(label) ?? { label, options: [] };
    groups.set(label, group);
    group.options.push({
      value: `${isLeader ? "result" : "indicator"}:${choice.id}`,
      ...(choice.number === null
        ? { label: choice.text }
        : {
            label: `${choice.number}. ${choice.text}`,
            text: choice.text,
            about: e.leaderResult(choice.number, choice.owner),
          }),
    });
  }
  return [...groups.values()];
}
