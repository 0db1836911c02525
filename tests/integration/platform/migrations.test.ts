import { spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const name = `migrations_${randomUUID().replaceAll("-", "")}`;
const adminUrl = process.env.TEST_ADMIN_URL ?? "";
const url = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).toString();

async function ask(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, string>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function prisma(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: url };
  const { status, stdout, stderr } = spawnSync("node_modules/.bin/prisma", args, { env, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

const twoWays = ["--from-migrations", "--from-config-datasource"] as const;

/** A folder like `prisma/`, with one more migration, and the configuration that points to it. */
function withMigration(sql: string): { folder: string; config: string } {
  mkdirSync(".data", { recursive: true });
  const folder = mkdtempSync(".data/migrations-test-");
  cpSync("prisma/schema.prisma", join(folder, "schema.prisma"));
  cpSync("prisma/models", join(folder, "models"), { recursive: true });
  cpSync("prisma/migrations", join(folder, "migrations"), { recursive: true });
  mkdirSync(join(folder, "migrations/20990101000000_more"));
  writeFileSync(join(folder, "migrations/20990101000000_more/migration.sql"), sql);
  const config = join(folder, "prisma.config.ts");
  const text = readFileSync("prisma.config.ts", "utf8")
    .replace('schema: "prisma"', 'schema: "."')
    .replace('path: "prisma/migrations"', 'path: "migrations"')
    .replaceAll("import.meta.dirname", JSON.stringify(process.cwd()));
  writeFileSync(config, text);
  return { folder, config };
}

describe("migrations through Prisma's own command line", { timeout: 60_000 }, () => {
  beforeAll(() => ask(adminUrl, `create database ${name}`));
  afterAll(() => ask(adminUrl, `drop database if exists ${name} with (force)`));

  test("an empty database is brought up, and the second time nothing is left to do", async () => {
    expect(prisma("migrate", "deploy")).toMatchObject({ status: 0 });
    expect(prisma("migrate", "deploy").output).toContain("No pending migrations");
    const applied = await ask(url, "select migration_name, checksum from _prisma_migrations order by 1");
    const files = readdirSync("prisma/migrations", { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const expected = files.map((folder) => ({
      migration_name: folder.name,
      // What Prisma's own engine would have written: others may go on with it.
      checksum: createHash("sha256")
        .update(readFileSync(`prisma/migrations/${folder.name}/migration.sql`))
        .digest("hex"),
    }));
    expect(applied).toEqual(expected.sort((a, b) => (a.migration_name < b.migration_name ? -1 : 1)));
  });

  test.each(twoWays)("the schema files say what %s says", (way) => {
    const from = way === "--from-migrations" ? [way, "prisma/migrations"] : [way];
    const { status, output } = prisma("migrate", "diff", ...from, "--to-schema", "prisma", "--exit-code");
    expect(output).toContain("No difference detected");
    expect(status).toBe(0);
  });

  test("control: a difference is found", async () => {
    await ask(url, "create table nobody_knows (agency_id uuid, id uuid, primary key (agency_id, id))");
    const { status } = prisma(
      "migrate",
      "diff",
      "--from-config-datasource",
      "--to-schema",
      "prisma",
      "--exit-code",
    );
    expect(status).toBe(2);
    await ask(url, "drop table nobody_knows");
  });

  test("a broken migration is named, leaves nothing behind and stops the next", async () => {
    const { folder, config } = withMigration("create table half (id int); select * from nowhere;");
    try {
      const first = prisma("migrate", "deploy", "--config", config);
      expect(first.status).toBe(1);
      expect(first.output).toContain("No such table: nowhere");
      expect(first.output).toContain("20990101000000_more");
      expect(await ask(url, "select to_regclass('half') as half")).toEqual([{ half: null }]);
      expect(prisma("migrate", "deploy", "--config", config).output).toContain("failed migrations");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
