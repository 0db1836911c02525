import "server-only";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules, conflict, found, type Reason } from "@/lib/platform/errors";
import { closeGrant, loadGrant } from "@/lib/features/employees/parts/grant-steps";
import type { ReviewRow } from "../rules/grant";
import type { SignReviewInput } from "./grant-input";
import { runningGrants, stateOfReviews } from "./queries";

/**
 * HR signs the list of rights for half a year: each is kept, or ended at once with a reason. What was signed is kept as it was.
 * @throws AppError CONFLICT `employees.review-list-changed` when the list is no longer the one on the screen, `employees.review-signed`;
 *   RULE_VIOLATION `employees.review-reason`, `employees.grant-last-hr`
 */
export async function signReview(ctx: Context, input: SignReviewInput): Promise<{ reviewId: string }> {
  return transact(ctx, "grant.sign-review", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "grant.sign-review", { today });
    const { agencyId, employeeId, name } = ctx.actor;
    const { next } = await stateOfReviews(db, agencyId, today);
    const { year, half } = input;
    if (next?.year !== year || next.half !== half) throw conflict("employees.review-signed");
    const grants = await runningGrants(db, agencyId, today, true);
    const decided = new Map(input.rows.map((row) => [row.grantId, row]));
    const isSame = grants.every(({ grantId, version }) => decided.get(grantId)?.version === version);
    if (!isSame || decided.size !== grants.length) throw conflict("employees.review-list-changed");
    assertRules(missingReasons(input));

    for (const row of input.rows.filter(({ decision }) => decision === "end")) {
      const grant = found(await loadGrant(db, agencyId, row.grantId));
      await closeGrant(db, ctx, grant, { ...row, until: null }, { now, today });
    }
    const rows: ReviewRow[] = grants.map(({ version: _version, ...grant }) => ({
      ...grant,
      decision: decided.get(grant.grantId)?.decision ?? "keep",
      reason: decided.get(grant.grantId)?.reason ?? "",
    }));
    const snapshot = canonicalize({
      agency: ctx.actor.agencyName,
      year,
      half,
      signedBy: name,
      signedAt: now.toISOString(),
      rows,
    });
    if (snapshot === undefined) throw new AppError("INVALID_INPUT");
    const sha256 = createHash("sha256").update(snapshot).digest("hex");
    const reviewId = newId();
    await db.accessReview.create({
      data: {
        ...{ agencyId, id: reviewId, year, half, snapshot, sha256 },
        ...{ signedById: employeeId, signedByName: name, signedAt: now },
      },
    });
    await recordAudit(db, ctx, "grant.sign-review", {
      subject: { type: "access_review", id: reviewId },
      after: {
        year,
        half,
        kept: rows.filter(({ decision }) => decision === "keep").length,
        of: rows.length,
        sha256,
      },
      at: now,
    });
    return { reviewId };
  });
}

const missingReasons = ({ rows }: SignReviewInput): Reason[] =>
  rows.flatMap(({ decision, reason }, index) =>
    decision === "end" && reason === ""
      ? [{ field: `rows.${index}.reason`, reason: "employees.review-reason" }]
      : [],
  );
