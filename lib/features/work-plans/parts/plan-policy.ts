import "server-only";
import {
  agencyPolicy,
  defaultPolicy,
  policyInForce,
  type AgencyPolicy,
} from "@/lib/features/organization/rules/policy";
import { fromDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/** The agency's rules on a day (YYYY-MM-DD); before the first version the product's defaults. */
export async function loadPolicy(db: Tx, day: string): Promise<AgencyPolicy> {
  const versions = await db.agencyPolicy.findMany({
    select: { validFrom: true, validUntil: true, settings: true },
  });
  const dated = versions.map((version) => ({
    validFrom: fromDate(version.validFrom),
    validUntil: version.validUntil && fromDate(version.validUntil),
    settings: version.settings,
  }));
  const inForce = policyInForce(dated, day);
  return inForce ? agencyPolicy.parse(inForce.settings) : defaultPolicy;
}
