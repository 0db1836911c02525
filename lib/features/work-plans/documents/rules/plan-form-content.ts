import {
  NOTHING,
  type FormIndicator,
  type FormPerson,
  type FormResult,
  type FormSignature,
  type PlanFormContent,
} from "../../../documents/forms/rules/plan-form";
import type { IsoDate } from "../../../organization/rules/dates";
import { BEHAVIOURS } from "../../rules/behaviours";
import type { PlanContent } from "../../rules/content-hash";
import { formatTarget } from "../../rules/measure";
import type { Aspect, AttachmentKind, Perspective } from "../../rules/plan-draft";

type Result = PlanContent["results"][number];
type Indicator = Result["indicators"][number];

/** Somebody as a version of a plan keeps them. Versions of before the print kept neither kind nor post nor unit. */
export type PrintedPerson = {
  name: string;
  nip: string | null;
  rankCode: string | null;
  rankName: string | null;
  capacity?: string | null;
  kind?: string;
  position?: string | null;
  /** The unit and those above it, from the inside out. */
  units?: readonly string[];
};

/** What is stored when both have signed, or the same shape from a plan under way. */
export type PrintedPlan = {
  agency: string;
  unit: string;
  /** IANA zone in which the day of the signature is read. */
  timeZone?: string;
  employee: PrintedPerson | null;
  appraiser: PrintedPerson | null;
  content: PlanContent;
  /** ISO; null while nobody has set the plan. */
  signedAt: string | null;
  /** Of a plan under way: when it was last written, and targets as typed, also those that cannot be read yet. */
  draft?: { savedAt: string; targets: readonly (readonly string[])[] };
};

const MONTHS = [
  ...["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli"],
  ...["Agustus", "September", "Oktober", "November", "Desember"],
];
export const ASPECTS: Record<Aspect, string> = {
  quantity: "Kuantitas",
  quality: "Kualitas",
  time: "Waktu",
  cost: "Biaya",
};
export const PERSPECTIVES: Record<Perspective, string> = {
  service_recipients: "Penerima Layanan",
  business_process: "Proses Bisnis",
  internal_strengthening: "Penguatan Internal",
  budget: "Anggaran",
};
export const CAPACITIES: Record<string, string> = { plt: "Plt. ", plh: "Plh. " };

const written = (text: string | null | undefined): string => text?.trim() || NOTHING;

const dayOf = (day: IsoDate) => {
  const [year = "", month = "", date = ""] = day.split("-");
  return { year, month: MONTHS[Number(month) - 1] ?? month, date };
};

/** "12 Januari 2026" */
export function formDate(day: IsoDate): string {
  const { year, month, date } = dayOf(day);
  return `${Number(date)} ${month} ${year}`;
}

/** "PERIODE PENILAIAN: 01 JANUARI SD 31 DESEMBER TAHUN 2026" */
export function formPeriod(startsOn: IsoDate, endsOn: IsoDate): string {
  const [from, until] = [dayOf(startsOn), dayOf(endsOn)];
  return `PERIODE PENILAIAN: ${from.date} ${from.month} SD ${until.date} ${until.month} TAHUN ${until.year}`.toUpperCase();
}

/** Where a local government signs: the place of its own name. Empty where the name tells none. */
export function placeOf(agency: string): string {
  return (
    /^(?:pemerintah\s+)?(?:kota|kabupaten|provinsi)\s+(?:administrasi\s+)?(.+)$/i.exec(agency.trim())?.[1] ??
    ""
  );
}

function signedLine({ agency, signedAt, timeZone = "Asia/Jakarta" }: PrintedPlan): string {
  if (signedAt === null) return "";
  const day = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date(signedAt));
  const place = placeOf(agency);
  return `${place === "" ? "" : `${place}, `}${formDate(day)}`;
}

function rankOf({ rankCode, rankName }: PrintedPerson): string {
  return rankName && rankCode ? `${rankName} (${rankCode})` : written(rankName ?? rankCode);
}

