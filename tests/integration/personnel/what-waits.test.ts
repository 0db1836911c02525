import { beforeEach, describe, expect, it } from "vitest";
import { enterEvent } from "@/lib/features/personnel/enter-event";
import { getEventFlow, getActingFlow } from "@/lib/features/personnel/queries/preview";
import { getPersonEvents } from "@/lib/features/personnel/queries/person";
import { getHome } from "@/lib/features/reports/queries/home";
import { getMyPlans } from "@/lib/features/work-plans/queries/my-plans";
import { useDatabase } from "../../support/database";
import { contextOf, type PersonKey } from "../../support/world";
import { actingOf, makeScene, moveOf, type Scene } from "./scenario";

useDatabase();

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
const tasks = async (person: PersonKey) =>
  (await getHome(await contextOf(scene, person))).mine.map(({ kind }) => kind);

describe("what waits after an event", () => {
  it("of a move: a new plan, and the note on the closed one", async () => {
    await enterEvent(await contextOf(scene, "hr"), await moveOf(scene));
    expect(await tasks("staff")).toEqual(expect.arrayContaining(["start-plan", "write-self-note"]));
    const { starts } = await getMyPlans(await contextOf(scene, "staff"));
    expect(starts.map(({ startsOn }) => startsOn)).toContain("2026-11-01");
  });

  it("of an unpaid leave: the note on the closed plan, and no plan for the days of leave (G77)", async () => {
    await enterEvent(
      await contextOf(scene, "hr"),
      await moveOf(scene, { kind: "unpaid_leave", positionId: null }),
    );
    expect(await tasks("staff")).toEqual(["write-self-note"]);
    const { starts } = await getMyPlans(await contextOf(scene, "staff"));
    expect(starts).toEqual([]);
  });

  it("of an appointment: the strip says as what and until when, for the days of acting only", async () => {
    await enterEvent(await contextOf(scene, "hr"), await actingOf(scene));
    const { acting } = await contextOf(scene, "former");
    expect(acting).toEqual({ kind: "plt", title: "Jabatan appraiser", endsOn: "2026-11-30" });
    expect((await contextOf(scene, "staff")).acting).toBeNull();
  });
});

describe("the pages of personnel events", () => {
  it("show HR the way from the search to the consequences", async () => {
    const ctx = await contextOf(scene, "hr");
    const staff = scene.people.staff;
    const searched = await getEventFlow(ctx, staff, "move", { q: "analis" });
    expect(searched.posts?.map(({ id }) => id)).toEqual([scene.freePost]);
    const chosen = await getEventFlow(ctx, staff, "move", { post: scene.freePost, day: "2026-12-01" });
    expect(chosen.preview?.plan).toMatchObject({ isPlanned: true, refusals: [] });
    const acting = await getActingFlow(ctx, scene.units.clinic, {
      person: scene.people.former,
      day: "2026-11-16",
      until: "2026-11-30",
    });
    expect(acting.post?.id).toBe(scene.positions.appraiser);
    expect(acting.preview?.plan.refusals).toEqual([]);
    expect((await getPersonEvents(ctx, staff)).events).toEqual([]);
  });

  it.each<PersonKey>(["staff", "appraiser", "unitOfficer", "auditor"])("are closed to %s", async (person) => {
    const ctx = await contextOf(scene, person);
    const gone = { code: "NOT_FOUND" };
    await expect(async () => getPersonEvents(ctx, scene.people.staff)).rejects.toMatchObject(gone);
    await expect(async () => getEventFlow(ctx, scene.people.staff, "move", {})).rejects.toMatchObject(gone);
    await expect(async () => getActingFlow(ctx, scene.units.clinic, {})).rejects.toMatchObject(gone);
  });
});
