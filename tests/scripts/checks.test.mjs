import { describe, expect, test, vi } from "vitest";
import { missingEntries, platformOf } from "../../scripts/checks/complete-lock.mjs";
import {
  commandsIn,
  decisionProblems,
  environmentProblems,
  readmeProblems,
} from "../../scripts/checks/documents.mjs";
import { isAtLeast, pinProblems } from "../../scripts/checks/versions.mjs";
import { countPlaywright, countVitest, summary } from "../../scripts/parts/test-reports.mjs";
import { objectionsTo } from "../../scripts/database/app-role.mjs";

describe("version floors", () => {
  test.each([
    ["16.4.6", "16.4.6", true],
    ["16.4.5", "16.4.6", false],
    ["16.10.0", "16.4.6", true],
    ["15.9.9", "16.4.6", false],
    ["18.4.0-beta.17", "18.4.0", true],
  ])("%s against %s: %s", (version, floor, expected) => expect(isAtLeast(version, floor)).toBe(expected));

  test("refuse a range instead of a version", () => {
    expect(
      pinProblems({ dependencies: { a: "^1.0.0", b: "1.0.0" }, devDependencies: { c: "latest" } }),
    ).toHaveLength(2);
  });
});

describe("documents", () => {
  test("find the commands that a text names", () => {
    expect(commandsIn("Run `npm run demo`, then npm test and npm run db:migrate.")).toEqual([
      "demo",
      "db:migrate",
      "test",
    ]);
  });

  test("refuse a command or path that does not exist, and a README that is too long", () => {
    const text = `npm run nothing \`lib/nowhere\`${"\n.".repeat(130)}`;
    expect(readmeProblems(text, { demo: "x" }, () => false)).toHaveLength(3);
  });

  test("refuse a variable that is not explained", () => {
    expect(
      environmentProblems("const schema = {\n  PORT: x,\n  HOST: y,\n};", "PORT=3000\n# LATER=1\n"),
    ).toEqual([".env.example does not explain HOST"]);
  });

  test("refuse two decisions with one number and a wrong name", () => {
    expect(decisionProblems(["0001-a.md", "0001-b.md", "notes.md"])).toHaveLength(2);
  });
});

describe("the lock", () => {
  test.each([
    ["@next/swc-darwin-arm64", { os: ["darwin"], cpu: ["arm64"] }],
    ["@x/binding-linux-x64-musl", { os: ["linux"], cpu: ["x64"], libc: ["musl"] }],
    ["@x/oxide-wasm32-wasi", { cpu: ["wasm32"] }],
    ["fsevents", null],
  ])("reads the platform of %s", (name, expected) => expect(platformOf(name)).toEqual(expected));

  test("names what it lacks, also beside a nested package", () => {
    const packages = {
      "node_modules/a": { optionalDependencies: { "@a/linux-x64": "1.0.0", "@a/darwin-x64": "1.0.0" } },
      "node_modules/@a/linux-x64": { version: "1.0.0" },
      "node_modules/b/node_modules/c": { optionalDependencies: { "@c/win32-x64": "2.0.0" }, dev: true },
    };
    expect(missingEntries({ packages }).map(({ name }) => name)).toEqual(["@a/darwin-x64", "@c/win32-x64"]);
  });
});

describe("the application's role", () => {
  const good = { is_superuser: false, bypasses: false, creates_roles: false, owned: 0 };

  test("is accepted when it owns nothing and bypasses nothing", () => expect(objectionsTo(good)).toEqual([]));

  test.each([
    [{ is_superuser: true }, "superuser"],
    [{ bypasses: true }, "BYPASSRLS"],
    [{ creates_roles: true }, "create roles"],
    [{ owned: 3 }, "owns"],
  ])("is refused with %o", (fault, word) => {
    expect(objectionsTo({ ...good, ...fault }).join()).toContain(word);
  });
});

describe("the closing line of npm test", () => {
  const vitest = {
    testResults: [
      {
        status: "failed",
        assertionResults: [
          { status: "passed", fullName: "a" },
          { status: "failed", fullName: "b" },
          { status: "pending", fullName: "c" },
        ],
      },
      { status: "failed", assertionResults: [] },
    ],
  };
  const spec = (title, status, annotations = []) => ({
    title,
    tests: [{ projectName: "phone", status, annotations }],
  });
  const playwright = {
    errors: [],
    suites: [
      {
        title: "a.spec.ts",
        specs: [spec("x", "expected"), spec("y", "unexpected"), spec("f", "flaky")],
        suites: [
          { title: "inner", specs: [spec("z", "skipped", [{ type: "skip", description: "no camera" }])] },
        ],
      },
    ],
  };

  test("counts a file that could not be loaded as a failure", () => {
    expect(countVitest(vitest)).toEqual({ passed: 1, failed: 2, skipped: ["c"] });
  });

  test("counts what failed, names what needed a second try, and names a skip with its reason", () => {
    const skipped = ["[phone] a.spec.ts › inner › z: no camera"];
    const said = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(countPlaywright(playwright)).toEqual({ passed: 2, failed: 1, skipped });
    expect(said).toHaveBeenCalledWith("passed at the second try: [phone] a.spec.ts › f");
    said.mockRestore();
  });

  test("adds up, and counts a skip as failed where nobody looks", () => {
    const parts = [countVitest(vitest), countPlaywright(playwright)];
    expect(summary(parts, { skipsFail: false })).toMatchObject({
      closing: "3 passed, 3 failed, 2 skipped",
      failed: 3,
    });
    expect(summary(parts, { skipsFail: true })).toMatchObject({
      closing: "3 passed, 5 failed, 0 skipped",
      failed: 5,
    });
  });
});
