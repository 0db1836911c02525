import { createHash } from "node:crypto";
import { addDays } from "@/lib/features/organization/rules/dates";
import { chartParts, rootPlan } from "./chart/agency-chart";
import { shareOut } from "./chart/sizes";
import { Dice } from "./dice";
import type { Options } from "./options";
import { NipSeries } from "./people/nip-series";
import { receipts } from "./people/receipts";
import { Batch, type Chunk } from "./stream/batch";
import { Office } from "./office";
import { calendarOf } from "./work/calendar";

/** One agency of the population before its rows. */
export type SyntheticAgency = { index: number; id: string; name: string; employees: number };

const NAMES = [
  "Kota Contoh",
  "Kabupaten Teladan",
  "Kota Rekaan",
  "Kabupaten Andaian",
  "Kota Misal",
  "Kabupaten Umpama",
];

/** The agencies of a population: their ids belong to seed and day, so that the same population is found again. */
export function agenciesOf({ seed, asOf, agencies, employees }: Options): SyntheticAgency[] {
  const sizes = shareOut(
    employees,
    Array.from({ length: agencies }, () => 1),
  );
  return sizes.map((size, index) => {
    const dice = new Dice(`agency/${seed}/${asOf}/${index}`);
    const name = NAMES[index % NAMES.length] ?? "Kota Contoh";
    const mark = createHash("sha256")
      .update(`${seed}/${asOf}/${index}`)
      .digest("hex")
      .slice(0, 4)
      .toUpperCase();
    return {
      index,
      id: dice.id(Date.parse(`${asOf.slice(0, 4)}-01-01`)),
      name: `${name} ${mark}`,
      employees: size,
    };
  });
}

/** People whose rows are held in memory at once. */
const AT_ONCE = 400;

export type Part = { chunks: Chunk[]; people: number };

/**
 * The rows of one agency, some hundred people at a time: parents before children, superiors before those they lead. Only one
 * region of the chart is in memory.
 */
export function* populate(
  agency: SyntheticAgency,
  options: Options,
  shared: Shared,
): Generator<Part, Office> {
  const dice = new Dice(`population/${options.seed}/${options.asOf}/${agency.index}`);
  const calendar = calendarOf(dice, options.asOf, agency.index);
  const batch = new Batch();
  const office = new Office({ dice, batch, calendar, agency, ...shared });
  office.writeFrame();
  const root = office.enter(rootPlan(agency.name), null);
  let done = office.people;
  const hand = (): Part => {
    const part = { chunks: batch.drain(), people: office.people - done };
    done = office.people;
    return part;
  };
  for (const { units } of chartParts(dice, agency.employees - 1, agency.name)) {
    for (const plan of units)
      for (const _unit of office.walk(plan, root)) if (office.people - done >= AT_ONCE) yield hand();
  }
  yield hand();
  return office;
}

/** What goes on from agency to agency, so that no number is given twice in the installation. */
export type Shared = { series: NipSeries; receipt: () => string };

export function sharedOf({ seed, asOf }: Options): Shared {
  const dice = new Dice(`shared/${seed}/${asOf}`);
  return { series: new NipSeries(dice, asOf), receipt: receipts(dice, addDays(asOf, -200).slice(0, 4)) };
}
