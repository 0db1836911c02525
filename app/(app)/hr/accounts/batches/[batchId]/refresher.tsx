"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY = 2_000;

/** Asks for the page again while the work goes on; without JavaScript the link beside it does. */
export function Refresher() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, EVERY);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
