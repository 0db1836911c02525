"use client";

import { readDraft, removeDraft, writeDraft, type Pair } from "@/components/ui/drafts/drafts";
import {
  bodyOf,
  callAction,
  dataOf,
  freshKey,
  noteVersion,
  type FormLink,
  type SaveAction,
} from "@/components/ui/form-call";
import {
  differencesOf,
  fill,
  markOf,
  renderedOf,
  valuesOf,
  type Difference,
} from "@/components/ui/drafts/form-values";

export type Saved = { version?: number; savedAt?: string };

export type AutosaveView =
  | { kind: "quiet" | "saving" | "local" | "offline" | "unsafe" | "conflict" | "signIn" | "restored" }
  | { kind: "saved"; at: Date }
  | { kind: "problem"; text: string }
  | { kind: "found"; differences: Difference[] };

type Options = {
  form: HTMLFormElement;
  link: FormLink;
  draftKey: string;
  /** Read afresh at every save; null while nothing is saved on the server. */
  action: () => SaveAction<Saved> | null;
  show: (view: AutosaveView) => void;
};

/** On the device within a second, on the server 1.2 s after the last key and never later than 4 s after the first. */
const KEEP_AFTER = 300;
const SAVE_AFTER = 1200;
const SAVE_AT_LATEST = 4000;
const RETRIES = [2_000, 8_000, 30_000, 120_000];

/** Watches one form: keeps a copy on the device, saves it, retries, and gives it back after a killed tab. */
export function startAutosave({ form, link, draftKey, action, show }: Options) {
  let base = markOf(renderedOf(form));
  let savedValues = JSON.stringify(renderedOf(form));
  let request = { body: "", key: "" };
  let running: Promise<void> | null = null;
  let attempt = 0;
  let dirtySince = 0;
  let halted = false;
  let kept = true;
  /** Text of an earlier visit that differs from what the server shows now; stays until the person decides. */
  let older: Pair[] | undefined;
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;

  function keep(sent = false) {
    clearTimeout(keepTimer);
    keepTimer = undefined;
    kept = writeDraft(draftKey, { values: valuesOf(form), base, sent, older });
  }

  function forget() {
    clearTimeout(keepTimer);
    keepTimer = undefined;
    if (older) keep();
    else removeDraft(draftKey);
  }

  function schedule(delay: number) {
    clearTimeout(saveTimer);
    if (!halted) saveTimer = setTimeout(save, delay);
  }

  function edited() {
    dirtySince ||= Date.now();
    keepTimer ??= setTimeout(keep, KEEP_AFTER);
    attempt = 0;
    schedule(Math.max(0, Math.min(SAVE_AFTER, dirtySince + SAVE_AT_LATEST - Date.now())));
  }

  function save() {
    clearTimeout(saveTimer);
    const run = action();
    if (!run || halted || running) return;
    const values = JSON.stringify(valuesOf(form));
    if (values === savedValues) {
      if (attempt) show({ kind: "quiet" });
      dirtySince = attempt = 0;
      return forget();
    }
    const data = dataOf(form, link);
    const body = bodyOf(data);
    if (request.body !== body) request = { body, key: freshKey() };
    data.set("requestKey", request.key);
    dirtySince = 0;
    running = send(run, data, values).finally(() => {
      running = null;
      if (dirtySince && attempt === 0) schedule(SAVE_AFTER);
    });
  }

  async function send(run: SaveAction<Saved>, data: FormData, values: string) {
    const mark = markOf(valuesOf(form));
    const slow = setTimeout(show, 400, { kind: "saving" });
    const answer = await callAction(run, data);
    clearTimeout(slow);
    if (answer.status === "failed")
      return refused(answer.code, answer.problems.map(({ text }) => text).join(" "));
    const saved = answer.status === "ok" ? answer.data : {};
    attempt = 0;
    savedValues = values;
    base = mark;
    noteVersion(link, saved);
    if (JSON.stringify(valuesOf(form)) === values) forget();
    else keep();
    show({ kind: "saved", at: saved?.savedAt ? new Date(saved.savedAt) : new Date() });
  }

  function refused(code: string, text: string) {
    keep();
    if (!kept) show({ kind: "unsafe" });
    if (code === "CONFLICT" || code === "STALE") {
      halted = true;
      if (kept) show({ kind: "conflict" });
    } else if (code === "UNAUTHENTICATED") {
      attempt = 1;
      if (kept) show({ kind: "signIn" });
    } else if (code === "NETWORK" || code === "UNKNOWN") {
      schedule(RETRIES[Math.min(attempt, RETRIES.length - 1)] ?? 0);
      attempt += 1;
      if (kept) show({ kind: navigator.onLine ? "local" : "offline" });
    } else show({ kind: "problem", text });
  }

  /** The whole form was sent and stored, or emptied: what is on the device is no longer needed. */
  function accept() {
    clearTimeout(saveTimer);
    dirtySince = attempt = 0;
    savedValues = JSON.stringify(valuesOf(form));
    base = markOf(valuesOf(form));
    forget();
  }

  /** Gives a copy back: silently when the server still shows what was edited, by question when it shows something else. */
  function recover() {
    const draft = readDraft(draftKey);
    if (!draft) return;
    older = draft.older;
    const changed = markOf(draft.values) !== base;
    const restored = changed && draft.base === base;
    if (restored) {
      fill(form, draft.values);
      edited();
    } else if (changed && !draft.sent) older ??= draft.values;
    const differences = older ? differencesOf(form, older) : [];
    if (differences.length > 0) return show({ kind: "found", differences });
    older = undefined;
    if (restored) show({ kind: "restored" });
    else forget();
  }

  function decide(mine: boolean) {
    const values = older;
    older = undefined;
    show({ kind: "quiet" });
    if (mine && values) fill(form, values);
    if (dirtySince) keep();
    else forget();
  }

  const turned = () => {
    const hidden = document.visibilityState === "hidden";
    if (hidden && keepTimer) keep();
    if (hidden ? dirtySince : attempt) save();
  };
  const online = () => (dirtySince || attempt ? save() : undefined);
  const submitted = () => {
    clearTimeout(saveTimer);
    if (dirtySince || attempt || halted || running) keep(true);
  };
  const emptied = () => setTimeout(accept);
  const closing = (event: BeforeUnloadEvent) => (kept ? undefined : event.preventDefault());

  const stops = new AbortController();
  const { signal } = stops;
  form.addEventListener("input", edited, { signal });
  form.addEventListener("change", edited, { signal });
  form.addEventListener("submit", submitted, { signal });
  form.addEventListener("reset", emptied, { signal });
  document.addEventListener("visibilitychange", turned, { signal });
  addEventListener("online", online, { signal });
  addEventListener("beforeunload", closing, { signal });
  link.accept = accept;
  link.settle = async () => {
    clearTimeout(saveTimer);
    await running;
  };
  recover();

  return {
    accept,
    decide,
    /** The form came back with problems: the copy on the device is needed again. */
    unsent: () => keep(),
    stop() {
      clearTimeout(saveTimer);
      if (keepTimer) keep();
      link.settle = link.accept = undefined;
      stops.abort();
    },
  };
}
