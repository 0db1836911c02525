import { beforeEach, describe, expect, it, vi } from "vitest";
import type * as Argon from "@node-rs/argon2";
import { signIn } from "@/lib/features/employees/sign-in";
import { messagesFor } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { openSession } from "@/lib/platform/session";
import { owner, useDatabase } from "../../support/database";
import { makeWorld, type World } from "../../support/world";
import { giveLogin, PASSWORD, visitor } from "./login";

const argon = vi.hoisted(() => ({ verified: 0 }));

// Counted, never replaced: the work is what it is in production.
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof Argon>();
  const verify: typeof real.verify = (...given) => {
    argon.verified += 1;
    return real.verify(...given);
  };
  return { ...real, verify };
});

useDatabase();

let world: World;
let nip: string;
beforeEach(async () => {
  world = await makeWorld();
  nip = await giveLogin(world, "staff");
});

const here = { requestId: "test", locale: "id" as const };
const wrong = "bukan-kata-sandinya";

async function refusal(attempt: Promise<unknown>): Promise<AppError> {
  const error = await attempt.then(
    () => new Error("was let in"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw error;
  return error;
}

const wordsOf = (error: AppError) =>
  error.reasons.map((reason) => reasonText(messagesFor("id"), reason)).join(" ");
const fail = (name: string, request: Parameters<typeof signIn>[0]) =>
  refusal(signIn(request, { name, password: wrong }));

describe("signing in", () => {
  it("lets a person in by NIP and password, and audits it", async () => {
    const { token, mustChangePassword } = await signIn(visitor(), { name: nip, password: PASSWORD });
    const ctx = await openSession(token, here);
    expect(ctx?.actor).toMatchObject({ employeeId: world.people.staff, name: "Siti Rahmawati, A.Md.Keb." });
    expect(mustChangePassword).toBe(false);
    const [event, ...others] = await owner.auditEvent.findMany({
      where: { agencyId: world.agencyId, action: "account.sign-in" },
    });
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      actorId: world.people.staff,
      concernsId: world.people.staff,
      subjectId: token.sessionId,
      subjectType: "session",
    });
    expect(event?.at.toISOString().slice(0, 10)).toBe("2026-11-16");
  });

  it("reads a NIP with spaces, dots and no-break spaces", async () => {
    const groups = [nip.slice(0, 8), nip.slice(8, 14), nip.slice(14, 15), nip.slice(15)];
    for (const name of [groups.join(" "), groups.join("."), `  ${groups.join("\u00a0")} `]) {
      await expect(signIn(visitor(), { name, password: PASSWORD })).resolves.toBeTruthy();
    }
  });

  it("lets a state official in by an account name, in any case", async () => {
    await giveLogin(world, "leader", "walikota.uji");
    const { token } = await signIn(visitor(), { name: " Walikota.Uji ", password: PASSWORD });
    expect((await openSession(token, here))?.actor.kind).toBe("state_official");
  });

  it("tells that a temporary password has to be replaced", async () => {
    await owner.account.updateMany({
      where: { agencyId: world.agencyId, employeeId: world.people.staff },
      data: { mustChangePassword: true },
    });
    expect((await signIn(visitor(), { name: nip, password: PASSWORD })).mustChangePassword).toBe(true);
  });

  it("says how many digits were read where a number cannot be a NIP", async () => {
    const error = await fail(nip.slice(1), visitor());
    expect(wordsOf(error)).toBe("NIP terdiri dari 18 angka. Yang terbaca 17 angka.");
    expect(error.reasons[0]?.field).toBe("name");
  });

  it("stores no secret that opens a session", async () => {
    const { token } = await signIn(visitor(), { name: nip, password: PASSWORD });
    const row = await owner.userSession.findUniqueOrThrow({
      where: { agencyId_id: { agencyId: token.agencyId, id: token.sessionId } },
    });
    expect(row.secretHash).not.toContain(token.secret);
    expect(await openSession({ ...token, secret: "another" }, here)).toBeNull();
    const hours = (row.expiresAt.getTime() - row.createdAt.getTime()) / 3_600_000;
    expect(hours).toBeCloseTo(12, 3);
  });
});

