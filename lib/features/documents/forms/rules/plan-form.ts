/**
 * The official form of the SKP (PermenPANRB 6/2022, annex) as it is printed: every text ready, nothing left to decide but where lines
 * and pages end. The forms are Indonesian in every language of the screens.
 */

/** What stands in the footer: how the document is verified, or that it is a draft. */
export type DocumentSeal = { code: string; url: string } | "draft";

/** One side of the identity table; "-" where nothing is known. */
export type FormPerson = { name: string; nip: string; rank: string; position: string; unit: string };

/** Who signs: the second line is "NIP …", or null for somebody without one. */
export type FormSignature = { name: string; nipLine: string | null };

export type FormIndicator = { text: string; aspect: string; target: string; perspective: string };

export type FormResult = {
  text: string;
  /** The leader's result or the mandate that it supports. */
  supports: string;
  indicators: readonly FormIndicator[];
  /** Of a qualitative plan: the lines of its measure of success. */
  measures: readonly string[];
};

export type FormBehaviour = { label: string; guidance: readonly string[]; expectation: string };

export type PlanFormContent = {
  form: "jpt" | "ja_jf";
  approach: "quantitative" | "qualitative";
  agency: string;
  /** "PERIODE PENILAIAN: 01 JANUARI SD 31 DESEMBER TAHUN 2026" */
  period: string;
  employee: FormPerson;
  appraiser: FormPerson;
  /** A state official belongs to no unit: the fifth row is INSTANSI. */
  appraiserUnitLabel: "UNIT KERJA" | "INSTANSI";
  main: readonly FormResult[];
  additional: readonly FormResult[];
  behaviours: readonly FormBehaviour[];
  resources: readonly string[];
  accountability: readonly string[];
  consequences: readonly string[];
  /** "Muara Jaya, 12 Januari 2026"; empty in a draft. */
  signedLine: string;
  signatures: { employee: FormSignature; appraiser: FormSignature };
  /** Third line of the footer, of the SKP and of its lampiran. */
  footer: { plan: string; annex: string };
  /** Title of the file, and the moment of agreement as its date (ISO): the bytes of one content are always the same. */
  title: string;
  madeAt: string;
};

export const NOTHING = "-";

export const FORM_TITLES = {
  quantitative: "PENDEKATAN HASIL KERJA KUANTITATIF",
  qualitative: "PENDEKATAN HASIL KERJA KUALITATIF",
  jpt: "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI",
  ja_jf: "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
} as const;
