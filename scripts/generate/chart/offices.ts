import type { Dice } from "../dice";
import { headSeat, leadingSeat, staffSeat, type Seat, type Trade } from "./seats";
import { shareOut } from "./sizes";
import { DESK, GENERAL, TRADES } from "./trades";
import { unitPlan, type Look, type UnitPlan } from "./unit-plan";

/** What an office builder gets: dice, the people it has for its posts (at least 1), and the place's name. */
export type Building = { dice: Dice; people: number; place: string };

export function staff(dice: Dice, people: number, trades: readonly Trade[]): Seat[] {
  return Array.from({ length: Math.max(0, people) }, () => staffSeat(dice, trades));
}

/** A unit of one leader and staff; null where there is nobody for it. */
export function team(
  dice: Dice,
  people: number,
  look: Look,
  head: Seat,
  trades: readonly Trade[],
): UnitPlan | null {
  return people < 1 ? null : unitPlan(look, [head, ...staff(dice, people - 1, trades)]);
}

/** The secretariat of an office: a secretary, two heads of subdivisions who lead no unit of their own, clerks. */
function secretariat({ dice, people, place }: Building, office: Look): UnitPlan | null {
  if (people < 1) return null;
  const leaders = [
    leadingSeat("pengawas", "kasubbag-umum", "Kepala Subbagian Umum dan Kepegawaian"),
    leadingSeat("pengawas", "kasubbag-perencanaan", "Kepala Subbagian Perencanaan dan Keuangan"),
  ].slice(0, people - 1);
  return unitPlan({ name: `Sekretariat ${office.name}`, kind: "sekretariat", domain: office.domain }, [
    headSeat("administrator", "sekretaris-opd", `Sekretaris ${office.name} ${place}`),
    ...leaders,
    ...staff(dice, people - 1 - leaders.length, GENERAL),
  ]);
}

export type Division = { weight: number; name: string; family: string; trades: readonly Trade[] };

type Office = { look: Look; head: Seat; divisions: readonly Division[]; secretariat: number };

/** An office: its head, the secretariat, and the divisions by weight. Uses exactly the people it gets. */
export function office(
  { dice, people, place }: Building,
  { look, head, divisions, secretariat: weight }: Office,
): UnitPlan {
  const [desk = 0, ...parts] = shareOut(people - 1, [weight, ...divisions.map((one) => one.weight)]);
  const children = divisions.map((one, index) =>
    team(
      dice,
      parts[index] ?? 0,
      { name: `${one.name} ${look.name}`, kind: "bidang", domain: look.domain },
      headSeat("administrator", one.family, `Kepala ${one.name}`),
      one.trades,
    ),
  );
  return unitPlan(
    { isOwn: true, ...look },
    [head],
    [secretariat({ dice, people: desk, place }, look), ...children],
  );
}

const division = (name: string, family: string, trades: readonly Trade[], weight = 1): Division => ({
  name,
  family,
  trades,
  weight,
});

export const healthDivisions: readonly Division[] = [
  division("Bidang Kesehatan Masyarakat", "kabid-kesmas", TRADES.publicHealth),
  division("Bidang Pencegahan dan Pengendalian Penyakit", "kabid-p2p", TRADES.diseaseControl),
  division("Bidang Pelayanan Kesehatan", "kabid-yankes", TRADES.publicHealth),
];
export const schoolDivisions: readonly Division[] = [
  division("Bidang Pembinaan Sekolah Dasar", "kabid-sd", TRADES.education),
  division("Bidang Pembinaan Sekolah Menengah Pertama", "kabid-smp", TRADES.education),
  division("Bidang Guru dan Tenaga Kependidikan", "kabid-gtk", TRADES.education),
];

export function transport(building: Building): UnitPlan {
  return office(building, {
    look: { name: "Dinas Perhubungan", kind: "dinas", domain: "dishub" },
    head: headSeat("jpt", "kadishub", `Kepala Dinas Perhubungan ${building.place}`),
    secretariat: 1,
    divisions: [
      division("Bidang Lalu Lintas", "kabid-lalin", TRADES.traffic, 3),
      division("Bidang Angkutan", "kabid-angkutan", TRADES.terminals, 2),
    ],
  });
}

export function personnel(building: Building): UnitPlan {
  return office(building, {
    look: { name: "Badan Kepegawaian dan Pengembangan SDM", kind: "badan", domain: "bkpsdm" },
    head: headSeat("jpt", "kepala-bkpsdm", `Kepala Badan Kepegawaian dan Pengembangan SDM ${building.place}`),
    secretariat: 1,
    divisions: [
      division("Bidang Penilaian Kinerja", "kabid-kinerja", TRADES.personnel),
      division("Bidang Mutasi dan Promosi", "kabid-mutasi", TRADES.personnel),
      division("Bidang Pengembangan Kompetensi", "kabid-pengembangan", TRADES.personnel),
    ],
  });
}

export function planning(building: Building): UnitPlan {
  return office(building, {
    look: { name: "Badan Perencanaan Pembangunan", kind: "badan", domain: "bapperida" },
    head: headSeat("jpt", "kepala-bapperida", `Kepala Badan Perencanaan Pembangunan ${building.place}`),
    secretariat: 1,
    divisions: [
      division("Bidang Perencanaan dan Pengendalian", "kabid-perencanaan", TRADES.planning),
      division("Bidang Riset dan Inovasi", "kabid-riset", TRADES.planning),
    ],
  });
}

export function inspectorate(building: Building): UnitPlan {
  const regions = ["I", "II", "III", "IV"].map((number) =>
    division(`Inspektorat Pembantu Wilayah ${number}`, "irban", TRADES.audit),
  );
  return office(building, {
    look: { name: "Inspektorat", kind: "inspektorat", domain: "inspektorat" },
    head: headSeat("jpt", "inspektur", `Inspektur ${building.place}`),
    secretariat: 1,
    divisions: regions.slice(0, building.people < 30 ? 2 : 4),
  });
}

/** An office without texts of its own trade: its work is described by that of every office. */
export function plainOffice(building: Building, name: string, kind = "dinas"): UnitPlan {
  return office(building, {
    look: { name, kind, domain: "setda" },
    head: headSeat("jpt", "sekretaris-opd", `Kepala ${name} ${building.place}`),
    secretariat: 1,
    divisions: ["Bidang Pelayanan", "Bidang Pembinaan dan Pengawasan", "Bidang Data dan Program"].map((one) =>
      division(one, "kasubbag-perencanaan", DESK),
    ),
  });
}
