import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { disconnect } from "@/lib/platform/db";

/** The owner's door in tests: sees every tenant, makes records, never takes part in the act that is tested. */
export let owner: PrismaClient;

// One name for each worker process, which reads its environment once and runs many files, each on a copy of its own.
const database = `test_${randomUUID().replaceAll("-", "")}`;
const files = mkdtempSync(join(tmpdir(), "terukur-test-"));
const at = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();

function need(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `${name} is missing: integration tests start through npm test or the project's vitest configuration`,
    );
  return value;
}

async function admin(sql: string): Promise<void> {
  const url = need("TEST_ADMIN_URL");
  if (!["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname))
    throw new Error("tests refuse a database that is not local");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Gives the test file a database of its own, copied from the migrated template. */
export function useDatabase(): void {
  beforeAll(async () => {
    await admin(`create database "${database}" template "${need("TEST_TEMPLATE")}"`);
    await admin(`grant connect on database "${database}" to terukur_app`);
    process.env.DATABASE_URL = at(need("TEST_ADMIN_URL"), database);
    process.env.APP_DATABASE_URL = at(need("TEST_APP_URL"), database);
    process.env.NEXTAUTH_SECRET ??= "a secret of the tests alone, 32 characters";
    process.env.NEXTAUTH_URL ??= "http://localhost:3000";
    process.env.LOG_LEVEL ??= "silent";
    process.env.TERUKUR_DATA_DIR = files;
    mkdirSync(files, { recursive: true });
    owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }) });
  });
  afterAll(async () => {
    await disconnect();
    await owner?.$disconnect();
    rmSync(files, { recursive: true, force: true });
    await admin(`drop database if exists "${database}" with (force)`);
  });
}
