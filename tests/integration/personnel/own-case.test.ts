import { beforeEach, describe, expect, it } from "vitest";
import { cancelEvent } from "@/lib/features/personnel/cancel-event";
import { enterEvent } from "@/lib/features/personnel/enter-event";
import type { EnterEventInput } from "@/lib/features/personnel/personnel-input";
import { confirmSuperiors } from "@/lib/features/work-plans/superiors/confirm-superiors";
import { correctSuperior } from "@/lib/features/work-plans/superiors/correct-superior";
import { proposeSuperior } from "@/lib/features/work-plans/superiors/propose-superior";
import { refuseSuperior } from "@/lib/features/work-plans/superiors/refuse-superior";
import { undoSuperiorDecision } from "@/lib/features/work-plans/superiors/undo-superior-decision";
import { toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { refusal } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { makeScene, type Scene } from "./scenario";

useDatabase();

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});

const hr = () => contextOf(scene, "hr");
const appoint = (person: PersonKey) =>
  owner.roleGrant.create({
    data: {
      ...{ agencyId: scene.agencyId, employeeId: scene.people[person], role: "hr", reason: "uji" },
      startsOn: toDate("2026-01-01"),
    },
  });
const ownEvent = async (more: Partial<EnterEventInput> = {}): Promise<EnterEventInput> => ({
  ...{ kind: "acting_plh", employeeId: scene.people.hr, version: await scene.versionOf("hr") },
  ...{ effectiveOn: "2026-11-20", positionId: scene.positions.appraiser, endsOn: "2026-11-25", decree: null },
  ...more,
});
const proposal = async () => {
  const { repairId } = await proposeSuperior(await hr(), {
    superiorId: scene.people.superior,
    reason: "Pindah bidang",
  });
  return { repairId, version: 1 };
};
const told = async () =>
  (
    await owner.notification.findMany({
      where: { agencyId: scene.agencyId, kind: "employees.own-case" },
      orderBy: { id: "asc" },
    })
  ).map(({ employeeId, params }) => ({ employeeId, params }));

describe("HR about itself", () => {
  it("leaves its own superior and its own posts to another HR officer, where there is one", async () => {
    const open = await proposal();
    await appoint("otherStaff");
    const other = { code: "RULE_VIOLATION", reasons: ["employees.own-case-other"] };
    const ownReason = "Mendesak";
    const { superior } = scene.people;
    for (const step of [
      async () => confirmSuperiors(await hr(), { chosen: [open], ownReason }),
      async () => refuseSuperior(await hr(), { ...open, reason: "Tidak", ownReason }),
      async () => correctSuperior(await hr(), { ...open, superiorId: superior, reason: "", ownReason }),
      async () => enterEvent(await hr(), await ownEvent({ ownReason })),
    ])
      expect(await refusal(step())).toMatchObject(other);
    expect(await told()).toEqual([]);

    const colleague = await contextOf(scene, "otherStaff");
    expect(await confirmSuperiors(colleague, { chosen: [open] })).toEqual({ confirmed: 1 });
    const { version } = await owner.superiorRepair.findFirstOrThrow({ where: { id: open.repairId } });
    const undo = undoSuperiorDecision(await hr(), { repairId: open.repairId, version, ownReason });
    expect(await refusal(undo)).toMatchObject(other);
    const { eventId } = await enterEvent(colleague, await ownEvent());
    const cancel = cancelEvent(await hr(), { eventId, version: 1, ownReason });
    expect(await refusal(cancel)).toMatchObject(other);
  });

  it("decides with a written reason where nobody else can; auditor and leadership are told, and it is audited", async () => {
    const open = await proposal();
    await appoint("otherStaff");
    await owner.account.updateMany({
      where: { agencyId: scene.agencyId, employeeId: scene.people.otherStaff },
      data: { disabledAt: new Date() },
    });
    const missing = { reasons: ["employees.own-case-reason"], fields: ["ownReason"] };
    expect(await refusal(confirmSuperiors(await hr(), { chosen: [open] }))).toMatchObject(missing);
    expect(await refusal(enterEvent(await hr(), await ownEvent({ ownReason: " " })))).toMatchObject(missing);
    expect(await told()).toEqual([]);

    await confirmSuperiors(await hr(), { chosen: [open], ownReason: "Satu-satunya petugas" });
    await enterEvent(await hr(), await ownEvent({ ownReason: "Perintah wali kota" }));
    const { auditor, leader } = scene.people;
    const seen = await told();
    expect(seen.map(({ employeeId }) => employeeId).sort()).toEqual(
      [auditor, leader, auditor, leader].sort(),
    );
    expect(seen[0]?.params).toMatchObject({ act: "superior.confirm", reason: "Satu-satunya petugas" });
    const audits = await owner.auditEvent.findMany({
      where: { agencyId: scene.agencyId, action: "employee.own-case" },
      orderBy: { id: "asc" },
    });
    expect(audits.map(({ reason }) => reason)).toEqual(["Satu-satunya petugas", "Perintah wali kota"]);
  });

  it("does not leave the agency without anybody who appoints the next officer", async () => {
    const retirement: Partial<EnterEventInput> = {
      ...{ kind: "retirement", effectiveOn: "2026-11-10", positionId: null, endsOn: null },
    };
    const alone = enterEvent(await hr(), await ownEvent({ ...retirement, ownReason: "Pensiun" }));
    expect(await refusal(alone)).toMatchObject({ reasons: ["personnel.last-hr"] });
    await appoint("otherStaff");
    await enterEvent(await contextOf(scene, "otherStaff"), await ownEvent(retirement));
    const { status } = await owner.employee.findFirstOrThrow({ where: { id: scene.people.hr } });
    expect(status).toBe("retired");
  });
});
