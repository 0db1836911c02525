"use client";

import { useRef, useState, type InputHTMLAttributes, type ReactNode } from "react";
import { useAwake, useField, type FieldState } from "@/components/ui/form-context";
import { Svg } from "@/components/ui/svg";

type Own = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultValue?: string;
  required?: boolean;
  className?: string;
  /** Hides the label from sight where a heading says the same; screen readers keep it. */
  hideLabel?: boolean;
};

type Passed = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | "inputMode"
  | "autoComplete"
  | "autoCapitalize"
  | "enterKeyHint"
  | "maxLength"
  | "spellCheck"
  | "readOnly"
  | "autoFocus"
  | "list"
>;

export function Labelled({
  field,
  label,
  hint,
  hideLabel,
  className,
  children,
  after,
}: { field: FieldState; after?: ReactNode; children: ReactNode } & Pick<
  Own,
  "label" | "hint" | "hideLabel" | "className"
>) {
  return (
    <div className={className ? `field ${className}` : "field"}>
      <label className={hideLabel ? "sr-only" : "label"} htmlFor={field.id}>
        {label}
      </label>
      {hint ? (
        <p className="hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
      <FieldProblem field={field} />
      {after}
    </div>
  );
}

export function FieldProblem({ field }: { field: FieldState }) {
  if (!field.problem) return null;
  return (
    <p className="problem" id={`${field.id}-problem`}>
      <Svg d="M12 4l9 16H3zM12 10v4.5M12 17.3v.2" size={18} />
      <span>{field.problem}</span>
    </p>
  );
}

/** The attributes that every control shares: id, name, problem, description, typed or default value. */
export function controlProps(
  field: FieldState,
  { name, hint, defaultValue, required }: Pick<Own, "name" | "hint" | "defaultValue" | "required">,
) {
  return {
    id: field.id,
    name,
    required,
    defaultValue: typeof field.typed === "string" ? field.typed : defaultValue,
    "aria-invalid": field.problem ? true : undefined,
    "aria-describedby": field.describedBy(hint),
  };
}

type TextFieldProps = Own &
  Passed & { type?: "text" | "email" | "tel" | "url" | "search"; mono?: boolean; suffix?: string };

export function TextField({
  label,
  hint,
  hideLabel,
  className,
  name,
  defaultValue,
  required,
  type = "text",
  mono,
  suffix,
  ...passed
}: TextFieldProps) {
  const field = useField(name);
  const input = (
    <input
      type={type}
      className={mono ? "input mono" : "input"}
      {...passed}
      {...controlProps(field, { name, hint, defaultValue, required })}
    />
  );
  return (
    <Labelled field={field} label={label} hint={hint} hideLabel={hideLabel} className={className}>
      {suffix ? (
        <span className="input-with">
          {input}
          <span className="input-suffix">{suffix}</span>
        </span>
      ) : (
        input
      )}
    </Labelled>
  );
}

/** Grows with its text where the browser can; `rows` is what others show. */
export function TextArea({
  label,
  hint,
  hideLabel,
  className,
  name,
  defaultValue,
  required,
  rows = 3,
  ...passed
}: Own & Omit<Passed, "list"> & { rows?: number }) {
  const field = useField(name);
  return (
    <Labelled field={field} label={label} hint={hint} hideLabel={hideLabel} className={className}>
      <textarea
        rows={rows}
        className="input"
        {...passed}
        {...controlProps(field, { name, hint, defaultValue, required })}
      />
    </Labelled>
  );
}

/** A calendar date as YYYY-MM-DD; `min` and `max` in the same form. */
export function DateField({
  label,
  hint,
  hideLabel,
  className,
  name,
  defaultValue,
  required,
  min,
  max,
}: Own & { min?: string; max?: string }) {
  const field = useField(name);
  return (
    <Labelled field={field} label={label} hint={hint} hideLabel={hideLabel} className={className}>
      <input
        type="date"
        min={min}
        max={max}
        className="input desk:w-48"
        {...controlProps(field, { name, hint, defaultValue, required })}
      />
    </Labelled>
  );
}

type PasswordFieldProps = Omit<Own, "defaultValue"> & {
  show: string;
  hide: string;
  autoComplete: "current-password" | "new-password" | "off";
};

/** Never echoed. The show/hide button exists only where JavaScript works, and keeps the caret. */
export function PasswordField({
  label,
  hint,
  hideLabel,
  className,
  name,
  required,
  show,
  hide,
  autoComplete,
}: PasswordFieldProps) {
  const field = useField(name);
  const awake = useAwake();
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);

  function toggle() {
    const { selectionStart, selectionEnd } = input.current ?? {};
    setShown(!shown);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(selectionStart ?? 0, selectionEnd ?? 0);
    });
  }

  return (
    <Labelled field={field} label={label} hint={hint} hideLabel={hideLabel} className={className}>
      <span className="input-with">
        <input
          ref={input}
          type={shown ? "text" : "password"}
          className="input"
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          {...controlProps({ ...field, typed: undefined }, { name, hint, required })}
        />
        {awake && (
          <button type="button" className="input-show" aria-controls={field.id} onClick={toggle}>
            {shown ? hide : show}
          </button>
        )}
      </span>
    </Labelled>
  );
}

/** A value the form carries unseen (ids, version). */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}
