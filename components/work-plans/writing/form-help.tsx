"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { isHelpOff, turnHelp } from "@/components/work-plans/writing/help-types";

const SentenceHelp = lazy(() => import("@/components/work-plans/writing/sentence-help"));

type Props = { id: string; isInWords: boolean; source: string };

/** The helper on the page of one result: loaded when somebody first goes into a text, tied to the text it is about. */
export function FormHelp({ id, isInWords, source }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [at, setAt] = useState<number | null>(null);

  useEffect(() => {
    const element = place.current?.closest("form") ?? null;
    form.current = element;
    if (!element) return;
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) || isHelpOff())
        return;
      setAt(Number(/^indicators\.(\d+)\./.exec(target.name)?.[1] ?? 0));
      if (/(^|\.)(text|successMeasure)$/.test(target.name)) describe(target, id);
    };
    element.addEventListener("focusin", onFocus);
    return () => element.removeEventListener("focusin", onFocus);
  }, [id]);

  return (
    <div ref={place}>
      {at !== null && (
        <Suspense fallback={null}>
          <SentenceHelp
            id={id}
            form={form}
            at={at}
            isInWords={isInWords}
            source={source}
            onDismiss={() => {
              turnHelp(false);
              setAt(null);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The field's own hint and problem stay the first things said about it. */
function describe(field: HTMLElement, id: string): void {
  const said = field.getAttribute("aria-describedby")?.split(" ") ?? [];
  if (!said.includes(id)) field.setAttribute("aria-describedby", [...said, id].join(" "));
}
