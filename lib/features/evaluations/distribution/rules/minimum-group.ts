/** A group of rated people, with the groups that a reader could subtract from one another to learn what is left. */
export type Group = {
  unitId: string | null;
  /** People of the group. */
  total: number;
  /** The unit's other people, where the group is one kind of employee. */
  otherKinds: number;
  /** People of the unit above, where the reader sees its figures too; null where not. */
  above: number | null;
  /** People of each unit directly below that one, as its own figures count them; this unit among them. */
  siblings: readonly { unitId: string; total: number }[];
  /** People whom the unit above covers by giving way itself; they must not follow from its children instead. */
  covered?: number;
};

/**
 * How many people the group covers by giving way: what the shown units leave of the unit above, where those are fewer than `smallest`
 * and the group is the smallest of the shown. Else 0.
 */
export function coveredBy(group: Group, smallest: number): number {
  if (group.above === null) return 0;
  const shown = group.siblings
    .filter(({ total }) => total >= smallest)
    .sort((a, b) => a.total - b.total || a.unitId.localeCompare(b.unitId));
  const rest = (group.covered ?? 0) + group.above - shown.reduce((sum, { total }) => sum + total, 0);
  return rest > 0 && rest < smallest && shown[0]?.unitId === group.unitId ? rest : 0;
}

/**
 * Whether the group's figures would tell, alone or by subtraction, what fewer than `smallest` people have: the group itself, the
 * other kinds of its unit, or what the shown units leave of the unit above. In the last case the smallest of them gives way, and in it
 * the smallest of its own, because a unit follows from what is below it.
 */
export function tellsTooMuch(group: Group, smallest: number): boolean {
  const isFew = (people: number) => people > 0 && people < smallest;
  return isFew(group.total) || isFew(group.otherKinds) || coveredBy(group, smallest) > 0;
}
