import { existsSync, readFileSync } from "node:fs";
import type { TestInfo } from "@playwright/test";
import { axeViolations, overflow } from "../support/e2e/examine";
import { expect, noteFile, test } from "../support/e2e/journey";

// Last by its name: it looks back at what the other journeys did.

const linesOf = (info: TestInfo, kind: "reached" | "examined"): string[] => {
  const file = noteFile(info, kind);
  return existsSync(file)
    ? [...new Set(readFileSync(file, "utf8").trim().split("\n"))].filter(Boolean).sort()
    : [];
};

test("every page that the journeys reached was looked at", async ({}, info) => {
  const [reached, examined] = [linesOf(info, "reached"), linesOf(info, "examined")];
  console.log(`${info.project.name}: ${examined.length} pages without a violation: ${examined.join(" ")}`);
  expect(reached.filter((page) => !examined.includes(page))).toEqual([]);
});

test("a planted violation and a planted sideways scroll are found", async ({ visitor }) => {
  const page = await visitor();
  await page.goto("/sign-in");
  expect(await axeViolations(page)).toEqual([]);
  expect((await overflow(page)).pixels).toBe(0);
  await page.evaluate(() => {
    const image = document.createElement("img");
    image.src = "/icon.svg";
    const wide = document.createElement("p");
    wide.style.width = "200vw";
    wide.textContent = "planted";
    document.querySelector("main")?.append(image, wide);
  });
  expect((await axeViolations(page)).map(({ rule }) => rule)).toContain("image-alt");
  expect((await overflow(page)).pixels).toBeGreaterThan(0);
});
