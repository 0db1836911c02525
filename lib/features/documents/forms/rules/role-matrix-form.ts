import type { FormSignature } from "./plan-form";

/** A result of the leader: the head of a column, with "indicator: target" lines under it. */
export type MatrixColumn = { text: string; indicators: readonly string[] };

/** A person's line: `roles` has a text for each column of the matrix, empty where the person has no role. */
export type MatrixPerson = { name: string; position: string; roles: readonly string[] };

/** The Matriks Pembagian Peran dan Hasil of a unit and year, ready to print. */
export type RoleMatrixContent = {
  agency: string;
  unit: string;
  year: number;
  columns: readonly MatrixColumn[];
  people: readonly MatrixPerson[];
  /** People of other units who were invited; their numbers go on. */
  guests: readonly MatrixPerson[];
  /** "Muara Jaya, 9 Januari 2026"; empty in a draft. */
  signedLine: string;
  /** The leader's post. */
  leaderPosition: string;
  leader: FormSignature;
  /** Third line of the footer. */
  footer: string;
  title: string;
  /** ISO; the date of the file. */
  madeAt: string;
};
