import { FileChoice } from "@/components/progress/file-choice";
import { TextField } from "@/components/ui/text-fields";
import type { Messages } from "@/lib/messages/messages-for";

/** What may be chosen; the server decides by the content all the same. */
export const ACCEPTED_FILES = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,image/jpeg,image/png,application/pdf";

/** The fields of a new proof: what it is, and its file or its address. */
export function EvidenceFields({ words }: { words: Messages["progress"]["evidence"] }) {
  return (
    <>
      <TextField
        name="title"
        label={words.what}
        hint={words.whatHint}
        maxLength={200}
        autoComplete="off"
        required
      />
      <FileChoice
        name="file"
        label={words.file}
        hint={`${words.fileHint} ${words.place}`}
        accept={ACCEPTED_FILES}
        tooBig={words.fileTooBig}
      />
      <TextField
        name="url"
        type="url"
        label={words.link}
        hint={words.linkHint}
        inputMode="url"
        autoComplete="off"
        maxLength={2000}
      />
    </>
  );
}
