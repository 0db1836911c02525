import { firstVisit, inKb, KB, sumOf, type Request } from "../support/bytes";
import { AGENCY } from "../../prisma/seed/demo/agency";
import { inAgency } from "../support/e2e/database";
import { expect, m, test } from "../support/e2e/journey";
import { demoPerson } from "../support/e2e/people";

/** All bytes of a first visit, and our own scripts among them (docs: first visit ≤ 170 KB on staff pages). */
const ALL = 170 * KB;
const OURS = 25 * KB;
const OURS_IN_EDITOR = 45 * KB;
/**
 * The editor misses 170 KB: with the framework's 132 KB its own allowance of 45 KB cannot fit. This holds the figure that was reached
 * (193 KB with roles, help, paste and conversation; 190 KB before them) from growing. It varies by some 0.1 KB with keys and dates.
 */
const ALL_IN_EDITOR = 194 * KB;
/** A phone never loads the sheet; 182 KB were reached. */
const ALL_IN_EDITOR_ON_PHONE = 183 * KB;
const PHONE = { width: 360, height: 800 };

/** What a visit costs too much, in words; nothing when it keeps within its limits. */
function excess(requests: readonly Request[], ours: number, all = ALL): string[] {
  const complaints: string[] = [];
  if (sumOf(requests) > all) complaints.push(`all: ${inKb(sumOf(requests))} KB, at most ${inKb(all)}`);
  if (sumOf(requests, "ours") > ours)
    complaints.push(`our scripts: ${inKb(sumOf(requests, "ours"))} KB, at most ${inKb(ours)}`);
  return complaints;
}

async function newcomersPlan(): Promise<string> {
  const { rows } = await inAgency((db) =>
    db.query<{ id: string }>(
      "select id from work_plan where agency_id = $1 and employee_id = $2 and state = 'draft'",
      [AGENCY.id, demoPerson("newcomer").id],
    ),
  );
  return `/work-plans/${rows[0]?.id}`;
}

test("a first visit of sign-in, home and plan editor keeps within its bytes", async ({
  visitor,
  seat,
}, info) => {
  const newcomer = await seat(demoPerson("newcomer"));
  const cookies = await newcomer.context().storageState();
  const editor = { path: await newcomersPlan(), ours: OURS_IN_EDITOR, state: cookies };
  const desk = info.project.use.viewport;
  const pages = [
    { name: "sign-in", path: "/sign-in", all: ALL, ours: OURS, state: undefined, viewport: desk },
    { name: "home", path: "/", all: ALL, ours: OURS, state: cookies, viewport: desk },
    { name: "plan editor", all: ALL_IN_EDITOR, viewport: desk, ...editor },
    { name: "plan editor, phone", all: ALL_IN_EDITOR_ON_PHONE, viewport: PHONE, ...editor },
  ];
  console.log(`first visit, KB             all   document   styles   framework   our scripts   other`);
  for (const { name, path, all, ours, state, viewport } of pages) {
    const page = await visitor({ storageState: state, viewport });
    const requests = await firstVisit(page, path);
    expect(new URL(page.url()).pathname).toBe(path);
    await expect(page.getByRole("heading", { name: m.common.pages.notFoundTitle })).toHaveCount(0);
    const columns = (["document", "style", "framework", "ours", "other"] as const).map((kind) =>
      inKb(sumOf(requests, kind)),
    );
    console.log(
      `  ${name.padEnd(18)} ${[inKb(sumOf(requests)), ...columns].map((text) => text.padStart(10)).join("")}`,
    );
    expect.soft(excess(requests, ours, all), name).toEqual([]);
  }
});

test("a planted file of 200 KB and a planted script of 30 KB are noticed", async ({ visitor }) => {
  const page = await visitor();
  await page.route("**/sign-in", async (route) => {
    const response = await route.fetch();
    const nonce = /nonce-([^']+)/.exec(response.headers()["content-security-policy"] ?? "")?.[1];
    const planted = `<img src="/planted.png" alt=""><script src="/planted.js" nonce="${nonce}"></script></body>`;
    await route.fulfill({ response, body: (await response.text()).replace("</body>", planted) });
  });
  await page.route("**/planted.png", (route) =>
    route.fulfill({ contentType: "image/png", body: Buffer.alloc(200 * KB, 1) }),
  );
  await page.route("**/planted.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: `// ${"a".repeat(30 * KB)}` }),
  );
  expect(excess(await firstVisit(page, "/sign-in"), OURS)).toHaveLength(2);
});
