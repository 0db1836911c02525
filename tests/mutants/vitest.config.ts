import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import type { Reporter } from "vitest/node";
import { mutantsOf, type Mutant, type MutantRun } from "./catalogue";

// One project for each mutant: the change is made in memory while the file is loaded, nothing on the disk is touched.

const root = join(import.meta.dirname, "../..");
const kind = (["guards", "evaluations"] as const).find((one) => one === process.env.MUTANTS) ?? "rules";
const all = mutantsOf(kind);
/** Nothing is changed, and every test must pass: else the others' failures would mean nothing. */
const CONTROL: Mutant = {
  name: "control",
  file: "",
  from: "",
  to: "",
  tests: [...new Set(all.flatMap(({ tests }) => tests))],
};
const numbered = [CONTROL, ...all].map((mutant, number) => ({ ...mutant, project: String(number) }));
/** Projects whose change was really made. */
const changed = new Set<string>();

const change = ({ project, file, from, to }: Mutant & { project: string }) => ({
  name: "mutant",
  enforce: "pre" as const,
  transform(code: string, id: string) {
    if (!file || id.split("?")[0] !== join(root, file)) return null;
    const [before, after, ...more] = code.split(from);
    if (before === undefined || after === undefined || more.length > 0) return null;
    changed.add(project);
    return before + to + after;
  },
});

const projects = numbered.map((mutant): TestProjectInlineConfiguration => ({
  extends: true,
  plugins: [change(mutant)],
  test: {
    name: mutant.project,
    include: [...mutant.tests],
    pool: kind === "rules" ? "threads" : "forks",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
}));

const reporter: Reporter = {
  onTestRunEnd(modules) {
    const runs = numbered.map(({ project, name }): MutantRun => {
      const own = modules.filter((one) => one.project.name === project);
      // A file that does not even load has no test: that kills no mutant, it hides it.
      const tests = own.flatMap((one) => [...one.children.allTests()]);
      const failed = tests.filter((test) => test.result().state === "failed").length;
      return { name, isChanged: changed.has(project), tests: tests.length, failed };
    });
    writeFileSync(process.env.MUTANTS_REPORT ?? "", JSON.stringify(runs));
  },
};

export default defineConfig({
  root,
  resolve: { alias: { "@": root, "server-only": join(root, "tests/support/empty.ts") } },
  test: { projects, reporters: [reporter] },
});
