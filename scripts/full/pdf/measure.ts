import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import yauzl from "yauzl";
import { downloadDocumentBatch } from "@/lib/features/documents/issued/download-document-batch";
import { makeDocumentBatch } from "@/lib/features/work-plans/documents/make-document-batch";
import { orderDocumentBatch } from "@/lib/features/work-plans/documents/order-document-batch";
import { getDocumentBatch } from "@/lib/features/documents/issued/queries/batches";
import { disconnect, inTenant } from "@/lib/platform/db";
import { generatedOfficer } from "../export/actor";

// One order of forms in a process of its own: the last line is what it took, as JSON.

const text = { type: "string" } as const;
const { values } = parseArgs({ options: { size: text, seed: text } });
const ctx = generatedOfficer({ seed: values.seed ?? "1", asOf: "2027-01-25" });
const { agencyId } = ctx.actor;
const megabytes = () => process.memoryUsage().rss / 1_048_576;

async function hashes(): Promise<string> {
  const rows = await inTenant(agencyId, (db) =>
    db.issuedDocument.findMany({ select: { id: true, sha256: true }, orderBy: { id: "asc" } }),
  );
  return JSON.stringify(rows);
}

async function entriesOf(stream: ReadableStream<Uint8Array>): Promise<{ entries: number; bytes: number }> {
  const folder = await mkdtemp(join(tmpdir(), "terukur-pdf-"));
  const path = join(folder, "archive.zip");
  const file = await open(path, "w");
  let bytes = 0;
  for await (const piece of stream) {
    bytes += piece.length;
    await file.write(piece);
  }
  await file.close();
  const zip = await promisify<string, yauzl.ZipFile>((name, done) => yauzl.open(name, done as never))(path);
  const names = new Set<string>();
  await new Promise<void>((resolve, reject) => {
    zip.on("entry", (entry: yauzl.Entry) => names.add(entry.fileName));
    zip.once("end", resolve).once("error", reject);
  });
  await rm(folder, { recursive: true });
  return { entries: names.size, bytes };
}

const { batchId } = await orderDocumentBatch(ctx, { unitId: null, year: 2026 });
const order = { agencyId, batchId };
const seen = new Set<number>();
let most = megabytes();
const before = most;
const watchMemory = setInterval(() => (most = Math.max(most, megabytes())), 10);
const watchProgress = setInterval(() => {
  void getDocumentBatch(ctx, batchId).then(({ done }) => seen.add(done));
}, 250);
const [started, cpu] = [performance.now(), process.cpuUsage()];
await makeDocumentBatch(order);
const seconds = (performance.now() - started) / 1000;
const used = process.cpuUsage(cpu);
clearInterval(watchProgress);
clearInterval(watchMemory);
const { total, done } = await getDocumentBatch(ctx, batchId);
const first = await hashes();
await makeDocumentBatch(order);
const again = (await hashes()) === first ? 0 : 1;
const { stream } = await downloadDocumentBatch(ctx, { batchId });
const { entries, bytes: archiveBytes } = await entriesOf(stream);
await disconnect();
console.log(
  JSON.stringify({
    ...{ total, done, entries, seconds, archiveBytes, again, steps: seen.size },
    cpu: (used.user + used.system) / 1000,
    growth: most - before,
  }),
);
