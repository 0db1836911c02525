// Where this installation keeps its own files, and the secrets that it makes for itself.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * TERUKUR_DATA_DIR, or `.data` beside package.json; made when it is missing.
 * PostgreSQL never runs as root, so its user must be able to walk through this folder; the secrets in it are
 * closed one by one.
 */
export function dataDirectory() {
  const directory = resolve(projectRoot, process.env.TERUKUR_DATA_DIR || ".data");
  if (!existsSync(directory)) {
    mkdirSync(directory, { recursive: true });
    chmodSync(directory, 0o711);
  }
  return directory;
}

/** A random secret of 256 bits that stays the same between runs, kept in the data folder for its owner only. */
export function keptSecret(name) {
  const file = join(dataDirectory(), name);
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
