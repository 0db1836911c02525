import { isReckoned, type CellState } from "./cell-state";

type Cell = { resultId: string; employeeId: string; state: CellState };

/** Named gaps of a matrix: a signal, never a block ("matriks 0", dossier §3). */
export type MatrixGaps = { people: string[]; results: string[] };

/** Who of the team has no role, and which results nobody supports, in the order given. An application is no role yet. */
export function matrixGaps(
  teamIds: readonly string[],
  resultIds: readonly string[],
  cells: readonly Cell[],
): MatrixGaps {
  const roles = cells.filter(({ state }) => isReckoned(state));
  const people = new Set(roles.map(({ employeeId }) => employeeId));
  const results = new Set(roles.map(({ resultId }) => resultId));
  return {
    people: teamIds.filter((id) => !people.has(id)),
    results: resultIds.filter((id) => !results.has(id)),
  };
}
