import "server-only";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { newId } from "./clock";
import type { Context, Locale } from "./context";
import { AppError, fromDatabase, type ErrorCode, type Reason } from "./errors";
import { formToObject, typedValues } from "./form-data";
import type { FormState, Problem } from "./form-state";
import { currentLocale } from "./i18n";
import { log } from "./log";
import { currentContext, doorBefore } from "./session";

/** What a page without a signed-in person knows of its request. */
export type PublicRequest = { requestId: string; locale: Locale; address: string; device: string };

/** Words for codes; given by the app, because the platform knows no language. */
export type Wording = {
  reason: (locale: Locale, reason: Reason) => string;
  error: (locale: Locale, code: ErrorCode | "UNKNOWN", requestId: string) => string;
};

type Spec<S extends z.ZodType, C, O> = {
  input: S;
  run: (ctx: C, input: z.output<S>) => Promise<O>;
  /** Where the person goes after success. */
  redirectTo?: (outcome: O, input: z.output<S>) => string;
  /** Paths whose rendered pages are stale afterwards. */
  revalidate?: (outcome: O, input: z.output<S>) => string[];
};

/**
 * `firstPassword`: also for a person who still has to replace a first password, `secondFactor`: also for one whose role asks for
 * a second factor that is not set up yet; nothing else is open to them.
 */
type SignedInSpec<S extends z.ZodType, O> = Spec<S, Context, O> & {
  firstPassword?: boolean;
  secondFactor?: boolean;
};

type Action<O> = (previous: FormState<O>, form: FormData) => Promise<FormState<O>>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const REASON = /^[a-z-]+\.[a-z0-9-]+$/;

/** zod's issues as reasons: a schema's message is a reason code, else the kind of issue decides. */
function reasonsOf(error: z.ZodError): Reason[] {
  return error.issues.map((issue) => {
    const field = issue.path.join(".") || undefined;
    const params: Reason["params"] = {};
    if (issue.code === "too_big") params.max = Number(issue.maximum);
    if (issue.code === "too_small") params.min = Number(issue.minimum);
    if (REASON.test(issue.message)) return { field, reason: issue.message, params };
    if (issue.code === "too_big") return { field, reason: "input.too-long", params };
    if (issue.code === "invalid_type" && issue.input === undefined)
      return { field, reason: "input.required" };
    if (issue.code === "too_small") return { field, reason: "input.required" };
    return { field, reason: "input.invalid" };
  });
}

async function publicRequest(): Promise<PublicRequest> {
  const all = await headers();
  return {
    requestId: all.get("x-request-id") ?? newId(),
    locale: await currentLocale(),
    address: all.get("x-client-address") ?? "unknown",
    device: (all.get("user-agent") ?? "").slice(0, 200),
  };
}

/** Joins a schema, a use case and the way on. Everything expected becomes words; nothing unexpected leaks. */
export function actionFactory(words: Wording) {
  function failure(form: FormData, request: { requestId: string; locale: Locale }, error: unknown) {
    const known = error instanceof AppError ? error : fromDatabase(error);
    const code = known?.code ?? "UNKNOWN";
    if (!known) log.error({ requestId: request.requestId, err: error }, "action failed");
    const problems: Problem[] = (known?.reasons ?? []).map((reason) => ({
      field: reason.field,
      text: words.reason(request.locale, reason),
    }));
    if (problems.length === 0) problems.push({ text: words.error(request.locale, code, request.requestId) });
    return {
      status: "failed" as const,
      code,
      problems,
      values: typedValues(form),
      requestId: request.requestId,
    };
  }

  async function execute<S extends z.ZodType, C, O>(
    spec: Spec<S, C, O>,
    form: FormData,
    request: { requestId: string; locale: Locale },
    context: () => Promise<C>,
  ): Promise<FormState<O>> {
    let onward: string | undefined;
    let outcome: O;
    try {
      const ctx = await context();
      const parsed = spec.input.safeParse(formToObject(form), { reportInput: true });
      if (!parsed.success) throw new AppError("INVALID_INPUT", reasonsOf(parsed.error));
      outcome = await spec.run(ctx, parsed.data);
      for (const path of spec.revalidate?.(outcome, parsed.data) ?? []) revalidatePath(path);
      onward = spec.redirectTo?.(outcome, parsed.data);
    } catch (error) {
      unstable_rethrow(error);
      return failure(form, request, error);
    }
    if (onward) redirect(onward);
    return { status: "ok", data: outcome };
  }

  /** For signed-in people. Without a living session the answer is UNAUTHENTICATED and what was typed is kept. */
  function createAction<S extends z.ZodType, O>(spec: SignedInSpec<S, O>): Action<O> {
    return async (_previous, form) => {
      const request = await publicRequest();
      return execute(spec, form, request, async () => {
        const ctx = await currentContext();
        if (!ctx) throw new AppError("UNAUTHENTICATED");
        const door = doorBefore(ctx.actor);
        if (door === "/sign-in/first-time" && !spec.firstPassword) throw new AppError("FORBIDDEN");
        if (door === "/sign-in/second-factor" && !spec.secondFactor) throw new AppError("FORBIDDEN");
        const key = form.get("requestKey");
        return { ...ctx, requestKey: typeof key === "string" && UUID.test(key) ? key : undefined };
      });
    };
  }

  /** For visitors: sign-in and what the public may send. */
  function createPublicAction<S extends z.ZodType, O>(spec: Spec<S, PublicRequest, O>): Action<O> {
    return async (_previous, form) => {
      const request = await publicRequest();
      return execute(spec, form, request, async () => request);
    };
  }

  return { createAction, createPublicAction };
}
