import type { Page } from "@playwright/test";
import { AGENCY } from "../../../prisma/seed/demo/agency";
import { inAgency } from "./database";
import { m } from "./journey";

/** The training of the catalogue with the most free seats: nobody else's place is taken by a journey. */
export async function openTraining(): Promise<{ id: string; title: string }> {
  const { rows } = await inAgency((db) =>
    db.query<{ id: string; title: string }>(
      `select t.id, t.title from training t where t.agency_id = $1 and t.starts_on > '2026-11-20'
       order by t.seats - (select count(*) from training_enrolment e where e.agency_id = t.agency_id and e.training_id = t.id) desc, t.id
       limit 1`,
      [AGENCY.id],
    ),
  );
  const [training] = rows;
  if (!training) throw new Error("the catalogue has no training to come");
  return training;
}

/** How many people wait for a seat, as HR reads it. */
export async function readWaiting(page: Page): Promise<number> {
  const w = m.development.officer;
  await page.goto("/hr/trainings");
  const lines = await page.getByRole("list", { name: w.numbers }).getByRole("listitem").allInnerTexts();
  return Number(/\d+/.exec(lines.find((line) => line.includes(w.waiting)) ?? "")?.[0]);
}
