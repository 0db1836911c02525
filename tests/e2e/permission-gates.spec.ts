import { AGENCY } from "../../prisma/seed/demo/agency";
import { inAgency } from "../support/e2e/database";
import { examine } from "../support/e2e/examine";
import { expect, expectNotFound, test } from "../support/e2e/journey";
import { demoPerson, newPerson, type Person } from "../support/e2e/people";
import { evaluationOf, planOf } from "../support/e2e/plans";

/** Every screen with somebody for whom it does not exist. */
test("whoever is not entitled finds no page", async ({ seat }) => {
  const person = await newPerson();
  const plan = await planOf(person, "set");
  const evaluation = await evaluationOf(person, plan, "noted");
  const draftOwner = await newPerson();
  const draft = await planOf(draftOwner, "draft");
  const { rows } = await inAgency((db) =>
    db.query<{ id: string; result: string }>(
      `select e.id, (select r.id from planned_result r where r.agency_id = e.agency_id and r.work_plan_id = $2 limit 1) as result
       from evidence e where e.agency_id = $1 limit 1`,
      [AGENCY.id, draft],
    ),
  );
  const { id: evidence, result } = rows[0]!;

  const colleague = await newPerson();
  const gates: [who: Person, paths: string[]][] = [
    [
      colleague,
      [
        ...["", "/review", "/receipt"].map((page) => `/work-plans/${plan}${page}`),
        ...["", "/check", "/behaviours", "/attachments", `/results/${result}`].map(
          (page) => `/work-plans/${draft}${page}`,
        ),
        ...["", "/self-note", "/score", "/sign", "/snapshot"].map(
          (page) => `/evaluations/${evaluation}${page}`,
        ),
        ...["", "/file"].map((page) => `/evidence/${evidence}${page}`),
        ...["/hr", "/hr/people", "/exports/people", "/hr/trainings"],
      ],
    ],
    [person, [`/evaluations/${evaluation}/score`, `/evaluations/${evaluation}/sign`]],
    [demoPerson("appraiser"), ["/hr", "/hr/people", "/hr/trainings"]],
    [
      demoPerson("hr"),
      [
        `/evaluations/${evaluation}`,
        `/evaluations/${evaluation}/score`,
        `/evaluations/${evaluation}/self-note`,
        `/evidence/${evidence}`,
      ],
    ],
    [demoPerson("unitOfficer"), [`/evaluations/${evaluation}/score`, "/hr/trainings"]],
    [demoPerson("auditor"), [`/evaluations/${evaluation}/sign`]],
  ];
  let isExamined = false;
  for (const [who, paths] of gates) {
    const page = await seat(who);
    for (const path of paths) {
      await test.step(`${who.callName} ${path}`, async () => {
        if (/^\/exports\/|\/(snapshot|file)$/.test(path))
          expect((await page.request.get(path)).status(), path).toBe(404);
        else await expectNotFound(page, path);
      });
    }
    if (!isExamined) {
      await page.goto("/work-plans/nothing");
      await examine(page, "not-found");
      isExamined = true;
    }
  }
});

test("a visitor is led to the sign-in from every screen, and back afterwards", async ({ visitor }) => {
  const page = await visitor();
  for (const path of [
    "/",
    "/work-plans",
    "/evaluations",
    "/evidence",
    "/team",
    "/hr",
    "/trainings",
    "/account",
  ]) {
    await page.goto(path);
    await expect(page).toHaveURL(
      path === "/" ? /\/sign-in$/ : new RegExp(`/sign-in\\?next=${encodeURIComponent(path)}$`),
    );
  }
});
