"use client";

import { useState, type ChangeEvent } from "react";
import { FileField } from "@/components/ui/file-field";

const MEGABYTE = 1_048_576;
/** As the server: documents 10 MB, photos 32 MB because they are shrunk there. */
const LIMITS = { photo: 32 * MEGABYTE, document: 10 * MEGABYTE };

type FileChoiceProps = { name: string; label: string; hint: string; accept: string; tooBig: string };

/** A file field that says at once, before a long upload, when a file is too big. `{size}` stands for the megabytes. */
export function FileChoice({ tooBig, ...field }: FileChoiceProps) {
  const [size, setSize] = useState<string | null>(null);

  function check(event: ChangeEvent<HTMLDivElement>) {
    const input = event.target;
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (!file) return;
    const isTooBig = file.size > (file.type.startsWith("image/") ? LIMITS.photo : LIMITS.document);
    setSize(isTooBig ? (file.size / MEGABYTE).toFixed(1).replace(".", ",") : null);
    // The server reads no request of that size: sending it would end as a broken connection.
    if (isTooBig && input instanceof HTMLInputElement) input.value = "";
  }

  return (
    <div className="field" onChange={check}>
      <FileField {...field} />
      <p className="problem" role="status" hidden={size === null}>
        {size === null ? null : tooBig.replace("{size}", size)}
      </p>
    </div>
  );
}
