// Documents must not promise what is not there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const README_LINES = 120;
const PATH_IN_TEXT = /`((?:app|components|lib|prisma|public|tests|scripts|docs|\.ci)\/[^`\s*<[{]*)`/g;

/** npm commands in a text: "npm run check", "npm test", "npm start". */
export function commandsIn(text) {
  const named = [...text.matchAll(/npm run ([a-z][a-z:-]*)/g)].map((match) => match[1]);
  const short = [...text.matchAll(/npm (test|start)\b/g)].map((match) => match[1]);
  return [...new Set([...named, ...short])];
}

export function readmeProblems(text, scripts, exists) {
  const problems = commandsIn(text)
    .filter((name) => !scripts[name])
    .map((name) => `README.md names \`npm run ${name}\`, which package.json does not have`);
  for (const [, path] of text.matchAll(PATH_IN_TEXT)) {
    if (!exists(path)) problems.push(`README.md names ${path}, which does not exist`);
  }
  const lines = text.trimEnd().split("\n").length;
  if (lines > README_LINES) problems.push(`README.md has ${lines} lines, more than ${README_LINES}`);
  return problems;
}

export function decisionProblems(files) {
  const problems = [];
  const seen = new Map();
  for (const file of files) {
    const number = /^(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1];
    if (!number) problems.push(`docs/decisions/${file} is not called NNNN-title.md`);
    else if (seen.has(number)) problems.push(`decision ${number} exists twice: ${seen.get(number)}, ${file}`);
    seen.set(number, file);
  }
  return problems;
}

/** The variables that the environment's schema reads and .env.example does not explain. */
export function environmentProblems(schemaText, exampleText) {
  const read = [...schemaText.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((match) => match[1]);
  const explained = new Set([...exampleText.matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]));
  return read.filter((name) => !explained.has(name)).map((name) => `.env.example does not explain ${name}`);
}

/** Every false promise of README.md, .env.example and docs/decisions: [text]. */
export function documentProblems(root) {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const missing = Object.entries(scripts)
    .map(([name, command]) => [name, /run\.mjs (\S+)/.exec(command)?.[1]])
    .filter(([, file]) => file && !existsSync(join(root, `scripts/${file}.mjs`)))
    .map(([name, file]) => `package.json offers \`npm run ${name}\`, but scripts/${file}.mjs does not exist`);
  const readme = join(root, "README.md");
  const readmeFound = existsSync(readme)
    ? readmeProblems(readFileSync(readme, "utf8"), scripts, (path) => existsSync(join(root, path)))
    : ["there is no README.md"];
  const text = (file) => readFileSync(join(root, file), "utf8");
  return [
    ...missing,
    ...readmeFound,
    ...environmentProblems(text("lib/platform/env.ts"), text(".env.example")),
    ...decisionProblems(readdirSync(join(root, "docs/decisions"))),
  ];
}
