import type pg from "pg";
import { afterAll, expect, it } from "vitest";
import { owner, useDatabase } from "../../support/database";
import { runHistories } from "../../support/evaluation-model/history";
import { lookingPool } from "../../support/evaluation-model/look";

useDatabase();
let client: pg.Pool | null = null;
afterAll(() => client?.end());

it(
  "evaluations do what the model says in a hundred and fifty random histories",
  { timeout: 900_000 },
  async () => {
    client = lookingPool(process.env.DATABASE_URL ?? "");
    const { tally, failures } = await runHistories(owner, client, { histories: 150, length: 30, seed: 1 });
    expect(failures).toEqual([]);
    expect(tally.acts).toBeGreaterThan(4_200);
    // A model that refuses everything would agree with a product that does.
    expect(tally.refused / tally.acts).toBeLessThan(0.4);
  },
);
