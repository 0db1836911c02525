import { Buffer } from "node:buffer";
import yauzl from "yauzl";

/** The names of the files in a ZIP, in its order. */
export async function namesInArchive(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  const names: string[] = [];
  await new Promise<void>((resolve, reject) =>
    yauzl.fromBuffer(Buffer.concat(pieces), { lazyEntries: false }, (error, zip) => {
      if (error) return reject(error);
      zip.on("entry", (entry: yauzl.Entry) => names.push(entry.fileName));
      zip.once("end", resolve).once("error", reject);
    }),
  );
  return names;
}
