import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { correctEmployee } from "@/lib/features/employees/people/correct-employee";
import { correctEmployeeInput } from "@/lib/features/employees/people/people-input";
import { mailText } from "@/lib/messages/mail-text";
import { mailJob } from "@/lib/platform/mail";
import { owner, useDatabase } from "../../../support/database";
import { MailServer } from "../../../support/mail-server";
import { workOff } from "../../../support/queue";
import { contextOf, makeWorld, type World } from "../../../support/world";

const post = new MailServer();
beforeAll(async () => {
  process.env.SMTP_URL = await post.start();
});
afterAll(() => post.stop());

useDatabase();

const jobs = [mailJob(mailText)];
let world: World;
beforeEach(async () => {
  world = await makeWorld();
  await owner.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  post.received.length = 0;
});

async function changeTo(email: string, callName = "Bu Siti") {
  const id = world.people.staff;
  const { version } = await owner.employee.findFirstOrThrow({ where: { id } });
  const typed = { frontTitle: "", plainName: "Siti Rahmawati", backTitle: "", callName, email };
  const input = { employeeId: id, version, ...typed, startedOn: "", reason: "diminta sendiri" };
  await correctEmployee(await contextOf(world, "hr"), correctEmployeeInput.parse(input));
  await workOff(jobs);
}

const told = () =>
  owner.notification.count({
    where: { employeeId: world.people.staff, kind: "employees.email-changed" },
  });

describe("another address for the links of a person", () => {
  it("is told to the person and to the former address, which gets no link", async () => {
    await changeTo("siti@dinkes.example");
    expect([post.received.length, await told()]).toEqual([0, 0]);
    await changeTo("orang.lain@dinkes.example");
    expect(post.received.map(({ to }) => to)).toEqual([["siti@dinkes.example"]]);
    expect(post.received[0]?.mail.text).not.toContain("/sign-in/new-password/");
    expect(await told()).toBe(1);
  });

  it("is no news when only the name was corrected", async () => {
    await changeTo("siti@dinkes.example");
    await changeTo("siti@dinkes.example", "Bidan Siti");
    expect([post.received.length, await told()]).toEqual([0, 0]);
  });
});
