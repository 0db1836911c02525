/** What one form says back: nothing yet, done, or why not, with everything the person typed. */
export type Problem = { field?: string; text: string };

export type FormState<T = unknown> =
  | { status: "idle" }
  | { status: "ok"; data: T; message?: string }
  | {
      status: "failed";
      code: string;
      problems: Problem[];
      values: Record<string, string | string[]>;
      requestId: string;
    };
