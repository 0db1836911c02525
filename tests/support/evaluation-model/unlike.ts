type Fields = Record<string, string | number | null>;

/** What is not as it must be, in words. */
export function unlike(name: string, is: Fields, must: Fields): string[] {
  return Object.keys(must).flatMap((field) =>
    is[field] === must[field] ? [] : [`${name}: ${field} is ${is[field]}, must be ${must[field]}`],
  );
}
