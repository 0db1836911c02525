import { z } from "zod";
import type { Prisma } from "@/lib/generated/prisma/client";
import { demoId } from "../demo/ids";
import { readJson } from "../demo/read-json";

const source = z.looseObject({ document: z.string(), url: z.string().nullish() });
const fact = z.looseObject({ text: z.string(), source });
const indicator = z.looseObject({ name: z.string(), source });
const objective = z.looseObject({
  level: z.string(),
  text: z.string().nullable(),
  indicators: z.array(indicator),
});
const place = z.looseObject({
  id: z.string(),
  agency: z.string(),
  inUserDocuments: z.boolean(),
  bpsCode: z.string().nullable(),
  visions: z.array(fact),
  missions: z.array(fact),
  objectives: z.array(objective),
});

const scale = z.looseObject({ name: z.string(), source });

const { places, categoryScales } = readJson(
  z.looseObject({ places: z.array(place), categoryScales: z.array(scale) }),
  import.meta.url,
  "strategy.json",
);

/** The places of the users' own documents come first, in their order; the others follow. */
const FIRST = ["tanjungpinang", "pariaman", "tanjungbalai", "padang", "kuranji", "palembang"];

/** Codes of regions are open data under a licence that must be named wherever they are shown. */
const REGION_LICENCE =
  "Kode wilayah: BPS Master File Desa 2018 melalui edwardsamuel/Wilayah-Administratif-Indonesia, lisensi ODbL.";

type Row = Prisma.ReferenceStrategyCreateManyInput;
type Place = z.output<typeof place>;

const rank = ({ id }: Place) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);
const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;

function sourced({ source: from }: { source: z.output<typeof source> }) {
  return { sourceDocument: from.document, sourceUrl: from.url ?? null };
}

function rowsOfPlace(found: Place, order: number): Row[] {
  const { id, agency, visions, missions, objectives, ...facts } = found;
  const idOf = (kind: string, key: string | number) => demoId(`reference-${kind}`, `${id}/${key}`);
  const licence = facts.bpsCode === null ? {} : { licence: REGION_LICENCE };
  const simple = (kind: "vision" | "mission", list: typeof visions): Row[] =>
    list.map((row, index) => ({
      id: idOf(kind, index),
      place: id,
      kind,
      sortOrder: index,
      text: row.text,
      facts: json(row),
      ...sourced(row),
    }));
  return [
    {
      id: idOf("place", 0),
      place: id,
      kind: "place",
      sortOrder: order,
      text: agency,
      facts: json({ ...facts, ...licence }),
    },
    ...simple("vision", visions),
    ...simple("mission", missions),
    ...objectives.flatMap(({ indicators, ...row }, index): Row[] => [
      {
        id: idOf("objective", index),
        place: id,
        kind: "objective",
        sortOrder: index,
        text: row.text ?? row.level,
        facts: json(row),
      },
      ...indicators.map((one, number) => ({
        id: idOf("indicator", `${index}/${number}`),
        place: id,
        kind: "indicator" as const,
        parentId: idOf("objective", index),
        sortOrder: number,
        text: one.name,
        facts: json(one),
        ...sourced(one),
      })),
    ]),
  ];
}

/** Scales belong to documents, not to one place. */
const scaleRows = (): Row[] =>
  categoryScales.map((found, index) => ({
    id: demoId("reference-scale", String(index)),
    place: "scales",
    kind: "scale",
    sortOrder: index,
    text: found.name,
    facts: json(found),
    ...sourced(found),
  }));

/** The public facts of every real place, every field kept, the source document and its address at each. */
export function referenceRows(): Row[] {
  const inOrder = [...places].sort((a, b) => rank(a) - rank(b));
  return [...inOrder.flatMap((found, order) => rowsOfPlace(found, order)), ...scaleRows()];
}
