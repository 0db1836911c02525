"use client";

import { useEffect, useRef, useState } from "react";
import { SubmitButton } from "@/components/ui/action-form";

/**
 * The bar over a list of ticks: how many are chosen, and the one button for all of them. Without JavaScript it shows the number
 * that was ticked at first. `{n}` in the words is the number.
 */
export function SelectionBar({
  name,
  ticked,
  chosen,
  bulk,
  hint,
}: {
  name: string;
  ticked: number;
  chosen: string;
  bulk: string;
  hint: string;
}) {
  const bar = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(ticked);

  useEffect(() => {
    const form = bar.current?.closest("form");
    if (!form) return;
    const recount = () => setCount(form.querySelectorAll(`input[name="${CSS.escape(name)}"]:checked`).length);
    recount();
    form.addEventListener("change", recount);
    return () => form.removeEventListener("change", recount);
  }, [name, ticked]);

  const words = (text: string) => text.replace("{n}", String(count));
  return (
    <div
      ref={bar}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-t-surface border border-b-0 border-line bg-laut-1 px-3 py-2"
    >
      <b className="font-semibold" role="status">
        {words(chosen)}
      </b>
      <SubmitButton small>{words(bulk)}</SubmitButton>
      <span className="text-small text-ink-2 desk:ml-auto">{hint}</span>
    </div>
  );
}
