"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Looks again every two seconds while a job runs; without JavaScript the link beside it does the same. */
export function Refresher() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 2_000);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
