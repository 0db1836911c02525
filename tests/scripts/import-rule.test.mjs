import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const project = process.cwd();
const uses = (path) => `import { x } from "@/${path}";\nexport const y = x;\n`;
const knows = (path) => `import type { x } from "@/${path}";\nexport type Y = typeof x;\n`;

/** [rule that must be broken, file, its text]. */
const breaches = [
  ["app-reaches-the-database", "app/page.tsx", uses("lib/platform/db")],
  ["app-reaches-the-database", "app/page.tsx", uses("lib/generated/prisma/client")],
  ["app-uses-parts", "app/page.tsx", uses("lib/features/evaluations/parts/load")],
  ["ui-knows-the-product", "components/ui/button.tsx", uses("lib/messages/id/common")],
  ["ui-knows-the-product", "components/charts/bar.tsx", uses("components/evaluations/matrix")],
  ["components-call-use-cases", "components/evaluations/a.tsx", uses("lib/features/evaluations/queries")],
  ["components-call-use-cases", "components/evaluations/a.tsx", uses("lib/platform/clock")],
  ["components-of-work-plans", "components/work-plans/a.tsx", uses("lib/features/evaluations/rules/matrix")],
  ["feature-knows-the-screen", "lib/features/evaluations/a.ts", uses("app/page")],
  ["feature-knows-the-screen", "lib/features/evaluations/a.ts", uses("lib/messages/id/evaluations")],
  [
    "feature-knows-the-screen",
    "lib/features/evaluations/a.ts",
    'export { redirect } from "next/navigation";',
  ],
  ["rules-stay-pure", "lib/features/evaluations/rules/a.ts", uses("lib/platform/clock")],
  ["rules-stay-pure", "lib/features/evaluations/input.ts", uses("lib/access/authorize")],
  ["rules-stay-pure", "lib/features/evaluations/rules/a.ts", 'export { readFileSync } from "node:fs";'],
  ["rules-import-input", "lib/features/evaluations/rules/a.ts", uses("lib/features/evaluations/input")],
  [
    "queries-call-use-cases",
    "lib/features/evaluations/queries.ts",
    uses("lib/features/evaluations/score-evaluation"),
  ],
  [
    "work-plans-uses-later-area",
    "lib/features/work-plans/a.ts",
    uses("lib/features/evaluations/rules/matrix"),
  ],
  [
    "evaluations-calls-foreign-use-case",
    "lib/features/evaluations/a.ts",
    uses("lib/features/work-plans/submit"),
  ],
  [
    "evaluations-calls-foreign-use-case",
    "lib/features/evaluations/a.ts",
    uses("lib/features/work-plans/input"),
  ],
  ["access-knows-features", "lib/access/permissions.ts", uses("lib/features/evaluations/queries")],
  ["access-knows-features", "lib/access/permissions.ts", uses("lib/platform/db")],
  [
    "messages-import-values",
    "lib/messages/id/evaluations.ts",
    uses("lib/features/evaluations/rules/reasons"),
  ],
  ["platform-looks-up", "lib/platform/db.ts", uses("lib/access/authorize")],
  ["platform-looks-up", "lib/platform/db.ts", uses("lib/features/evaluations/queries")],
  ["nobody-imports-tests", "lib/platform/db.ts", uses("tests/support/world")],
  ["no-unresolvable", "lib/platform/db.ts", 'export { x } from "./nowhere";'],
  ["runtime-needs-dependency", "lib/platform/db.ts", 'export { format } from "prettier";'],
  ["no-circle", "lib/platform/circle.ts", 'export { y } from "./circle-27";'],
];

/** The way from screen to rule, which breaks nothing. */
const allowed = {
  "app/good/page.tsx": uses("lib/features/evaluations/queries/good"),
  "app/good/actions.ts": uses("lib/features/evaluations/score-good"),
  "components/evaluations/good.tsx": knows("lib/messages/id/good"),
  "components/ui/good.tsx": knows("lib/platform/form-state"),
  "lib/features/evaluations/score-good.ts": uses("lib/features/work-plans/rules/good"),
  "lib/features/evaluations/good-input/input.ts": 'import { z } from "zod";\nexport const input = z;\n',
  "lib/features/work-plans/parts/good.ts": uses("lib/platform/db-like"),
  "lib/messages/id/good.ts": "export const x = 1;\n",
};

let house;
let found;

function write(path, text) {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

/** A file of its own for each breach, so that one cannot hide behind another. */
const cases = breaches.map(([rule, path, text], i) => ({
  rule,
  text,
  path: /\/(input|queries)\.ts$/.test(path)
    ? path.replace(/(input|queries)\.ts$/, `room${i}/$1.ts`)
    : path.replace(/\.tsx?$/, (end) => `-${i}${end}`),
}));

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "terukur-house-"));
  for (const library of ["zod", "next", "prettier"]) {
    write(`node_modules/${library}/package.json`, `{ "name": "${library}", "main": "index.js" }`);
    for (const file of ["index", "navigation"])
      write(`node_modules/${library}/${file}.js`, "exports.x = 1;\n");
  }
  write("tsconfig.json", '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }');
  write(
    "package.json",
    '{ "dependencies": { "zod": "4", "next": "16" }, "devDependencies": { "prettier": "3" } }',
  );
  const files = [...cases, ...Object.entries(allowed).map(([path, text]) => ({ path, text }))];
  for (const { path, text } of files) write(path, text);
  for (const { text } of files) {
    for (const [, path] of text.matchAll(/from "@\/([^"]+)"/g)) {
      if (!existsSync(join(house, `${path}.ts`))) write(`${path}.ts`, "export const x = 1;\n");
    }
  }
  const config = join(project, ".dependency-cruiser.mjs");
  const args = [
    join(project, "node_modules/.bin/depcruise"),
    "--config",
    config,
    "--output-type",
    "json",
    "app",
    "components",
    "lib",
  ];
  const env = {
    ...process.env,
    NODE_OPTIONS: `--import ${pathToFileURL(join(project, "node_modules/tsx/dist/loader.mjs"))}`,
  };
  const output = execFileSync(process.execPath, args, { cwd: house, env, encoding: "utf8", maxBuffer: 64e6 });
  found = JSON.parse(output).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}, 60_000);

afterAll(() => rmSync(house, { recursive: true }));

describe("the import rule", () => {
  test("accepts the way from screen to rule", () => {
    expect(found.filter((line) => Object.keys(allowed).some((path) => line.endsWith(path)))).toEqual([]);
  });

  test.each(cases)("control: $rule is found in $path", ({ rule, path }) => {
    expect(found).toContain(`${rule}: ${path}`);
  });
});
