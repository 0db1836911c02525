"use server";

import { createAction } from "@/app/create-action";
import { applyFix } from "@/lib/features/exchange/imports/apply-fix";
import { enterImport } from "@/lib/features/exchange/imports/enter-import";
import {
  applyFixInput,
  importStepInput,
  matchColumnsInput,
  uploadFileInput,
} from "@/lib/features/exchange/imports/import-input";
import { matchColumns } from "@/lib/features/exchange/imports/match-columns";
import { undoImport } from "@/lib/features/exchange/imports/undo-import";
import { uploadFile } from "@/lib/features/exchange/imports/upload-file";

const toImport = ({ importId }: { importId: string }) => `/hr/imports/${importId}`;

export const uploadFileAction = createAction({
  input: uploadFileInput,
  run: uploadFile,
  redirectTo: toImport,
});

export const matchColumnsAction = createAction({
  input: matchColumnsInput,
  run: matchColumns,
  redirectTo: toImport,
});

export const applyFixAction = createAction({ input: applyFixInput, run: applyFix, redirectTo: toImport });

export const enterImportAction = createAction({
  input: importStepInput,
  run: enterImport,
  redirectTo: toImport,
});

export const undoImportAction = createAction({
  input: importStepInput,
  run: undoImport,
  redirectTo: toImport,
});
