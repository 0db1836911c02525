import type { PrismaClient } from "@/lib/generated/prisma/client";
import { newId, toDate } from "@/lib/platform/clock";
import type { Place } from "./people-workbook";

const YEAR = toDate("2026-01-01");

type Owner = Pick<PrismaClient, "unit" | "position" | "$queryRaw">;

const CLASSES = { administrator: "Administrator", functional: "Fungsional", pelaksana: "Pelaksana" } as const;

/** Units with a head's post and posts of some titles, as an agency has them before its people come. */
export async function makePlaces(
  owner: Owner,
  { agencyId, parentId, superiorPostId }: { agencyId: string; parentId: string; superiorPostId: string },
  count: number,
): Promise<Place[]> {
  const places: Place[] = [];
  for (let i = 0; i < count; i += 1) {
    const unitId = newId();
    const name = `Bidang Uji ${i + 1}`;
    const unit = { code: `9.${i + 1}`, name, kind: "bidang", parentId };
    await owner.unit.create({ data: { agencyId, id: unitId, ...unit, validFrom: YEAR } });
    const headId = newId();
    const posts = [
      {
        id: headId,
        title: `Kepala ${name}`,
        class: "administrator" as const,
        isUnitHead: true,
        above: superiorPostId,
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
    for (const { above, ...post } of posts) {
      const data = { agencyId, unitId, superiorPositionId: above, ...post, validFrom: YEAR };
      await owner.position.create({ data });
      places.push({ unit: i % 2 === 0 ? name : unit.code, title: post.title, class: CLASSES[post.class] });
    }
  }
  return places;
}

/** A digest of everything that an import may write; versions count writes and are left out. */
export async function digestOfAgency(owner: Owner, agencyId: string): Promise<string> {
  const [row] = await owner.$queryRaw<{ digest: string }[]>`
    SELECT md5(string_agg(line, E'\n' ORDER BY line)) AS digest FROM (
      SELECT (to_jsonb(e) - 'version')::text AS line FROM employee e WHERE agency_id = ${agencyId}::uuid
      UNION ALL SELECT (to_jsonb(a) - 'version')::text FROM assignment a WHERE agency_id = ${agencyId}::uuid
      UNION ALL SELECT (to_jsonb(r) - 'version')::text FROM reporting_line r WHERE agency_id = ${agencyId}::uuid
      UNION ALL SELECT (to_jsonb(u) - 'version')::text FROM unit u WHERE agency_id = ${agencyId}::uuid
      UNION ALL SELECT (to_jsonb(s))::text FROM unit_span s WHERE agency_id = ${agencyId}::uuid
      UNION ALL SELECT (to_jsonb(p) - 'version')::text FROM position p WHERE agency_id = ${agencyId}::uuid
      UNION ALL SELECT (to_jsonb(s))::text FROM position_span s WHERE agency_id = ${agencyId}::uuid
      UNION ALL SELECT (to_jsonb(n) - 'version')::text FROM strategy_node n WHERE agency_id = ${agencyId}::uuid
      UNION ALL SELECT (to_jsonb(i) - 'version')::text FROM strategy_indicator i WHERE agency_id = ${agencyId}::uuid
    ) all_rows`;
  return row?.digest ?? "";
}
