"use client";

import { useEffect, useRef } from "react";
import { ActionForm, type FormLabels } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button-class";
import { freshKey, type FormAction } from "@/components/ui/form-call";
import { HiddenField } from "@/components/ui/text-fields";
import {
  PasteFields,
  type PasteOutcome,
  type PasteWords,
} from "@/components/work-plans/writing/paste-fields";

export type PasteSetting = {
  action: FormAction<PasteOutcome>;
  labels: FormLabels;
  words: PasteWords & { title: string; close: string };
  maxLength: number;
};

type Props = PasteSetting & { planId: string; text: string; onClose: () => void };

/** Rows pasted into the sheet are shown before they are kept; the sheet behind stays as it was. */
export default function PasteDialog({ planId, text, action, labels, words, maxLength, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return;
    element.showModal();
    const form = element.querySelector("form");
    form?.requestSubmit(form.querySelector<HTMLButtonElement>("button[value=preview]"));
  }, []);
  return (
    <dialog ref={dialog} className="paste-dialog" aria-label={words.title} onClose={onClose}>
      <div className="mb-3 flex items-start justify-between gap-3">
        <h2>{words.title}</h2>
        <button type="button" className={buttonClass({ tone: "quiet", small: true })} onClick={onClose}>
          {words.close}
        </button>
      </div>
      <ActionForm action={action} requestKey={freshKey()} labels={labels}>
        <HiddenField name="planId" value={planId} />
        <PasteFields words={words} initial={text} maxLength={maxLength} />
      </ActionForm>
    </dialog>
  );
}
