import { expect, it } from "vitest";
import { owner, useDatabase } from "../support/database";
import { runHistories } from "../support/plan-model/history";

useDatabase();

it("some random histories of plans do what the model says", { timeout: 300_000 }, async () => {
  const { failures } = await runHistories(owner, { histories: 30, length: 25, seed: 2, most: 1 });
  expect(failures.map(({ problem }) => problem)).toEqual([]);
});
