import { addDays, isWithin, type DateSpan, type IsoDate } from "../../organization/rules/dates";

export type AssignmentKind = "definitive" | "plt" | "plh" | "additional" | "seconded";

/** Somebody's hold of a post. */
export type HeldPost = DateSpan & { employeeId: string; positionId: string; kind: AssignmentKind };

/** A post as the chart had it for a while: which post stands above it, null at the top. Versions of one post do not overlap. */
export type PostVersion = DateSpan & { positionId: string; superiorPositionId: string | null };

/** A superior who was named for a person: corrected by HR, or proposed by the person. */
export type NamedLine = DateSpan & {
  employeeId: string;
  superiorId: string;
  origin: "correction" | "proposal";
};

/** Days out of duty: unpaid leave (CLTN), study leave, retirement, leaving. */
export type AwaySpan = DateSpan & { employeeId: string };

export type ChartFacts = {
  posts: readonly PostVersion[];
  assignments: readonly HeldPost[];
  named: readonly NamedLine[];
  away: readonly AwaySpan[];
};

export type ReportingChart = {
  versionsOf: (positionId: string) => readonly PostVersion[];
  holdersOf: (positionId: string) => readonly HeldPost[];
  postsOf: (employeeId: string) => readonly HeldPost[];
  namedFor: (employeeId: string) => readonly NamedLine[];
  awayOf: (employeeId: string) => readonly AwaySpan[];
};

/** The facts by person and by post, so that one person's line costs only what it looks at. */
export function buildChart(facts: ChartFacts): ReportingChart {
  const by = <T>(rows: readonly T[], key: (row: T) => string) => {
    const groups = new Map<string, T[]>();
    for (const row of rows) {
      const group = groups.get(key(row));
      if (group) group.push(row);
      else groups.set(key(row), [row]);
    }
    return (id: string): readonly T[] => groups.get(id) ?? [];
  };
  return {
    versionsOf: by(facts.posts, (row) => row.positionId),
    holdersOf: by(facts.assignments, (row) => row.positionId),
    postsOf: by(facts.assignments, (row) => row.employeeId),
    namedFor: by(facts.named, (row) => row.employeeId),
    awayOf: by(facts.away, (row) => row.employeeId),
  };
}

/** A look at the facts of one day that remembers until when its answer holds. */
export class DayLook {
  private until: IsoDate | null = null;

  constructor(readonly day: IsoDate) {}

  /** The rows in force on the day; whatever begins or ends later bounds the answer. */
  inForce<T extends DateSpan>(rows: readonly T[]): T[] {
    for (const row of rows) {
      if (row.startsOn > this.day) this.bound(row.startsOn);
      else if (row.endsOn !== null && row.endsOn >= this.day) this.bound(addDays(row.endsOn, 1));
    }
    return rows.filter((row) => isWithin(this.day, row));
  }

  private bound(day: IsoDate): void {
    if (this.until === null || day < this.until) this.until = day;
  }

  /** The first day on which the answer may be another, or null when it holds for good. */
  get changesOn(): IsoDate | null {
    return this.until;
  }
}
