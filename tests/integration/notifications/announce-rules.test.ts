import { expect, it } from "vitest";
import { announceRules } from "@/lib/features/notifications/announcements/announce-rules";
import { confirmPolicy } from "@/lib/features/organization/policies/confirm-policy";
import { getRulesInForce } from "@/lib/features/organization/queries/policies";
import { owner, useDatabase } from "../../support/database";
import { contextOf } from "../../support/world";
import { makeDraft, makeRuled, makeSubmitted } from "../organization/policy-scene";

useDatabase();

it("confirmed rules are announced once to everybody with an account, and to nobody of another agency", async () => {
  const world = await makeRuled();
  const { agencyId, otherAgencyId } = world;
  const draftId = await makeSubmitted(world);
  expect(await announceRules(agencyId)).toBe(0);
  await confirmPolicy(await contextOf(world, "superior"), { draftId, version: 3 });
  const accounts = await owner.account.count({ where: { agencyId } });
  expect(await announceRules(agencyId)).toBe(accounts);
  expect(await announceRules(agencyId)).toBe(0);
  expect(await announceRules(otherAgencyId)).toBe(0);
  const messages = await owner.notification.findMany({ where: { agencyId } });
  expect(messages).toHaveLength(accounts);
  expect(messages[0]).toMatchObject({
    kind: "organization.rules-scheduled",
    params: { from: "2027-01-01" },
    href: "/help/rules",
  });
  expect(await owner.auditEvent.count({ where: { agencyId, action: "policy.announce" } })).toBe(1);
});

it("everybody reads the rules in force and those that are scheduled, and no draft", async () => {
  const world = await makeRuled();
  await makeDraft(world, { startsOn: "2027-04-01" });
  const draftId = await makeSubmitted(world);
  const seen = async () =>
    (await getRulesInForce(await contextOf(world, "staff"))).rows.map(({ state }) => state);
  expect(await seen()).toEqual(["in_force"]);
  await confirmPolicy(await contextOf(world, "superior"), { draftId, version: 3 });
  expect(await seen()).toEqual(["in_force", "scheduled"]);
});
