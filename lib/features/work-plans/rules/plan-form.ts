import type { PlanForm } from "./check-plan";

export type PlanPosition = {
  class: "jpt" | "administrator" | "pengawas" | "pelaksana" | "functional" | "state_official";
  isUnitHead: boolean;
  /** Marked head of an independent unit (pimpinan unit kerja mandiri). */
  independentHead: boolean;
  /** Kind of the unit that the position belongs to. */
  unitKind: string;
};

/**
 * Which of the official forms a plan uses: that of high officials (JPT) and heads of independent units, or that of
 * administrators and functional staff. `independentKinds`: the agency's policy (heads of health centres, schools, districts).
 */
export function planForm(position: PlanPosition, independentKinds: readonly string[]): PlanForm {
  if (position.class === "jpt" || position.independentHead) return "jpt";
  return position.isUnitHead && independentKinds.includes(position.unitKind) ? "jpt" : "ja_jf";
}
