import { parseArgs } from "node:util";
import { exportPeople } from "@/app/(app)/exports/people-table";
import { choosePeople } from "@/lib/features/reports/queries/people";
import { disconnect } from "@/lib/platform/db";
import { generatedOfficer, rawCopySeconds } from "./actor";

// One export in a process of its own: the last line is what it took, as JSON.

const text = { type: "string" } as const;
const { values } = parseArgs({ options: { format: text, seed: text } });
const format = values.format === "xlsx" ? "xlsx" : "csv";
const ctx = generatedOfficer({ seed: values.seed ?? "1", asOf: "2027-01-25" });

async function take(search: Record<string, string>): Promise<{ rows: number; bytes: number }> {
  const { stream, rows } = await exportPeople(ctx, search, format);
  let bytes = 0;
  for await (const piece of stream) bytes += piece.length;
  return { rows, bytes };
}

const chosen = await choosePeople(ctx, {});
// Once without counting, so that both meet the same warm database.
await rawCopySeconds(ctx.actor.agencyId, chosen.rows);
const copySeconds = await rawCopySeconds(ctx.actor.agencyId, chosen.rows);
// A small export first: what the code itself needs is loaded before the growth is measured.
await take({ plan: "draft" });

const megabytes = () => process.memoryUsage().rss / 1_048_576;
const before = megabytes();
let most = before;
const watch = setInterval(() => (most = Math.max(most, megabytes())), 10);
const started = performance.now();
const { rows, bytes } = await take({});
const seconds = (performance.now() - started) / 1000;
clearInterval(watch);
most = Math.max(most, megabytes());
await disconnect();
console.log(JSON.stringify({ rows, bytes, seconds, copySeconds, growth: most - before }));
