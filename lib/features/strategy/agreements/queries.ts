import "server-only";
import { can } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import {
  agreementFacts,
  loadAgreementUnit,
  loadUnitIndicators,
  type AgreementUnit,
  type IndicatorChoice,
} from "../parts/agreement-record";
import {
  agreementDifference,
  type AgreedItem,
  type AgreementState,
  type ItemChange,
} from "../rules/agreement";

export type AgreementRow = {
  unitId: string;
  unitName: string;
  /** The newest agreement of the year, whatever its state; null where nobody has begun one. */
  agreementId: string | null;
  state: AgreementState | null;
  revision: number | null;
  items: number;
  headName: string | null;
  agreedAt: string | null;
};

/** Units that hold an agreement of their own, with where theirs of the year stands, for people of the agency. One statement. */
export async function listAgreements(ctx: Context, year: number): Promise<AgreementRow[]> {
  return read(
    ctx,
    (db) => db.$queryRaw<AgreementRow[]>`
      SELECT u.id AS "unitId", u.name AS "unitName", a.id AS "agreementId", a.state::text AS state, a.revision, a.agreed_at::text AS "agreedAt",
        (SELECT count(*)::int FROM agreement_item x WHERE x.agency_id = a.agency_id AND x.agreement_id = a.id) AS items,
        (SELECT string_agg(DISTINCT h.name, ', ') FROM position p
          JOIN assignment s ON s.agency_id = p.agency_id AND s.position_id = p.id AND s.starts_on <= ${ctx.today}::date AND (s.ends_on IS NULL OR s.ends_on >= ${ctx.today}::date)
          JOIN employee h ON h.agency_id = s.agency_id AND h.id = s.employee_id
          WHERE p.agency_id = u.agency_id AND p.unit_id = u.id AND p.is_unit_head) AS "headName"
      FROM unit u
      LEFT JOIN LATERAL (
        SELECT * FROM performance_agreement x WHERE x.agency_id = u.agency_id AND x.unit_id = u.id AND x.year = ${year}::int ORDER BY x.revision DESC LIMIT 1
      ) a ON true
      WHERE EXISTS (SELECT FROM employee me WHERE me.agency_id = u.agency_id AND me.id = ${ctx.actor.employeeId}::uuid)
        AND u.has_own_agreement AND u.parent_id IS NOT NULL AND (u.valid_until IS NULL OR u.valid_until >= ${ctx.today}::date)
      ORDER BY a.state = 'agreed', u.sort_order, u.name LIMIT 500`,
  );
}

export type AgreementVersion = {
  id: string;
  year: number;
  revision: number;
  state: AgreementState;
  reason: string;
  returnNote: string | null;
  headName: string | null;
  headTitle: string | null;
  submittedAt: string | null;
  superiorName: string | null;
  superiorTitle: string | null;
  agreedAt: string | null;
  sha256: string | null;
  version: number;
  items: AgreedItem[];
};

export type AgreementPage = {
  unit: Pick<AgreementUnit, "unitId" | "unitName" | "hasOwnAgreement" | "hasUnitAbove">;
  heads: { own: string[]; above: string[] };
  /** Latest first; one in the making only for those who may read it. */
  versions: AgreementVersion[];
  /** What the newest changes against the one before it. */
  changes: ItemChange[];
  /** Indicators that the tree offers, for whoever drafts. */
  choices: (Omit<IndicatorChoice, "target"> & { target: string | null })[];
  may: { draft: boolean; save: boolean; submit: boolean; return: boolean; agree: boolean };
};

/** A unit's agreements of a year. Four statements at most. @throws AppError NOT_FOUND */
export async function getAgreements(ctx: Context, unitId: string, year: number): Promise<AgreementPage> {
  return read(ctx, async (db) => {
    const unit = await loadAgreementUnit(db, unitId, ctx.today);
    const facts = agreementFacts(unit, ctx.today);
    const may = (act: "draft" | "save" | "submit" | "return" | "agree") =>
      can(ctx.actor, `agreement.${act}`, facts);
    const rows = await db.performanceAgreement.findMany({
      where: {
        unitId,
        year,
        ...(can(ctx.actor, "agreement.read", facts) ? {} : { state: { in: ["agreed", "replaced"] } }),
      },
      include: { items: { orderBy: { sortOrder: "asc" } } },
      orderBy: { revision: "desc" },
    });
    if (!unit.hasOwnAgreement) throw notFound();
    const versions = rows.map((row): AgreementVersion => ({
      id: row.id,
      year: row.year,
      revision: row.revision,
      state: row.state,
      reason: row.reason,
      returnNote: row.returnNote,
      headName: row.headName,
      headTitle: row.headTitle,
      submittedAt: row.submittedAt?.toISOString() ?? null,
      superiorName: row.superiorName,
      superiorTitle: row.superiorTitle,
      agreedAt: row.agreedAt?.toISOString() ?? null,
      sha256: row.sha256,
      version: row.version,
      items: row.items.map(({ indicatorId, nodeText, indicatorText, measureUnit, direction, target }) => ({
        indicatorId,
        nodeText,
        indicatorText,
        measureUnit,
        direction,
        target: target.toString(),
      })),
    }));
    const [newest, before] = versions;
    const isOpen = newest?.state === "drafted" || newest?.state === "submitted";
    const maySave = newest?.state === "drafted" && may("save");
    return {
      unit: {
        unitId,
        unitName: unit.unitName,
        hasOwnAgreement: unit.hasOwnAgreement,
        hasUnitAbove: unit.hasUnitAbove,
      },
      heads: { own: unit.heads.map(({ name }) => name), above: unit.headsAbove.map(({ name }) => name) },
      versions,
      changes: newest && before ? agreementDifference(before.items, newest.items) : [],
      choices: maySave ? await loadUnitIndicators(db, unitId, year) : [],
      may: {
        draft: !isOpen && unit.hasUnitAbove && may("draft"),
        save: maySave,
        submit: newest?.state === "drafted" && may("submit"),
        return: newest?.state === "submitted" && may("return"),
        agree: newest?.state === "submitted" && may("agree"),
      },
    };
  });
}
