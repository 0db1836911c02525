import type { Prisma } from "@/lib/generated/prisma/client";
import { canonicalText, planContentHash, sha256 } from "@/lib/features/work-plans/rules/content-hash";
import { toDate } from "@/lib/platform/clock";
import { AGENCY } from "../../agency";
import { between, pick, shuffled } from "../../chance";
import { demoId, demoReceipt } from "../../ids";
import { personOf, rankName, unitId, unitOf, type DemoPerson } from "../../people";
import { SENTENCES } from "../../text/read-texts";
import { contentOf, signedContent, type BuiltContent } from "./plan-content";
import { historyOf, type PlanHistory } from "./plan-history";
import { planNumbers } from "./plan-numbers";
import { planSpecs, type PlanSpec } from "./plan-specs";

const agencyId = AGENCY.id;

export type BuiltPlan = {
  spec: PlanSpec;
  content: BuiltContent;
  history: PlanHistory;
  hash: string;
  receipt: string;
};

function built(spec: PlanSpec): BuiltPlan {
  const content = contentOf(spec);
  return {
    spec,
    content,
    history: historyOf(spec),
    hash: planContentHash(signedContent(spec, content)).sha256,
    receipt: demoReceipt(spec.year, spec.key),
  };
}

export const builtPlans: readonly BuiltPlan[] = planSpecs.map(built);

export const numbers = planNumbers(
  builtPlans.map(({ spec, history }) => ({ id: spec.id, year: spec.year, setAt: history.setAt })),
);

const isSent = ({ history }: BuiltPlan) => history.submittedAt !== null;

export const planRows = (): Prisma.WorkPlanCreateManyInput[] =>
  builtPlans.map((plan) => {
    const { spec, history, hash, receipt } = plan;
    const moments = [history.createdAt, history.submittedAt, history.returnedAt].filter((at) => at !== null);
    return {
      agencyId,
      id: spec.id,
      employeeId: spec.person.id,
      assignmentId: spec.assignmentId,
      unitId: unitId(spec.unit),
      positionTitle: spec.person.title,
      year: spec.year,
      startsOn: toDate(spec.startsOn),
      endsOn: toDate(spec.endsOn),
      approach: spec.approach,
      form: spec.form,
      state: spec.state,
      submittedAt: history.submittedAt,
      submittedHash: isSent(plan) ? hash : null,
      readAt: history.readAt,
      returnedAt: history.returnedAt,
      setAt: history.setAt,
      setHash: history.setAt === null ? null : hash,
      closedAt: history.closedAt,
      receiptNumber: isSent(plan) ? receipt : null,
      number: numbers.get(spec.id) ?? null,
      savedAt: moments.reduce((a, b) => (a > b ? a : b)),
      createdAt: history.createdAt,
    };
  });

export const appraiserRows = (): Prisma.WorkPlanAppraiserCreateManyInput[] =>
  builtPlans.flatMap(({ spec }) =>
    spec.spans.map((span) => ({
      agencyId,
      id: demoId("plan-appraiser", `${spec.key}/${span.appraiser}`),
      workPlanId: spec.id,
      employeeId: personOf(span.appraiser).id,
      startsOn: toDate(span.startsOn),
      endsOn: span.endsOn === null ? null : toDate(span.endsOn),
      capacity: span.capacity,
    })),
  );

export const resultRows = () => builtPlans.flatMap(({ content }) => content.results.map(({ row }) => row));

export const indicatorRows = () =>
  builtPlans.flatMap(({ content }) =>
    content.results.flatMap(({ indicators }) => indicators.map(({ row }) => row)),
  );

export const behaviourRows = (): Prisma.PlannedBehaviourCreateManyInput[] =>
  builtPlans.flatMap(({ spec, content, history }) =>
    content.behaviours.map(({ value, expectation }) => ({
      agencyId,
      id: demoId("planned-behaviour", `${spec.key}/${value}`),
      workPlanId: spec.id,
      value,
      expectation,
      // What the leader expects is written with a return; otherwise the person took it down from the talk.
      writtenBy: expectation === "" ? null : history.returnedAt === null ? "employee" : "appraiser",
    })),
  );

export const attachmentRows = (): Prisma.PlanAttachmentCreateManyInput[] =>
  builtPlans.flatMap(({ spec, content }) =>
    content.attachments.map(({ kind, text }, sortOrder) => ({
      agencyId,
      id: demoId("plan-attachment", `${spec.key}/${sortOrder}`),
      workPlanId: spec.id,
      kind,
      sortOrder,
      text,
    })),
  );

