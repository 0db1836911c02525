import { describe, expect, it } from "vitest";
import { currentItem, currentSection, type NavSection } from "@/components/ui/shell/matching";

const section = (label: string, href: string, items: [string, string, string[]?][]): NavSection => ({
  label,
  href,
  items: items.map(([name, path, match]) => ({ label: name, href: path, match })),
});

const sections = [
  section("Beranda", "/", []),
  section("Saya", "/work-plans", [
    ["SKP", "/work-plans"],
    ["Evaluasi", "/evaluations"],
  ]),
  section("Tim", "/team", [
    ["Antrean", "/team"],
    ["SKP tim", "/team/work-plans", ["/work-plans/*/review"]],
    ["Penilaian", "/team/evaluations", ["/evaluations/*/score"]],
  ]),
];

describe("the current place in the navigation", () => {
  it.each([
    ["/", "Beranda", undefined],
    ["/work-plans", "Saya", "SKP"],
    ["/work-plans/0198/behaviours", "Saya", "SKP"],
    ["/work-plans/0198/review", "Tim", "SKP tim"],
    ["/evaluations/0198", "Saya", "Evaluasi"],
    ["/evaluations/0198/score", "Tim", "Penilaian"],
    ["/team", "Tim", "Antrean"],
    ["/team/evaluations", "Tim", "Penilaian"],
    ["/help", undefined, undefined],
  ])("%s lies in %s, %s", (path, expectedSection, expectedItem) => {
    const found = currentSection(sections, path);
    expect(found?.label).toBe(expectedSection);
    expect(found && currentItem(found.items, path)?.label).toBe(expectedItem);
  });
});
