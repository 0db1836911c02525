"use client";

import type { ReactNode } from "react";
import { useField } from "@/components/ui/form-context";
import { controlProps, Labelled } from "@/components/ui/text-fields";

type FileFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  accept?: string;
  multiple?: boolean;
  capture?: "environment" | "user";
  required?: boolean;
  className?: string;
};

/** A chosen file survives a failed send (the form is not reset); without JavaScript it must be chosen again. */
export function FileField({
  name,
  label,
  hint,
  accept,
  multiple,
  capture,
  required,
  className,
}: FileFieldProps) {
  const field = useField(name);
  const { defaultValue: _none, ...props } = controlProps(field, { name, hint, required });
  return (
    <Labelled field={field} label={label} hint={hint} className={className}>
      <input type="file" className="input" accept={accept} multiple={multiple} capture={capture} {...props} />
    </Labelled>
  );
}
