import "server-only";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { newId } from "./clock";
import { env } from "./env";

const KEY = /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/;

/** Private files lie in the data folder, named by ids only; nothing outside the application serves them. */
function pathOf(key: string): string {
  if (!KEY.test(key)) throw new TypeError("not a storage key");
  return join(resolve(env().TERUKUR_DATA_DIR), "files", key);
}

/** Writes to the disk itself, not to its cache: what is acknowledged outlives a power cut. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name in a folder is durable once the folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Stores the bytes whole or not at all and answers their key. */
export async function storeFile(agencyId: string, bytes: Uint8Array): Promise<string> {
  const key = `${agencyId}/${newId()}`;
  const path = pathOf(key);
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeDurably(`${path}.part`, bytes);
    await rename(`${path}.part`, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await Promise.all([path, `${path}.part`].map((one) => rm(one, { force: true })));
    throw error;
  }
  return key;
}

export const loadFile = (key: string): Promise<Buffer> => readFile(pathOf(key));

/** For a transaction that failed after its file was stored. */
export const discardFile = (key: string): Promise<void> => rm(pathOf(key), { force: true });

/** Where the file lies on this machine, for a process that reads it piece by piece. */
export const fileAt = (key: string): string => pathOf(key);
