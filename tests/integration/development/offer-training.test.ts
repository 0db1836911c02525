import { describe, expect, it } from "vitest";
import { offerTrainingInput, type OfferTrainingInput } from "@/lib/features/development/input";
import { offerTraining } from "@/lib/features/development/offer-training";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { refusal } from "../../support/quarter";
import { contextOf, makeWorld, type PersonKey, type World } from "../../support/world";
import { expectRefused, STRANGERS } from "./enrolments";

useDatabase();

/** As a form sends it. */
const typed = {
  title: "Pencatatan kohort digital",
  kind: "pelatihan teknis",
  provider: "Balai Pelatihan Kesehatan",
  mode: "blended",
  place: "Aula Dinas Kesehatan",
  url: "https://belajar.example.go.id/kohort",
  hours: "8",
  seats: "15",
  startsOn: "2026-11-20",
  endsOn: "2026-11-21",
  legalBasis: "",
};
const offer = offerTrainingInput.parse(typed);

async function give(
  world: World,
  change: Partial<OfferTrainingInput> = {},
  person: PersonKey = "hr",
  key?: string,
) {
  return offerTraining(await contextOf(world, person, key), { ...offer, ...change });
}

describe("a training is put on offer", () => {
  it.each<PersonKey>(["hr", "trainingOfficer"])("by %s, and it is audited", async (person) => {
    const world = await makeWorld();
    const { trainingId } = await give(world, {}, person);
    expect(await owner.training.findFirstOrThrow({ where: { id: trainingId } })).toMatchObject({
      agencyId: world.agencyId,
      title: typed.title,
      mode: "blended",
      hours: 8,
      seats: 15,
      startsOn: toDate("2026-11-20"),
      legalBasis: null,
    });
    expect(await owner.auditEvent.findMany({ where: { subjectId: trainingId } })).toMatchObject([
      { action: "training.offer", actorId: world.people[person] },
    ]);
  });

  it("nobody else offers one", async () => {
    const world = await makeWorld();
    await expectRefused(world, { ...STRANGERS, staff: "NOT_FOUND" }, (ctx) => offerTraining(ctx, offer));
  });

  it("refuses what is incomplete or past", async () => {
    const world = await makeWorld();
    expect(await refusal(give(world, { place: null, url: null }))).toMatchObject({
      code: "RULE_VIOLATION",
      fields: ["place", "url"],
    });
    expect(await refusal(give(world, { startsOn: "2026-11-15", endsOn: "2026-11-14" }))).toMatchObject({
      fields: ["startsOn", "endsOn"],
    });
    expect(await owner.training.count({ where: { agencyId: world.agencyId } })).toBe(0);
  });

  it("happens once with the same request key", async () => {
    const world = await makeWorld();
    const key = newId();
    const twice = await Promise.all([give(world, {}, "hr", key), give(world, {}, "hr", key)]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await owner.training.count({ where: { agencyId: world.agencyId } })).toBe(1);
  });
});

describe("what the form may send", () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ["no title", { title: "  " }, "title", "input.required"],
    ["a title of 201 letters", { title: "a".repeat(201) }, "title", "input.too-long"],
    ["a kind that is none", { kind: "liburan" }, "kind", "input.not-chosen"],
    ["no mode", { mode: undefined }, "mode", "input.not-chosen"],
    ["half an hour", { hours: "0,5" }, "hours", "input.not-number"],
    ["no hours", { hours: "" }, "hours", "input.required"],
    ["no seat", { seats: "0" }, "seats", "input.too-small"],
    ["a day that does not exist", { startsOn: "2026-02-30" }, "startsOn", "input.bad-date"],
    ["no last day", { endsOn: "" }, "endsOn", "input.required"],
    ["an address that runs code", { url: "javascript:alert(1)" }, "url", "input.not-link"],
    ["a file's address", { url: "file:///etc/passwd" }, "url", "input.not-link"],
  ])("refuses %s", (_label, change, field, reason) => {
    const parsed = offerTrainingInput.safeParse({ ...typed, ...change });
    const problems = parsed.error?.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    expect(problems).toEqual([`${field} ${reason}`]);
  });
});
