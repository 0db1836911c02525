import { parseArgs } from "node:util";
import { z } from "zod";
import { isRealDate } from "@/lib/features/organization/rules/dates";

const whole = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d+$/, "is no whole number")
    .transform(Number)
    .pipe(z.number().min(low, `is less than ${low}`).max(high, `is more than ${high}`));

const schema = z
  .strictObject({
    employees: whole(1, 5_000_000),
    agencies: whole(1, 1_000).default(1),
    seed: z.string().min(1).max(100).default("1"),
    "as-of": z.string().refine(isRealDate, "is no date such as 2027-01-25").default("2027-01-25"),
    accounts: whole(0, 100_000).default(0),
    "digest-only": z.boolean().default(false),
    replace: z.boolean().default(false),
  })
  .refine(({ employees, agencies }) => employees >= agencies, "there are more agencies than employees");

export type Options = {
  employees: number;
  agencies: number;
  seed: string;
  /** The day on which the population stands. */
  asOf: string;
  /** How many people may sign in; nobody else has a password. */
  accounts: number;
  isDigestOnly: boolean;
  isReplacing: boolean;
};

export const USAGE =
  "Usage: npm run generate -- --employees N [--agencies A] [--seed S] [--as-of YYYY-MM-DD] [--accounts K] [--digest-only] [--replace]";

/** @throws Error with a sentence for whoever typed the command */
export function readOptions(args: string[]): Options {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const { values } = parseArgs({
    args,
    options: {
      employees: text,
      agencies: text,
      seed: text,
      "as-of": text,
      accounts: text,
      "digest-only": flag,
      replace: flag,
    },
  });
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    const { issues } = parsed.error;
    // A word that cannot be read says nothing about the others.
    const named = issues.filter(({ path }) => path.length > 0);
    const problems = (named.length > 0 ? named : issues).map(({ path, message }) =>
      path.length > 0 ? `--${path.join(".")} ${message}` : `--agencies: ${message}`,
    );
    throw new Error(problems.join("\n"));
  }
  const { "as-of": asOf, "digest-only": isDigestOnly, replace: isReplacing, ...rest } = parsed.data;
  return { ...rest, asOf, isDigestOnly, isReplacing };
}

/** Invented people with logins have no place in production (contract, promise 8). Null where they may be made. */
export function refusal(): string | null {
  return process.env.NODE_ENV === "production" && process.env.TERUKUR_DEMO !== "1"
    ? "The synthetic population is refused: NODE_ENV is production and TERUKUR_DEMO is not 1."
    : null;
}
