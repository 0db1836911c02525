import ts from "typescript";
import { areaOfSegment, areas } from "@/lib/areas";

/** One file of the product: its path from the root, with slashes, and its text. */
export type Source = { path: string; text: string };

const featureRoot = /^lib\/features\/[^/]+\/([^/]+\/)?/;

/** A write: a file of an area or its room that is neither a read, an input, a rule nor a part. */
export const isUseCase = (path: string): boolean =>
  featureRoot.test(path) &&
  !/\/(queries|parts|[a-z-]*rules)\//.test(path) &&
  !/\/(queries|([a-z-]+-)?input)\.ts$/.test(path);

const camelCase = (name: string) => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const fileName = (path: string) =>
  path
    .split("/")
    .at(-1)
    ?.replace(/\.tsx?$/, "") ?? "";

const parse = ({ path, text }: Source) =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

const lineOf = (node: ts.Node) =>
  node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;

/** The files of parts that a source imports. */
function partsOf({ path, text }: Source): string[] {
  const area = path.slice(0, path.lastIndexOf("/"));
  const imports = [...text.matchAll(/from "(@\/lib\/features|\.)(\/[^"]*parts\/[^"]+)"/g)];
  return imports.map(([, start, rest]) => `${start === "." ? area : "lib/features"}${rest}.ts`);
}

/**
 * A use case decides who may, and leaves a trace itself or through a part that does. One that does not says why:
 * `// authorize: none, …`. `textOf` answers a file's text, or an empty one.
 */
