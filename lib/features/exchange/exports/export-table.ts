import "server-only";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { authorize } from "@/lib/access/authorize";
import type { Permission } from "@/lib/access/permissions";
import { csvFile } from "@/lib/features/documents/parts/csv-file";
import { spoolFile } from "@/lib/features/documents/parts/spooled-file";
import type { Cell, Table, TableFormat } from "@/lib/features/documents/parts/table-file";
import { xlsxFile } from "@/lib/features/documents/parts/xlsx-file";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { inTenant } from "@/lib/platform/db";
import { portions, type RowSource } from "../queries/portions";

/** A list of a page as a file: the page's own permission and rows, in words. */
export type TableToExport<R> = {
  /** Name of the file and in the audit, such as "people". */
  name: string;
  permission: Permission;
  /** The unit that the list is narrowed to, where the permission depends on it. */
  unitId?: string | null;
  /** Whether the actor heads that unit or one above it, where the permission asks. */
  leadsUnit?: boolean;
  title: string;
  head: Table["head"];
  columns: readonly { label: string; cell: (row: R) => Cell }[];
  source: RowSource<R>;
};

export type ExportedFile = {
  fileName: string;
  mime: string;
  bytes: number;
  rows: number;
  stream: ReadableStream<Uint8Array>;
};

const MIMES: Record<TableFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
/** How long the reading of a big list may take. */
const TIMEOUT = 600_000;

/**
 * Writes every row of a list into a file, read a portion at a time in one view of the database. Who took what, with which filters
 * and how many rows, is recorded in the same transaction.
 * @throws AppError NOT_FOUND, FORBIDDEN as the page itself
 */
export async function exportTable<R>(
  ctx: Context,
  table: TableToExport<R>,
  format: TableFormat,
): Promise<ExportedFile> {
  const { actor, now, today } = ctx;
  const unitHeads = table.leadsUnit ? [actor.employeeId] : [];
  authorize(actor, table.permission, { today, unitId: table.unitId ?? null, unitHeads });
  let rows = 0;
  const work = async (db: Parameters<Parameters<typeof inTenant>[1]>[0]) => {
    async function* cells(): AsyncGenerator<Cell[][]> {
      for await (const portion of portions(db, table.source)) {
        rows += portion.length;
        yield portion.map((row) => table.columns.map(({ cell }) => cell(row)));
      }
    }
    const content = { ...table, columns: table.columns.map(({ label }) => label), rows: cells() };
    const file = await spoolFile((out) =>
      pipeline(format === "csv" ? Readable.from(csvFile(content)) : xlsxFile(content), out),
    );
    try {
      await recordAudit(db, ctx, "export.download", {
        subject: { type: "export", id: newId() },
        after: { table: table.name, format, rows, head: Object.fromEntries(table.head) },
        at: now,
      });
    } catch (error) {
      await file.discard();
      throw error;
    }
    return file;
  };
  const { bytes, stream } = await inTenant(actor.agencyId, work, TIMEOUT);
  return { fileName: `terukur-${table.name}-${today}.${format}`, mime: MIMES[format], bytes, rows, stream };
}
