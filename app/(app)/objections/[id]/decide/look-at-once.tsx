"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, type ReactNode } from "react";

/** Shows what a choice does as soon as it is made; reasons that are written already stay. Without it the button does the same. */
export function LookAtOnce({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const router = useRouter();
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const look = () => {
      const chosen = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === "string") chosen.set(name, value);
      router.replace(`${form.getAttribute("action") ?? ""}?${chosen.toString()}`, { scroll: false });
    };
    form.addEventListener("change", look);
    return () => form.removeEventListener("change", look);
  }, [router]);
  return <div ref={place}>{children}</div>;
}
