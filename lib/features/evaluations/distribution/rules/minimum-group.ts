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
};

/**
 * Whether the group's figures would tell, alone or by subtraction, what fewer than `smallest` people have: the group itself, the
 * other kinds of its unit, or what the shown units leave of the unit above. In the last case the smallest of them gives way.
 */
export function tellsTooMuch(group: Group, smallest: number): boolean {
  const isFew = (people: number) => people > 0 && people < smallest;
  if (isFew(group.total) || isFew(group.otherKinds)) return true;
  if (group.above === null) return false;
  const shown = group.siblings
    .filter(({ total }) => total >= smallest)
    .sort((a, b) => a.total - b.total || a.unitId.localeCompare(b.unitId));
  const rest = group.above - shown.reduce((sum, { total }) => sum + total, 0);
  return isFew(rest) && shown[0]?.unitId === group.unitId;
}
