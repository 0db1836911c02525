import { checkResult, isBlank } from "./check-result";
import { findOverlaps, type PlanSpan } from "./overlap";
import {
  PERSPECTIVES,
  type AspectPolicy,
  type AttachmentKind,
  type PlanDraft,
  type PlanFinding,
} from "./plan-draft";
import type { PlanCheckReason } from "./reasons";

function checkPeople(plan: PlanDraft): PlanFinding[] {
  // Nobody is stopped by a gap in somebody else's data: the plan waits for HR to name an appraiser (ux P4).
  if (plan.appraiserId === null) {
    return [{ field: "appraiser", reason: "work-plans.appraiser-missing", severity: "warning" }];
  }
  return plan.appraiserId === plan.employeeId
    ? [{ field: "appraiser", reason: "work-plans.appraiser-self", severity: "error" }]
    : [];
}

function checkDays(plan: PlanDraft, otherPlans: readonly PlanSpan[]): PlanFinding[] {
  if (plan.startsOn > plan.endsOn)
    return [{ field: "endsOn", reason: "work-plans.span-order", severity: "error" }];
  const year = String(plan.year).padStart(4, "0");
  if (plan.startsOn < `${year}-01-01` || plan.endsOn > `${year}-12-31`) {
    return [
      {
        field: "startsOn",
        reason: "work-plans.span-outside-year",
        severity: "error",
        params: { year: plan.year },
      },
    ];
  }
  return findOverlaps(plan, otherPlans).map(({ title, from, until }) => ({
    field: "startsOn",
    reason: "work-plans.plan-overlap",
    severity: "error",
    params: { title, from, until },
  }));
}

function checkPerspectives(plan: PlanDraft): PlanFinding[] {
  if (plan.form !== "jpt" || plan.approach !== "quantitative") return [];
  const used = new Set(
    plan.results.flatMap((result) => result.indicators.map(({ perspective }) => perspective)),
  );
  const missing = PERSPECTIVES.filter((perspective) => !used.has(perspective));
  return missing.length === 0
    ? []
    : [
        {
          field: "results",
          reason: "work-plans.perspectives-incomplete",
          severity: "warning",
          params: { missing: missing.join(",") },
        },
      ];
}

const EMPTY_BLOCK: Record<AttachmentKind, PlanCheckReason> = {
  resource: "work-plans.resource-empty",
  accountability: "work-plans.accountability-empty",
  consequence: "work-plans.consequence-empty",
};

function checkAttachments(plan: PlanDraft): PlanFinding[] {
  const kinds: AttachmentKind[] = ["resource", "accountability", "consequence"];
  return kinds
    .filter((kind) => !plan.attachments.some((line) => line.kind === kind && !isBlank(line.text)))
    .map((kind) => ({ field: `attachments.${kind}`, reason: EMPTY_BLOCK[kind], severity: "info" }));
}

/**
 * Everything to say about a plan before it is sent, in the order of the form. Errors stop sending, never saving; warnings
 * and information never stop anything. Dossier §2.3.
 */
export function checkPlan(
  plan: PlanDraft,
  context: { otherPlans: readonly PlanSpan[]; aspects: AspectPolicy },
): PlanFinding[] {
  const hasMain = plan.results.some((result) => result.kind === "main");
  return [
    ...checkPeople(plan),
    ...checkDays(plan, context.otherPlans),
    ...(hasMain
      ? []
      : [{ field: "results", reason: "work-plans.no-main-result", severity: "error" } satisfies PlanFinding]),
    ...plan.results.flatMap((_, index) => checkResult(plan, index, context.aspects)),
    ...checkPerspectives(plan),
    ...checkAttachments(plan),
  ];
}

/** The findings that stop sending. */
export function blockingFindings(findings: readonly PlanFinding[]): PlanFinding[] {
  return findings.filter((finding) => finding.severity === "error");
}

/** A leader's results that no plan of the team supports yet: advice on the leader's own page, never on a member's. */
export function unsupportedResults(
  leaderResultIds: readonly string[],
  supportedResultIds: readonly (string | null)[],
): PlanFinding[] {
  const supported = new Set(supportedResultIds);
  return leaderResultIds.flatMap((id, index) =>
    supported.has(id)
      ? []
      : [
          {
            field: `results.${index}`,
            reason: "work-plans.leader-result-unsupported",
            severity: "warning",
          } as const,
        ],
  );
}
