import {
  ACHIEVEMENT_WORDS,
  RATING_WORDS,
  wordOf,
} from "../../../documents/evaluation-forms/rules/evaluation-form";
import type { EvaluationDocumentContent } from "../../../documents/evaluation-forms/rules/evaluation-papers";
import type { EvaluationSnapshot } from "../../rules/snapshot";
import { paperHead, paperPerson, paperSignature, placeAndDay, signerOf, written } from "./paper-head";

/** What the timeline says of a version's receipt: marked by the person at a moment (ISO), or by the calendar. */
export type Receipt = { kind: "received"; at: string } | { kind: "lapsed" };

const NOT_SIGNED = "tidak ditandatangani";
/** A decided objection is final and needs no receipt to stand. */
const BY_DECISION = "ditetapkan dengan keputusan atas keberatan";

function receiptOf(snapshot: EvaluationSnapshot, receipt: Receipt): EvaluationDocumentContent["receipt"] {
  if (snapshot.revises?.kind === "objection") return { instead: BY_DECISION };
  return receipt.kind === "received" ? { line: placeAndDay(snapshot, receipt.at) } : { instead: NOT_SIGNED };
}

/** The official Dokumen Evaluasi of a received version, from its text and the day of its receipt. */
export function evaluationDocumentContent(
  snapshot: EvaluationSnapshot,
  receipt: Receipt,
): EvaluationDocumentContent {
  const { agency, employee, appraiserSuperior, unitAchievement, ratings, evaluation } = snapshot;
  const signer = signerOf(snapshot);
  return {
    ...paperHead(snapshot, "Dokumen evaluasi", `Dokumen Evaluasi Kinerja Pegawai, ${employee.name}`),
    superior: paperPerson(appraiserSuperior, agency.name),
    achievement: wordOf(ACHIEVEMENT_WORDS, unitAchievement?.level ?? null),
    rating: wordOf(RATING_WORDS, ratings.overall),
    // The sentence stands there where nothing was written for the document, as it did before there was a place to.
    recommendation: written(snapshot.recommendation ?? snapshot.comment),
    receipt: receiptOf(snapshot, receipt),
    signedLine: placeAndDay(snapshot, evaluation.signedAt),
    signatureRole: signer.role,
    signatures: { employee: paperSignature(employee), appraiser: signer.person },
  };
}
