// The embedded PostgreSQL: full PostgreSQL 18 from npm, on the loopback interface only, with its own start and
// stop. docs/decisions/0004-embedded-database.md says why the package's own wrapper is not used.
import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { closeSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { locateDatabase } from "./binaries.mjs";
import { alone, failure, freePort, isAlive } from "../parts/processes.mjs";
import { dataDirectory, keptSecret } from "../parts/settings.mjs";

const SUPERUSER = "postgres";
const OWNER = "terukur_owner";
/** Every command that uses the cluster holds this lock shared; who gets it alone is the last and stops it. */
const IN_USE_LOCK = 7_301_946_228;

const THROW_AWAY = [
  ...["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=4GB"],
  // The journeys count the statements of a page.
  ...["shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track_utility=off"],
];

function address({ user, password, port, database }) {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** { pid, port } of the server that runs on this cluster, or null; a leftover pid file is removed. */
function runningServer(data) {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  if (isAlive(pid) && isPostgres(pid)) return { pid, port };
  rmSync(file, { force: true });
  return null;
}

function isPostgres(pid) {
  const commandLine = `/proc/${pid}/cmdline`;
  // Without /proc a living process with this number is taken for the server.
  return !existsSync(commandLine) || readFileSync(commandLine, "utf8").includes("postgres");
}

function createCluster({ initdb, data, user }, password) {
  mkdirSync(dirname(data), { recursive: true });
  // Only the last folder is closed: a mode on a recursive mkdir would close its parents too.
  mkdirSync(data, { mode: 0o700 });
  const passwordFile = `${data}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user.uid !== undefined) {
    chownSync(data, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const locale = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const result = spawnSync(
    initdb,
    ["-D", data, "-U", SUPERUSER, "-A", "scram-sha-256", `--pwfile=${passwordFile}`]
      .concat(locale)
      .concat(["--no-sync", "--no-instructions"]),
    { ...user, cwd: "/", encoding: "utf8" },
  );
  rmSync(passwordFile, { force: true });
  if (result.status === 0) return;
  rmSync(data, { recursive: true, force: true });
  throw failure(`initdb failed: ${result.error?.message ?? result.stderr}`);
}

async function launch({ postgres, data, user }, logFile, superuserPassword, temporary) {
  const port = await freePort();
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=100",
    "timezone=UTC",
    "log_timezone=UTC",
    ...(temporary ? THROW_AWAY : []),
  ];
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(
    postgres,
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...user, cwd: "/", stdio: ["ignore", log, log], detached: true },
  );
  closeSync(log);
  let ending = null;
  child.once("exit", (code) => (ending = `exit ${code}`));
  child.once("error", (error) => (ending = error.message));
  child.unref();
  const maintenance = address({ user: SUPERUSER, password: superuserPassword, port, database: "postgres" });
  for (let attempt = 0; attempt < 400; attempt++) {
    try {
      await withClient(maintenance, (client) => client.query("select 1"));
      return { pid: child.pid, port };
    } catch (error) {
      if (error.code === "28P01") {
        await terminate(child.pid, "SIGQUIT");
        throw failure(`The password of the cluster in ${data} is lost. Remove that folder to start afresh.`);
      }
      if (ending) break;
      await sleep(50);
    }
  }
  const lastLines = readFileSync(logFile, "utf8").split("\n").slice(-10).join("\n");
  throw failure(
    `The embedded PostgreSQL did not start (${ending ?? "no answer"}). ${logFile}:\n${lastLines}`,
  );
}

async function terminate(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
  for (let waited = 0; isAlive(pid) && waited < 30_000; waited += 50) await sleep(50);
}

async function ensureOwnedDatabase(superuserUrl, ownerPassword, database) {
  await withClient(superuserUrl, async (client) => {
    const role = await client.query("select 1 from pg_roles where rolname = $1", [OWNER]);
    // Not a superuser, as on a managed server: so the demo and the tests meet the forced policies as the owner too.
    const attributes = `login createdb createrole password ${client.escapeLiteral(ownerPassword)}`;
    await client.query(`${role.rowCount ? "alter" : "create"} role ${OWNER} ${attributes}`);
    const existing = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (!existing.rowCount) await client.query(`create database "${database}" owner ${OWNER}`);
  });
}

/** Holds the cluster open for this process; releasing says whether nobody else uses it. */
async function holdInUse(superuserUrl) {
  const client = new pg.Client({ connectionString: superuserUrl });
  // The server may be stopped under us; the next query will say so.
  client.on("error", () => {});
  await client.connect();
  await client.query("select pg_advisory_lock_shared($1)", [IN_USE_LOCK]);
  client.connection.stream.unref();
  return async function releaseAndAskIfLast() {
    client.connection.stream.ref();
    try {
      await client.query("select pg_advisory_unlock_shared($1)", [IN_USE_LOCK]);
      const { rows } = await client.query("select pg_try_advisory_lock($1) as last", [IN_USE_LOCK]);
      return rows[0].last;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => {});
    }
  };
}

/**
 * Starts the embedded PostgreSQL, or joins the one that already runs on the same folder, also one whose command
 * was killed. Whoever leaves last stops it.
 * Returns { url (owner), superuserUrl, password (of the owner), port, data, stop }.
 */
export async function startDatabase({ database = "terukur" } = {}) {
  const directory = dataDirectory();
  const place = await locateDatabase(join(directory, "postgres"));
  const superuserPassword = keptSecret("postgres-superuser-password");
  const ownerPassword = keptSecret("postgres-owner-password");
  const lockFile = join(directory, "postgres.starting");
  return alone(lockFile, async () => {
    let server = runningServer(place.data);
    if (!server) {
      if (!existsSync(join(place.data, "PG_VERSION"))) createCluster(place, superuserPassword);
      server = await launch(place, join(directory, "postgres.log"), superuserPassword, false);
    }
    const superuserUrl = address({
      user: SUPERUSER,
      password: superuserPassword,
      port: server.port,
      database: "postgres",
    });
    await ensureOwnedDatabase(superuserUrl, ownerPassword, database);
    const release = await holdInUse(superuserUrl);
    return {
      url: address({ user: OWNER, password: ownerPassword, port: server.port, database }),
      superuserUrl,
      port: server.port,
      data: place.data,
      stop: () =>
        alone(lockFile, async () => {
          if (await release()) await terminate(server.pid, "SIGINT");
        }),
    };
  });
}

/** Temporary clusters whose command was killed: stopped and removed by the next command. */
async function removeAbandoned(directory) {
  for (const name of readdirSync(directory)) {
    // The log, not the cluster: a cluster may lie elsewhere, its log never does.
    const creator = /^test-postgres-(\d+)\.log$/.exec(name)?.[1];
    if (!creator || isAlive(Number(creator))) continue;
    const { data } = await locateDatabase(join(directory, `test-postgres-${creator}`));
    const server = runningServer(data);
    if (server) await terminate(server.pid, "SIGQUIT");
    for (const path of [data, join(directory, name)]) rmSync(path, { recursive: true, force: true });
  }
}

/** A cluster for one run, without guarantees against a power cut; `stop` removes it. Returns as startDatabase. */
export async function startTemporaryDatabase({ database = "terukur" } = {}) {
  const directory = dataDirectory();
  await removeAbandoned(directory);
  const name = `test-postgres-${process.pid}`;
  const place = await locateDatabase(join(directory, name));
  const [superuserPassword, ownerPassword] = [0, 1].map(() => randomBytes(24).toString("base64url"));
  const logFile = join(directory, `${name}.log`);
  writeFileSync(logFile, "", { mode: 0o600 });
  rmSync(place.data, { recursive: true, force: true });
  createCluster(place, superuserPassword);
  const server = await launch(place, logFile, superuserPassword, true);
  const superuserUrl = address({
    user: SUPERUSER,
    password: superuserPassword,
    port: server.port,
    database: "postgres",
  });
  await ensureOwnedDatabase(superuserUrl, ownerPassword, database);
  return {
    url: address({ user: OWNER, password: ownerPassword, port: server.port, database }),
    superuserUrl,
    port: server.port,
    data: place.data,
    stop: async () => {
      await terminate(server.pid, "SIGQUIT");
      for (const path of [place.data, logFile]) rmSync(path, { recursive: true, force: true });
    },
  };
}
