import "server-only";
import { can } from "@/lib/access/authorize";
import { signatureService } from "@/lib/platform/env";
import { Prisma, type DocumentState } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/platform/context";
import type { PlanFacts } from "../../parts/plan-facts";

type Certified = { role: "employee" | "appraiser"; name: string; at: string };

/** The official SKP of a plan's latest agreement, as a page shows it. */
export type PlanDocumentView =
  /** Set before documents were made at agreement; nobody has asked for one yet. */
  | { stage: "none"; mayOrder: boolean }
  | { stage: "making" }
  | {
      stage: "made";
      code: string;
      state: DocumentState;
      revision: number;
      bytes: number;
      /** ISO. */
      issuedAt: string;
      revokedAt: string | null;
      revokeReason: string | null;
      certified: Certified[];
      /** Name of the signing service, where one is set up and this reader has not signed yet; else null. */
      maySignBy: string | null;
    };

export type PlanDocumentRow = {
  code: string;
  state: DocumentState;
  revision: number;
  bytes: number | null;
  issuedAt: string | null;
  revokedAt: string | null;
  revokeReason: string | null;
  certified: Certified[] | null;
};

/** The latest document of the plan `p`, as JSON; null where none was ordered. */
export const latestDocument = Prisma.sql`
  (SELECT json_build_object('code', d.code, 'state', d.state, 'revision', d.revision, 'bytes', d.bytes, 'issuedAt', d.issued_at,
      'revokedAt', d.revoked_at, 'revokeReason', d.revoke_reason,
      'certified', (SELECT json_agg(json_build_object('role', c.role, 'name', c.signer_name, 'at', c.signed_at) ORDER BY c.number)
        FROM certified_signature c WHERE c.agency_id = d.agency_id AND c.document_id = d.id))
    FROM issued_document d WHERE d.agency_id = p.agency_id AND d.kind = 'work_plan' AND d.subject_id = p.id
    ORDER BY d.revision DESC LIMIT 1)`;

/** Whose signature a reader would give: the plan's person, or whoever appraises. */
export const signerRole = (ctx: Context, facts: PlanFacts): "employee" | "appraiser" =>
  facts.employeeId === ctx.actor.employeeId ? "employee" : "appraiser";

/** Null for a plan that was never set. */
export function planDocumentView(
  ctx: Context,
  facts: PlanFacts,
  isAgreed: boolean,
  row: PlanDocumentRow | null,
): PlanDocumentView | null {
  if (!row)
    return isAgreed ? { stage: "none", mayOrder: can(ctx.actor, "work-plan.order-document", facts) } : null;
  const { bytes, issuedAt, certified: signatures, ...rest } = row;
  if (bytes === null || issuedAt === null) return { stage: "making" };
  const certified = signatures ?? [];
  const maySign =
    row.state === "valid" &&
    can(ctx.actor, "work-plan.sign-document", facts) &&
    !certified.some(({ role }) => role === signerRole(ctx, facts));
  return {
    stage: "made",
    ...rest,
    bytes,
    issuedAt,
    certified,
    maySignBy: maySign ? (signatureService()?.name ?? null) : null,
  };
}
