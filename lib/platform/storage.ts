import "server-only";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { newId } from "./clock";
import { env } from "./env";

const KEY = /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/;

/** Private files lie in the data folder, named by ids only; nothing outside the application serves them. */
function pathOf(key: string): string {
  if (!KEY.test(key)) throw new TypeError("not a storage key");
  return join(resolve(env().TERUKUR_DATA_DIR), "files", key);
}

/** Stores the bytes whole or not at all and answers their key. */
export async function storeFile(agencyId: string, bytes: Uint8Array): Promise<string> {
  const key = `${agencyId}/${newId()}`;
  const path = pathOf(key);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, bytes, { mode: 0o600 });
  await rename(`${path}.part`, path);
  return key;
}

export const loadFile = (key: string): Promise<Buffer> => readFile(pathOf(key));

/** For a transaction that failed after its file was stored. */
export const discardFile = (key: string): Promise<void> => rm(pathOf(key), { force: true });
