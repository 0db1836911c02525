import type { ReactNode } from "react";
import { Wordmark } from "@/components/ui/shell/wordmark";

type DoorPageProps = {
  product: string;
  toHome: string;
  skip: string;
  title: string;
  about: ReactNode;
  children: ReactNode;
};

/** A quiet page beside the sign-in: one column, the name above, no navigation. */
export function DoorPage({ product, toHome, skip, title, about, children }: DoorPageProps) {
  return (
    <div className="min-h-screen bg-card">
      <a className="skip" href="#content">
        {skip}
      </a>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-[32rem] px-5 pb-10 pt-5 desk:px-6 desk:py-11"
      >
        <Wordmark name={product} label={toHome} large />
        <h1 className="mt-7">{title}</h1>
        <p className="mt-1 text-ink-2">{about}</p>
        {children}
      </main>
    </div>
  );
}

type NumberedStepsProps = { steps: readonly { title: string; about: string }[] };

export function NumberedSteps({ steps }: NumberedStepsProps) {
  return (
    <ol className="mt-4">
      {steps.map(({ title, about }, index) => (
        <li key={title} className="step">
          <span className="step-number" aria-hidden="true">
            {index + 1}
          </span>
          <div className="min-w-0">
            <b className="block">{title}</b>
            <span className="text-ink-2">{about}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}
