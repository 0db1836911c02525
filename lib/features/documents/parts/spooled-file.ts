import "server-only";
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, unlink, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Writable } from "node:stream";

/** A finished file whose name is gone already: the rest goes when its stream is read or cancelled. */
export type SpooledFile = {
  bytes: number;
  stream: ReadableStream<Uint8Array>;
  discard: () => Promise<void>;
};

const PIECE = 65_536;

/** A piece at a time, as the reader asks for it. */
function streamOf(file: FileHandle): ReadableStream<Uint8Array> {
  let position = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { bytesRead, buffer } = await file.read(new Uint8Array(PIECE), 0, PIECE, position);
        position += bytesRead;
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
        if (bytesRead > 0) return;
        await file.close();
        controller.close();
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  );
}

/**
 * Writes a file beside, not into the answer: what fails is an error and never half a file, and a slow reader holds no connection of the
 * database. Memory stays as it is, however big the file.
 */
export async function spoolFile(write: (out: Writable) => Promise<void>): Promise<SpooledFile> {
  const path = join(tmpdir(), `terukur-${randomUUID()}`);
  const file = await open(path, "wx+", 0o600);
  try {
    // A descriptor of its own: a stream that fails closes it.
    await write(createWriteStream(path, { flags: "r+" }));
    const { size } = await file.stat();
    return { bytes: size, stream: streamOf(file), discard: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  } finally {
    await unlink(path);
  }
}
