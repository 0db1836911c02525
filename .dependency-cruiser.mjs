// The one-way import rule, made from the one list of areas. Runs under tsx (scripts/check.mjs), which reads TypeScript.
import { areas } from "./lib/areas.ts";

const any = (list) => `(${list.join("|")})`;
const anyArea = any(areas);
const isTest = "\\.test\\.ts$";
const generatedClient = "^lib/generated/";
const databaseClient = "^lib/platform/db\\.ts$";
const ofArea = (area) => `^lib/features/${area}/`;
const featureFile = `^lib/features/${anyArea}/`;
const rulesAndInput = `${featureFile}([^/]+/|)([a-z-]*rules/|input|[a-z-]+-input\\.ts)`;
const queriesAndParts = `${featureFile}([^/]+/|)(queries|parts)(/|\\.ts$)`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const areaRules = areas.flatMap((area, position) => {
  const earlier = areas.slice(0, position);
  const later = areas.slice(position + 1);
  const rules = [];
  if (later.length) {
    rules.push(
      forbid(
        `${area}-uses-later-area`,
        `${area} comes before ${later.join(", ")}: it must not know them.`,
        { path: ofArea(area), pathNot: isTest },
        { path: ofArea(any(later)) },
      ),
    );
  }
  if (earlier.length) {
    rules.push(
      forbid(
        `${area}-calls-foreign-use-case`,
        "Of an earlier area only rules, queries and parts may be used, never its use cases or inputs.",
        { path: ofArea(area), pathNot: isTest },
        {
          path: ofArea(any(earlier)),
          pathNot: `${ofArea(any(earlier))}([^/]+/|)([a-z-]*rules|queries|parts)(/|\\.ts$)`,
        },
      ),
    );
  }
  const components = `^components/${area}/`;
  rules.push(
    forbid(
      `components-of-${area}`,
      "A component of an area knows the rules and inputs of its own and earlier areas.",
      { path: components },
      { path: later.length ? ofArea(any(later)) : "^$" },
    ),
  );
  return rules;
});

/** @type {import("dependency-cruiser").IConfiguration} */
const config = {
  forbidden: [
    forbid(
      "no-circle",
      "Two files that need each other are one file, or the wrong two.",
      {},
      { circular: true },
    ),
    forbid(
      "no-unresolvable",
      "This import leads nowhere.",
      {},
      { couldNotResolve: true, pathNot: generatedClient },
    ),
    forbid(
      "runtime-needs-dependency",
      "What runs in production is listed in dependencies, not in devDependencies.",
      { path: "^(app|components|lib)/", pathNot: isTest },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "^node_modules/@types/" },
    ),
    forbid(
      "app-reaches-the-database",
      "Screens ask use cases and queries; the database is not theirs.",
      { path: "^app/" },
      { path: [generatedClient, databaseClient, "^node_modules/(@prisma|pg)/"] },
    ),
    forbid(
      "app-uses-parts",
      "Parts take a transaction and authorize nothing: only use cases call them.",
      { path: "^app/" },
      { path: `${featureFile}([^/]+/|)parts/` },
    ),
    forbid(
      "ui-knows-the-product",
      "components/ui and components/charts know no area, no words and no platform.",
      { path: "^components/(ui|charts)/" },
      {
        path: "^(app|lib|components)/",
        pathNot: "^components/(ui|charts)/",
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid(
      "components-call-use-cases",
      "Components show; they call no use case, no query and no platform.",
      { path: "^components/", pathNot: "^components/(ui|charts)/" },
      {
        path: "^(app|lib|prisma|scripts)/",
        pathNot: [rulesAndInput, "^lib/messages/", "^lib/areas\\.ts$"],
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid(
      "feature-knows-the-screen",
      "What we do knows neither screens nor words nor the web framework.",
      { path: "^lib/features/", pathNot: isTest },
      { path: ["^(app|components)/", "^lib/messages/", "^node_modules/(next|react|react-dom)/"] },
    ),
    forbid(
      "rules-stay-pure",
      "Rules and inputs know zod, hashing and rules of their own or earlier areas, nothing else.",
      { path: rulesAndInput, pathNot: isTest },
      { path: ".", pathNot: [rulesAndInput, "^node_modules/(zod|canonicalize)/", "^crypto$"] },
    ),
    forbid(
      "rules-import-input",
      "An input may use rules; rules do not know inputs.",
      { path: `${featureFile}([^/]+/|)[a-z-]*rules/`, pathNot: isTest },
      { path: `${featureFile}([^/]+/|)input` },
    ),
    forbid(
      "queries-call-use-cases",
      "Reads and parts do not start use cases.",
      { path: queriesAndParts },
      { path: featureFile, pathNot: [rulesAndInput, queriesAndParts] },
    ),
    forbid(
      "access-knows-features",
      "Who may do what is decided from a few facts, without features and without the database.",
      { path: "^lib/access/", pathNot: isTest },
      {
        path: ["^(app|components)/", "^lib/(features|messages)/", databaseClient],
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid(
      "messages-import-values",
      "Words import types only.",
      { path: "^lib/messages/", pathNot: isTest },
      { path: ".", pathNot: "^lib/messages/", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "platform-looks-up",
      "What we run on imports libraries only.",
      { path: "^lib/platform/", pathNot: isTest },
      { path: "^(app|components|tests|scripts|prisma)/|^lib/(features|access|messages|areas|jobs)" },
    ),
    forbid(
      "nobody-imports-tests",
      "Tests, scripts and seeds are not part of the product.",
      { path: "^(app|components|lib)/", pathNot: isTest },
      { path: "^(tests|scripts|prisma)/" },
    ),
    ...areaRules,
  ],
  options: {
    doNotFollow: { path: ["node_modules", generatedClient] },
    exclude: { path: "^(\\.next|\\.data|test-results)/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
      conditionNames: ["import", "node", "types", "default"],
    },
    skipAnalysisNotInRules: true,
  },
};

export default config;
