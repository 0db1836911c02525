import "server-only";
import { z } from "zod";
import { globalDb, inTenant } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { checkRows } from "../parts/check-rows";
import { enterRows } from "../parts/enter-rows";
import { stageFile, stateOf } from "../parts/stage-file";
import { IMPORT_JOB_NAME } from "../parts/import-step";
import { undoRows } from "../parts/undo-rows";

// authorize: none, a person started the step and was asked then
// audit: none, every batch of a step records itself

const payload = z.object({ agencyId: z.uuid(), importId: z.uuid() });

/**
 * Does whatever the import's state asks for: reads the file, checks its rows, enters them, or takes them back. Called again after a fall
 * it goes on where the last batch ended; called twice at once, the batches take turns.
 */
export async function runImport(agencyId: string, importId: string): Promise<void> {
  const found = await stateOf(agencyId, importId);
  if (found?.state === "reading") await stageFile(agencyId, importId);
  if (found?.state === "checking") await checkRows(agencyId, importId);
  if (found?.state === "entering") await enterRows(agencyId, importId);
  if (found?.state === "undoing") await undoRows(agencyId, importId);
}

/** Minutes without a sign of life after which a step counts as fallen: its worker was killed before it could say so. */
const SILENT_MINUTES = 2;

async function fallenIn(agencyId: string): Promise<string[]> {
  return inTenant(agencyId, async (db) => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM data_import WHERE state IN ('reading', 'checking', 'entering', 'undoing')
        AND beat_at < now() - make_interval(mins => ${SILENT_MINUTES}) ORDER BY beat_at`;
    return rows.map(({ id }) => id);
  });
}

export const runImportJob: Job = {
  name: IMPORT_JOB_NAME,
  work: async (given) => {
    const { agencyId, importId } = payload.parse(given);
    await runImport(agencyId, importId);
  },
};

/** One import that falls again keeps no other from going on. */
async function resume(agencyId: string, importId: string): Promise<void> {
  try {
    await runImport(agencyId, importId);
  } catch (error) {
    log.error({ agencyId, importId, err: error }, "an import could not go on");
  }
}

/** The queue gives a killed worker's job to another one after hours only; an import should not wait so long. */
export const resumeImportsJob: Job = {
  name: "exchange.resume-imports",
  cron: "* * * * *",
  work: async () => {
    for (const { id } of await globalDb().agency.findMany({ select: { id: true } }))
      for (const importId of await fallenIn(id)) await resume(id, importId);
  },
};
