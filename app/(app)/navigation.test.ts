import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { messagesFor } from "@/lib/messages/messages-for";
import type { Desk, Grant, RoleName } from "@/lib/platform/context";
import { initialsOf, navigationOf } from "./navigation";

const m = messagesFor("id");
const grant = (role: RoleName): Grant => ({ role, unitId: null, unitIds: null });

type Who = Partial<Parameters<typeof navigationOf>[0]["actor"]>;

const noDesk: Desk = { plansToReview: 0, evaluationsToScore: 0, unreadNotifications: 0, superiorFixes: 0 };
const of = (who: Who, desk = noDesk) =>
  navigationOf(
    { actor: { kind: "pns", grants: [], isAppraiser: false, headOfUnitIds: [], ...who }, desk },
    m,
  );
const labels = (items: readonly { label: string }[]) => items.map(({ label }) => label);

const everything = of({
  isAppraiser: true,
  headOfUnitIds: ["unit"],
  grants: (["hr", "unit_officer", "auditor", "training_officer", "leadership"] as const).map(grant),
});

describe("navigation", () => {
  it.each<[string, Who, string[]]>([
    ["a staff member", {}, ["Beranda", "Saya"]],
    ["an appraiser", { isAppraiser: true }, ["Beranda", "Saya", "Tim"]],
    ["HR", { grants: [grant("hr")] }, ["Beranda", "Saya", "Kepegawaian"]],
    ["a training officer", { grants: [grant("training_officer")] }, ["Beranda", "Saya", "Kepegawaian"]],
    [
      "a head of unit who appraises",
      { isAppraiser: true, headOfUnitIds: ["unit"] },
      ["Beranda", "Saya", "Tim", "Pimpinan"],
    ],
    [
      "a state official, who has no SKP",
      { kind: "state_official", isAppraiser: true, grants: [grant("leadership")] },
      ["Beranda", "Tim", "Pimpinan"],
    ],
  ])("gives %s the sections of the roles held, in the fixed order", (_who, who, sections) => {
    expect(labels(of(who).sections)).toEqual(sections);
  });

  it("counts only what waits on this person's own desk", () => {
    const { sections, bottom } = of(
      { isAppraiser: true },
      { ...noDesk, plansToReview: 3, evaluationsToScore: 1 },
    );
    expect(sections.find(({ href }) => href === "/team")?.count).toBe(4);
    expect(bottom.find(({ href }) => href === "/team")?.countLabel).toBe("4 di meja Anda");
    expect(of({ isAppraiser: true }).sections.find(({ href }) => href === "/team")?.count).toBeUndefined();
  });

  it("never puts more than four places beside the menu on a phone", () => {
    expect(everything.bottom).toHaveLength(4);
  });

  it.each([{}, { isAppraiser: true }, { headOfUnitIds: ["unit"] }])(
    "leads to the performance tree exactly once for %j",
    (who) => {
      const { sections, account } = of(who);
      const all = [...sections.flatMap(({ items }) => items), ...account];
      expect(all.filter(({ href }) => href === "/cascade")).toHaveLength(1);
    },
  );

  it("links only pages that exist", () => {
    const { sections, bottom, account } = everything;
    const links = [
      ...sections,
      ...sections.flatMap(({ items }) => items),
      ...bottom,
      ...account,
      ...of({}).account,
    ];
    const missing = [...new Set(links.map(({ href }) => href))].filter(
      (href) => !existsSync(join(import.meta.dirname, href, "page.tsx")),
    );
    expect(missing).toEqual([]);
  });
});

describe("initials", () => {
  it.each([
    ["Siti Rahmawati, A.Md.Keb.", "SR"],
    ["drg. Melati Sari, M.Kes.", "MS"],
    ["dr. Ratna Dewi Anggraini", "RA"],
    ["Prof. Dr. H. Sukarno", "S"],
    ["", "•"],
  ])("of %s are %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
