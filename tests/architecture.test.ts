import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { areas } from "@/lib/areas";
import * as rules from "./support/source-rules";
import type { Source } from "./support/source-rules";

const ROOMS = ["app", "components", "lib", "prisma", "scripts", "tests"];
const FILES_A_FOLDER = 12;
/** common.ts and failure.ts. */
const WORDS_OF_NO_AREA = 2;
/** Settled in the house's decision: the platform is a list that grows by decision, not by need. */
const PLATFORM = [
  ...["db", "session", "context", "action", "errors", "audit", "audit-chain", "env", "log", "clock"],
  ...["jobs", "storage", "i18n", "form-data", "form-state", "mail", "secrets"],
];

const paths = ROOMS.flatMap((room) =>
  readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/")),
).filter((path) => !path.startsWith("lib/generated/"));

const sources: Source[] = paths
  .filter((path) => /\.(tsx?|mjs)$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

const isTest = (path: string) => /\.(test|spec)\.(ts|mjs)$/.test(path) || path.startsWith("tests/");
const product = sources.filter(({ path }) => /^(app|components|lib)\//.test(path) && !isTest(path));
const texts = new Map(sources.map(({ path, text }) => [path, text]));
const textOf = (path: string) =>
  texts.get(path) ?? (path.includes("/sample-audited") ? "recordAudit(db)" : "");
const isIn = (pattern: RegExp) => product.filter(({ path }) => pattern.test(path));

const actionFile = /^app\/(.*\/)?([a-z-]+-)?actions\.ts$/;

const isWords = (path: string) => /^lib\/messages\/(id|en)\//.test(path);
const models = paths.filter((path) => path.endsWith(".prisma")).map((path) => readFileSync(path, "utf8"));
const named = new Set(
  [...sources.filter(({ path }) => !isWords(path)).map(({ text }) => text), ...models].flatMap(
    (text) => text.match(/[A-Za-z]\w*/g) ?? [],
  ),
);

type Rule = {
  sentence: string;
  files: Source[];
  problemsOf: (source: Source) => string[];
  /** Samples that must be refused: without them a rule that finds nothing proves nothing. */
  bad: Source[];
  good?: Source[];
};

const sample = (text: string, path = "lib/features/evaluations/score-evaluation.ts"): Source => ({
  path,
  text,
});
const useCase = "export async function scoreEvaluation() { authorize(a); await recordAudit(db); }";

const table: Rule[] = [
  {
    sentence: "every use case authorizes, records and is called like its file",
    files: product.filter(({ path }) => rules.isUseCase(path)),
    problemsOf: (source) => rules.useCaseProblems(source, textOf),
    bad: [
      sample(useCase.replace("authorize(a)", "")),
      sample(useCase.replace("recordAudit", "write")),
      sample(useCase.replace("scoreEvaluation", "score")),
      sample(`import { x } from "./parts/sample-silent";\n${useCase.replace("recordAudit", "x")}`),
      sample(`// authorize: none\n${useCase.replace("authorize(a)", "")}`),
    ],
    good: [
      sample(useCase),
      sample(`// authorize: none, a visitor has no rights\n${useCase.replace("authorize(a)", "")}`),
      sample(`import { x } from "./parts/sample-audited";\n${useCase.replace("recordAudit", "x")}`),
    ],
  },
  {
    sentence: "every server action is built by createAction",
    files: isIn(actionFile),
    problemsOf: rules.actionProblems,
    bad: [
      sample(`"use server";\nexport async function save(form: FormData) {}`),
      sample(`"use server";\nexport const save = async () => {};`),
      sample(`"use server";\nexport default createAction({});`),
      sample("export const save = createAction({});"),
    ],
    good: [
      sample(
        `"use server";\nexport const save = createAction({ run });\nexport const ask = createPublicAction({});`,
      ),
    ],
  },
  {
    sentence: "server actions stand in files called actions.ts or …-actions.ts",
    files: product.filter(({ path }) => !actionFile.test(path)),
    problemsOf: ({ text }) => (/["']use server["']/.test(text) ? ["hides a server action"] : []),
    bad: [sample(`async function f() { "use server"; }`)],
  },
  {
    sentence: "no prose stands in JSX",
    files: isIn(/^(app|components)\/.*\.tsx$/),
    problemsOf: rules.proseProblems,
    bad: [
      sample("const a = <p>Kirim SKP</p>;", "app/a.tsx"),
      sample(`const a = <p>{"Kirim sekarang"}</p>;`, "app/a.tsx"),
      sample(`const a = <input placeholder="Nama" />;`, "app/a.tsx"),
      sample("const a = <b aria-label={`Tutup`} />;", "app/a.tsx"),
    ],
    good: [
      sample("const a = <code>npm run recompute</code>;", "app/a.tsx"),
      sample(`const a = <p className="text wide">{m.send} · 3 {x === "open" ? m.a : m.b}</p>;`, "app/a.tsx"),
    ],
  },
  {
    sentence: "every word is said somewhere",
    files: isIn(/^lib\/messages\/id\//),
    problemsOf: (source) => rules.unsaidProblems(source, named),
    bad: [
      sample(
        'export const a = {\n  neverSaidHere: "x",\n};'.replace("neverSaidHere", ["never", "Said"].join("")),
      ),
    ],
    good: [sample('export const a = {\n  sentence: "x",\n};')],
  },
  {
    sentence: "rules are pure",
    files: isIn(/\/[a-z-]*rules\/.*\.ts$/),
    problemsOf: rules.ruleProblems,
    bad: ["Date.now()", "new Date()", "Math.random()", "randomUUID()", "process.env"].map((text) =>
      sample(text),
    ),
    good: [sample("new Date(day)")],
  },
  {
    sentence: "client components carry neither zod nor the words of an area",
    files: isIn(/^(app|components)\//),
    problemsOf: rules.clientProblems,
    bad: [
      sample(`"use client";\nimport { z } from "zod";`),
      sample(`"use client";\nimport { evaluations } from "@/lib/messages/id/evaluations";`),
    ],
    good: [sample(`"use client";\nimport type { Words } from "@/lib/messages/words";`)],
  },
  {
    sentence: "use cases, reads and parts never reach a browser",
    files: isIn(/^lib\/features\/(?!.*(\/[a-z-]*rules\/|[/-]input\.ts$)).*\.ts$/),
    problemsOf: rules.serverOnlyProblems,
    bad: [sample("export const x = 1;")],
    good: [sample(`import "server-only";`)],
  },
  {
    sentence:
      "nothing reads the environment, writes to the console, silences a check or goes round the database's walls",
    files: product,
    problemsOf: rules.textProblems,
    bad: [
      ...["process.env.PORT", "console.log(1)", "// TODO later", "/* eslint-disable */", "// @ts-ignore"],
      ...["<b dangerouslySetInnerHTML={x} />", "db.$queryRawUnsafe(sql)", "Prisma.raw(sql)"],
    ].map((text) => sample(text)),
    good: [sample("process.env", "lib/platform/env.ts")],
  },
  {
    sentence: "files stay short",
    files: sources.filter(({ path }) => !isTest(path)),
    problemsOf: rules.sizeProblems,
    bad: [sample("x\n".repeat(251)), sample("x\n".repeat(301), "lib/features/reports/queries.ts")],
    good: [sample("x\n".repeat(250)), sample("x\n".repeat(300), "lib/features/reports/queries.ts")],
  },
  {
    sentence: "folders and files have places and names",
    files: paths.map((path) => ({ path, text: "" })),
    problemsOf: ({ path }) => rules.placeProblems(path),
    bad: [
      "lib/utils/a.ts",
      "components/ui/helpers/a.tsx",
      "lib/features/a/index.ts",
      "app/MyPage.tsx",
      "lib/a/b/c/d/e.ts",
      "lib/features/reports/room/words/a.ts",
      "lib/features/reports/room/rules/deeper/a.ts",
      "lib/messages/id/work-plans/rules/a.ts",
    ].map((path) => sample("", path)),
    good: [
      sample("", "lib/features/reports/room/rules/a.ts"),
      sample("", "lib/messages/id/common.ts"),
      sample("", "app/(app)/work-plans/[id]/page.tsx"),
    ],
  },
  {
    sentence: "one word an area: folders, words, models, tests, components and addresses",
    files: paths.map((path) => ({ path, text: "" })),
    problemsOf: ({ path }) => rules.wordProblems(path),
    bad: [
      ...[
        "lib/features/skp/a.ts",
        "lib/messages/id/skp.ts",
        "prisma/models/skp.prisma",
        "tests/integration/skp/a.test.ts",
      ],
      ...["components/skp/a.tsx", "app/(app)/skp/page.tsx"],
    ].map((path) => sample("", path)),
    good: [sample("", "app/(app)/page.tsx"), sample("", "app/(app)/work-plans/[id]/page.tsx")],
  },
];

describe("the house", () => {
  describe.each(table)("$sentence", ({ files, problemsOf, bad, good = [] }) => {
    test("holds", () => {
      const found = files.flatMap((source) =>
        problemsOf(source).map((problem) => `${source.path}: ${problem}`),
      );
      expect(found).toEqual([]);
    });

    test("control: a breach is found", () => {
      for (const source of bad) expect(problemsOf(source), source.text || source.path).not.toEqual([]);
      for (const source of good) expect(problemsOf(source), source.text || source.path).toEqual([]);
    });
  });

  test("no folder holds more than twelve files", () => {
    const counts = new Map<string, number>();
    for (const path of paths) {
      if (isTest(path) || path.startsWith("lib/platform/")) continue;
      const folder = path.slice(0, path.lastIndexOf("/"));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    // The words of a language have one file an area, and there are as many areas as there are.
    const limitOf = (folder: string) =>
      /^lib\/messages\/[a-z]+$/.test(folder) ? areas.length + WORDS_OF_NO_AREA : FILES_A_FOLDER;
    expect([...counts].filter(([folder, count]) => count > limitOf(folder))).toEqual([]);
  });

  test("the platform is a closed list", () => {
    const names = paths
      .filter((path) => /^lib\/platform\/[^.]+\.ts$/.test(path))
      .map((path) => path.slice(13, -3));
    expect(names.filter((name) => !PLATFORM.includes(name))).toEqual([]);
  });

  test("both languages have the same files", () => {
    const wordsIn = (language: string) =>
      paths.filter((path) => path.startsWith(`lib/messages/${language}/`)).map((path) => path.slice(16));
    expect(wordsIn("en").sort()).toEqual(wordsIn("id").sort());
  });

  test("every area of the list exists", () => {
    for (const area of areas)
      expect(
        paths.some((path) => path.startsWith(`lib/features/${area}/`)),
        area,
      ).toBe(true);
  });
});
