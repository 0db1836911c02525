import type { Context } from "@/lib/platform/context";
import { proposeSuperior } from "@/lib/features/work-plans/superiors/propose-superior";
import { fromDate, newId } from "@/lib/platform/clock";
import { AppError, type ErrorCode } from "@/lib/platform/errors";
import { owner } from "../../../support/database";
import { contextOf, type PersonKey, type World } from "../../../support/world";

export const code = (wanted: ErrorCode) => (error: unknown) =>
  error instanceof AppError && error.code === wanted;
export const reason = (wanted: string) => (error: unknown) =>
  error instanceof AppError && error.reasons[0]?.reason === `work-plans.${wanted}`;

/** `staff` names somebody, as that person would. */
export async function propose(world: World, superior: PersonKey, person: PersonKey = "staff") {
  const ctx = await contextOf(world, person);
  const { repairId } = await proposeSuperior(ctx, { superiorId: world.people[superior], reason: "Pindah" });
  return { repairId, version: 1 };
}

const nameOf = (world: World, id: string | null) =>
  Object.entries(world.people).find(([, one]) => one === id)?.[0] ?? "?";

/** Lines of a person as "appraiser 2026-01-01..2026-11-15 confirmed position", oldest first. */
export async function linesOf(world: World, person: PersonKey = "staff"): Promise<string[]> {
  const rows = await owner.reportingLine.findMany({
    where: { agencyId: world.agencyId, employeeId: world.people[person] },
    orderBy: { startsOn: "asc" },
  });
  return rows.map(
    (row) =>
      `${nameOf(world, row.superiorId)} ${fromDate(row.startsOn)}..${row.endsOn ? fromDate(row.endsOn) : ""} ${row.state} ${row.origin}`,
  );
}

/** Spans of a plan as "appraiser 2026-07-01..2026-11-15 definitive", oldest first. */
export async function spansOf(world: World, planId: string): Promise<string[]> {
  const rows = await owner.workPlanAppraiser.findMany({
    where: { agencyId: world.agencyId, workPlanId: planId },
    orderBy: { startsOn: "asc" },
  });
  return rows.map(
    (row) =>
      `${nameOf(world, row.employeeId)} ${fromDate(row.startsOn)}..${row.endsOn ? fromDate(row.endsOn) : ""} ${row.capacity}`,
  );
}

/** Kinds of the messages that a person got, oldest first. */
export async function messagesOf(world: World, person: PersonKey): Promise<string[]> {
  const rows = await owner.notification.findMany({
    where: { agencyId: world.agencyId, employeeId: world.people[person] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ kind }) => kind.replace("work-plans.superior-", ""));
}

export const repairOf = (repairId: string) =>
  owner.superiorRepair.findFirstOrThrow({ where: { id: repairId } });

export const auditsOf = (world: World, action: string) =>
  owner.auditEvent.findMany({ where: { agencyId: world.agencyId, action }, orderBy: { id: "asc" } });

/** Moves the agency's clock on by whole days. */
export const passDays = (world: World, days: number) =>
  owner.agency.update({
    where: { id: world.agencyId },
    data: { clockOffset: { increment: days * 86_400 } },
  });

/** The rules of the agency from now on. */
export const setPolicy = (world: World, settings: object) =>
  owner.agencyPolicy.updateMany({ where: { agencyId: world.agencyId }, data: { settings } });

export const withKey = async (world: World, person: PersonKey): Promise<Context> =>
  contextOf(world, person, newId());
