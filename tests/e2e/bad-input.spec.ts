import { countRows } from "../support/e2e/database";
import { examine } from "../support/e2e/examine";
import { expect, m, test } from "../support/e2e/journey";
import { newPerson } from "../support/e2e/people";
import { evaluationOf, planOf, RESULTS } from "../support/e2e/plans";
import { addProof, fillProof, partOf, PHOTO } from "../support/e2e/quarter";
import { noise } from "../support/files";

const words = m.progress;
const { reasons } = words;
const result = RESULTS[0].text;
const TITLE = "Foto kelas ibu hamil, 12 orang";

test("a photo of 30 MB is taken and shrunk; what is no photo is refused and the typed title stays", async ({
  seat,
}) => {
  const person = await newPerson();
  const evaluation = await evaluationOf(person, await planOf(person, "set"), "open");
  const page = await seat(person);
  await page.goto(`/evaluations/${evaluation}/self-note`);
  const part = partOf(page, result);
  const save = part.getByRole("button", { name: words.evidence.save, exact: true });
  const title = part.getByLabel(words.evidence.what);

  await test.step("a PDF that is called a photo", async () => {
    const file = {
      name: "foto.jpg",
      mimeType: "image/jpeg",
      buffer: Buffer.from("%PDF-1.7\n1 0 obj\n%%EOF"),
    };
    await fillProof(page, result, { title: TITLE, file });
    await save.click();
    await expect(part.getByRole("alert")).toContainText(reasons["file-lies"]({ claimed: "JPG" }));
    await expect(title).toHaveValue(TITLE);
    await examine(page, "lying-file");
  });

  await test.step("a photo that breaks off", async () => {
    const file = { name: "foto.png", mimeType: "image/png", buffer: PHOTO.buffer.subarray(0, 40) };
    await fillProof(page, result, { title: TITLE, file });
    await save.click();
    await expect(part.getByRole("alert")).toContainText(reasons["image-broken"]());
    await expect(title).toHaveValue(TITLE);
  });

  const big = await noise(3230, 3230).png({ compressionLevel: 0 }).toBuffer();
  expect(big.length).toBeGreaterThan(30_000_000);

  await test.step("a file above the limit is told before it is sent, and after", async () => {
    const file = {
      name: "foto.png",
      mimeType: "image/png",
      buffer: Buffer.concat([big, Buffer.alloc(3_000_000)]),
    };
    await fillProof(page, result, { title: TITLE, file });
    await expect(part.getByText(/^Berkas ini 3\d,\d MB\./)).toBeVisible();
    await save.click();
    await expect(part.getByRole("alert")).toBeVisible();
    await expect(title).toHaveValue(TITLE);
  });
  expect(await countRows("evidence", "employee_id = $1", [person.id])).toBe(0);

  await test.step("a photo of 30 MB", async () => {
    await addProof(page, result, {
      title: TITLE,
      file: { name: "foto.png", mimeType: "image/png", buffer: big },
    });
    expect(await countRows("evidence", "employee_id = $1 and bytes < 3000000", [person.id])).toBe(1);
  });
});

test("a double click makes one record", async ({ seat }) => {
  const person = await newPerson();
  const evaluation = await evaluationOf(person, await planOf(person, "set"), "open");
  const page = await seat(person);
  await page.goto(`/evaluations/${evaluation}/self-note`);
  await fillProof(page, result, { title: TITLE, link: "https://berkas.muarajaya.go.id/kelas" });
  await partOf(page, result).getByRole("button", { name: words.evidence.save, exact: true }).dblclick();
  await expect(partOf(page, result).getByRole("link", { name: TITLE })).toBeVisible();
  await page.reload();
  await expect(partOf(page, result).getByRole("link", { name: TITLE })).toHaveCount(1);
  expect(await countRows("evidence", "employee_id = $1", [person.id])).toBe(1);
});

test("markup stays text, and a text that is too long is told and kept", async ({ seat }) => {
  const person = await newPerson();
  const evaluation = await evaluationOf(person, await planOf(person, "set"), "open");
  const page = await seat(person);
  await page.goto(`/evaluations/${evaluation}/self-note`);
  const markup = '<img src=x onerror="document.title=1"><b>tebal</b>';
  await addProof(page, result, { title: markup, link: "https://berkas.muarajaya.go.id/kelas" });
  await page.reload();
  await expect(partOf(page, result).getByRole("link", { name: markup })).toBeVisible();
  await expect(partOf(page, result).locator("b", { hasText: "tebal" })).toHaveCount(0);

  const note = partOf(page, result).getByLabel(words.note.noteLabel);
  const long = "panjang ".repeat(300).trim();
  // What a browser's own limit keeps out may still come by another way.
  await note.evaluate((element) => element.removeAttribute("maxlength"));
  await note.fill(long);
  await partOf(page, result)
    .getByRole("button", { name: words.note.saveResult(1), exact: true })
    .click();
  await expect(partOf(page, result).getByRole("alert").first()).toContainText(
    m.common.input["too-long"]({ max: 2000 }),
  );
  await expect(note).toHaveValue(long);
});
