import "server-only";
import type { Level } from "@/lib/features/organization/rules/levels";
import { readSnapshot } from "../../rules/snapshot";
import type { AnnualNoteRow, ResultOfYear, YearFacts } from "../parts/load-year";
import { segmentsOf } from "../rules/annual-block";

export type SegmentView = {
  positionTitle: string;
  unitName: string;
  appraiserName: string;
  startsOn: string;
  endsOn: string;
  months: number;
  /** Posts of less than a month that went into it. */
  merged: { positionTitle: string; startsOn: string; endsOn: string }[];
};

/** A result of the year as the annual appraiser reads it: everything of a released one, of others and contested ones only where they stand. */
export type ResultOfYearView = Omit<ResultOfYear, "content" | "sha256" | "revision"> & {
  signed: {
    appraiserName: string;
    comment: string;
    results: { text: string; level: Level }[];
  } | null;
};

export type YearView = {
  year: number;
  segments: SegmentView[];
  absences: YearFacts["absences"];
  results: ResultOfYearView[];
  note: AnnualNoteRow | null;
};

function signedOf(content: string | null): ResultOfYearView["signed"] {
  const reading = content === null ? null : readSnapshot(content);
  if (!reading?.ok) return null;
  const { appraiser, comment, results } = reading.snapshot;
  return {
    appraiserName: appraiser.name,
    comment,
    results: results.map(({ text, level }) => ({ text, level })),
  };
}

/** The year of a person for whoever decides on it. */
export function yearViewOf(year: number, facts: YearFacts): YearView {
  const { spans, absences, note } = facts;
  const segments = segmentsOf(year, spans, absences).map(({ spans: places, ...segment }) => {
    const parts = places.flatMap((place) => spans[place] ?? []);
    const main = parts.at(-1);
    return {
      ...segment,
      positionTitle: main?.positionTitle ?? "",
      unitName: main?.unitName ?? "",
      appraiserName: main?.appraiserName ?? "",
      merged: parts
        .slice(0, -1)
        .map(({ positionTitle, startsOn, endsOn }) => ({ positionTitle, startsOn, endsOn })),
    };
  });
  const results = facts.results.map(({ content, sha256: _hash, revision: _revision, ...row }) => ({
    ...row,
    signed: signedOf(content),
  }));
  return { year, segments, absences, results, note };
}
