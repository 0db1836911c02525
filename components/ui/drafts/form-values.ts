"use client";

import { fingerprint, type Pair } from "@/components/ui/drafts/drafts";

export type Difference = { label: string; text: string };

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const unkept = new Set(["hidden", "file", "password", "submit", "button", "reset"]);

function controlsOf(form: HTMLFormElement): Control[] {
  return Array.from(form.elements).filter(
    (one): one is Control =>
      "value" in one && "name" in one && one.name !== "" && !unkept.has((one as Control).type),
  );
}

const isChoice = (control: Control): control is HTMLInputElement =>
  control.type === "radio" || control.type === "checkbox";

function defaultOf(control: Control): string {
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue;
  return (
    Array.from(control.options).find((option) => option.defaultSelected)?.value ??
    control.options[0]?.value ??
    ""
  );
}

/** What stands in the fields now. */
export function valuesOf(form: HTMLFormElement): Pair[] {
  return controlsOf(form)
    .filter((control) => !isChoice(control) || control.checked)
    .map((control) => [control.name, control.value]);
}

/** What the server put into the fields, whatever was typed since. */
export function renderedOf(form: HTMLFormElement): Pair[] {
  return controlsOf(form)
    .filter((control) => !isChoice(control) || control.defaultChecked)
    .map((control) => [control.name, isChoice(control) ? control.value : defaultOf(control)]);
}

/** Ignores white space that a server trims, so that an untouched form is recognised as untouched. */
export function markOf(values: Pair[]): string {
  return fingerprint(
    JSON.stringify(values.map(([name, value]) => [name, value.trim().replace(/\s+/g, " ")])),
  );
}

/** Puts values into the fields so that React and every listener hear of it, which plain assignment does not do. */
export function fill(form: HTMLFormElement, values: Pair[]): void {
  for (const control of controlsOf(form)) {
    const own = values.filter(([name]) => name === control.name).map(([, value]) => value);
    if (isChoice(control)) {
      if (
        own.includes(control.value) !== control.checked &&
        (control.type === "checkbox" || !control.checked)
      )
        control.click();
    } else if (own[0] !== undefined && own[0] !== control.value) {
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, own[0]);
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}

/** The parts of `mine` that the fields do not show, under the labels a person knows. */
export function differencesOf(form: HTMLFormElement, mine: Pair[]): Difference[] {
  const shown = new Set(valuesOf(form).map((pair) => JSON.stringify(pair)));
  const controls = controlsOf(form);
  return mine
    .filter((pair) => !shown.has(JSON.stringify(pair)))
    .map(([name, value]) => {
      const control = controls.find((one) => one.name === name && (!isChoice(one) || one.value === value));
      const label = control?.labels?.[0]?.textContent ?? name;
      if (!control || !isChoice(control)) return { label, text: value };
      return { label: control.closest("fieldset")?.querySelector("legend")?.textContent ?? "", text: label };
    });
}
