import type { Context } from "@/lib/platform/context";
import { runImport } from "@/lib/features/exchange/imports/run-import";
import { matchColumns } from "@/lib/features/exchange/imports/match-columns";
import { uploadFile } from "@/lib/features/exchange/imports/upload-file";
import type { ImportKind } from "@/lib/features/exchange/rules/import-fields";
import { owner } from "../database";
import { contextOf, type World } from "../world";
import { digestOfAgency, makePlaces } from "./agency";

export const makeUnits = (world: World, count: number) =>
  makePlaces(
    owner,
    { agencyId: world.agencyId, parentId: world.units.health, superiorPostId: world.positions.superior },
    count,
  );

export const digestOf = (world: World): Promise<string> => digestOfAgency(owner, world.agencyId);

export const importOf = (world: World, id: string) =>
  owner.dataImport.findUniqueOrThrow({ where: { agencyId_id: { agencyId: world.agencyId, id } } });

export const fileOf = (bytes: Buffer, name = "pegawai-uji.xlsx") => new File([new Uint8Array(bytes)], name);

/** Uploads and reads a file; the import waits for its columns. */
export async function uploaded(
  world: World,
  ctx: Context,
  kind: ImportKind,
  bytes: Buffer,
  name?: string,
): Promise<string> {
  const { importId } = await uploadFile(ctx, { kind, file: fileOf(bytes, name) });
  await runImport(world.agencyId, importId);
  return importId;
}

/** Takes the columns as they were guessed, in the sheets where all was found, and checks the rows. */
export async function checked(world: World, ctx: Context, importId: string): Promise<void> {
  const sheets = await owner.importSheet.findMany({ where: { importId }, orderBy: { number: "asc" } });
  const { version } = await importOf(world, importId);
  await matchColumns(ctx, {
    importId,
    version,
    sheets: sheets.map(({ number, isTaken, fields }) => ({
      number,
      isTaken,
      fields: (fields as (string | null)[]).map((field) => (field ?? "") as never),
    })),
  });
  await runImport(world.agencyId, importId);
}

export const hr = (world: World, key?: string) => contextOf(world, "hr", key);
