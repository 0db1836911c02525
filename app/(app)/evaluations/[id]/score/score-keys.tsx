"use client";

import { useContext, useEffect, useRef, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { FormScopeContext, useAwake } from "@/components/ui/form-context";

export type KeyWords = {
  open: string;
  title: string;
  close: string;
  rows: readonly (readonly string[])[];
  off: string;
  hint: string;
};

type Props = {
  words: KeyWords;
  /** Values of the form's `then`: where Ctrl+Enter, Shift+J and Shift+K lead after saving. */
  forward: string;
  next: string | null;
  previous: string | null;
};

const STORED = "terukur.score-keys";
const onStored = (changed: () => void) => {
  window.addEventListener("storage", changed);
  return () => window.removeEventListener("storage", changed);
};
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches("textarea, select, input:not([type=radio], [type=checkbox])") || target.isContentEditable);

/**
 * The keyboard of the scoring page, and the guard that nothing typed is lost: leaving for another person or step saves first.
 * Letter keys can be switched off (WCAG 2.1.4); everything they do has a button or a link too.
 */
export function ScoreKeys({ words, forward, next, previous }: Props) {
  const awake = useAwake();
  const dialog = useRef<HTMLDialogElement>(null);
  const sender = useRef<HTMLButtonElement>(null);
  const dirty = useRef(false);
  const off = useSyncExternalStore(
    onStored,
    () => localStorage.getItem(STORED) === "off",
    () => false,
  );
  const { state } = useContext(FormScopeContext) ?? {};

  useEffect(() => {
    dirty.current = state?.status === "failed";
  }, [state]);

  useEffect(() => {
    const form = sender.current?.form;
    if (!form) return;
    const page = form.closest(".scoring") ?? document;

    const send = (then: string | null) => {
      if (!then || !sender.current) return;
      sender.current.value = then;
      form.requestSubmit(sender.current);
    };
    const rows = () =>
      [...form.querySelectorAll<HTMLElement>("fieldset:has(.segments)")].filter(
        (row) => row.offsetParent !== null,
      );
    const rowOf = (element: Element | null) => rows().findIndex((row) => row.contains(element));
    const move = (step: number) => {
      const all = rows();
      const here = rowOf(document.activeElement);
      const row = all[Math.min(all.length - 1, Math.max(0, here === -1 ? 0 : here + step))];
      const radio =
        row?.querySelector<HTMLInputElement>("input:checked") ??
        row?.querySelector<HTMLInputElement>("input");
      radio?.focus();
      row?.scrollIntoView({ block: "center" });
    };
    const pick = (place: number) => {
      const all = rows();
      const here = rowOf(document.activeElement);
      const row = here === -1 ? all.find((one) => !one.querySelector("input:checked")) : all[here];
      const radio = row?.querySelectorAll<HTMLInputElement>("input[type=radio]")[place];
      radio?.click();
      radio?.focus();
    };

    const press = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        send(forward);
      }
      if (
        off ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        typing(event.target) ||
        dialog.current?.open
      )
        return;
      if (event.key === "?") dialog.current?.showModal();
      else if (event.key === "j") move(1);
      else if (event.key === "k") move(-1);
      else if (event.key === "J") send(next);
      else if (event.key === "K") send(previous);
      else if (["1", "2", "3"].includes(event.key)) pick(Number(event.key) - 1);
      else return;
      event.preventDefault();
    };
    const change = () => {
      dirty.current = true;
    };
    const leave = (event: Event) => {
      const link =
        event.target instanceof Element
          ? event.target.closest<HTMLElement>("[data-person], [data-go]")
          : null;
      if (
        !link ||
        !dirty.current ||
        (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey))
      )
        return;
      event.preventDefault();
      event.stopPropagation();
      send(link.dataset.go ?? `next:${link.dataset.person}`);
    };

    document.addEventListener("keydown", press);
    form.addEventListener("input", change);
    page.addEventListener("click", leave, true);
    return () => {
      document.removeEventListener("keydown", press);
      form.removeEventListener("input", change);
      page.removeEventListener("click", leave, true);
    };
  }, [forward, next, previous, off]);

  function toggle() {
    localStorage.setItem(STORED, off ? "on" : "off");
    // The browser tells other windows only.
    window.dispatchEvent(new Event("storage"));
  }

  return (
    <>
      <button ref={sender} type="submit" name="then" value="stay" hidden tabIndex={-1} />
      {awake && (
        <>
          <Button tone="quiet" small className="only-desk" onClick={() => dialog.current?.showModal()}>
            {words.open}
          </Button>
          <dialog ref={dialog} className="scoring-help" aria-labelledby="score-keys-title">
            <h2 id="score-keys-title">{words.title}</h2>
            <dl className="facts mt-2">
              {words.rows.map(([keys, about]) => (
                <div key={keys}>
                  <dt>
                    <kbd className="scoring-key">{keys}</kbd>
                  </dt>
                  <dd>{about}</dd>
                </div>
              ))}
            </dl>
            <p className="hint mt-2">{words.hint}</p>
            <label className="choice">
              <input type="checkbox" checked={off} onChange={toggle} />
              <span className="choice-label">{words.off}</span>
            </label>
            <Button tone="secondary" className="mt-3" onClick={() => dialog.current?.close()}>
              {words.close}
            </Button>
          </dialog>
        </>
      )}
    </>
  );
}
