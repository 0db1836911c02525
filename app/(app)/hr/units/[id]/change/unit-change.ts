import type { ChartChange } from "@/lib/features/organization/rules/chart-change";
import type { UnitPage } from "@/lib/features/employees/queries/unit-page";
import { newId, isId } from "@/lib/platform/clock";

export const UNIT_ACTS = ["add", "rename", "move", "merge", "close"] as const;
export type UnitAct = (typeof UNIT_ACTS)[number];

/** What the address of a change says; everything is as it was typed. */
export type Asked = {
  act: UnitAct;
  day: string;
  q: string;
  target: string;
  name: string;
  code: string;
  kind: string;
  agreement: boolean;
  /** The form was sent: what is missing is worth saying now. */
  isAsked: boolean;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function askedOf(query: Record<string, string | string[] | undefined>): Asked | null {
  const text = (key: string) => {
    const value = query[key];
    return (typeof value === "string" ? value : "").trim().slice(0, 200);
  };
  const act = UNIT_ACTS.find((one) => one === text("act"));
  if (!act) return null;
  return {
    act,
    day: DAY.test(text("day")) ? text("day") : "",
    q: text("q"),
    target: isId(text("target")) ? text("target") : "",
    name: text("name"),
    code: text("code"),
    kind: text("kind"),
    agreement: text("agreement") === "true",
    isAsked: text("ask") === "1",
  };
}

/** The change that the address asks about; null while something of it is missing. */
export function changeOf(asked: Asked, unit: UnitPage): ChartChange | null {
  const { act, day, target, name, code, kind } = asked;
  if (!asked.isAsked || !day) return null;
  if (act === "close") return { kind: "close_unit", day, unitId: unit.id };
  if (act === "move") return target ? { kind: "move_unit", day, unitId: unit.id, parentId: target } : null;
  if (act === "merge") return target ? { kind: "merge_unit", day, unitId: unit.id, intoId: target } : null;
  if (!name || !code) return null;
  if (act === "rename") return { kind: "rename_unit", day, unitId: unit.id, facts: { name, code } };
  if (!kind) return null;
  const facts = { parentId: unit.id, name, code, kind, hasOwnAgreement: asked.agreement };
  return { kind: "add_unit", day, unitId: newId(), facts };
}
