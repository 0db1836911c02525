import { declareClear } from "@/lib/features/evaluations/panel/declare-clear";
import type { PanelNotesInput, SetUpSessionInput } from "@/lib/features/evaluations/panel/panel-input";
import { getSession } from "@/lib/features/evaluations/panel/queries/session";
import { sendNotes } from "@/lib/features/evaluations/panel/send-notes";
import { setUpSession } from "@/lib/features/evaluations/panel/set-up-session";
import { toDate } from "@/lib/platform/clock";
import { owner } from "../../../support/database";
import { contextOf, makeWorld, type PersonKey, type World } from "../../../support/world";

/** Members without a tie to the staff member, and two with one. */
export const MEMBERS: PersonKey[] = ["otherAppraiser", "otherStaff", "auditor"];
export const TEAM: PersonKey[] = [...MEMBERS, "trainingOfficer", "unitOfficer", "appraiser", "former"];

export async function makeTeam(): Promise<World> {
  const world = await makeWorld();
  await owner.roleGrant.createMany({
    data: TEAM.map((key) => ({
      agencyId: world.agencyId,
      employeeId: world.people[key],
      role: "evaluation_team" as const,
      startsOn: toDate("2026-01-01"),
      reason: "uji",
    })),
  });
  return world;
}

export const sessionInput = (world: World, changes: Partial<SetUpSessionInput> = {}): SetUpSessionInput => ({
  subjectKind: "person",
  subjectId: world.people.staff,
  theme: "",
  purpose: "Usulan koordinator",
  requestedBy: "Kepala Dinas Kesehatan",
  meetsOn: "2026-11-20",
  place: "Ruang rapat",
  memberIds: MEMBERS.map((key) => world.people[key]),
  questionKeys: ["team-problem"],
  ownQuestions: ["Apa yang dikerjakan saat vaksin terlambat?"],
  ...changes,
});

export async function setUp(
  world: World,
  changes: Partial<SetUpSessionInput> = {},
  who: PersonKey = "hr",
  key?: string,
): Promise<string> {
  return (await setUpSession(await contextOf(world, who, key), sessionInput(world, changes))).sessionId;
}

const seatVersion = async (sessionId: string, employeeId: string) =>
  (await owner.panelMember.findFirstOrThrow({ where: { sessionId, employeeId } })).version;

export async function clear(world: World, sessionId: string, who: PersonKey) {
  const version = await seatVersion(sessionId, world.people[who]);
  return declareClear(await contextOf(world, who), { sessionId, version });
}

export const secretOf = (who: PersonKey) => `Rahasia ${who}`;

export async function notesOf(
  world: World,
  sessionId: string,
  who: PersonKey,
  changes: Partial<PanelNotesInput> = {},
): Promise<PanelNotesInput> {
  const questions = await owner.panelQuestion.findMany({
    where: { sessionId },
    orderBy: { sortOrder: "asc" },
  });
  return {
    sessionId,
    version: await seatVersion(sessionId, world.people[who]),
    notes: questions.map(({ id }) => ({ questionId: id, mark: "seen", text: secretOf(who) })),
    ...changes,
  };
}

export async function send(world: World, sessionId: string, who: PersonKey) {
  return sendNotes(await contextOf(world, who), await notesOf(world, sessionId, who));
}

/** Whose secret stands in what this person gets to see; every word of the view is searched. */
export async function secretsSeenBy(world: World, sessionId: string, who: PersonKey): Promise<PersonKey[]> {
  const ctx = await contextOf(world, who);
  const view = await getSession(ctx, sessionId).then(
    (session) => JSON.stringify(session),
    () => "",
  );
  return TEAM.filter((key) => view.includes(secretOf(key)));
}

/** A session whose notes are all open. */
export async function opened(world: World): Promise<string> {
  const sessionId = await setUp(world);
  for (const who of MEMBERS) {
    await clear(world, sessionId, who);
    await send(world, sessionId, who);
  }
  return sessionId;
}
