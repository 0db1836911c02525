import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, notFound } from "@/lib/platform/errors";
import type { SetUpSessionInput } from "./panel-input";
import { panelHref } from "./parts/room";
import { loadSubject, loadTeam, type SubjectRef } from "./parts/team";
import { DEFAULT_GUIDE, GUIDE_THEMES } from "./rules/default-guide";

type Named = SubjectRef & { name: string; about: string };

async function subjectOf(db: Tx, ctx: Context, input: SetUpSessionInput, today: string): Promise<Named> {
  const { subjectKind: kind, subjectId, theme } = input;
  const hostId = ctx.actor.employeeId;
  if (kind === "theme") {
    if (theme === "") assertRules([{ field: "theme", reason: "evaluations.panel-no-subject" }]);
    return { kind, employeeId: null, unitId: null, hostId, name: theme, about: "" };
  }
  if (subjectId === "") assertRules([{ field: "subjectId", reason: "evaluations.panel-no-subject" }]);
  const found = await loadSubject(db, kind, subjectId, today);
  if (!found) throw notFound();
  const { name, about, unitId } = found;
  return { kind, employeeId: kind === "person" ? subjectId : null, unitId, hostId, name, about };
}

/** What the members will be asked: the chosen ones of the product's guide by theme, then the agency's own. */
const questionsOf = ({ questionKeys, ownQuestions }: SetUpSessionInput, ownTheme: string) => [
  ...DEFAULT_GUIDE.filter(({ key }) => questionKeys.includes(key)).map(({ key, theme, text, hint }) => ({
    ...{ key, theme: GUIDE_THEMES[theme].id, text: text.id, hint: hint.id },
  })),
  ...[...new Set(ownQuestions)].map((text) => ({ key: null, theme: ownTheme, text, hint: "" })),
];

/** Under which theme the agency's own questions stand; empty: the page names it in the reader's language. */
const OWN_THEME = "";

/**
 * Sets up a session of the evaluation team about a person, a unit or a theme. Nobody with a tie that the records show gets a seat.
 * @throws AppError NOT_FOUND, RULE_VIOLATION with the reasons of the room
 */
export async function setUpSession(ctx: Context, input: SetUpSessionInput): Promise<{ sessionId: string }> {
  return transact(ctx, "panel.set-up", input, async ({ db, now, today }) => {
    const { agencyId, employeeId: hostId, name: hostName } = ctx.actor;
    const subject = await subjectOf(db, ctx, input, today);
    authorize(ctx.actor, "panel.set-up", { today, unitId: subject.unitId ?? "" });
    if (subject.employeeId === hostId) assertRules([{ reason: "evaluations.panel-about-oneself" }]);
    const questions = questionsOf(input, OWN_THEME);
    if (questions.length === 0)
      assertRules([{ field: "questionKeys", reason: "evaluations.panel-no-question" }]);
    if (input.meetsOn < today) assertRules([{ field: "meetsOn", reason: "evaluations.panel-past-day" }]);
    const memberIds = [...new Set(input.memberIds)];
    if (memberIds.length < 2) assertRules([{ field: "memberIds", reason: "evaluations.panel-two-members" }]);
    const team = await loadTeam(db, subject, today, memberIds);
    if (team.length !== memberIds.length)
      assertRules([{ field: "memberIds", reason: "evaluations.panel-not-in-team" }]);
    assertRules(
      team
        .filter(({ conflicts }) => conflicts.length > 0)
        .map(({ name }) => ({ field: "memberIds", reason: "evaluations.panel-conflict", params: { name } })),
    );
    const sessionId = newId();
    const { purpose, requestedBy, place, meetsOn } = input;
    await db.panelSession.create({
      data: {
        ...{ agencyId, id: sessionId, subjectKind: subject.kind, employeeId: subject.employeeId },
        ...{ unitId: subject.unitId, subjectName: subject.name, subjectAbout: subject.about },
        ...{ purpose, requestedBy, place, meetsOn: toDate(meetsOn), seats: memberIds.length },
        ...{ hostId, hostName, createdAt: now },
      },
    });
    await db.panelMember.createMany({
      data: memberIds.map((employeeId) => ({ agencyId, id: newId(), sessionId, employeeId, invitedAt: now })),
    });
    await db.panelQuestion.createMany({
      data: questions.map((question, sortOrder) => ({
        agencyId,
        id: newId(),
        sessionId,
        sortOrder,
        ...question,
      })),
    });
    await notify(db, {
      ...{ agencyId, employeeIds: memberIds, href: panelHref(sessionId), at: now },
      kind: "evaluations.panel-invited",
      params: { host: hostName, subject: subject.name, on: meetsOn },
    });
    await recordAudit(db, ctx, "panel.set-up", {
      subject: { type: "panel-session", id: sessionId },
      concerns: subject.employeeId ?? undefined,
      after: { subject: subject.name, kind: subject.kind, memberIds, meetsOn, questions: questions.length },
      reason: purpose,
      at: now,
    });
    return { sessionId };
  });
}
