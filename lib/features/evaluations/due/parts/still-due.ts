import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";

/** Names that a query gives to the evaluation, its plan and its period. */
type Names = { evaluation?: Prisma.Sql; plan?: Prisma.Sql; period?: Prisma.Sql };

/** The rule of `leftPlan` as a condition: signed, or the plan and the period share days. */
export const stillDue = ({
  evaluation = Prisma.sql`v`,
  plan = Prisma.sql`w`,
  period = Prisma.sql`q`,
}: Names = {}): Prisma.Sql =>
  Prisma.sql`(${evaluation}.signed_at IS NOT NULL OR ${plan}.starts_on <= ${period}.ends_on AND ${plan}.ends_on >= ${period}.starts_on)`;
