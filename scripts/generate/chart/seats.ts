import type { PlanPosition } from "@/lib/features/work-plans/rules/plan-start";
import type { Dice } from "../dice";

/** How far a career has come: decides age, rank and appointment. */
export type Stage = "junior" | "mid" | "senior";

/** One post before somebody holds it. `family` names the texts of its work. */
export type Seat = {
  family: string;
  title: string;
  class: PlanPosition["class"];
  level: string | null;
  grade: number;
  stage: Stage;
  ranks: readonly string[];
  isHead: boolean;
};

type Rung = {
  weight: number;
  level: string | null;
  grade: number;
  stage: Stage;
  ranks: readonly string[];
};

const EXPERT: readonly Rung[] = [
  { weight: 52, level: "Ahli Pertama", grade: 8, stage: "junior", ranks: ["III/a", "III/b"] },
  { weight: 36, level: "Ahli Muda", grade: 9, stage: "mid", ranks: ["III/c", "III/d"] },
  { weight: 12, level: "Ahli Madya", grade: 11, stage: "senior", ranks: ["IV/a", "IV/b", "IV/c"] },
];
const SKILLED: readonly Rung[] = [
  { weight: 52, level: "Terampil", grade: 6, stage: "junior", ranks: ["II/c", "II/d"] },
  { weight: 32, level: "Mahir", grade: 7, stage: "mid", ranks: ["III/a", "III/b"] },
  { weight: 16, level: "Penyelia", grade: 8, stage: "senior", ranks: ["III/c", "III/d"] },
];
const CLERKS: readonly Rung[] = [
  { weight: 45, level: null, grade: 5, stage: "junior", ranks: ["II/a", "II/b", "II/c"] },
  { weight: 35, level: null, grade: 6, stage: "mid", ranks: ["II/d", "III/a"] },
  { weight: 20, level: null, grade: 7, stage: "senior", ranks: ["III/b", "III/c"] },
];
const LADDERS = { expert: EXPERT, skilled: SKILLED, clerk: CLERKS } as const;

/** A kind of staff: how many of them, the family of their texts, their title, and their ladder. */
export type Trade = { weight: number; family: string; title: string; ladder: keyof typeof LADDERS };

export const trade = (weight: number, family: string, title: string, ladder: Trade["ladder"]): Trade => ({
  weight,
  family,
  title,
  ladder,
});

/** A post of a trade, on a rung of its ladder. */
export function staffSeat(dice: Dice, trades: readonly Trade[]): Seat {
  const { family, title, ladder } = dice.weighted(trades);
  const { level, grade, stage, ranks } = dice.weighted(LADDERS[ladder]);
  return {
    family,
    title: level === null ? title : `${title} ${level}`,
    class: ladder === "clerk" ? "pelaksana" : "functional",
    level,
    grade,
    stage,
    ranks,
    isHead: false,
  };
}

const HEADS = {
  state_official: { grade: 0, stage: "senior", ranks: [] },
  jpt: { grade: 14, stage: "senior", ranks: ["IV/b", "IV/c", "IV/d"] },
  administrator: { grade: 12, stage: "senior", ranks: ["IV/a", "IV/b"] },
  pengawas: { grade: 9, stage: "mid", ranks: ["III/c", "III/d"] },
  functional: { grade: 11, stage: "senior", ranks: ["III/d", "IV/a", "IV/b"] },
} as const;

/** The post of whoever leads a unit. */
export function headSeat(kind: keyof typeof HEADS, family: string, title: string): Seat {
  const level = kind === "functional" ? "Ahli Madya" : null;
  return { ...HEADS[kind], class: kind, family, title, level, isHead: true };
}

/** A leading post that leads no unit of its own, such as an assistant to the secretary. */
export const leadingSeat = (kind: "jpt" | "pengawas", family: string, title: string): Seat => ({
  ...headSeat(kind, family, title),
  isHead: false,
});
