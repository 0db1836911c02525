import type { Page } from "@playwright/test";
import { expect, m } from "./journey";

const words = m.progress;

/** A small drawing that passes for a photo of a list of attendance. */
export const PHOTO = {
  name: "daftar-hadir.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC",
    "base64",
  ),
};

/** Opens the self-note of the running quarter from the list of evaluations or the home page's task. */
export async function openSelfNote(page: Page): Promise<void> {
  await page.goto("/evaluations/start");
  await page.getByRole("button", { name: words.start.action, exact: true }).click();
  await expect(page).toHaveURL(/\/self-note$/);
}

/** The part of the self-note that belongs to one result of the plan. */
export const partOf = (page: Page, result: string) => page.getByRole("region", { name: result, exact: true });

/** Writes what was reached and why; it saves itself, and says so. */
export async function writeResult(page: Page, result: string, actual: string, note: string): Promise<void> {
  const part = partOf(page, result);
  await part.getByLabel(words.note.actual).fill(actual);
  await part.getByLabel(words.note.noteLabel).fill(note);
  await part.getByLabel(words.note.noteLabel).blur();
  await expect(part.getByText(/^Tersimpan \d\d\.\d\d WIB$/)).toBeVisible();
}

type Proof = { title: string; file?: { name: string; mimeType: string; buffer: Buffer }; link?: string };

/** Fills in the form of a new proof for one result, without sending it. */
export async function fillProof(page: Page, result: string, { title, file, link }: Proof): Promise<void> {
  const part = partOf(page, result);
  const open = part.getByText(/^Tambah bukti untuk hasil kerja \d+$/);
  if (!(await part.getByLabel(words.evidence.what).isVisible())) await open.click();
  await part.getByLabel(words.evidence.what).fill(title);
  // Thirty megabytes reach a browser on a crowded machine in their own time.
  if (file) await part.getByLabel(words.evidence.file).setInputFiles(file, { timeout: 60_000 });
  if (link) await part.getByLabel(words.evidence.link).fill(link);
}

export async function addProof(page: Page, result: string, proof: Proof): Promise<void> {
  await fillProof(page, result, proof);
  await partOf(page, result).getByRole("button", { name: words.evidence.save, exact: true }).click();
  await expect(partOf(page, result).getByRole("link", { name: new RegExp(proof.title) })).toBeVisible();
}

/** One proof for two results: what serves another result is taken for this one too. */
export async function useProof(page: Page, result: string, title: string): Promise<void> {
  const part = partOf(page, result);
  await part.getByText(words.evidence.useExisting, { exact: true }).first().click();
  await part.getByLabel(title).check();
  await part.getByRole("button", { name: words.evidence.useThese, exact: true }).click();
  await expect(part.getByRole("link", { name: new RegExp(title) })).toBeVisible();
}

export async function sendSelfNote(page: Page, appraiser: string, about: string): Promise<void> {
  await page.getByLabel(words.note.overall).fill(about);
  await page.getByRole("button", { name: words.note.send(appraiser), exact: true }).click();
  await expect(page.getByText(words.note.sentNext(appraiser))).toBeVisible();
}
