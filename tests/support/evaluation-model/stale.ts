/** A version that no record has now, where the page is an older one. */
export const stale = (version: number, isStale: boolean): number => (isStale ? version + 1 : version);
