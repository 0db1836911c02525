import type { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { hashPassword } from "@/lib/features/employees/parts/password-hash";
import { AGENCY, DEMO_NOW, moment } from "../demo/agency";
import { demoId } from "../demo/ids";
import { demoLogins, peopleLogins } from "../demo/logins";
import { personOf } from "../demo/people";
import { referenceRows } from "../reference/read-reference";
import type { DemoContent } from "./content";
import { discardProofs, storeProofs } from "./evidence-files";
import { insertRows } from "./insert-rows";
import { inAgency } from "./owner";

/** Seconds between the real clock and the demonstration's day. */
export const clockOffset = (): number => Math.round((DEMO_NOW.getTime() - Date.now()) / 1000);

async function accountRows(): Promise<Prisma.AccountCreateManyInput[]> {
  return Promise.all(
    peopleLogins.map(async ({ key, employeeKey, password }) => ({
      agencyId: AGENCY.id,
      id: demoId("account", key),
      employeeId: personOf(employeeKey).id,
      passwordHash: await hashPassword(password),
      mustChangePassword: false,
      passwordChangedAt: moment("2026-01-05", "08:00"),
    })),
  );
}

/** Whoever runs the installation belongs to no agency: written anew each time, with the demonstration's password. */
export async function writeAdministrators(owner: PrismaClient): Promise<void> {
  for (const { login: name, employeeKey, password, isAdministrator } of demoLogins) {
    if (!isAdministrator) continue;
    const { callName } = personOf(employeeKey);
    const secret = {
      displayName: callName,
      passwordHash: await hashPassword(password),
      mustChangePassword: false,
    };
    await owner.systemAccount.upsert({ where: { name }, create: { name, ...secret }, update: secret });
  }
}

/** The facts of real places belong to no agency: they are written anew each time. */
export async function writeReference(owner: PrismaClient): Promise<void> {
  await owner.$transaction(async (db) => {
    await db.referenceStrategy.deleteMany();
    await db.referenceStrategy.createMany({ data: referenceRows() });
  });
}

type Rows = readonly [table: string, rows: readonly object[]];

/** Parents before children. */
const tablesOf = (content: DemoContent, accounts: readonly object[], evidence: readonly object[]): Rows[] => [
  ["unit", content.units],
  ["unit_span", content.unitSpans],
  ["position", content.positions],
  ["agency_policy", content.policies],
  ["policy_draft", content.policyDrafts],
  ["holiday", content.holidays],
  ["period", content.periods],
  ["employee", content.employees],
  ["rank_history", content.ranks],
  ["education", content.educations],
  ["assignment", content.assignments],
  ["reporting_line", content.reportingLines],
  ["absence", content.absences],
  ["personnel_event", content.personnelEvents],
  ["role_grant", content.grants],
  ["account", accounts],
  ["login", content.logins],
  ["strategy_node", content.strategyNodes],
  ["strategy_indicator", content.strategyIndicators],
  ["strategy_version", content.strategyVersions],
  ["performance_agreement", content.agreements],
  ["agreement_item", content.agreementItems],
  ["work_plan", content.plans],
  ["plan_number", content.planNumbers],
  ["work_plan_appraiser", content.appraisers],
  ["superior_repair", content.repairs],
  ["notification", content.notifications],
  ["planned_result", content.results],
  ["planned_indicator", content.indicators],
  ["role_cell", content.roleCells],
  ["role_cell_comment", content.roleCellComments],
  ["planned_behaviour", content.behaviours],
  ["plan_attachment", content.attachments],
  ["review_note", content.reviewNotes],
  ["work_plan_event", content.planEvents],
  ["plan_signature", content.signatures],
  ["plan_snapshot", content.planSnapshots],
  ["public_code", content.receipts],
  ["indicator_progress", content.progress],
  ["result_note", content.notes],
  ["evidence", evidence],
  ["evidence_link", content.evidenceLinks],
  ["unit_achievement", content.achievements],
  ["evaluation", content.evaluations],
  ["evaluation_result", content.evaluationResults],
  ["evaluation_behaviour", content.evaluationBehaviours],
  ["evaluation_event", content.evaluationEvents],
  ["evaluation_message", content.messages],
  ["feedback", content.feedback],
  ["criteria_lens", content.lenses],
  ["panel_session", content.panelSessions],
  ["panel_member", content.panelMembers],
  ["panel_question", content.panelQuestions],
  ["panel_note", content.panelNotes],
  ["training", content.trainings],
  ["training_enrolment", content.enrolments],
];

/** Writes the whole agency but the snapshots of signed evaluations, or nothing of it. */
export async function writeAgency(owner: PrismaClient, content: DemoContent): Promise<void> {
  const accounts = await accountRows();
  const evidence = await storeProofs();
  try {
    await inAgency(owner, AGENCY.id, async (db) => {
      await db.agency.create({ data: { ...AGENCY, clockOffset: clockOffset() } });
      for (const [table, rows] of tablesOf(content, accounts, evidence)) await insertRows(db, table, rows);
    });
  } catch (error) {
    await discardProofs(evidence);
    throw error;
  }
}
