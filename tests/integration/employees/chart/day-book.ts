import type { PositionAsOf, UnitAsOf } from "@/lib/features/employees/chart/queries";
import { addDays } from "@/lib/features/organization/rules/dates";

/** The days of the book: some before the test's today, most after it. */
export const BEGIN = "2026-11-01";
export const DAYS = 120;

type Page = { units: Map<string, UnitAsOf>; posts: Map<string, PositionAsOf> };

/** The chart as a book with one page a day: slow, plain, and made without a thought of spans. */
export class DayBook {
  private readonly days = new Map<string, Page>();
  private history: Map<string, Page>[] = [];

  constructor() {
    for (let step = 0; step < DAYS; step += 1)
      this.days.set(addDays(BEGIN, step), { units: new Map(), posts: new Map() });
  }

  get pages(): number {
    return this.history.length;
  }

  forgetHistory() {
    this.history = [];
  }

  private remember() {
    this.history.push(
      new Map(
        [...this.days].map(([day, page]) => [
          day,
          { units: new Map(page.units), posts: new Map(page.posts) },
        ]),
      ),
    );
  }

  undo() {
    for (const [day, page] of this.history.pop() ?? []) this.days.set(day, page);
  }

  private from(day: string): [string, Page][] {
    return [...this.days].filter(([one]) => one >= day);
  }

  addUnit(unitId: string, day: string, facts: Omit<UnitAsOf, "unitId">) {
    this.remember();
    const { parentId, code, name, kind, hasOwnAgreement } = facts;
    for (const [, page] of this.from(day))
      page.units.set(unitId, { unitId, parentId, code, name, kind, hasOwnAgreement });
  }

  addPost(positionId: string, day: string, facts: Omit<PositionAsOf, "positionId">) {
    this.remember();
    for (const [, page] of this.from(day)) page.posts.set(positionId, { ...facts, positionId });
  }

  /** Page by page: a fact that still says what it said on the first day gets its new value; from the first page on that says otherwise it is left alone. */
  private rewrite<T extends object>(
    day: string,
    of: (page: Page) => Map<string, T>,
    id: string,
    facts: Partial<T>,
  ) {
    for (const key of Object.keys(facts) as (keyof T)[]) {
      const pages = this.from(day);
      const before = pages[0] && of(pages[0][1]).get(id)?.[key];
      for (const [, page] of pages) {
        const row = of(page).get(id);
        if (!row || row[key] !== before) break;
        of(page).set(id, { ...row, [key]: facts[key] });
      }
    }
  }

  changeUnit(id: string, day: string, facts: Partial<UnitAsOf>) {
    this.remember();
    this.rewrite(day, (page) => page.units, id, facts);
  }

  changePost(id: string, day: string, facts: Partial<PositionAsOf>) {
    this.remember();
    this.rewrite(day, (page) => page.posts, id, facts);
  }

  mergeUnit(id: string, into: string, day: string) {
    this.remember();
    for (const [, page] of this.from(day)) {
      page.units.delete(id);
      for (const [child, row] of page.units)
        if (row.parentId === id) page.units.set(child, { ...row, parentId: into });
      for (const [post, row] of page.posts)
        if (row.unitId === id) page.posts.set(post, { ...row, unitId: into, isUnitHead: false });
    }
  }

  private drop(posts: readonly string[], lastDay: string) {
    for (const [, page] of this.from(addDays(lastDay, 1))) {
      const closing = new Map(posts.map((id) => [id, page.posts.get(id)?.superiorPositionId ?? null]));
      for (const id of posts) page.posts.delete(id);
      const atTheEnd = this.days.get(lastDay)?.posts;
      const rise = (id: string | null): string | null =>
        id !== null && closing.has(id) ? rise(atTheEnd?.get(id)?.superiorPositionId ?? null) : id;
      for (const [post, row] of page.posts)
        if (row.superiorPositionId !== null && closing.has(row.superiorPositionId))
          page.posts.set(post, { ...row, superiorPositionId: rise(row.superiorPositionId) });
    }
  }

  closePost(id: string, lastDay: string) {
    this.remember();
    this.drop([id], lastDay);
  }

  closeUnit(id: string, lastDay: string) {
    this.remember();
    const later = this.from(addDays(lastDay, 1));
    const posts = new Set(
      later.flatMap(([, page]) =>
        [...page.posts].filter(([, row]) => row.unitId === id).map(([post]) => post),
      ),
    );
    for (const [, page] of later) page.units.delete(id);
    this.drop([...posts], lastDay);
  }

  unitsOn(day: string): UnitAsOf[] {
    return [...(this.days.get(day)?.units.values() ?? [])].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
  }

  postsOn(day: string): PositionAsOf[] {
    return [...(this.days.get(day)?.posts.values() ?? [])].sort((a, b) =>
      a.positionId < b.positionId ? -1 : 1,
    );
  }
}
