import "server-only";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import ZipStream from "zip-stream";
import { fileAt } from "@/lib/platform/storage";

export type ArchiveEntry = { name: string; storageKey: string; at: Date };

function add(zip: ZipStream, { name, storageKey, at }: ArchiveEntry): Promise<void> {
  return new Promise((resolve, reject) => {
    const source = createReadStream(fileAt(storageKey));
    source.once("error", reject);
    zip.entry(source, { name, date: at }, (error) => (error ? reject(error) : resolve()));
  });
}

/** Stored files as one ZIP, read one after the other: memory stays as it is, however many there are. PDFs are packed already. */
export function archiveFile(entries: readonly ArchiveEntry[]): Readable {
  const zip = new ZipStream({ store: true });
  const write = async () => {
    for (const entry of entries) await add(zip, entry);
    zip.finish();
  };
  write().catch((error: unknown) => zip.destroy(error instanceof Error ? error : new Error(String(error))));
  return zip as unknown as Readable;
}

/** A name of a file that every system takes: letters, digits, spaces and dots, no path. */
export const fileNameOf = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9 .,-]+/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80) || "dokumen";
