import { later, turnPeriods } from "./clock";
import type { Period, Rules } from "./model";

const STARTS = ["2026-03-20", "2026-06-20", "2026-09-25", "2026-12-15", "2026-05-04", "2027-01-04"] as const;
const HOLIDAYS = [
  "2026-04-03",
  "2026-05-01",
  "2026-06-01",
  "2026-07-17",
  "2026-08-17",
  "2026-12-25",
  "2027-01-01",
];

export const startOf = (history: number): string => STARTS[history % STARTS.length] ?? STARTS[0];

/** The rules of the agency of a history: every mixture of them comes about. */
export function rulesOf(history: number): Rules {
  const turn = <T>(list: readonly [T, ...T[]], step: number) =>
    list[Math.floor(history / step) % list.length] ?? list[0];
  return {
    zone: turn(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"], 1),
    releaseMode: turn(["with_signature", "separate", "together", "separate"], 1),
    lapseDays: turn([14, 14, 7], 2),
    clock: { mode: turn(["calendar", "working"], 2), days: turn([14, 14, 5], 3) },
    holidays: HOLIDAYS,
    isHead: history % 5 === 2,
    contract: { isPppk: history % 4 === 1, mayObject: history % 8 === 1 },
    isProvisional: history % 6 === 4,
    rows: { main: 1 + (history % 2), additional: turn([0, 1], 3) },
  };
}

export function periodsOf(history: number, today: string): Period[] {
  const ends =
    history % 4 === 3
      ? ["2026-06-30", "2026-12-31"]
      : ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"];
  const periods = ends.map((to, place): Period => {
    const from = place === 0 ? "2026-01-01" : later(ends[place - 1] ?? "", 1);
    return { kind: "periodic", from, to, noteDue: later(to, 7), scoreDue: later(to, 14), state: "planned" };
  });
  periods.push({
    kind: "annual",
    from: "2026-01-01",
    to: "2026-12-31",
    noteDue: "2027-01-31",
    scoreDue: "2027-01-31",
    state: "planned",
  });
  turnPeriods(periods, today);
  return periods;
}
