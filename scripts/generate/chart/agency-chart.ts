import type { Dice } from "../dice";
import { regionOffices } from "./region";
import { headSeat } from "./seats";
import { shareOut } from "./sizes";
import { unitPlan, type UnitPlan } from "./unit-plan";

/** People of one city; an agency with more is made of regions of about this size. */
const REGION = 8_000;
const LARGEST = 12_000;

/** A part of the chart whose units are all known. Only one is held in memory at a time. */
export type ChartPart = { under: "root" | "region"; units: UnitPlan[] };

/** The agency's own unit with its leader, who is no civil servant and has no plan. */
export const rootPlan = (name: string): UnitPlan =>
  unitPlan({ name: `Pemerintah ${name}`, kind: "pemerintah_daerah", domain: "setda" }, [
    headSeat("state_official", "walikota", `Kepala Daerah ${name}`),
  ]);

/**
 * The rest of the chart, region by region. A big agency puts a layer of regions between its leader and the offices;
 * uses exactly `people`.
 */
export function* chartParts(dice: Dice, people: number, name: string): Generator<ChartPart> {
  if (people < 1) return;
  if (people <= LARGEST) {
    yield { under: "root", units: regionOffices(dice, people, name) };
    return;
  }
  const count = Math.round(people / REGION);
  const sizes = shareOut(
    people,
    Array.from({ length: count }, () => 0.6 + dice.next() * 0.8),
  );
  for (const [index, size] of sizes.entries()) {
    const place = `Wilayah ${index + 1}`;
    const region = unitPlan(
      { name: `${place} ${name}`, kind: "wilayah", domain: "setda", isOwn: true },
      [headSeat("jpt", "sekda", `Kepala ${place} ${name}`)],
      regionOffices(dice, size - 1, place),
    );
    yield { under: "region", units: [region] };
  }
}
