import nextRules from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";

const screens = ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}"];

/** React's rules read each file with a compiler of their own, two thirds of the whole time: only screens hold React. */
const next = nextRules.map((config) => (config.plugins?.react ? { ...config, files: screens } : config));

const serverOnlyCode = ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.ts"];

const config = [
  {
    ignores: [
      ".next/**",
      ".data/**",
      "lib/generated/**",
      "next-env.d.ts",
      "test-results/**",
      "playwright-report/**",
      "coverage/**",
    ],
  },
  ...next,
  ...typescript,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: "Raw HTML is never written: render text.",
        },
        {
          selector: "MemberExpression[property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/]",
          message: "Use the tagged templates $queryRaw and $executeRaw.",
        },
      ],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-non-null-assertion": "error",
    },
  },
  {
    files: serverOnlyCode,
    ignores: ["lib/platform/env.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Read it through lib/platform/env.ts." },
      ],
    },
  },
  // Scripts talk to a person on a terminal.
  { files: ["scripts/**", "prisma/**", "tests/**"], rules: { "no-console": "off" } },
  { files: ["tests/**", "**/*.test.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
];

export default config;
