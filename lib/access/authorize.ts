import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/context";
import { AppError, notFound } from "@/lib/platform/errors";
import { permissions, type Permission } from "./permissions";
import { relations, type Facts, type Relation, type RelationName } from "./relations";

const relation = (name: RelationName): Relation => relations[name];

/** Whether a button is worth showing. The use case asks again. */
export function can(actor: Actor, permission: Permission, facts: Facts): boolean {
  return permissions[permission].some((name) => relation(name).holds(actor, facts));
}

/** The permission to see the record that another permission acts on: `evaluation.score` → `evaluation.read`. */
function readingOf(permission: Permission): Permission | null {
  const reading = `${permission.split(".")[0]}.read`;
  return reading in permissions ? (reading as Permission) : null;
}

/**
 * @throws AppError FORBIDDEN, or NOT_FOUND where the actor may not even know that the record exists.
 */
export function authorize(actor: Actor, permission: Permission, facts: Facts): void {
  if (can(actor, permission, facts)) return;
  const reading = readingOf(permission);
  if (reading && reading !== permission && can(actor, reading, facts)) throw new AppError("FORBIDDEN");
  throw notFound();
}

/** The same table as a filter: the plans on which the actor holds the permission today. */
export function plansVisible(actor: Actor, permission: Permission, today: string): Prisma.WorkPlanWhereInput {
  const filters = permissions[permission].flatMap((name) => relation(name).plans(actor, today) ?? []);
  // Prisma leaves empty objects out of an OR, which would turn "everything" into "nothing".
  if (filters.some((filter) => Object.keys(filter).length === 0)) return {};
  return filters.length === 0 ? { id: { in: [] } } : { OR: filters };
}

/**
 * The same table as a filter over units, for records that belong to one: null is the whole agency, an empty list nothing. Only
 * relations that look at roles and units answer here; a record's own people (self, appraiser) add nothing.
 */
export function unitsVisible(actor: Actor, permission: Permission, today: string): string[] | null {
  if (can(actor, permission, { today, unitId: "" })) return null;
  const granted = new Set(actor.grants.flatMap(({ unitIds }) => unitIds ?? []));
  return [...granted].filter((unitId) => can(actor, permission, { today, unitId }));
}
