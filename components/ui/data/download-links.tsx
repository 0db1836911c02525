import { buttonClass } from "../button-class";

type File = { label: string; href: string };

/** The list on the page as a file, with the filters that are set. Plain links: a file is fetched once, never ahead. */
export function DownloadLinks({ csv, excel }: { csv: File; excel: File }) {
  return [csv, excel].map(({ label, href }) => (
    <a key={href} href={href} download className={buttonClass({ tone: "secondary", small: true })}>
      {label}
    </a>
  ));
}
