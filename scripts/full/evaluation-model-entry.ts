import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { disconnect } from "@/lib/platform/db";
import { runHistories } from "@/tests/support/evaluation-model/history";
import { lookingPool } from "@/tests/support/evaluation-model/look";
import { superuserAddress } from "./parts/superuser";
import { readGrid, Violations } from "./violations";

// Random histories of a person's evaluations: notes, scores, signatures, receipts, transfers, closed periods. After every act the product
// must have answered and stored what a pure model says.

const { rows: histories, columns: length, seed, first } = readGrid("800x40");
const violations = new Violations();
const owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: superuserAddress() }) });
const client = lookingPool(superuserAddress());

const started = performance.now();
const given = { histories, length, seed: Number(seed), first };
const { tally, failures } = await runHistories(owner, client, given);
const seconds = (performance.now() - started) / 1000;
console.log(
  `${tally.histories} histories, ${tally.acts} acts, ${tally.refused} of them refused, seed ${seed}, ${seconds.toFixed(1)} s`,
);
const kinds = [...tally.byKind].map(
  ([kind, number]) => `${kind} ${number} (${tally.refusedByKind.get(kind) ?? 0} refused)`,
);
console.log(kinds.join(", "));
for (const { history, rules, today, acts, problem } of failures) {
  violations.expect(false, `history ${history} of seed ${seed}, from ${today}: ${problem}`);
  console.log(`  ${JSON.stringify(rules)}`);
  console.log(acts.map((act) => `  ${JSON.stringify(act)}`).join("\n"));
}
violations.expect(tally.acts >= histories * length * 0.95, `${tally.acts} acts only`);
// A model that refuses everything would agree with a product that does.
violations.expect(tally.refused < tally.acts * 0.5, `${tally.refused} of ${tally.acts} acts were refused`);
await client.end();
await owner.$disconnect();
await disconnect();
violations.finish();
