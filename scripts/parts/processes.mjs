// Child processes and stopping: every command stops what it started, also after Ctrl-C.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "./settings.mjs";

const stops = [];
let stopping;

/** Registers a clean-up; clean-ups run in reverse order, once. */
export function onStop(stop) {
  stops.push(stop);
}

/** Runs every clean-up; a failing one does not keep the others from running. */
export function stopAll() {
  stopping ??= (async () => {
    for (const stop of stops.reverse()) {
      try {
        await stop();
      } catch (error) {
        console.error(`While stopping: ${error.message}`);
      }
    }
  })();
  return stopping;
}

/** Runs a command to its end with clean-up on failure, Ctrl-C and termination; sets the exit code. */
export async function main(work) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      void stopAll().then(() => process.exit(signal === "SIGINT" ? 130 : 143));
    });
  }
  try {
    const code = await work();
    await stopAll();
    process.exit(code ?? 0);
  } catch (error) {
    // A child that dies of our own Ctrl-C is no failure worth a message.
    if (!stopping) console.error(`\n${error.expected ? error.message : error.stack}`);
    await stopAll();
    process.exit(1);
  }
}

/** An error whose message alone tells a person what to do. */
export function failure(message) {
  return Object.assign(new Error(message), { expected: true });
}

/** The environment of a child: this process's, with changes; undefined removes a variable. */
export function childEnvironment(changes = {}) {
  const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...changes };
  for (const [name, value] of Object.entries(changes)) if (value === undefined) delete environment[name];
  return environment;
}

/**
 * Starts a program of node_modules/.bin, or an absolute one, in the project's folder.
 * Its own process group keeps a terminal's Ctrl-C from reaching it before this process has decided the order.
 */
export function start(program, args, { env, stdio = ["ignore", "inherit", "inherit"] } = {}) {
  const file = program.includes("/") ? program : join(projectRoot, "node_modules/.bin", program);
  const child = spawn(file, args, {
    cwd: projectRoot,
    env: childEnvironment(env),
    stdio,
    detached: process.platform !== "win32",
    shell: process.platform === "win32",
  });
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, error }));
    child.once("exit", (code, signal) => resolve({ code: code ?? 1, signal }));
  });
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  const signalGroup = (signal) => {
    try {
      process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  };
  const stop = async () => {
    if (hasEnded || !child.pid) return;
    signalGroup("SIGTERM");
    const patience = setTimeout(() => signalGroup("SIGKILL"), 10_000);
    await ended;
    clearTimeout(patience);
  };
  onStop(stop);
  return { child, ended, stop };
}

/** Runs a program to its end; throws when it fails, unless `allowFailure`. Returns { code, output }. */
export async function run(program, args, { env, quiet = false, allowFailure = false } = {}) {
  const { child, ended } = start(program, args, {
    env,
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  if (quiet)
    await Promise.race([new Promise((resolve) => child.once("close", resolve)), ended.then((e) => e.error)]);
  const { code, error } = await ended;
  if (code !== 0 && !allowFailure) {
    throw failure(`${program} ${args.join(" ")} failed (${error?.message ?? `exit ${code}`})\n${output}`);
  }
  return { code, output };
}

/** Whether a process with this number exists, also one that belongs to somebody else. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Runs the work while no other command holds this lock file; the lock of a killed command does not count. */
export async function alone(lockFile, work, patience = 60_000) {
  for (let waited = 0; ; waited += 100) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const holder = existsSync(lockFile) ? Number(readFileSync(lockFile, "utf8")) : 0;
      if (holder && !isAlive(holder)) rmSync(lockFile, { force: true });
      if (waited > patience)
        throw failure(`Another command holds ${lockFile}. If none is running, remove that file.`);
      await sleep(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

/** A TCP port of the loopback interface that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Whether nothing listens on this port of the loopback interface. */
export function isPortFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(Number(port), "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

const startedAt = performance.now();

/** One line of progress with the seconds since the command began. */
export function step(message) {
  console.log(`[${((performance.now() - startedAt) / 1000).toFixed(1)} s] ${message}`);
}
