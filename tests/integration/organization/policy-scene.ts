import { draftPolicy } from "@/lib/features/organization/policies/draft-policy";
import type { DraftPolicyInput } from "@/lib/features/organization/policies/policy-input";
import { rehearsePolicy } from "@/lib/features/organization/policies/rehearse-policy";
import { submitPolicy } from "@/lib/features/organization/policies/submit-policy";
import { toDate } from "@/lib/platform/clock";
import { owner } from "../../support/database";
import { contextOf, makeWorld, type World } from "../../support/world";

/** A world in which the appraiser's superior confirms rules. */
export async function makeRuled(): Promise<World> {
  const world = await makeWorld();
  await owner.roleGrant.create({
    data: {
      agencyId: world.agencyId,
      employeeId: world.people.superior,
      role: "policy_confirmer",
      startsOn: toDate("2026-01-01"),
      reason: "uji",
    },
  });
  return world;
}

/** Ten days for an objection instead of fourteen, from the next quarter on. */
export const tenDays: DraftPolicyInput = {
  key: "objections",
  values: {
    objectionClock: { mode: "calendar", days: "10" },
    receiptLapseDays: "14",
    contestable: ["periodic", "annual"],
    objectionDecisionDays: "14",
    objectionIncludesPppk: "yes",
  },
  startsOn: "2027-01-01",
  reason: "Surat edaran baru",
  legalBase: "Perwali uji 1/2026",
};

export const stored = (id: string) => owner.policyDraft.findFirstOrThrow({ where: { id } });

export async function makeDraft(world: World, change: Partial<DraftPolicyInput> = {}): Promise<string> {
  const { draftId } = await draftPolicy(await contextOf(world, "hr"), { ...tenDays, ...change });
  return draftId;
}

/** Written, rehearsed and submitted: version 3. */
export async function makeSubmitted(world: World, change: Partial<DraftPolicyInput> = {}): Promise<string> {
  const draftId = await makeDraft(world, change);
  const hr = await contextOf(world, "hr");
  await rehearsePolicy(hr, { draftId, version: 1 });
  await submitPolicy(hr, { draftId, version: 2 });
  return draftId;
}
