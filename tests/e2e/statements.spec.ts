import pg from "pg";
import { need } from "../support/e2e/database";
import { expect, test } from "../support/e2e/journey";
import { callsOf, growCrowd, newCrowd, statementsOf, type Counted } from "../support/statements";

const FEW = 20;
const MANY = 200;

/** How a page's statements grew from few rows to many; nothing when their number is the same. */
const growth = (few: Counted[], many: Counted[]): string[] =>
  callsOf(few) === callsOf(many)
    ? []
    : [`${callsOf(few)} statements at ${FEW} rows, ${callsOf(many)} at ${MANY}`];

test("home, team queue and dashboard cost the same number of statements at 20 and at 200 people", async ({
  seat,
}) => {
  const crowd = await newCrowd();
  const [appraiser, hr] = [await seat(crowd.appraiser), await seat(crowd.hr)];
  const pages = [
    { name: "home", page: appraiser, path: "/", atMost: 4 },
    { name: "team queue", page: appraiser, path: "/team", atMost: 6 },
    { name: "dashboard", page: hr, path: "/hr", atMost: 5 },
  ];
  const visit = async ({ page, path }: (typeof pages)[number]) =>
    expect((await page.request.get(path)).status()).toBe(200);
  const measure = async () => {
    const all = [];
    for (const one of pages) all.push(await statementsOf(() => visit(one)));
    return all;
  };

  await growCrowd(crowd, FEW);
  const few = await measure();
  await growCrowd(crowd, MANY);
  const many = await measure();
  await appraiser.goto("/team");
  await expect(appraiser.getByText("Pegawai Uji 199", { exact: true }).first()).toBeAttached();

  console.log(
    `statements of a request beside session and tenant setting   ${FEW} rows   ${MANY} rows   budget`,
  );
  for (const [index, { name, atMost }] of pages.entries()) {
    const [a = [], b = []] = [few[index], many[index]];
    console.log(
      `  ${name.padEnd(56)} ${String(callsOf(a)).padStart(8)} ${String(callsOf(b)).padStart(10)} ${String(atMost).padStart(8)}`,
    );
    expect.soft(growth(a, b), name).toEqual([]);
    expect
      .soft(callsOf(b), `${name}:\n${b.map(({ text }) => text).join("\n---\n")}`)
      .toBeLessThanOrEqual(atMost);
  }
});

test("a query for each row is noticed", async () => {
  const client = new pg.Client({ connectionString: need("APP_DATABASE_URL") });
  await client.connect();
  const forEachOf = (rows: number) =>
    statementsOf(async () => {
      for (let row = 0; row < rows; row += 1) await client.query("select $1::int", [row]);
    });
  const [few, many] = [await forEachOf(FEW), await forEachOf(MANY)];
  await client.end();
  expect(growth(few, many)).toEqual([`${FEW} statements at ${FEW} rows, ${MANY} at ${MANY}`]);
});
