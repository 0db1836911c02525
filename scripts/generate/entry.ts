import { readOptions, refusal, USAGE, type Options } from "./options";
import { agenciesOf, populate, sharedOf } from "./population";
import { Tally } from "./stream/batch";
import { report } from "./stream/report";

/** Only counts and digests: what the tables would get, without a database. */
function digestOnly(options: Options): void {
  const started = performance.now();
  const tally = new Tally();
  const shared = sharedOf(options);
  for (const agency of agenciesOf(options))
    for (const { chunks } of populate(agency, options, shared)) chunks.forEach((chunk) => tally.take(chunk));
  report(options, tally, started);
}

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const refused = refusal();
  if (refused) throw new Error(refused);
  if (options.isDigestOnly) digestOnly(options);
  else await (await import("./load/load-population")).loadPopulation(options);
}

try {
  await run();
} catch (error) {
  const isUsage = error instanceof Error && /^--|Unknown option|argument|is refused/.test(error.message);
  process.stderr.write(
    `${error instanceof Error ? (isUsage ? error.message : error.stack) : String(error)}\n${isUsage ? `${USAGE}\n` : ""}`,
  );
  process.exitCode = 1;
}
