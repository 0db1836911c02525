import { acknowledgeEvaluation } from "@/lib/features/evaluations/acknowledge-evaluation";
import { addToObjection } from "@/lib/features/evaluations/objections/add-to-objection";
import { decideObjection } from "@/lib/features/evaluations/objections/decide-objection";
import { fileObjection } from "@/lib/features/evaluations/objections/file-objection";
import {
  addToObjectionInput,
  decideObjectionInput,
  fileObjectionInput,
} from "@/lib/features/evaluations/objections/objection-input";
import type { Level } from "@/lib/features/organization/rules/levels";
import { toDate } from "@/lib/platform/clock";
import { owner } from "../../../support/database";
import { contextOf, type PersonKey, type World } from "../../../support/world";
import { makeReleased, stored, type Scene } from "../scenario";

/** A received result: both rows and all values as expected. */
export async function makeReceived(): Promise<Scene> {
  const scene = await makeReleased();
  await acknowledgeEvaluation(await contextOf(scene.world, "staff"), {
    evaluationId: scene.evaluationId,
    version: 3,
  });
  return scene;
}

type Wish = { key: string; requestedLevel?: Level; grounds?: string };

export const wishesOf = (wishes: Wish[]) =>
  wishes.map(({ key, requestedLevel = "above", grounds = "Empat kelas itu baru semuanya." }) => ({
    key,
    chosen: "true" as const,
    requestedLevel,
    grounds,
  }));

const BOTH: Wish[] = [{ key: "result_rating" }, { key: "behaviour_rating" }];

type Filing = { wishes?: Wish[]; version?: number; key?: string; file?: File };

export async function file(scene: Scene, person: PersonKey = "staff", filing: Filing = {}) {
  const { wishes = BOTH, version = 4, key, file: proof } = filing;
  return fileObjection(
    await contextOf(scene.world, person, key),
    fileObjectionInput.parse({
      evaluationId: scene.evaluationId,
      version,
      parts: wishesOf(wishes),
      ...(proof ? { file: proof, title: "Daftar hadir" } : {}),
    }),
  );
}

/** A filed case and its scene. */
export type Case = Scene & { objectionId: string };

export async function makeFiled(filing: Filing = {}): Promise<Case> {
  const scene = await makeReceived();
  const { objectionId } = await file(scene, "staff", filing);
  return { ...scene, objectionId };
}

export const caseOf = ({ objectionId }: Pick<Case, "objectionId">) =>
  owner.objection.findFirstOrThrow({
    where: { id: objectionId },
    include: { parts: { orderBy: { sortOrder: "asc" } }, statements: true, evidence: true, sessions: true },
  });

export async function explain(
  scene: Case,
  person: PersonKey = "appraiser",
  text = "Saya menilai dari rekap.",
) {
  const { version } = await caseOf(scene);
  return addToObjection(
    await contextOf(scene.world, person),
    addToObjectionInput.parse({ objectionId: scene.objectionId, version, text }),
  );
}

/** A case on the decider's desk. */
export async function makeExamined(filing: Filing = {}): Promise<Case> {
  const scene = await makeFiled(filing);
  await explain(scene);
  return scene;
}

type Decision = { level?: Level; version?: number; key?: string; levels?: (Level | null)[] };

export async function decide(scene: Case, person: PersonKey = "superior", decision: Decision = {}) {
  const { level = "above", levels, key } = decision;
  const { parts, version } = await caseOf(scene);
  return decideObjection(
    await contextOf(scene.world, person, key),
    decideObjectionInput.parse({
      objectionId: scene.objectionId,
      version: decision.version ?? version,
      parts: parts.map(({ id }, i) => ({
        partId: id,
        level: levels ? levels[i] : level,
        reason: "Daftar hadir menunjukkan kelas baru.",
      })),
      reason: "Bukti baru meyakinkan.",
    }),
  );
}

/** Gives the unit officer's person the case officer's right for the health office instead. */
export async function makeCaseOfficer(world: World, person: PersonKey = "trainingOfficer"): Promise<void> {
  await owner.roleGrant.create({
    data: {
      agencyId: world.agencyId,
      employeeId: world.people[person],
      role: "case_officer",
      unitId: world.units.health,
      startsOn: toDate("2026-01-01"),
      reason: "uji",
    },
  });
}

export { stored };
