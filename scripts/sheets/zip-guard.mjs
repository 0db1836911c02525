// Opens a zip without trusting a word of it: what cannot be an honest workbook is refused before anything is unpacked.
import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import { LIMITS, Refusal, refuse } from "./limits.mjs";

const ARCHIVE = /\.(zip|xlsx|xlsm|xlsb|jar|7z|rar|gz|bz2|tar|tgz|docx|docm)$/i;
const LOCAL_HEADER = 30;
const SYMLINK = 0xa000;

/** What the name of a part alone says. */
function refuseByName(name) {
  if (/(^|\/)vbaProject\.bin$/i.test(name) || /^xl\/macrosheets\//i.test(name)) refuse("file-macro");
  if (/^xl\/(activeX|ctrlProps)\//i.test(name)) refuse("file-active");
  if (/^xl\/(externalLinks|queryTables)\//i.test(name) || /^xl\/connections\.xml$/i.test(name))
    refuse("file-external");
  if (ARCHIVE.test(name) || /^xl\/embeddings\//i.test(name))
    refuse("file-nested", { name: name.slice(0, 80) });
}

function refuseByHeader(entry, fileSize) {
  if (entry.isEncrypted()) refuse("file-locked");
  if (((entry.externalFileAttributes >>> 16) & 0xf000) === SYMLINK) refuse("file-path");
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) refuse("file-damaged");
  const { compressedSize, uncompressedSize, relativeOffsetOfLocalHeader: offset } = entry;
  if (uncompressedSize > LIMITS.part) refuse("file-bomb");
  if (offset + LOCAL_HEADER + compressedSize > fileSize) refuse("file-header-lies");
  const isDense = uncompressedSize > LIMITS.ratioFrom && uncompressedSize > compressedSize * LIMITS.ratio;
  if (isDense) refuse("file-bomb");
}

/** Parts that lie upon one another are one packed block counted many times. */
function refuseOverlaps(entries) {
  const byOffset = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of byOffset) {
    if (entry.relativeOffsetOfLocalHeader < end) refuse("file-bomb");
    end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.compressedSize;
  }
}

/** yauzl's sentences for what it refuses itself. */
function codeOf(error) {
  const text = String(error?.message ?? "");
  if (/relative path|absolute path|invalid characters in fileName/i.test(text)) return "file-path";
  if (/encrypt/i.test(text)) return "file-locked";
  if (/too many bytes|not enough bytes|size mismatch|lies|exceed|mismatch/i.test(text))
    return "file-header-lies";
  return "file-damaged";
}

export const asRefusal = (error) => (error instanceof Refusal ? error : new Refusal(codeOf(error)));

/** @returns {Promise<{ names: Map<string, yauzl.Entry>, read: (name: string) => AsyncIterable<Buffer>, close: () => void }>} */
export async function openZip(path) {
  let zip;
  try {
    zip = await yauzl.openPromise(path, { autoClose: false, strictFileNames: true });
    const names = new Map();
    let total = 0;
    if (zip.entryCount > LIMITS.entries) refuse("file-parts", { n: zip.entryCount });
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      if (name.endsWith("/")) continue;
      if (names.size >= LIMITS.entries) refuse("file-parts", { n: names.size });
      refuseByHeader(entry, zip.fileSize);
      refuseByName(name);
      const key = name.toLowerCase();
      if (names.has(key)) refuse("file-duplicate", { name: name.slice(0, 80) });
      names.set(key, entry);
      total += entry.uncompressedSize;
      if (total > LIMITS.unpacked) refuse("file-bomb");
    }
    refuseOverlaps(names.values());
    return { names, read: (name) => readPart(zip, names, name), close: () => zip.close() };
  } catch (error) {
    zip?.close();
    throw asRefusal(error);
  }
}

/** The unpacked bytes of a part; its size and checksum must be those of the directory. */
async function* readPart(zip, names, name) {
  const entry = names.get(name.toLowerCase());
  if (!entry) refuse("file-damaged");
  const local = await zip.readLocalFileHeaderPromise(entry);
  if (!local.fileName.equals(entry.fileNameRaw)) refuse("file-header-lies");
  let sum = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) {
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum >>> 0 !== entry.crc32 >>> 0) refuse("file-damaged");
}
