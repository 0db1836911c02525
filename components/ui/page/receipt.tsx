import type { ReactNode } from "react";

/** Proof that something arrived: number as text first, picture of the code beside it. It shows no rating. */
export function Receipt({
  title,
  number,
  children,
  code,
}: {
  title: string;
  number: string;
  children?: ReactNode;
  code?: ReactNode;
}) {
  return (
    <div className="receipt">
      {code && <div className="receipt-code">{code}</div>}
      <div className="min-w-0">
        <b>{title}</b>
        <p className="mono [overflow-wrap:anywhere]">{number}</p>
        {children}
      </div>
    </div>
  );
}
