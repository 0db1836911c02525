import type { Page } from "@playwright/test";
import { m } from "./journey";

export type Figures = { people: number; noPlan: number; noted: number; scored: number };

const d = m.reports.dashboard;

/** The head figures of HR's dashboard for the running quarter, read from the screen. */
export async function readDashboard(page: Page): Promise<Figures> {
  await page.goto("/hr");
  const lines = await page.getByRole("list", { name: d.numbers }).getByRole("listitem").allInnerTexts();
  const figure = (words: string) => {
    const line = lines.find((one) => one.includes(words)) ?? "";
    return Number(/[\d.]+/.exec(line)?.[0].replaceAll(".", ""));
  };
  const [noted = "", scored = ""] = [d.noted(""), d.scored("")].map((words) => words.split(",")[0]);
  return {
    people: figure(d.people(0)),
    noPlan: figure(d.noPlan),
    noted: figure(noted),
    scored: figure(scored),
  };
}
