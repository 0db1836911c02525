import { parseArgs } from "node:util";

/** Size and seed of a run, as scripts/full/run-suites.mjs hands them over. */
export function readRun(defaultSize: number): { size: number; seed: string } {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { size: text, seed: text } });
  return { size: Number(values.size ?? defaultSize), seed: values.seed ?? "1" };
}

/** Two sizes of a run, written 500x30, and the number of its first row: one of many can be repeated alone, or many in parts. */
export function readGrid(defaultSize: string): {
  rows: number;
  columns: number;
  seed: string;
  first: number;
} {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { size: text, seed: text, first: text } });
  const [rows = 0, columns = 0] = (values.size ?? defaultSize).split("x").map(Number);
  if (!(rows > 0 && columns > 0)) throw new Error(`${values.size ?? defaultSize} is no size: write 500x30`);
  return { rows, columns, seed: values.seed ?? "1", first: Number(values.first ?? 0) };
}

/** Counts what does not hold and says it; the run goes on, so that one violation hides no other. */
export class Violations {
  private count = 0;
  private checks = 0;

  expect(holds: boolean, sentence: string): void {
    this.checks += 1;
    if (holds) return;
    this.count += 1;
    console.log(`violation: ${sentence}`);
  }

  /** The last lines of the suite; the command reads the very last one. */
  finish(): void {
    console.log(`${this.checks} checks`);
    console.log(`${this.count} violations`);
    process.exitCode = this.count === 0 ? 0 : 1;
  }
}
