import { expect, it } from "vitest";
import { owner, useDatabase } from "../../support/database";
import { runHistories } from "../../support/plan-model/history";

useDatabase();

it(
  "plans, amendments and transfers do what the model says in a hundred random histories",
  { timeout: 300_000 },
  async () => {
    const { tally, failures } = await runHistories(owner, { histories: 100, length: 20, seed: 1 });
    expect(failures).toEqual([]);
    expect(tally.acts).toBeGreaterThan(1_800);
    // A model that refuses everything would agree with a product that does.
    expect(tally.refused / tally.acts).toBeLessThan(0.6);
  },
);
