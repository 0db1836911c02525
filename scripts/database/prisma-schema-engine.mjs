#!/usr/bin/env node
// Prisma's CLI starts a downloaded binary as its schema engine and talks JSON-RPC with it over stdin and stdout.
// This file speaks the same protocol on the WebAssembly build of that engine, which npm carries, so that no
// download host is needed. It must be executable. Why and how far: docs/decisions/0004-embedded-database.md.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { parseIntoClientConfig } from "pg-connection-string";

const CHAR_TYPE = 18;
const BPCHAR_TYPE = 1042;
const NO_DATABASE = "postgresql://nobody@127.0.0.1:1/none";
const ENGINE_FAILURE = 4466;

const argv = process.argv.slice(2);
const optionsNamed = (name) => argv.flatMap((word, i) => (word === name ? [argv[i + 1]] : []));
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

async function loadEngineModule() {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(file.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (text) => process.stderr.write(`${text}\n`) };
  return bindings;
}

function parseDatasource() {
  const [json] = optionsNamed("--datasource");
  const url = new URL((json ? JSON.parse(json).url : undefined) ?? NO_DATABASE);
  const schema = url.searchParams.get("schema") ?? "public";
  url.searchParams.delete("schema");
  const maintenance = Object.assign(new URL(url), { pathname: "/postgres" });
  return { url, schema, maintenance, database: decodeURIComponent(url.pathname.slice(1)) };
}

async function query(connection, sql) {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function prismaError(error, { url, database }) {
  if (error.code === "3D000") return ["P1003", `Database \`${database}\` does not exist`];
  if (error.code === "28P01" || error.code === "28000") {
    return ["P1000", `Authentication failed against the database server for \`${url.username}\``];
  }
  return ["P1001", `Can't reach database server at \`${url.host}\`: ${error.message}`];
}

/** `cli can-connect-to-database | create-database | drop-database`: one statement, then the end. */
async function runCli(command, source) {
  const statements = {
    "can-connect-to-database": [source.url, "select 1"],
    "create-database": [source.maintenance, `create database ${quoted(source.database)}`],
    "drop-database": [source.maintenance, `drop database if exists ${quoted(source.database)}`],
  };
  try {
    if (!statements[command]) throw new Error(`unknown command ${command}`);
    const [where, sql] = statements[command];
    await query({ connectionString: where.toString() }, sql);
    process.exit(0);
  } catch (error) {
    const [error_code, message] = prismaError(error, source);
    const line = { level: "ERROR", target: "schema_engine::logger", fields: { message, error_code } };
    process.stderr.write(`\n${JSON.stringify(line)}\n`);
    process.exit(1);
  }
}

/**
 * Mends two faults of the adapter. It cannot read catalog columns of type "char", which the engine expects as
 * characters; and it cuts a migration at every semicolon, also inside a function's body.
 */
function mended(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.client.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  const { performIO, queryRaw } = adapter;
  adapter.queryRaw = async (statement) => {
    const charColumns = [];
    const view = Object.create(adapter, {
      performIO: {
        value: async (inner) => {
          const result = await performIO.call(adapter, inner);
          result.fields.forEach((field, i) => {
            if (field.dataTypeID !== CHAR_TYPE) return;
            field.dataTypeID = BPCHAR_TYPE;
            charColumns.push(i);
          });
          return result;
        },
      },
    });
    const result = await queryRaw.call(view, statement);
    for (const i of charColumns) result.columnTypes[i] = ColumnTypeEnum.Character;
    return result;
  };
  return adapter;
}

function adapterFactory({ url, schema }) {
  // Parsed fields, not the string: given a string, the shadow database would connect to the main one.
  const config = parseIntoClientConfig(url.toString());
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: async () => mended(await new PrismaPg(config, { schema }).connect()),
    // The adapter drops the shadow database while its own pool still uses it: close first, then drop.
    connectToShadowDb: async () => {
      const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
      await query(config, `create database ${quoted(database)}`);
      const shadow = mended(await new PrismaPg({ ...config, database }, { schema }).connect());
      const dispose = shadow.dispose.bind(shadow);
      shadow.dispose = async () => {
        await dispose();
        await query(config, `drop database if exists ${quoted(database)} with (force)`);
      };
      return shadow;
    },
  };
}

function serve(bindings, source) {
  const datamodels = optionsNamed("--datamodels").map((file) => [file, readFileSync(file, "utf8")]);
  let engine;
  const loadEngine = () =>
    (engine ??= bindings.SchemaEngine.new(
      { datamodels: datamodels.length ? datamodels : undefined },
      () => {},
      bindMigrationAwareSqlAdapterFactory(adapterFactory(source)),
    ));

  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  let printed = 1_000_000;

  async function answer({ id, method, params }) {
    try {
      const loaded = await loadEngine();
      const name = method === "getDatabaseVersion" ? "version" : method;
      let result = await loaded[name](params);
      // The binary prints a diff itself; the WebAssembly build returns it.
      if (method === "diff" && result?.stdout) {
        send({ id: printed++, method: "print", params: { content: result.stdout } });
        result = { ...result, stdout: null };
      }
      send({ id, result: result ?? {} });
    } catch (error) {
      const data = {
        is_panic: false,
        message: error?.message ?? String(error),
        error_code: error?.code ?? null,
        meta: error?.meta ?? null,
      };
      send({
        id,
        error: { code: ENGINE_FAILURE, message: "An error happened. Check the data field.", data },
      });
    }
  }

  let queue = Promise.resolve();
  const lines = createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    const request = JSON.parse(line);
    if (request.method) queue = queue.then(() => answer(request));
  });
  lines.on("close", () => queue.finally(() => process.exit(0)));
}

const source = parseDatasource();
const cli = argv.indexOf("cli");
if (argv.includes("--version")) {
  console.log(`schema-engine-wasm ${(await loadEngineModule()).version()}`);
} else if (cli >= 0) {
  await runCli(argv[cli + 1], source);
} else {
  serve(await loadEngineModule(), source);
}
