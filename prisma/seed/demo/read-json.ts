import { readFileSync } from "node:fs";
import type { z } from "zod";

/** Reads a data file beside the caller and checks its form. Throws with the path of what is wrong. */
export function readJson<T extends z.ZodType>(schema: T, folder: string, name: string): z.output<T> {
  const parsed = schema.safeParse(JSON.parse(readFileSync(new URL(name, folder), "utf8")));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`${name} is malformed:\n${issues.join("\n")}`);
}