export function useCaseProblems(source: Source, textOf: (path: string) => string): string[] {
  const problems: string[] = [];
  const verb = camelCase(fileName(source.path));
  if (!new RegExp(`export async function ${verb}\\b`).test(source.text))
    problems.push(`does not export ${verb}()`);
  const says = (mark: string) => new RegExp(`// ${mark}: none, \\S+ \\S+`).test(source.text);
  if (!/\bauthorize\(/.test(source.text) && !says("authorize")) {
    problems.push('calls no authorize() and gives no reason ("// authorize: none, …")');
  }
  const texts = [source.text, ...partsOf(source).map(textOf)];
  if (!texts.some((text) => /\brecordAudit\(/.test(text)) && !says("audit")) {
    problems.push('calls no recordAudit(), nor does a part of it, and gives no reason ("// audit: none, …")');
  }
  return problems;
}

/** Server actions only connect: each is made by a factory that opens the session and maps the faults. */
export function actionProblems(source: Source): string[] {
  const file = parse(source);
  const problems: string[] = [];
  if (!/^["']use server["'];/.test(source.text.trimStart()))
    problems.push('does not start with "use server"');
  for (const statement of file.statements) {
    const isMarked =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    const exported = isMarked || ts.isExportDeclaration(statement) || ts.isExportAssignment(statement);
    const isType = ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement);
    if (!exported || isType) continue;
    const made =
      ts.isVariableStatement(statement) &&
      statement.declarationList.declarations.every(
        ({ initializer }) =>
          initializer &&
          ts.isCallExpression(initializer) &&
          /^create(Public)?Action$/.test(initializer.expression.getText()),
      );
    if (!made) problems.push(`line ${lineOf(statement)}: an export that createAction did not build`);
  }
  return problems;
}

const SPOKEN_ATTRIBUTES =
  /^(title|label|placeholder|alt|hint|legend|heading|caption|description|summary|text|aria-(label|description|placeholder|roledescription|valuetext))$/;
/** Names that are the same in every language. */
const NAMES = /\b(Terukur|Excel|PDF|CSV)\b/g;
const speaks = (text: string) => /\p{L}{3,}/u.test(text.replace(NAMES, ""));

/** What a person types into a machine is the same in every language. */
const isTyped = (node: ts.Node) =>
  ts.isJsxElement(node.parent) && /^(code|kbd|samp|pre)$/.test(node.parent.openingElement.tagName.getText());

/** Words for people stand in lib/messages, so that no language is forgotten. */
export function proseProblems(source: Source): string[] {
  const problems: string[] = [];
  const report = (node: ts.Node, text: string) =>
    problems.push(`line ${lineOf(node)}: prose in JSX: "${text.trim().slice(0, 40)}"`);
  const spoken = (node: ts.Node | undefined): string | null =>
    node && (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) && speaks(node.text)
      ? node.text
      : null;
  walk(parse(source), (node) => {
    if (ts.isJsxText(node) && !isTyped(node) && speaks(node.text)) report(node, node.text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
      const text = spoken(node.expression);
      if (text) report(node, text);
    }
    if (ts.isJsxAttribute(node) && SPOKEN_ATTRIBUTES.test(node.name.getText())) {
      const value = node.initializer;
      const text = spoken(value && ts.isJsxExpression(value) ? value.expression : value);
      if (text) report(node, text);
    }
  });
  return problems;
}

/** Calls that a pure rule may not make: the clock, chance and the process belong to the caller. */
const IMPURE =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandom(UUID|Bytes|Int)\b|\bprocess\.|\bperformance\.now\(/;

export function ruleProblems({ text }: Source): string[] {
  const found = IMPURE.exec(text);
  return found ? [`is not pure: ${found[0]}`] : [];
}

/** zod's root and the words of a whole area would travel to every telephone; the few of a fault are needed there. */
export function clientProblems({ text }: Source): string[] {
  if (!/^["']use client["'];/.test(text.trimStart())) return [];
  const heavy =
    text.match(/^import (?!type\b)[^;]*from ["'](zod|@\/lib\/messages\/(?!(id|en)\/failure)[^"']*)["']/gm) ??
    [];
  return heavy.map((line) => `a client component imports ${/["']([^"']+)["']$/.exec(line)?.[1]}`);
}

/** What never stands in the product's code: [what, pattern]. */
const FORBIDDEN: [string, RegExp][] = [
  ["reads process.env (lib/platform/env.ts does)", /\bprocess\.env\b/],
  ["writes to the console (lib/platform/log.ts does)", /\bconsole\./],
  ["leaves a TODO", /\b(TODO|FIXME|XXX)\b/],
  ["silences a check", /eslint-disable|@ts-(ignore|expect-error|nocheck)|prettier-ignore/],
  ["writes raw HTML", /dangerouslySetInnerHTML/],
  ["builds SQL out of text", /\$(query|execute)RawUnsafe|Prisma\.raw\(/],
];

export function textProblems({ path, text }: Source): string[] {
  const isEnvironment = /^lib\/platform\/env\.ts$/.test(path);
  return FORBIDDEN.filter(
    ([what, pattern]) => pattern.test(text) && !(isEnvironment && what.includes("env")),
  ).map(([what]) => what);
}

export const serverOnlyProblems = ({ text }: Source): string[] =>
  /^import "server-only";/m.test(text) ? [] : ['does not import "server-only"'];

const lines = (text: string) => text.trimEnd().split("\n").length;

export function sizeProblems({ path, text }: Source): string[] {
  const most = path.endsWith("/queries.ts") ? 300 : 250;
  return lines(text) > most ? [`has ${lines(text)} lines, more than ${most}: split it`] : [];
}

/** Words that hold whatever nobody found a place for. */
const DRAWERS = /^(utils?|helpers?|common|misc|shared|lib)$/;

/** A room of an area keeps its own layers inside (docs/decisions/0030): `lib/features/<area>/<room>/rules|queries|parts`. */
const isLayerOfRoom = (folders: readonly string[]): boolean =>
  folders[1] === "features" && /^([a-z-]*rules|queries|parts)$/.test(folders[4] ?? "");

/** What the path alone says about a file. */
export function placeProblems(path: string): string[] {
  const folders = path.split("/").slice(0, -1);
  const problems: string[] = [];
  const drawer = folders.slice(1).find((folder) => DRAWERS.test(folder));
  if (drawer) problems.push(`lies in a drawer called ${drawer}`);
  if (/(^|\/)index\.tsx?$/.test(path)) problems.push("is a barrel: import the file itself");
  if (folders[0] === "lib" && folders.length > (isLayerOfRoom(folders) ? 5 : 4))
    problems.push("lies deeper than three folders under lib");
  const plain = path.replace(/\[[A-Za-z.]+\]/g, "x");
  if (!/^[a-z0-9.\-/()_]+$/.test(plain)) problems.push("is not in kebab-case");
  return problems;
}

const isArea = (word: string) => (areas as readonly string[]).includes(word);

/** Where an area's word stands in a path, and which other words may stand there. */
const WORD_PLACES: [RegExp, readonly string[]][] = [
  [/^lib\/features\/([^/]+)\//, []],
  [/^lib\/messages\/(?:id|en)\/([^/]+)\.ts$/, ["common", "failure"]],
  [/^prisma\/models\/([^/]+)\.prisma$/, ["platform"]],
  [/^tests\/integration\/([^/]+)\//, ["platform", "access", "demonstration"]],
  [/^components\/([^/]+)\//, ["ui", "charts"]],
];

/** One word an area, everywhere: folder, messages, models, tests, components, and the URL map. */
export function wordProblems(path: string): string[] {
  for (const [place, others] of WORD_PLACES) {
    const word = place.exec(path)?.[1];
    if (word && !isArea(word) && !others.includes(word)) return [`"${word}" is no area of lib/areas.ts`];
  }
  if (!/^app\/.*\/(page|route)\.tsx?$|^app\/(page|route)\.tsx?$/.test(path)) return [];
  const segments = path.split("/").slice(1, -1);
  const first = segments.find((segment) => !segment.startsWith("(")) ?? "";
  return first in areaOfSegment ? [] : [`/${first} is not in the URL map of lib/areas.ts`];
}

const KEY = /^\s+([A-Za-z]\w*)(?=:|\(.*\{$)/gm;

/** Words that no screen, rule or test names are nobody's: they grow old unseen. `named` holds every identifier outside the words. */
export function unsaidProblems({ text }: Source, named: ReadonlySet<string>): string[] {
  return [...text.matchAll(KEY)]
    .map(([, key = ""]) => key)
    .filter((key) => !named.has(key))
    .map((key) => `says ${key} to nobody`);
}
