import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { NodeContent, TreeContent } from "@/lib/features/strategy/rules/difference";
import { AGENCY, moment, YEAR } from "../agency";
import { demoId } from "../ids";
import { headOf, personOf, unitId, unitOf } from "../people";
import { indicatorId, nodeId, seriesId, strategy } from "./strategy";

const agencyId = AGENCY.id;

function sealed(record: object): { content: string; sha256: string } {
  const content = canonicalize(record) ?? "";
  return { content, sha256: createHash("sha256").update(content).digest("hex") };
}

const figure = (value: number | null) => (value === null ? null : String(value));

/** The tree as the product's own version keeps it. */
function treeOf(codes: ReadonlySet<string>, parentOf: (code: string) => string | null): TreeContent {
  const nodes = strategy
    .filter(({ code }) => codes.has(code))
    .map((node): NodeContent => {
      const parent = parentOf(node.code);
      return {
        id: nodeId(node.code),
        parentId: parent === null ? null : nodeId(parent),
        level: node.level,
        code: node.code,
        text: node.text,
        unitName: node.unit === null ? null : unitOf(node.unit).name,
        indicators: node.indicators.map((one, index) => ({
          id: seriesId(node.code, index + 1),
          name: one.name,
          measureUnit: one.measureUnit,
          direction: one.direction,
          formula: one.formula ?? null,
          dataSource: one.dataSource ?? null,
          targets: [
            { year: YEAR, target: figure(one.target) },
            ...one.series.map(({ year, target }) => ({ year, target: figure(target) })),
          ],
        })),
      };
    });
  return { nodes };
}

const WITHOUT_PROGRAMMES = new Set(
  strategy.filter(({ level }) => level !== "programme" && level !== "activity").map(({ code }) => code),
);

/** The nearest part above that the first document already had. */
function firstParent(code: string): string | null {
  const parent = strategy.find((node) => node.code === code)?.parent ?? null;
  return parent === null || WITHOUT_PROGRAMMES.has(parent) ? parent : firstParent(parent);
}

/** Two documents: the plan of five years, and its amendment that brought the programmes and activities. */
export function strategyVersionRows(): Prisma.StrategyVersionCreateManyInput[] {
  const author = personOf("anisa-rahmadhani");
  const all = new Set(strategy.map(({ code }) => code));
  const about = { agencyId, period: "2025-2029", authorId: author.id, authorName: author.name };
  return [
    {
      ...about,
      id: demoId("strategy-version", "1"),
      number: 1,
      title: "RPJMD 2025-2029",
      legalBase: "Rekaan: Perda Kota Muara Jaya Nomor 3 Tahun 2025",
      startsOn: new Date("2025-08-20T00:00:00.000Z"),
      reason: "Penetapan RPJMD.",
      createdAt: moment("2025-08-21", "09:00"),
      ...sealed(treeOf(WITHOUT_PROGRAMMES, firstParent)),
    },
    {
      ...about,
      id: demoId("strategy-version", "2"),
      number: 2,
      title: "Perubahan RPJMD 2025-2029",
      legalBase: "Rekaan: Perda Kota Muara Jaya Nomor 1 Tahun 2026",
      startsOn: new Date("2026-01-02T00:00:00.000Z"),
      reason: "Program unggulan dan kegiatannya masuk ke pohon kinerja.",
      createdAt: moment("2026-01-05", "09:00"),
      ...sealed(treeOf(all, (code) => strategy.find((node) => node.code === code)?.parent ?? null)),
    },
  ];
}

/** Units whose Perjanjian Kinerja of the year is agreed; the others of those that hold one show up as a gap. */
const AGREED = ["dinkes", "disdik", "pkm-muara", "pkm-pesisir", "rsud", "bkpsdm", "inspektorat"];

type Agreement = {
  row: Prisma.PerformanceAgreementCreateManyInput;
  items: Prisma.AgreementItemCreateManyInput[];
};

function agreementOf(unit: string): Agreement[] {
  const { parent, name } = unitOf(unit);
  const head = headOf(unit);
  const superior = parent === null ? null : headOf(parent);
  if (!head || !superior) return [];
  const id = demoId("agreement", unit);
  const items = strategy
    .filter((node) => node.unit === unit)
    .flatMap((node) =>
      node.indicators.flatMap((one, index) =>
        one.target === null
          ? []
          : [
              {
                indicatorId: indicatorId(node.code, index + 1),
                nodeText: node.text,
                indicatorText: one.name,
                measureUnit: one.measureUnit,
                direction: one.direction,
                target: String(one.target),
              },
            ],
      ),
    );
  const base = { unitId: unitId(unit), year: YEAR, revision: 1 };
  const parties = {
    head: { name: head.name, title: head.title },
    superior: { name: superior.name, title: superior.title },
  };
  const row = {
    agencyId,
    id,
    ...base,
    state: "agreed" as const,
    headId: head.id,
    headName: head.name,
    headTitle: head.title,
    submittedAt: moment("2026-01-07", "10:00"),
    submittedHash: sealed({ ...base, items }).sha256,
    superiorId: superior.id,
    superiorName: superior.name,
    superiorTitle: superior.title,
    agreedAt: moment("2026-01-09", "14:00"),
    createdAt: moment("2026-01-06", "09:00"),
    version: 3,
    ...sealed({ ...base, unitName: name, reason: "", items, ...parties, agreedOn: "2026-01-09" }),
  };
  return [
    {
      row,
      items: items.map((item, sortOrder) => ({
        agencyId,
        id: demoId("agreement-item", `${unit}/${sortOrder}`),
        agreementId: id,
        sortOrder,
        ...item,
      })),
    },
  ];
}

const agreements = AGREED.flatMap(agreementOf);
export const agreementRows = () => agreements.map(({ row }) => row);
export const agreementItemRows = () => agreements.flatMap(({ items }) => items);
