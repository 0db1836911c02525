import type { Prisma } from "@/lib/generated/prisma/client";
import { AGENCY, moment } from "../../agency";
import { demoId } from "../../ids";
import { personOf } from "../../people";
import type { BuiltIndicator, BuiltResult } from "./plan-content";
import { builtPlans, type BuiltPlan } from "./plans";

const agencyId = AGENCY.id;
type Cell = Prisma.RoleCellCreateManyInput & { id: string };

/** The demonstration's appraiser has two people without a role: one who does other work, one whose plan has only begun. */
const WITHOUT_ROLE: readonly string[] = ["joko-susilo", "putri-wahyuni"];
const LEADER = "ratna-anggraini";
const SHARED = moment("2026-01-12", "09:00");

const leaderResults = new Map(
  builtPlans.flatMap((plan) =>
    plan.content.results.map((result) => [result.row.id, { plan, result }] as const),
  ),
);

const countedIn = ({ indicators }: BuiltResult): BuiltIndicator | undefined =>
  indicators.find(
    ({ row }) =>
      row.measureKind === "cumulative" &&
      row.target !== null &&
      row.target !== undefined &&
      row.measureUnit !== "%",
  );

/** The role that a row of a plan came from: what it says, and its number where it is counted as the leader's result is. */
function cellOf(plan: BuiltPlan, result: BuiltResult): Cell | null {
  const leader = leaderResults.get(result.row.supportsResultId ?? "");
  if (!leader) return null;
  const whole = countedIn(leader.result);
  const own = countedIn(result);
  const part = own && whole && own.row.measureUnit === whole.row.measureUnit ? { own, whole } : null;
  return {
    agencyId,
    id: demoId("role-cell", `${plan.spec.key}/${leader.result.row.id}`, SHARED),
    resultId: leader.result.row.id,
    employeeId: plan.spec.person.id,
    indicatorId: part?.whole.row.id ?? null,
    text: result.row.text,
    kind: result.row.kind ?? "main",
    splitKind: part ? "share" : "none",
    share: part?.own.row.target ?? null,
    measureUnit: part?.whole.row.measureUnit ?? null,
    origin: "appointment",
    state: "assigned",
    stateAt: SHARED,
    reason: "",
  };
}

type Adopted = { cell: Cell; rowId: string };

/** One role for each person and result of the leader; a second row of the same plan for the same result is the person's own. */
function adopted(): Adopted[] {
  const all = new Map<string, Adopted>();
  for (const plan of builtPlans) {
    const isOut = plan.spec.state === "withdrawn" || WITHOUT_ROLE.includes(plan.spec.person.key);
    for (const result of isOut ? [] : plan.content.results) {
      const cell = cellOf(plan, result);
      const key = cell && `${cell.resultId}/${cell.employeeId}`;
      if (cell && key && !all.has(key)) all.set(key, { cell, rowId: result.row.id });
    }
  }
  return [...all.values()];
}

const ADOPTED = adopted();

const open = (
  key: string,
  at: Date,
  cell: Pick<Cell, "employeeId" | "resultId" | "text" | "origin" | "state">,
): Cell => ({
  agencyId,
  id: demoId("role-cell", key, at),
  indicatorId: null,
  kind: "additional",
  splitKind: "none",
  share: null,
  measureUnit: null,
  stateAt: at,
  reason: "",
  ...cell,
});

/** What still lies on somebody's desk: an invitation to another unit, and a member's own application. */
function openCells(): Cell[] {
  const plan = builtPlans.find(({ spec }) => spec.person.key === LEADER && spec.state === "set");
  const [, , medicines, mothers] = plan?.content.results ?? [];
  if (!medicines || !mothers)
    throw new RangeError("the demonstration's appraiser has lost the results of the plan");
  return [
    open("invited", moment("2026-11-12", "10:20"), {
      employeeId: personOf("ratih-komalasari").id,
      resultId: mothers.row.id,
      text: "Data kematian ibu dan bayi dua puskesmas dicocokkan setiap bulan",
      origin: "invitation",
      state: "invited",
    }),
    open("applied", moment("2026-11-13", "14:05"), {
      employeeId: personOf("marlina").id,
      resultId: medicines.row.id,
      text: "Obat kedaluwarsa dimusnahkan aman bersama limbah medis",
      origin: "application",
      state: "applied",
    }),
  ];
}

export const roleCellRows = (): Cell[] => [...ADOPTED.map(({ cell }) => cell), ...openCells()];

/** From which role a row of a plan came, by the row's id. */
export const cellOfRow: ReadonlyMap<string, string> = new Map(
  ADOPTED.map(({ cell, rowId }) => [rowId, cell.id]),
);

export const roleCellCommentRows = (): Prisma.RoleCellCommentCreateManyInput[] => {
  const siti = ADOPTED.find(({ cell }) => cell.employeeId === personOf("siti-rahmawati").id);
  if (!siti) return [];
  const words = [
    ["siti-rahmawati", "2026-01-13", "Tiga kelurahan ini sudah termasuk Kampung Tanjung, Dok?"],
    [LEADER, "2026-01-14", "Termasuk. Kampung Tanjung dibantu Bu Dewi untuk kunjungan sore."],
  ] as const;
  return words.map(([author, day, text]) => ({
    agencyId,
    id: demoId("role-cell-comment", `${author}/${day}`, moment(day, "08:30")),
    cellId: siti.cell.id,
    authorId: personOf(author).id,
    text,
    createdAt: moment(day, "08:30"),
  }));
};
