import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { runImport } from "@/lib/features/exchange/imports/run-import";
import { matchColumns } from "@/lib/features/exchange/imports/match-columns";
import { uploadFile } from "@/lib/features/exchange/imports/upload-file";
import type { ImportKind } from "@/lib/features/exchange/rules/import-fields";
import { owner } from "../database";
import { contextOf, type World } from "../world";
import type { Place } from "./people-workbook";

const YEAR = toDate("2026-01-01");

/** Units with a head's post and posts of some titles, as an agency has them before its people come. */
export async function makeUnits(world: World, count: number): Promise<Place[]> {
  const { agencyId } = world;
  const places: Place[] = [];
  for (let i = 0; i < count; i += 1) {
    const unitId = newId();
    const name = `Bidang Uji ${i + 1}`;
    const unit = { code: `9.${i + 1}`, name, kind: "bidang", parentId: world.units.health };
    await owner.unit.create({ data: { agencyId, id: unitId, ...unit, validFrom: YEAR } });
    const headId = newId();
    const titles = [
      {
        id: headId,
        title: `Kepala Bidang Uji ${i + 1}`,
        class: "administrator" as const,
        isUnitHead: true,
        above: world.positions.superior,
      },
      {
        id: newId(),
        title: "Analis Uji Ahli Pertama",
        class: "functional" as const,
        isUnitHead: false,
        above: headId,
      },
      {
        id: newId(),
        title: "Pengelola Data Uji",
        class: "pelaksana" as const,
        isUnitHead: false,
        above: headId,
      },
    ];
    for (const { id, above, ...post } of titles) {
      const facts = { unitId, superiorPositionId: above, ...post };
      await owner.position.create({ data: { agencyId, id, ...facts, validFrom: YEAR } });
      places.push({
        unit: i % 2 === 0 ? name : unit.code,
        title: post.title,
        class:
          post.class === "functional"
            ? "Fungsional"
            : post.class === "pelaksana"
              ? "Pelaksana"
              : "Administrator",
      });
    }
  }
  return places;
}

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

/** A digest of everything that an import may write; versions count writes and are left out. */
export async function digestOf(world: World): Promise<string> {
  const [row] = await owner.$queryRaw<{ digest: string }[]>`
    SELECT md5(string_agg(line, E'\n' ORDER BY line)) AS digest FROM (
      SELECT (to_jsonb(e) - 'version')::text AS line FROM employee e WHERE agency_id = ${world.agencyId}::uuid
      UNION ALL SELECT (to_jsonb(a) - 'version')::text FROM assignment a WHERE agency_id = ${world.agencyId}::uuid
      UNION ALL SELECT (to_jsonb(r) - 'version')::text FROM reporting_line r WHERE agency_id = ${world.agencyId}::uuid
      UNION ALL SELECT (to_jsonb(u) - 'version')::text FROM unit u WHERE agency_id = ${world.agencyId}::uuid
      UNION ALL SELECT (to_jsonb(s))::text FROM unit_span s WHERE agency_id = ${world.agencyId}::uuid
      UNION ALL SELECT (to_jsonb(p) - 'version')::text FROM position p WHERE agency_id = ${world.agencyId}::uuid
      UNION ALL SELECT (to_jsonb(s))::text FROM position_span s WHERE agency_id = ${world.agencyId}::uuid
    ) all_rows`;
  return row?.digest ?? "";
}
