import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const sample = "tests/support/signed-evaluation.json";
let folder;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "terukur-recompute-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as a person runs it, without any database in its environment. */
function recompute(...files) {
  const environment = { ...process.env, DATABASE_URL: "", APP_DATABASE_URL: "", INIT_CWD: process.cwd() };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/run.mjs", "recompute", ...files], {
    env: environment,
    encoding: "utf8",
  });
  return { status, lines: stdout.trim().split("\n"), stderr };
}

describe("npm run recompute", () => {
  test("agrees with an exported evaluation, from the file alone", () => {
    const { status, lines } = recompute(sample);
    expect(lines.at(-1)).toBe("agrees");
    expect(status).toBe(0);
  }, 60_000);

  test("names what one changed byte breaks and exits 1", () => {
    const file = join(folder, "changed.json");
    writeFileSync(file, readFileSync(sample, "utf8").replace('"percent":"96.00"', '"percent":"98.00"'));
    const { status, lines } = recompute(file);
    expect(lines.some((line) => line.startsWith("differs: sha256"))).toBe(true);
    expect(
      lines.some((line) => line.startsWith("differs: snapshot.results.0.indicators.0.achievement")),
    ).toBe(true);
    expect(lines).not.toContain("agrees");
    expect(status).toBe(1);
  }, 60_000);

  test("says how it is called when no file is given", () => {
    const { status, stderr } = recompute();
    expect(stderr).toContain("npm run recompute -- FILE");
    expect(status).toBe(1);
  }, 60_000);
});
