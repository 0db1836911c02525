import { issueDocument, orderDocuments } from "@/lib/features/documents/parts/issue-document";
import { newId } from "@/lib/platform/clock";
import { clockOf, inTenant } from "@/lib/platform/db";
import { owner } from "./database";
import type { PersonKey, World } from "./world";

/** Bytes that are some document; the code makes each its own. */
export const paper = (text: string) => new TextEncoder().encode(`%PDF-1.7\n% ${text}\n%%EOF\n`);

export const facts = {
  agencyName: "Pemerintah Kota Uji",
  unitName: "Puskesmas Uji",
  holderName: "Siti Rahmawati, A.Md.Keb.",
  holderNip: "198501152010011123",
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
};

type Options = { subjectId?: string; revision?: number; person?: PersonKey };

/** A document that is ordered and not made yet. */
export async function orderOne(world: World, options: Options = {}): Promise<string> {
  const { subjectId = newId(), revision = 1, person = "staff" } = options;
  const { agencyId } = world;
  return inTenant(agencyId, async (db) => {
    const { now } = await clockOf(db, agencyId);
    const order = { subjectId, revision, employeeId: world.people[person] };
    const [id = ""] = await orderDocuments(db, { agencyId, kind: "work_plan", at: now }, [order]);
    return id;
  });
}

export const documentOf = (world: World, id: string) =>
  owner.issuedDocument.findUniqueOrThrow({ where: { agencyId_id: { agencyId: world.agencyId, id } } });

/** A document that is issued: its row. */
export async function issueOne(world: World, options: Options = {}) {
  const documentId = await orderOne(world, options);
  await issueDocument({ agencyId: world.agencyId, documentId }, async ({ code }) => ({
    bytes: paper(code),
    facts,
  }));
  return documentOf(world, documentId);
}
