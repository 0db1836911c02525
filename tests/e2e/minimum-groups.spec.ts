import { expect, test } from "../support/e2e/journey";
import {
  chosen,
  crawl,
  differing,
  exchangeResults,
  showEverySize,
  smallGroups,
} from "../support/e2e/small-groups";

/** Enough pages for a control: those that a form's choice leads to, and what stands behind them. */
const A_FEW = 60;

/**
 * Two units of three people exchange their results. Whatever says something else afterwards has told of a group of fewer than five: no
 * sum of five and more has changed.
 */
test("no page and no file tells of a group of fewer than five", async ({ seat }) => {
  test.setTimeout(900_000);
  const groups = await smallGroups();
  const readers = [];
  for (const [role, person] of Object.entries(groups.readers))
    readers.push({ role, page: await seat(person) });
  const chief = await seat(groups.chief);

  const before = [];
  for (const { role, page } of readers) before.push({ role, page, pages: await crawl(page, groups) });
  const own = await crawl(chief, groups, A_FEW);
  await exchangeResults(groups);
  for (const { role, page, pages } of before) {
    const after = await crawl(page, groups);
    console.log(`${role}: ${pages.size} pages and files, ${after.size} afterwards`);
    expect(pages.size, role).toBeGreaterThan(5);
    expect.soft(differing(pages, after), role).toEqual([]);
    const choices = chosen(groups).filter((address) => address.startsWith("/hr/release"));
    const read = choices.filter((address) => after.has(address)).length;
    expect(read, `${role} before handing over`).toBe(["hr", "auditor"].includes(role) ? choices.length : 0);
  }

  // Controls: their own appraiser sees the exchange, and so does everybody once the smallest group is one.
  expect(differing(own, await crawl(chief, groups, A_FEW))).not.toEqual([]);
  await showEverySize(groups);
  const office = before.find(({ role }) => role === "hr");
  const open = office ? await crawl(office.page, groups, A_FEW) : new Map<string, string>();
  await exchangeResults(groups);
  const planted = office ? differing(open, await crawl(office.page, groups, A_FEW)) : [];
  console.log(
    `planted, a smallest group of one: ${planted.length} pages tell, such as ${planted.slice(0, 3).join(" ")}`,
  );
  expect(planted.filter((address) => address.startsWith("/hr/release"))).not.toEqual([]);
  expect(planted.filter((address) => address.startsWith("/hr/distribution"))).not.toEqual([]);
});
