import { expect, it } from "vitest";
import { runMutants } from "../../mutants/run-mutants";

it(
  "the tests of the rules of plans and evaluations kill every seeded fault",
  { timeout: 400_000 },
  async () => {
    const { killed, problems } = await runMutants("rules");
    expect(problems).toEqual([]);
    expect(killed.length).toBeGreaterThanOrEqual(70);
  },
);

it("random histories notice each missing guard of the use cases", { timeout: 300_000 }, async () => {
  const { killed, problems } = await runMutants("guards");
  expect(problems).toEqual([]);
  expect(killed.length).toBeGreaterThanOrEqual(5);
});
