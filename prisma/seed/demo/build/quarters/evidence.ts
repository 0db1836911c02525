import type { Prisma } from "@/lib/generated/prisma/client";
import { addDays } from "@/lib/features/organization/rules/dates";
import { AGENCY, quarter } from "../../agency";
import { between, chance } from "../../chance";
import { demoId } from "../../ids";
import { unitOf } from "../../people";
import { officeHour } from "../plans/plan-history";
import { fill } from "../words";
import { quarterRecords, type QuarterRecord, type RecordedResult } from "./records";

/** A proof before its file is made: what it is, whose, and which results it serves. */
export type DemoProof = {
  id: string;
  record: QuarterRecord;
  title: string;
  kind: "file" | "link";
  /** A photo is a picture; every other file a document. */
  isPhoto: boolean;
  /** Address of a link, null for a file. */
  url: string | null;
  fileName: string | null;
  unitName: string;
  resultIds: string[];
  createdAt: Date;
};

const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll("–", "-")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Now and then a result has no proof, and now and then one proof serves the next result too. */
function serves(record: QuarterRecord, index: number): RecordedResult[] {
  const { key, results } = record;
  const [own, next] = [results[index], results[index + 1]];
  if (!own || chance(key, index, "without") < 0.08) return [];
  return next && chance(key, index, "shared") < 0.12 ? [own, next] : [own];
}

function proofsOf(record: QuarterRecord): DemoProof[] {
  const { spec } = record.plan;
  const { endsOn } = quarter(record.number);
  const last = spec.endsOn < endsOn ? spec.endsOn : endsOn;
  return record.results.flatMap(({ result }, index) => {
    const served = serves(record, index);
    if (served.length === 0) return [];
    const wanted =
      chance(record.key, index, "second") < 0.6 ? result.text.evidence : result.text.evidence.slice(0, 1);
    return wanted.map(({ kind, title }, place): DemoProof => {
      const words = fill(title, { unit: spec.unit, detail: spec.person.detail, quarter: record.number });
      const day =
        record.number === 4
          ? addDays("2026-11-03", between(0, 6, record.key, index, place))
          : addDays(last, -between(1, 40, record.key, index, place));
      const begins = spec.startsOn > day ? spec.startsOn : day;
      const createdAt = officeHour(begins, record.key, index, place);
      return {
        id: demoId("evidence", `${record.key}/${index}/${place}`, createdAt),
        record,
        title: words,
        kind,
        isPhoto: /^Foto/.test(words),
        url:
          kind === "link"
            ? `https://berkas-muarajaya.example.org/2026/tw-${record.number}/${slug(words)}`
            : null,
        fileName: kind === "file" ? `${slug(words)}.${/^Foto/.test(words) ? "jpg" : "pdf"}` : null,
        unitName: unitOf(spec.unit).name,
        resultIds: served.map((one) => one.result.row.id),
        createdAt,
      };
    });
  });
}

export const demoProofs: readonly DemoProof[] = quarterRecords.flatMap(proofsOf);

export const evidenceLinkRows = (): Prisma.EvidenceLinkCreateManyInput[] =>
  demoProofs.flatMap(({ id, record, resultIds, createdAt }) =>
    resultIds.map((resultId) => ({
      agencyId: AGENCY.id,
      id: demoId("evidence-link", `${id}/${resultId}`, createdAt),
      evidenceId: id,
      workPlanId: record.plan.spec.id,
      resultId,
      periodId: quarter(record.number).id,
      createdAt,
    })),
  );
