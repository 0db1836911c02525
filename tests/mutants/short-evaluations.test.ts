import type pg from "pg";
import { afterAll, expect, it } from "vitest";
import { owner, useDatabase } from "../support/database";
import { runHistories } from "../support/evaluation-model/history";
import { lookingPool } from "../support/evaluation-model/look";

useDatabase();
let client: pg.Pool | null = null;
afterAll(() => client?.end());

it("some random histories of evaluations do what the model says", { timeout: 400_000 }, async () => {
  client = lookingPool(process.env.DATABASE_URL ?? "");
  const { failures } = await runHistories(owner, client, { histories: 40, length: 25, seed: 7, most: 1 });
  expect(failures.map(({ problem }) => problem)).toEqual([]);
});
