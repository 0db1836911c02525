import { plainText } from "./import-fields";
import type { Problem } from "./import-problems";
import type { Values } from "./parse-row";
import { levelOfTitle, type PostClass } from "./read-cells";
import type { UnitBook } from "./unit-book";

export type UnitRow = {
  id: string;
  version: number;
  code: string;
  name: string;
  kind: string;
  parentId: string | null;
  hasOwnAgreement: boolean;
};
export type UnitFields = {
  code: string;
  name: string;
  kind: string;
  parentCode: string | null;
  hasOwnAgreement: boolean;
  validFrom: string;
};
export type UnitPlan = { action: "create" | "change" | "same"; fields: UnitFields };

export type PostRow = {
  id: string;
  version: number;
  unitId: string;
  title: string;
  class: string;
  level: string | null;
  grade: number | null;
  superiorPositionId: string | null;
  isUnitHead: boolean;
};
export type PostFields = {
  unitId: string;
  title: string;
  class: PostClass;
  level: string | null;
  grade: number | null;
  isUnitHead: boolean;
  /** Where the superior post is to be found; null keeps or leaves it open. */
  superior: { unitId: string; title: string } | null;
  validFrom: string;
};
export type PostPlan = { action: "create" | "change" | "same"; fields: PostFields };

const fault = (
  code: Problem["code"],
  field: string,
  value: string | undefined,
  params?: Problem["params"],
): Problem => ({
  code,
  field,
  value: value ?? "",
  params,
});

/**
 * A unit's row against the agency. The parent may stand in the agency or in the file.
 * @param inFile plain codes of the file's rows
 * @param circles plain codes whose chain of parents comes back to them
 */
export function planUnit(
  values: Values,
  now: UnitRow | null,
  facts: { book: UnitBook; inFile: ReadonlySet<string>; circles: ReadonlySet<string>; firstDay: string },
): { problems: Problem[]; plan: UnitPlan | null } {
  const code = values.code ?? "";
  const { parent } = values;
  const problems: Problem[] = [];
  let parentCode: string | null = now?.parentId ? (facts.book.byId.get(now.parentId)?.code ?? null) : null;
  if (parent) {
    const found = facts.book.find(parent);
    if ("unit" in found) parentCode = found.unit.code;
    else if (facts.inFile.has(parent.toLowerCase())) parentCode = parent;
    else
      problems.push(
        fault(found.problem === "unit-closed" ? "unit-closed" : "parent-unknown", "parent", parent),
      );
  }
  if (facts.circles.has(code.toLowerCase())) problems.push(fault("parent-circle", "parent", parent));
  if (problems.length > 0) return { problems, plan: null };
  const fields: UnitFields = {
    code: now?.code ?? code,
    name: values.name ?? "",
    kind: values.unitKind ?? now?.kind ?? "unit",
    parentCode,
    hasOwnAgreement: values.hasAgreement ? values.hasAgreement === "true" : (now?.hasOwnAgreement ?? false),
    validFrom: values.startsOn ?? facts.firstDay,
  };
  const nowParent = now?.parentId ? (facts.book.byId.get(now.parentId)?.code ?? null) : null;
  const isSame =
    now?.name === fields.name &&
    now.kind === fields.kind &&
    now.hasOwnAgreement === fields.hasOwnAgreement &&
    nowParent?.toLowerCase() === parentCode?.toLowerCase();
  return { problems, plan: { action: !now ? "create" : isSame ? "same" : "change", fields } };
}

/** Codes that lie on a circle of parents, and how deep every other code lies. `parentOf` has plain codes. */
export function orderOfParents(parentOf: ReadonlyMap<string, string | null>): {
  circles: Set<string>;
  depth: Map<string, number>;
} {
  const circles = new Set<string>();
  const depth = new Map<string, number>();
  for (const start of parentOf.keys()) {
    const path: string[] = [];
    let code: string | null = start;
    while (code !== null && parentOf.has(code) && !depth.has(code) && !path.includes(code)) {
      path.push(code);
      code = parentOf.get(code) ?? null;
    }
    if (code !== null && path.includes(code))
      for (const one of path.slice(path.indexOf(code))) circles.add(one);
    let level = code !== null ? (depth.get(code) ?? -1) : -1;
    for (const one of path.reverse()) depth.set(one, (level += 1));
  }
  return { circles, depth };
}

/** A post's row against the agency. */
export function planPost(
  values: Values,
  facts: {
    book: UnitBook;
    firstDay: string;
    postOf: (unitId: string, title: string) => PostRow | null;
    /** Whether a post of this unit and title is in the agency or in the file. */
    knows: (unitId: string, title: string) => boolean;
  },
): { problems: Problem[]; plan: PostPlan | null; now: PostRow | null } {
  const problems: Problem[] = [];
  const found = facts.book.find(values.unit ?? "");
  if ("problem" in found) {
    const { suggestion } = found;
    const params = suggestion && { name: suggestion.name, code: suggestion.code, unitId: suggestion.id };
    return { problems: [fault(found.problem, "unit", values.unit, params)], plan: null, now: null };
  }
  const unit = found.unit;
  const title = values.position ?? "";
  const now = facts.postOf(unit.id, title);
  let superior: PostFields["superior"] = null;
  if (values.superiorPosition) {
    superior = findSuperior(values, unit.id, facts);
    if (!superior) problems.push(fault("superior-post-unknown", "superiorPosition", values.superiorPosition));
    else if (superior.unitId === unit.id && plainText(superior.title) === plainText(title))
      problems.push(fault("superior-self", "superiorPosition", values.superiorPosition));
  }
  if (problems.length > 0) return { problems, plan: null, now };
  const postClass = (values.positionClass ?? "pelaksana") as PostClass;
  const fields: PostFields = {
    unitId: unit.id,
    title: now?.title ?? title,
    class: postClass,
    level: values.level ?? (postClass === "functional" ? levelOfTitle(title) : null),
    grade: values.grade ? Math.trunc(Number(values.grade)) : (now?.grade ?? null),
    isUnitHead: values.isHead ? values.isHead === "true" : (now?.isUnitHead ?? false),
    superior,
    validFrom: values.startsOn ?? unit.validFrom,
  };
  const above = superior ? facts.postOf(superior.unitId, superior.title) : null;
  const isSame =
    now !== null &&
    now.class === fields.class &&
    now.level === fields.level &&
    now.grade === fields.grade &&
    now.isUnitHead === fields.isUnitHead &&
    (superior === null || (above !== null && above.id === now.superiorPositionId));
  return { problems, plan: { action: now === null ? "create" : isSame ? "same" : "change", fields }, now };
}

/** In the unit that the row names, else in the post's own unit, else in the units above it. */
function findSuperior(
  values: Values,
  unitId: string,
  { book, knows }: { book: UnitBook; knows: (unitId: string, title: string) => boolean },
): PostFields["superior"] {
  const title = values.superiorPosition ?? "";
  if (values.superiorUnit) {
    const found = book.find(values.superiorUnit);
    return "unit" in found && knows(found.unit.id, title) ? { unitId: found.unit.id, title } : null;
  }
  const seen = new Set<string>();
  let at: string | null = unitId;
  while (at !== null && !seen.has(at)) {
    if (knows(at, title)) return { unitId: at, title };
    seen.add(at);
    at = book.byId.get(at)?.parentId ?? null;
  }
  return null;
}