function personOf(person: PrintedPerson | null, own: { position?: string; unit?: string } = {}): FormPerson {
  if (!person) return { name: NOTHING, nip: NOTHING, rank: NOTHING, position: NOTHING, unit: NOTHING };
  const position = own.position ?? person.position;
  const acting = CAPACITIES[person.capacity ?? ""] ?? "";
  return {
    name: written(person.name),
    nip: written(person.nip),
    rank: rankOf(person),
    position: position ? `${acting}${position}` : NOTHING,
    unit: written((person.units ?? []).join(", ") || own.unit),
  };
}

const signatureOf = (person: PrintedPerson | null): FormSignature => ({
  name: written(person?.name),
  nipLine: person?.nip ? `NIP ${person.nip}` : null,
});

function targetOf({ target, direction, measureUnit }: Indicator, typed?: string): string {
  const amount = target === null ? written(typed) : formatTarget(target, direction);
  return measureUnit && !amount.endsWith(measureUnit) ? `${amount} ${measureUnit}` : amount;
}

const indicatorOf = (indicator: Indicator, typed?: string): FormIndicator => ({
  text: written(indicator.text),
  aspect: indicator.aspect ? ASPECTS[indicator.aspect] : NOTHING,
  target: targetOf(indicator, typed),
  perspective: indicator.perspective ? PERSPECTIVES[indicator.perspective] : NOTHING,
});

/** The lines of a qualitative result: its measure of success as written, then its indicators with target and perspective. */
function measuresOf(result: Result, indicators: readonly FormIndicator[], isJpt: boolean): string[] {
  const own = (result.successMeasure ?? "")
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[-•*]\s+/, "").trim());
  const more = indicators.map(({ text, target, perspective }) => {
    const aim = target === NOTHING ? text : `${text}: ${target}`;
    return isJpt && perspective !== NOTHING ? `${aim}; perspektif ${perspective}` : aim;
  });
  return [...own.filter((line) => line !== ""), ...more];
}

function resultOf(result: Result, isJpt: boolean, typed?: readonly string[]): FormResult {
  const indicators = result.indicators.map((indicator, index) => indicatorOf(indicator, typed?.[index]));
  return {
    text: written(result.text),
    supports: written(result.supportsText),
    indicators,
    measures: measuresOf(result, indicators, isJpt),
  };
}

/** A plan in the official form: from what both sides signed, or from a plan under way. Says "-" where nothing is known. */
export function planFormContent(plan: PrintedPlan): PlanFormContent {
  const { agency, unit, employee, appraiser, content, signedAt, draft } = plan;
  const isJpt = content.form === "jpt";
  const isOfficial = appraiser?.kind === "state_official";
  const results = content.results.map((result, index) => ({
    kind: result.kind,
    form: resultOf(result, isJpt, draft?.targets[index]),
  }));
  const of = (kind: "main" | "additional") =>
    results.filter((one) => one.kind === kind).map((one) => one.form);
  const attached = (kind: AttachmentKind) =>
    content.attachments
      .filter((line) => line.kind === kind && line.text.trim() !== "")
      .map((line) => line.text);
  const name = written(employee?.name);
  const footer = `SKP ${content.year}, versi ${content.revision}, ${name}`;
  return {
    form: content.form,
    approach: content.approach,
    agency,
    period: formPeriod(content.startsOn, content.endsOn),
    employee: personOf(employee && { ...employee, capacity: null }, {
      position: content.positionTitle,
      unit,
    }),
    appraiser: {
      ...personOf(appraiser),
      ...(isOfficial ? { nip: NOTHING, rank: NOTHING, unit: agency } : {}),
    },
    appraiserUnitLabel: isOfficial ? "INSTANSI" : "UNIT KERJA",
    main: of("main"),
    additional: of("additional"),
    behaviours: BEHAVIOURS.map(({ value, label, guidance }) => ({
      label,
      guidance,
      expectation: content.behaviours.find((one) => one.value === value)?.expectation.trim() ?? "",
    })),
    resources: attached("resource"),
    accountability: attached("accountability"),
    consequences: attached("consequence"),
    signedLine: signedLine(plan),
    signatures: { employee: signatureOf(employee), appraiser: signatureOf(appraiser) },
    footer: { plan: footer, annex: `Lampiran ${footer}` },
    title: `Sasaran Kinerja Pegawai ${content.year}, ${name}`,
    madeAt: signedAt ?? draft?.savedAt ?? `${content.startsOn}T00:00:00.000Z`,
  };
}
