import "server-only";
import type { Tx } from "@/lib/platform/db";
import { carryOutLinks } from "./carry-out-links";
import { proposeLinks } from "./propose-links";

/** After each step of a plan: links that waited for it are made, and where it now meets a plan above or below, links are proposed. */
export async function settleLinks(
  db: Tx,
  of: { agencyId: string; planId: string; today: string; at: Date },
): Promise<void> {
  await carryOutLinks(db, of);
  await proposeLinks(db, of);
}
