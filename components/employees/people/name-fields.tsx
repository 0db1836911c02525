import { DateField, TextField } from "@/components/ui/text-fields";
import type { Messages } from "@/lib/messages/messages-for";

type Now = {
  frontTitle: string;
  plainName: string;
  backTitle: string;
  callName: string;
  email: string | null;
  startedOn: string | null;
};

/** How a person is called and reached; for entering and for correcting. */
export function NameFields({ now, m }: { now?: Now; m: Messages }) {
  const w = m.employees.people.form;
  return (
    <>
      <TextField
        name="plainName"
        label={w.plainName}
        defaultValue={now?.plainName}
        maxLength={150}
        autoComplete="off"
        required
      />
      <div className="field-row">
        <TextField name="frontTitle" label={w.front} defaultValue={now?.frontTitle} maxLength={60} />
        <TextField name="backTitle" label={w.back} defaultValue={now?.backTitle} maxLength={60} />
      </div>
      <div className="field-row">
        <TextField
          name="callName"
          label={w.callName}
          hint={w.callNameHint}
          defaultValue={now?.callName}
          maxLength={60}
          required
        />
        <TextField
          name="email"
          type="email"
          inputMode="email"
          label={w.email}
          defaultValue={now?.email ?? ""}
          maxLength={150}
          autoComplete="off"
        />
      </div>
      <DateField name="startedOn" label={w.startedOn} defaultValue={now?.startedOn ?? ""} />
    </>
  );
}
