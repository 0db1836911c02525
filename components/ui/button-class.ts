export type ButtonLook = {
  tone?: "primary" | "secondary" | "quiet";
  small?: boolean;
  wide?: boolean;
};

/** The class list of a button, for elements that must look like one (summary, label). */
export function buttonClass({ tone = "primary", small, wide }: ButtonLook, extra?: string): string {
  return ["btn", tone !== "primary" && `btn-${tone}`, small && "btn-small", wide && "btn-wide", extra]
    .filter(Boolean)
    .join(" ");
}
