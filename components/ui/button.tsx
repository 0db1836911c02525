import type { ComponentProps } from "react";
import Link from "next/link";
import { buttonClass, type ButtonLook } from "@/components/ui/button-class";

/** A button without a form's pending state; inside an ActionForm use SubmitButton. */
export function Button({
  tone,
  small,
  wide,
  className,
  type = "button",
  ...rest
}: ButtonLook & ComponentProps<"button">) {
  return <button type={type} className={buttonClass({ tone, small, wide }, className)} {...rest} />;
}

/** A link that looks like a button. Nothing is fetched before the tap: prefetching costs poor networks and the database. */
export function ButtonLink({
  tone,
  small,
  wide,
  className,
  prefetch = false,
  ...rest
}: ButtonLook & ComponentProps<typeof Link>) {
  return <Link prefetch={prefetch} className={buttonClass({ tone, small, wide }, className)} {...rest} />;
}

/** A plain text link; like ButtonLink it fetches nothing before the tap. */
export function TextLink({ prefetch = false, ...rest }: ComponentProps<typeof Link>) {
  return <Link prefetch={prefetch} {...rest} />;
}