describe("a refused sign-in", () => {
  it("answers an unknown NIP and a wrong password alike, after the same work", async () => {
    const answers = [];
    for (const name of [nip, "199912312020011999"]) {
      argon.verified = 0;
      const error = await fail(name, visitor());
      answers.push({
        json: JSON.stringify({ code: error.code, reasons: error.reasons }),
        words: wordsOf(error),
        verified: argon.verified,
      });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({
      verified: 1,
      words: "NIP atau kata sandi belum cocok. Sisa 4 kali coba sebelum jeda 15 menit.",
    });
  });

  it("refuses a login whose stored hash is none", async () => {
    await owner.account.updateMany({
      where: { agencyId: world.agencyId, employeeId: world.people.staff },
      data: { passwordHash: "unused" },
    });
    argon.verified = 0;
    expect((await fail(nip, visitor())).reasons[0]?.reason).toBe("employees.sign-in-failed");
    expect(argon.verified).toBe(1);
  });

  it("tells only who knows the password that the account is disabled", async () => {
    await owner.account.updateMany({
      where: { agencyId: world.agencyId, employeeId: world.people.staff },
      data: { disabledAt: new Date() },
    });
    expect((await fail(nip, visitor())).reasons[0]?.reason).toBe("employees.sign-in-failed");
    const known = await refusal(signIn(visitor(), { name: nip, password: PASSWORD }));
    expect(known.reasons[0]?.reason).toBe("employees.account-disabled");
    expect(await owner.userSession.count({ where: { agencyId: world.agencyId } })).toBe(0);
  });

  it("ends the sessions of an account that is disabled afterwards", async () => {
    const { token } = await signIn(visitor(), { name: nip, password: PASSWORD });
    await owner.account.updateMany({
      where: { agencyId: world.agencyId, employeeId: world.people.staff },
      data: { disabledAt: new Date() },
    });
    expect(await openSession(token, here)).toBeNull();
  });

  it("leaves neither password nor NIP in log, audit and counters", async () => {
    const lines: string[] = [];
    const spy = vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
    const level = log.level;
    log.level = "trace";
    await fail(nip, visitor());
    await signIn(visitor(), { name: nip, password: PASSWORD });
    log.level = level;
    spy.mockRestore();
    const audit = await owner.auditEvent.findMany({ where: { agencyId: world.agencyId } });
    const counters = await owner.rateLimit.findMany();
    const left = JSON.stringify({ lines, audit, keys: counters.map(({ key }) => key) });
    expect(lines.join()).toContain("sign-in refused");
    for (const secret of [PASSWORD, wrong, nip, "203.0.113"]) expect(left).not.toContain(secret);
  });
});

describe("too many tries", () => {
  it("pauses an account for one address after the fifth, and says until when", async () => {
    const request = visitor();
    const told = [];
    for (let n = 0; n < 5; n += 1) told.push(await fail(nip, request));
    expect(told.slice(0, 4).map((error) => error.reasons[0]?.params?.n)).toEqual([4, 3, 2, 1]);
    expect(wordsOf(told[4]!)).toMatch(
      /^Terlalu sering mencoba\. Coba lagi pukul \d\d\.\d\d\u00a0WIB, 15 menit lagi\.$/,
    );
    argon.verified = 0;
    const paused = await refusal(signIn(request, { name: nip, password: PASSWORD }));
    expect(paused.reasons[0]?.reason).toBe("employees.sign-in-paused");
    expect(argon.verified).toBe(0);
    await expect(signIn(visitor(), { name: nip, password: PASSWORD })).resolves.toBeTruthy();
  });

  it("pauses a name that does not exist in the same words", async () => {
    const [known, unknown] = [visitor(), visitor()];
    const pauses: (string | undefined)[] = [];
    for (const [name, request] of [
      [nip, known],
      ["199912312020011998", unknown],
    ] as const) {
      for (let n = 0; n < 4; n += 1) await fail(name, request);
      pauses.push((await fail(name, request)).reasons[0]?.reason);
    }
    expect(pauses).toEqual(["employees.sign-in-paused", "employees.sign-in-paused"]);
  });

  it("lets no more than five of many tries at once reach the password", async () => {
    const request = visitor();
    argon.verified = 0;
    await Promise.all(Array.from({ length: 12 }, () => fail(nip, request)));
    expect(argon.verified).toBe(5);
  });

  it("begins to count anew after a right password", async () => {
    const request = visitor();
    for (let n = 0; n < 4; n += 1) await fail(nip, request);
    await signIn(request, { name: nip, password: PASSWORD });
    expect((await fail(nip, request)).reasons[0]?.params?.n).toBe(4);
  });

  it("pauses an address that tries many names", async () => {
    const request = visitor();
    const names = Array.from({ length: 61 }, (_, index) => `19901231201501${String(1000 + index)}`);
    const reasons = [];
    for (const name of names) reasons.push((await fail(name, request)).reasons[0]?.reason);
    expect(reasons.slice(0, 60)).not.toContain("employees.sign-in-paused");
    expect(reasons[60]).toBe("employees.sign-in-paused");
  });

  it("still lets the owner in on a device used before, when strangers have paused the account everywhere", async () => {
    const home = visitor();
    const { knownDevice } = await signIn(home, { name: nip, password: PASSWORD });
    for (let n = 0; n < 50; n += 1) await fail(nip, visitor({ address: `198.51.100.${n}` }));
    const stranger = await refusal(signIn(visitor(), { name: nip, password: PASSWORD }));
    expect(stranger.reasons[0]?.reason).toBe("employees.sign-in-paused");
    for (let n = 0; n < 5; n += 1) await fail(nip, home);
    const owned = visitor({ address: home.address, knownDevice });
    await expect(signIn(owned, { name: nip, password: PASSWORD })).resolves.toBeTruthy();
  });

  it("counts on a known device too, apart from the others", async () => {
    const { knownDevice } = await signIn(visitor(), { name: nip, password: PASSWORD });
    for (let n = 0; n < 5; n += 1) await fail(nip, visitor({ knownDevice }));
    const error = await refusal(signIn(visitor({ knownDevice }), { name: nip, password: PASSWORD }));
    expect(error.reasons[0]?.reason).toBe("employees.sign-in-paused");
    await expect(signIn(visitor(), { name: nip, password: PASSWORD })).resolves.toBeTruthy();
  });

  it("gives nothing for a known device of another account or a forged one", async () => {
    const other = await giveLogin(world, "otherStaff");
    const { knownDevice } = await signIn(visitor(), { name: other, password: PASSWORD });
    const forged = `${Buffer.from(JSON.stringify({ id: "x", accounts: ["x"], until: Date.now() + 1e9 })).toString("base64url")}.AAAA`;
    for (const cookie of [knownDevice, forged, "", "a.b", "."]) {
      const request = visitor({ knownDevice: cookie });
      for (let n = 0; n < 5; n += 1) await fail(nip, request);
      const error = await refusal(signIn(request, { name: nip, password: PASSWORD }));
      expect(error.reasons[0]?.reason, cookie).toBe("employees.sign-in-paused");
      await owner.rateLimit.deleteMany();
    }
  });
});
