import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { canonicalText } from "../../work-plans/rules/content-hash";
import { recompute } from "./recompute";
import { changedParts, reviseSnapshot, type RevisionNote, type SnapshotChanges } from "./revise-snapshot";
import { snapshotText, type EvaluationSnapshot } from "./snapshot";

/** An invented evaluation as it was signed. */
const signed = (): EvaluationSnapshot =>
  (
    JSON.parse(readFileSync("tests/support/signed-evaluation.json", "utf8")) as {
      snapshot: EvaluationSnapshot;
    }
  ).snapshot;

const decider = { ...signed().appraiser, employeeId: "decider", name: "Ibu Pemutus", capacity: null };
const note = (kind: RevisionNote["kind"] = "objection"): RevisionNote => ({
  kind,
  reason: "Bukti pada baris pertama belum dibaca",
  sha256: snapshotText(signed()).sha256,
  decidedBy: decider,
  signedAt: "2026-11-20T03:00:00.000Z",
});
const allAbove = (snapshot: EvaluationSnapshot): SnapshotChanges => ({
  results: Object.fromEntries(snapshot.results.map(({ resultId }) => [resultId, { level: "above" }])),
  behaviours: Object.fromEntries(snapshot.behaviours.map(({ value }) => [value, { level: "above" }])),
  resultRating: "above",
  behaviourRating: "above",
});
const revised = (changes: SnapshotChanges, before = signed()) => {
  const answer = reviseSnapshot(before, changes, note());
  if (!answer.ok) throw new Error(answer.reasons.map(({ reason }) => reason).join());
  return answer.snapshot;
};
const refused = (changes: SnapshotChanges, before = signed(), by = note()) => {
  const answer = reviseSnapshot(before, changes, by);
  return answer.ok ? [] : answer.reasons.map(({ reason }) => reason);
};

describe("the next version of a signed result", () => {
  it("G73: both ratings raised to above give Sangat Baik as the next version, and it can be recomputed", () => {
    const before = signed();
    const after = revised(allAbove(before));
    expect(after.ratings).toMatchObject({ result: "above", behaviour: "above", overall: "very_good" });
    expect(after.evaluation.revision).toBe(before.evaluation.revision + 1);
    expect(after.revises).toMatchObject({ kind: "objection", revision: 1, sha256: note().sha256 });
    expect(recompute(after)).toEqual([]);
    expect(() => snapshotText(after)).not.toThrow();
  });

  it("keeps every fact as it was signed and leaves the version before untouched", () => {
    const before = signed();
    const text = canonicalText(before);
    const after = revised(allAbove(before), before);
    expect(canonicalText(before)).toBe(text);
    for (const part of ["agency", "employee", "appraiser", "appraiserSuperior", "plan", "period"] as const)
      expect(after[part]).toEqual(before[part]);
    const facts = (s: EvaluationSnapshot) => s.results.map(({ level: _l, note: _n, ...row }) => row);
    expect(facts(after)).toEqual(facts(before));
  });

  it("asks for a reason where a changed level makes a rating a departure", () => {
    const before = signed();
    const down: SnapshotChanges = {
      results: Object.fromEntries(before.results.map(({ resultId }) => [resultId, { level: "below" }])),
    };
    expect(refused(down)).toContain("evaluations.result-reason-missing");
    expect(refused({ ...down, resultReason: "Tugas lain mendesak" })).toEqual([]);
    expect(refused({ ...down, resultRating: "below" })).toEqual([]);
  });

  it("refuses an unknown row, a version without a reason and one that changes nothing", () => {
    expect(refused({ results: { elsewhere: { level: "above" } } })).toEqual(["evaluations.row-not-found"]);
    expect(refused({}, signed(), { ...note(), reason: "  " })).toEqual(["evaluations.revision-reason"]);
    expect(refused({})).toEqual(["evaluations.revision-unchanged"]);
    expect(refused({ resultRating: signed().ratings.result })).toEqual(["evaluations.revision-unchanged"]);
  });

  it("takes a recommendation for the document, changes it, and takes it away again; the facts still agree", () => {
    expect(signed()).not.toHaveProperty("recommendation");
    const written = revised({ recommendation: "Ikut pelatihan kohort." });
    expect(written.recommendation).toBe("Ikut pelatihan kohort.");
    expect(recompute(written)).toEqual([]);
    expect(revised({ comment: "Kalimat lain." }, written).recommendation).toBe("Ikut pelatihan kohort.");
    const gone = revised({ recommendation: "" }, written);
    expect(gone).not.toHaveProperty("recommendation");
    expect(refused({ recommendation: "Ikut pelatihan kohort." }, written)).toEqual([
      "evaluations.revision-unchanged",
    ]);
    expect(refused({ recommendation: "" })).toEqual(["evaluations.revision-unchanged"]);
  });

  it("gives the head of a unit the rating of the unit's achievement, whatever was picked", () => {
    const before: EvaluationSnapshot = {
      ...signed(),
      isUnitHead: true,
      unitAchievement: { level: "good", unitName: "Puskesmas Contoh", isOwn: true, grounds: "PK tercapai" },
    };
    const head = { ...before, ratings: { ...before.ratings, result: "meets" as const, resultReason: null } };
    const after = revised(
      { resultRating: "below", unitAchievement: { level: "exceptional", grounds: "Angka dibetulkan" } },
      head,
    );
    expect(after.ratings.result).toBe("above");
    expect(recompute(after)).toEqual([]);
  });

  it("names what differs between two versions and nothing else", () => {
    const before = signed();
    const row = before.results.find(({ level }) => level !== "above");
    const after = revised(allAbove(before), before);
    expect(changedParts(before, before)).toEqual({
      results: [],
      behaviours: [],
      isResultRating: false,
      isBehaviourRating: false,
    });
    expect(changedParts(before, after).results).toContain(row?.resultId);
    expect(changedParts(before, after).isResultRating).toBe(before.ratings.result !== "above");
  });
});
