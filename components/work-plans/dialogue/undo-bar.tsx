"use client";

import { useEffect, useState, type ReactNode } from "react";

/** Shows its children for some seconds. Without JavaScript they stay, and the server says when it is too late. */
export function ForSeconds({ seconds, children }: { seconds: number; children: ReactNode }) {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), seconds * 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return isOver ? null : children;
}
