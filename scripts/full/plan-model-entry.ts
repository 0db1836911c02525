import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { disconnect } from "@/lib/platform/db";
import { runHistories } from "@/tests/support/plan-model/history";
import { superuserAddress } from "./parts/superuser";
import { readGrid, Violations } from "./violations";

// Random histories of a plan, its amendments and its person's posts: after every act the product must have answered and stored what
// a pure model says.

const { rows: histories, columns: length, seed, first } = readGrid("500x30");
const violations = new Violations();
const owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: superuserAddress() }) });

const started = performance.now();
const { tally, failures } = await runHistories(owner, { histories, length, seed: Number(seed), first });
const seconds = (performance.now() - started) / 1000;
console.log(
  `${tally.histories} histories, ${tally.acts} acts, ${tally.refused} of them refused, seed ${seed}, ${seconds.toFixed(1)} s`,
);
console.log([...tally.byKind].map(([kind, number]) => `${kind} ${number}`).join(", "));
for (const { history, acts, problem } of failures) {
  violations.expect(false, `history ${history}: ${problem}`);
  console.log(acts.map((act) => `  ${JSON.stringify(act)}`).join("\n"));
}
violations.expect(tally.acts >= histories * length * 0.95, `${tally.acts} acts only`);
// A model that refuses everything would agree with a product that does.
violations.expect(tally.refused < tally.acts * 0.6, `${tally.refused} of ${tally.acts} acts were refused`);
await owner.$disconnect();
await disconnect();
violations.finish();
