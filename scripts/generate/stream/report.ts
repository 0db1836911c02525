import type { Options } from "../options";
import type { Tally } from "./batch";

const number = (value: number, decimals = 0) => value.toFixed(decimals).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** Rows of each table, seconds, memory and the digest of the stream, for a person to read; the digest comes last. */
export function report(options: Options, tally: Tally, started: number): { digest: string; rows: number } {
  const seconds = (performance.now() - started) / 1000;
  const width = Math.max(...[...tally.rows.keys()].map((table) => table.length));
  for (const [table, rows] of tally.rows)
    if (rows > 0) console.log(`${table.padEnd(width)}  ${number(rows).padStart(12)}`);
  const { employees, agencies, seed, asOf } = options;
  console.log(
    `${number(employees)} employees in ${agencies} ${agencies === 1 ? "agency" : "agencies"}, seed ${seed}, as of ${asOf}`,
  );
  console.log(
    `${number(tally.total)} rows, ${number(tally.total / employees, 2)} a person; ${number(tally.bytes / 1_000_000)} MB of stream`,
  );
  console.log(`${number(seconds, 1)} s, peak memory ${number(process.resourceUsage().maxRSS / 1024)} MB`);
  const digest = tally.digest();
  console.log(`digest ${digest}`);
  return { digest, rows: tally.total };
}
