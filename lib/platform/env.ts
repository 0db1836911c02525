import { z } from "zod";

const databaseAddress = z
  .string({ error: "is missing: the address of the database for the role terukur_app" })
  .regex(/^postgres(ql)?:\/\/\S+$/, "must look like postgresql://role:password@host:5432/database");

const positiveInteger = (largest: number) =>
  z.coerce
    .number({ error: "must be a number" })
    .int("must be a whole number")
    .min(1, "must be at least 1")
    .max(largest, `must be at most ${largest}`);

const logLevel = z
  .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
    error: "must be one of fatal, error, warn, info, debug, trace, silent",
  })
  .default("info");

const environmentSchema = z.object({
  APP_DATABASE_URL: databaseAddress,
  DATABASE_POOL: positiveInteger(200).default(10),
  NEXTAUTH_SECRET: z
    .string({ error: "is missing: a random text of at least 32 characters that signs the sessions" })
    .min(32, "must have at least 32 characters"),
  NEXTAUTH_URL: z.url({
    protocol: /^https?$/,
    error: "must be the address that browsers use, such as https://kinerja.example.go.id",
  }),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must look like smtps://name:password@mail.example.go.id:465" })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, "must be an address such as Terukur <terukur@example.go.id>")
    .optional(),
  TERUKUR_DATA_DIR: z.string().min(1).default(".data"),
  TERUKUR_DEMO: z
    .enum(["0", "1"], { error: "must be 1 (demonstration and tests only) or 0" })
    .default("0")
    .transform((value) => value === "1"),
  LOG_LEVEL: logLevel,
});

export type Environment = z.output<typeof environmentSchema>;

/** What is wrong, one line a variable; an empty text counts as absent. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new Error(
    `The environment is not usable:\n${lines.join("\n")}\nSee .env.example for every variable.`,
  );
}

let checked: Environment | undefined;

/**
 * The environment, checked at the first call and not before, so that the build needs none.
 * @throws Error that names every wrong variable
 */
export const env = (): Environment => (checked ??= parseEnvironment(process.env));

/** Ends the process with the reasons when the environment is not usable. */
export function requireEnvironment(): void {
  try {
    env();
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** Whether Next's development server runs. */
export const isDevelopment = (): boolean => process.env.NODE_ENV === "development";

/** For the log alone, which must speak even when the rest of the environment is wrong. */
export const logLevelFromEnvironment = (): z.output<typeof logLevel> =>
  logLevel.catch("info").parse(process.env.LOG_LEVEL || undefined);
