"use client";

import {
  useActionState,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
  type FormEvent,
  type MouseEvent,
  type ReactNode,
} from "react";
import type { FormState } from "@/lib/platform/form-state";
import { buttonClass, type ButtonLook } from "@/components/ui/button-class";
import {
  bodyOf,
  callAction,
  dataOf,
  freshKey,
  noteVersion,
  type FormAction,
  type FormLink,
} from "@/components/ui/form-call";
import { fieldId, FormScopeContext } from "@/components/ui/form-context";
import { Svg } from "@/components/ui/svg";

/** Words of every form; `{n}` and `{id}` are filled in here. The page passes `m.common.form`. */
export type FormLabels = {
  titlePrefix: string;
  summary: string;
  pending: string;
  latest: string;
  /** What the server could not say itself: it was not reached, or it no longer knows this page. */
  codes: { NETWORK: string; STALE: string };
};

type Failed = Extract<FormState, { status: "failed" }>;

type ActionFormProps<T> = {
  action: FormAction<T>;
  requestKey: string;
  labels: FormLabels;
  /** Said after a success that stays on the page; an answer's own message comes first. */
  done?: string;
  /** Prefix of the fields' ids; give one where a page needs stable anchors. */
  id?: string;
  className?: string;
  /** Empties the fields after a success (daily log, comment box). */
  resetOnSuccess?: boolean;
  onDone?: (data: T) => void;
  children: ReactNode;
};

/**
 * A form around a server action. Without JavaScript the browser posts it and Next renders the answer; with
 * JavaScript nothing is ever reset after a failure, a lost connection included, so typed text and chosen files stay.
 */
export function ActionForm<T>({
  action,
  requestKey,
  labels,
  done,
  id,
  className,
  resetOnSuccess,
  onDone,
  children,
}: ActionFormProps<T>) {
  const generated = useId();
  const prefix = id ?? generated;
  const [posted, formAction] = useActionState<FormState<T>, FormData>(action, { status: "idle" });
  const [answer, setAnswer] = useState<{ state: FormState<T>; turn: number } | null>(null);
  const [sentBy, setSentBy] = useState("");
  const [pending, startSending] = useTransition();
  const slow = useSlow(pending);
  const busy = useRef(false);
  const sent = useRef({ body: "", key: "" });
  const link = useRef<FormLink>({ extra: {} });
  const form = useRef<HTMLFormElement>(null);
  const state = answer?.state ?? posted;
  const said = state.status === "ok" && (state.message ?? done);

  useEffect(() => {
    if (resetOnSuccess && answer?.state.status === "ok") form.current?.reset();
  }, [answer, resetOnSuccess]);

  // The same text keeps its key, so a retry after a lost answer counts once; other text is another request.
  function keyFor(body: string): string {
    if (sent.current.body !== body) sent.current = { body, key: sent.current.body ? freshKey() : requestKey };
    return sent.current.key;
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    const target = event.currentTarget;
    const button = submitterOf(event.nativeEvent);
    setSentBy(button ? `${button.name}=${button.value}` : "");
    startSending(async () => {
      await link.current.settle?.();
      const data = dataOf(target, link.current);
      if (button?.name) data.set(button.name, button.value);
      data.set("requestKey", keyFor(bodyOf(data)));
      const next = await callAction(action, data, link.current.accept);
      busy.current = false;
      startSending(() => setAnswer((last) => ({ state: next, turn: (last?.turn ?? 0) + 1 })));
      if (next.status !== "ok") return;
      sent.current = { body: "-", key: "" };
      noteVersion(link.current, next.data);
      onDone?.(next.data);
    });
  }

  return (
    <form ref={form} id={id} action={formAction} onSubmit={send} className={className} noValidate>
      <input type="hidden" name="requestKey" value={requestKey} />
      {state.status === "failed" && <ErrorSummary state={state} prefix={prefix} labels={labels} />}
      <div role="status">{said && <Done key={answer?.turn} text={said} />}</div>
      <FormScopeContext value={{ prefix, state, pending: slow, sentBy, pendingText: labels.pending, link }}>
        {children}
      </FormScopeContext>
    </form>
  );
}

function submitterOf(event: Event): HTMLButtonElement | null {
  const submitter = "submitter" in event ? event.submitter : null;
  return submitter instanceof HTMLButtonElement ? submitter : null;
}

/** Words for waiting appear after 400 ms only; a quick answer must not flicker. */
function useSlow(pending: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setSlow(true), 400);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [pending]);
  return pending && slow;
}

function ErrorSummary({ state, prefix, labels }: { state: Failed; prefix: string; labels: FormLabels }) {
  const box = useRef<HTMLDivElement>(null);
  const { code, problems } = state;
  const unreached = code === "NETWORK" || code === "STALE" ? labels.codes[code] : null;
  const [first] = problems;
  const alone = problems.length === 1 && !first?.field;
  const heading = unreached ?? (alone ? first?.text : labels.summary.replace("{n}", String(problems.length)));

  useEffect(() => {
    box.current?.focus();
    const title = document.title;
    if (!title.startsWith(labels.titlePrefix)) document.title = labels.titlePrefix + title;
    return () => {
      document.title = document.title.replace(labels.titlePrefix, "");
    };
  }, [state, labels.titlePrefix]);

  return (
    <div ref={box} className="summary" role="alert" tabIndex={-1}>
      <h2>{heading}</h2>
      {!unreached && !alone && (
        <ul>
          {problems.map(({ field, text }) => (
            <li key={`${field} ${text}`}>
              {field ? (
                <a href={`#${fieldId(prefix, field)}`} onClick={(event) => goTo(event, field)}>
                  {text}
                </a>
              ) : (
                text
              )}
            </li>
          ))}
        </ul>
      )}
      {code === "CONFLICT" && (
        <a href="" target="_blank">
          {labels.latest}
        </a>
      )}
    </div>
  );
}

/** Focuses the field of a problem, or the first field of its group, and opens what hides it. */
function goTo(event: MouseEvent<HTMLAnchorElement>, field: string) {
  const form = event.currentTarget.closest("form");
  const byId = document.getElementById(event.currentTarget.hash.slice(1));
  const target =
    byId ??
    form?.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"], [name^="${CSS.escape(field)}."]`);
  if (!target) return;
  event.preventDefault();
  for (let outer = target.closest("details"); outer; outer = outer.parentElement?.closest("details") ?? null)
    outer.open = true;
  target.focus();
}

function Done({ text }: { text: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    line.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <p ref={line} className="done">
      <Svg d="M5 12.5l4.5 4.5L19 7.5" />
      <span>{text}</span>
    </p>
  );
}

type SubmitButtonProps = ButtonLook & {
  name?: string;
  value?: string;
  className?: string;
  children: ReactNode;
};

/** Never disabled: before the send it may be pressed at any time, and a second press while sending is ignored. */
export function SubmitButton({
  tone,
  small,
  wide,
  name = "",
  value = "",
  className,
  children,
}: SubmitButtonProps) {
  const scope = useContext(FormScopeContext);
  const waiting = Boolean(scope?.pending && scope.sentBy === `${name}=${value}`);
  return (
    <button
      type="submit"
      name={name || undefined}
      value={value || undefined}
      className={buttonClass({ tone, small, wide }, className)}
      aria-busy={waiting}
    >
      {waiting ? scope?.pendingText : children}
    </button>
  );
}
