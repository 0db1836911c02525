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

/** A secret must not cross a network for all to read. */
const isProtected = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
};

const environmentShape = z.object({
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
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: "must be the issuer's address, such as https://login.example.go.id" })
    .refine(isProtected, "must begin with https://, except on this machine")
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NIP_CLAIM: z.string().default("nip"),
  OIDC_SCOPE: z
    .string()
    .regex(/(^| )openid( |$)/, "must contain openid")
    .default("openid profile"),
  OIDC_NAME: z.string().max(40, "must have at most 40 characters").default("SSO"),
  SIGNATURE_URL: z
    .url({
      protocol: /^https?$/,
      error: "must be the signing service's address, such as https://esign.example.go.id",
    })
    .refine(isProtected, "must begin with https://, except on this machine")
    .optional(),
  SIGNATURE_USER: z.string().optional(),
  SIGNATURE_PASSWORD: z.string().optional(),
  SIGNATURE_NAME: z.string().max(40, "must have at most 40 characters").default("BSrE"),
  TERUKUR_DATA_DIR: z.string().min(1).default(".data"),
  TERUKUR_DEMO: z
    .enum(["0", "1"], { error: "must be 1 (demonstration and tests only) or 0" })
    .default("0")
    .transform((value) => value === "1"),
  LOG_LEVEL: logLevel,
});

/** Variables that belong together, and to what. */
const TOGETHER = [
  { names: ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"], what: "single sign-on" },
  { names: ["SIGNATURE_URL", "SIGNATURE_USER", "SIGNATURE_PASSWORD"], what: "the signing service" },
] as const;

/** Half of a connection is none: whoever sets one of its variables meant all. */
const environmentSchema = environmentShape.superRefine((given, check) => {
  for (const { names, what } of TOGETHER) {
    const missing = names.filter((name) => given[name] === undefined);
    if (missing.length === 0 || missing.length === names.length) continue;
    for (const name of missing)
      check.addIssue({ code: "custom", path: [name], message: `is missing: ${what} needs it` });
  }
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

export type SingleSignOn = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  nipClaim: string;
  scope: string;
  name: string;
};

/** The identity provider of this installation; null where people sign in by password alone. */
export function singleSignOn(): SingleSignOn | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, ...rest } = env();
  if (!issuer || !clientId || !clientSecret) return null;
  const { OIDC_NIP_CLAIM: nipClaim, OIDC_SCOPE: scope, OIDC_NAME: name } = rest;
  return { issuer, clientId, clientSecret, nipClaim, scope, name };
}

export type SignatureService = { url: string; user: string; password: string; name: string };

/** The certified signing service of this installation; null where sign-off is internal alone. */
export function signatureService(): SignatureService | null {
  const {
    SIGNATURE_URL: url,
    SIGNATURE_USER: user,
    SIGNATURE_PASSWORD: password,
    SIGNATURE_NAME: name,
  } = env();
  return url && user && password ? { url, user, password, name } : null;
}

/** Whether Next's development server runs. */
export const isDevelopment = (): boolean => process.env.NODE_ENV === "development";

/** For the log alone, which must speak even when the rest of the environment is wrong. */
export const logLevelFromEnvironment = (): z.output<typeof logLevel> =>
  logLevel.catch("info").parse(process.env.LOG_LEVEL || undefined);
