import pg from "pg";
import type { Options } from "../options";
import { agenciesOf, populate, sharedOf, type Shared, type SyntheticAgency } from "../population";
import { Tally } from "../stream/batch";
import { report } from "../stream/report";
import { calendarOf } from "../work/calendar";
import { Dice } from "../dice";
import { addAccounts, printLogins } from "./accounts";
import { addAgency, beginInAgency, isPresent, removeAgency } from "./agency";
import { loadChunks, prepareStage } from "./copy-in";

const say = (text: string) => process.stderr.write(`${text}\n`);
/** People between two lines of progress. */
const PROGRESS = 20_000;
/** Statistics are taken again whenever there are this many times more people. */
const GROWTH = 4;

type Loading = { client: pg.Client; options: Options; shared: Shared; tally: Tally };

/** One agency in one transaction: all of it or nothing. */
async function load({ client, options, shared, tally }: Loading, agency: SyntheticAgency): Promise<void> {
  const { zone } = calendarOf(new Dice("zone"), options.asOf, agency.index);
  await beginInAgency(client, agency.id);
  try {
    await addAgency(client, agency, zone, options.asOf);
    const parts = populate(agency, options, shared);
    let [people, counted] = [0, 0];
    let next = parts.next();
    for (; !next.done; next = parts.next()) {
      const { chunks } = next.value;
      const before = people;
      people += next.value.people;
      chunks.forEach((chunk) => tally.take(chunk));
      await loadChunks(client, chunks);
      // The checks of a connection keep the plans that they made for empty tables, and would read them from end to end.
      if (people > counted * GROWTH) {
        await client.query("ANALYZE");
        counted = people;
      }
      if (Math.floor(people / PROGRESS) > Math.floor(before / PROGRESS))
        say(`${agency.name}: ${people} people`);
    }
    const { seats, others } = next.value.grants;
    const share =
      Math.floor(options.accounts / options.agencies) +
      (agency.index < options.accounts % options.agencies ? 1 : 0);
    const chosen = [...seats, ...others].slice(0, share);
    const logins = chosen.length > 0 ? await addAccounts(client, agency.id, chosen) : null;
    await client.query("COMMIT");
    if (logins) printLogins(logins, seats.length);
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

/** Fills the database that DATABASE_URL names, as its owner. @throws Error when an agency is there and may not be replaced */
export async function loadPopulation(options: Options): Promise<{ digest: string; rows: number }> {
  const started = performance.now();
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const agencies = agenciesOf(options);
    for (const agency of agencies) {
      if (!(await isPresent(client, agency.id))) continue;
      if (!options.isReplacing) throw new Error(`--replace is missing: ${agency.name} is there already`);
      say(`${agency.name} is taken away`);
      await removeAgency(client, agency.id);
    }
    await prepareStage(client);
    const loading = { client, options, shared: sharedOf(options), tally: new Tally() };
    for (const agency of agencies) await load(loading, agency);
    // Without fresh statistics the first readers would plan for empty tables.
    await client.query("ANALYZE");
    return report(options, loading.tally, started);
  } finally {
    await client.end();
  }
}
