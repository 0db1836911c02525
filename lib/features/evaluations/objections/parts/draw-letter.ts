import "server-only";
import { objectionLetterPdf } from "@/lib/features/documents/evaluation-forms/parts/objection-letter-pdf";
import { verificationUrl, type DrawnDocument } from "@/lib/features/documents/parts/issue-document";
import { dayIn, fromDate } from "@/lib/platform/clock";
import { inTenant } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import { readSnapshot, type EvaluationSnapshot } from "../../rules/snapshot";
import { letterContent } from "../rules/letter-content";
import { loadDecidedBy } from "./decided-by";

function signed(content: string | undefined): EvaluationSnapshot {
  const reading = readSnapshot(found(content));
  if (!reading.ok) throw new Error("the snapshot of a contested result cannot be read");
  return reading.snapshot;
}

const load = (agencyId: string, id: string) =>
  inTenant(agencyId, async (db) => {
    const row = await db.objection.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id } },
      include: {
        parts: { orderBy: { sortOrder: "asc" } },
        statements: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
        evaluation: { select: { snapshots: { select: { revision: true, content: true } } } },
      },
    });
    const at = found(row.closedAt);
    return { row, at, decider: await loadDecidedBy(db, { agencyId, deciderId: row.deciderId, at }) };
  });

/** Draws the letter of a decided case from what was signed and decided, never from today's ratings. @throws when it was not decided */
export const drawObjectionLetter =
  (agencyId: string) =>
  async ({ subjectId, code }: { subjectId: string; code: string }): Promise<DrawnDocument> => {
    const { row, at, decider } = await load(agencyId, subjectId);
    if (row.state !== "granted" && row.state !== "denied") throw new Error("the case is not decided");
    const contentOf = (revision: number | null) =>
      row.evaluation.snapshots.find((one) => one.revision === revision)?.content;
    const before = signed(contentOf(row.revision));
    const zone = before.agency.timeZone;
    const day = (moment: Date | null) => (moment === null ? null : dayIn(zone, moment));
    const content = letterContent({
      number: row.number,
      outcome: row.state,
      before,
      after: row.resultingRevision === null ? null : signed(contentOf(row.resultingRevision)),
      decider,
      receivedOn: fromDate(row.receivedOn),
      lastFilingDay: fromDate(row.lastFilingDay),
      filedOn: dayIn(zone, row.filedAt),
      raterAskedOn: day(row.raterAskedAt),
      examinedOn: day(row.examinedAt),
      decisionDue: fromDate(row.decisionDue),
      decidedOn: dayIn(zone, at),
      decidedAt: at.toISOString(),
      reason: found(row.decisionReason),
      parts: row.parts.map((part) => ({
        ...part,
        decidedLevel: part.decidedLevel ?? part.currentLevel,
        decisionReason: part.decisionReason ?? "",
      })),
      statements: row.statements.map(({ authorName, text }) => ({ by: authorName, text })),
    });
    const { agency, employee, period } = before;
    return {
      bytes: await objectionLetterPdf(content, { code, url: verificationUrl(code) }),
      facts: {
        agencyName: agency.name,
        unitName: employee.unitName,
        holderName: employee.name,
        holderNip: employee.nip,
        startsOn: period.startsOn,
        endsOn: period.endsOn,
      },
    };
  };
