import { v7 } from "uuid";
import { AGENCY } from "../../../prisma/seed/demo/agency";
import { unitId } from "../../../prisma/seed/demo/people";
import { inAgency } from "./database";

export type NewUnit = { id: string; name: string; headPost: string; post: string };

const PLACES = ["Anggrek", "Bakau", "Cendana", "Dahlia", "Flamboyan", "Kenanga", "Melur", "Seruni"];

/** A unit of its own below the health office, with a vacant leading post and a vacant post below it: a journey moves nobody else. */
export async function newUnit(): Promise<NewUnit> {
  const [id, head, below] = [v7(), v7(), v7()];
  return inAgency(async (db) => {
    const { rows } = await db.query<{ n: number }>(
      "select count(*)::int as n from unit where agency_id = $1",
      [AGENCY.id],
    );
    const n = rows[0]?.n ?? 0;
    const name = `Puskesmas ${PLACES[n % PLACES.length]} ${n}`;
    await db.query(
      `insert into unit (agency_id, id, parent_id, code, name, kind, valid_from) values ($1, $2, $3, $4, $5, 'health_centre', '2026-01-01')`,
      [AGENCY.id, id, unitId("dinkes"), `UJI${n}`, name],
    );
    const posts = [
      { post: head, superior: null, title: `Kepala ${name}`, leads: true },
      { post: below, superior: head, title: `Bidan Terampil ${name}`, leads: false },
    ];
    for (const { post, superior, title, leads } of posts) {
      await db.query(
        `insert into position (agency_id, id, unit_id, superior_position_id, title, class, is_unit_head, valid_from) values ($1, $2, $3, $4, $5, 'functional', $6, '2026-01-01')`,
        [AGENCY.id, post, id, superior, title, leads],
      );
    }
    return { id, name, headPost: `Kepala ${name}`, post: `Bidan Terampil ${name}` };
  });
}
