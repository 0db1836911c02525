// Vitest's global setup for the integration tests: a migrated template database that every fork copies.
// Under `npm test` the environment names it already; alone, one is made here and removed afterwards.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withClient } from "./app-role.mjs";
import { startTemporaryDatabase } from "./cluster.mjs";
import { migrateDatabase } from "./migrations.mjs";

const TEMPLATE = "terukur_template";

async function onGivenServer(adminUrl) {
  if (!["127.0.0.1", "localhost", "[::1]"].includes(new URL(adminUrl).hostname)) {
    throw new Error("TEST_DATABASE_URL must be a server on this machine: the tests drop databases on it.");
  }
  await withClient(adminUrl, async (client) => {
    await client.query(`drop database if exists ${TEMPLATE} with (force)`);
    await client.query(`create database ${TEMPLATE}`);
  });
  const url = new URL(adminUrl);
  url.pathname = `/${TEMPLATE}`;
  return { url: url.toString(), superuserUrl: adminUrl, stop: async () => {} };
}

/**
 * A server for tests with an empty migrated template database.
 * Returns { environment (for the tests), ownerUrl, stop }; uploads of the tests go to `filesDirectory`.
 */
export async function startTestDatabase({ filesDirectory }) {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? await onGivenServer(given) : await startTemporaryDatabase({ database: TEMPLATE });
  try {
    const appPassword = randomBytes(24).toString("base64url");
    const inherited = process.env.APP_DATABASE_URL;
    // The template's role must not be the one of a database that is in use.
    delete process.env.APP_DATABASE_URL;
    const appUrl = await migrateDatabase(server.url, { appPassword });
    if (inherited) process.env.APP_DATABASE_URL = inherited;
    return {
      ownerUrl: server.url,
      stop: server.stop,
      environment: {
        TEST_ADMIN_URL: server.superuserUrl,
        TEST_TEMPLATE: TEMPLATE,
        TEST_APP_URL: appUrl,
        APP_DATABASE_URL: appUrl,
        NEXTAUTH_SECRET: randomBytes(32).toString("base64url"),
        NEXTAUTH_URL: "http://127.0.0.1:3000",
        TERUKUR_DATA_DIR: filesDirectory,
        TERUKUR_DEMO: "1",
        LOG_LEVEL: process.env.LOG_LEVEL || "error",
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Copies one database of the server, to which nobody is connected, into another; answers { ownerUrl, appUrl } of the copy. */
export async function copyDatabase({ environment, ownerUrl }, { from, to }) {
  await withClient(environment.TEST_ADMIN_URL, async (client) => {
    await client.query(`drop database if exists ${to} with (force)`);
    const owner = new URL(ownerUrl).username;
    await client.query(`create database ${to} template ${from} owner ${owner}`);
    await client.query(`grant connect on database ${to} to terukur_app`);
  });
  const on = (url) => Object.assign(new URL(url), { pathname: `/${to}` }).toString();
  return { ownerUrl: on(ownerUrl), appUrl: on(environment.TEST_APP_URL) };
}

/** Copies the migrated template into a database of its own; answers { ownerUrl, appUrl }. */
export const copyTemplate = (database, name) => copyDatabase(database, { from: TEMPLATE, to: name });

export default async function setup() {
  if (process.env.TEST_TEMPLATE) return undefined;
  const filesDirectory = mkdtempSync(join(tmpdir(), "terukur-test-files-"));
  const database = await startTestDatabase({ filesDirectory });
  Object.assign(process.env, database.environment);
  return async () => {
    await database.stop();
    rmSync(filesDirectory, { recursive: true, force: true });
  };
}
