/**
 * The shape of a message tree without its exact texts: another language must have the same keys, the same
 * parameters and lists of the same length; a missing or an extra key is a compile error.
 */
export type Words<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { [Key in keyof T]: Words<T[Key]> };