export const reviewNoteRows = (): Prisma.ReviewNoteCreateManyInput[] =>
  builtPlans.flatMap(({ spec, content, history: { returnedAt, appraiser } }) => {
    if (returnedAt === null) return [];
    const rows = shuffled(content.results, spec.key, "notes").slice(0, between(1, 2, spec.key, "notes"));
    return rows.map(({ row }, index) => ({
      agencyId,
      id: demoId("review-note", `${spec.key}/${index}`, returnedAt),
      workPlanId: spec.id,
      resultId: row.id,
      round: 1,
      text: pick(SENTENCES.returnNotes, spec.key, index),
      authorId: appraiser.id,
      createdAt: returnedAt,
    }));
  });

type EventKind = Prisma.WorkPlanEventCreateManyInput["kind"];

export const planEventRows = (): Prisma.WorkPlanEventCreateManyInput[] =>
  builtPlans.flatMap(({ spec, history, receipt }) => {
    const { appraiser } = history;
    const list: [EventKind, DemoPerson, Date | null, string | null][] = [
      ["created", spec.person, history.createdAt, null],
      ["submitted", spec.person, history.firstSentAt, null],
      ["returned", appraiser, history.firstSentAt && history.returnedAt, null],
      ["submitted", spec.person, history.submittedAt, null],
      ["read", appraiser, history.readAt, null],
      ["returned", appraiser, history.firstSentAt ? null : history.returnedAt, null],
      ["withdrawn", spec.person, history.withdrawnAt, pick(SENTENCES.withdrawals, spec.key)],
      ["set", appraiser, history.setAt, null],
      ["closed", personOf("yulia-oktaviani"), history.closedAt, null],
    ];
    return list.flatMap(([kind, actor, at, note], index) =>
      at === null
        ? []
        : [
            {
              agencyId,
              id: demoId("plan-event", `${spec.key}/${index}`, at),
              workPlanId: spec.id,
              kind,
              actorId: actor.id,
              actorName: actor.name,
              note,
              receiptNumber: kind === "submitted" || kind === "withdrawn" ? receipt : null,
              at,
            },
          ],
    );
  });

export const signatureRows = (): Prisma.PlanSignatureCreateManyInput[] =>
  builtPlans.flatMap(({ spec, history, hash }) => {
    const own = { agencyId, workPlanId: spec.id, revision: 1, contentHash: hash };
    const key = (role: string) => demoId("plan-signature", `${spec.key}/${role}`, history.createdAt);
    const { submittedAt, setAt, appraiser } = history;
    return [
      ...(submittedAt
        ? [
            {
              ...own,
              id: key("employee"),
              role: "employee" as const,
              signerId: spec.person.id,
              signedAt: submittedAt,
            },
          ]
        : []),
      ...(setAt
        ? [
            {
              ...own,
              id: key("appraiser"),
              role: "appraiser" as const,
              signerId: appraiser.id,
              signedAt: setAt,
            },
          ]
        : []),
    ];
  });

const printed = ({ id, name, nip, rank }: DemoPerson) => ({
  id,
  name,
  nip,
  rankCode: rank,
  rankName: rankName(rank),
});

/** The agreed plan as the product stores it when an appraiser agrees (lib/features/work-plans/agree-work-plan.ts). */
export const planSnapshotRows = (): Prisma.PlanSnapshotCreateManyInput[] =>
  builtPlans.flatMap(({ spec, content, history, hash }) => {
    const { setAt, appraiser } = history;
    if (setAt === null) return [];
    const text = canonicalText({
      kind: "work-plan",
      agency: AGENCY.name,
      unit: unitOf(spec.unit).name,
      employee: printed(spec.person),
      appraiser: { ...printed(appraiser), capacity: spec.spans[0]?.capacity ?? null },
      content: signedContent(spec, content),
      contentHash: hash,
      signedAt: setAt.toISOString(),
    });
    const id = demoId("plan-snapshot", spec.key, setAt);
    return [
      {
        agencyId,
        id,
        workPlanId: spec.id,
        revision: 1,
        content: text,
        sha256: sha256(text),
        createdAt: setAt,
      },
    ];
  });

export const receiptRows = (): Prisma.PublicCodeCreateManyInput[] =>
  builtPlans.filter(isSent).map(({ spec, history, receipt }) => ({
    code: receipt,
    agencyId,
    kind: "work-plan-receipt",
    recordId: spec.id,
    createdAt: history.submittedAt ?? history.createdAt,
  }));
