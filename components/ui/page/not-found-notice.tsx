import { ButtonLink } from "@/components/ui/button";

type NotFoundNoticeProps = { title: string; text: string; home: string };

/** What stands where a page does not exist, or does not exist for this person: it never says which. */
export function NotFoundNotice({ title, text, home }: NotFoundNoticeProps) {
  return (
    <>
      <h1>{title}</h1>
      <p className="reading mt-2">{text}</p>
      <p className="mt-6">
        <ButtonLink href="/">{home}</ButtonLink>
      </p>
    </>
  );
}
