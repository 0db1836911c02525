import Link from "next/link";

/** The name on a ruler with one turmeric mark. The link's name starts with the visible word. */
export function Wordmark({
  name,
  label,
  href = "/",
  large,
}: {
  name: string;
  label: string;
  href?: string;
  large?: boolean;
}) {
  return (
    <Link
      className={large ? "wordmark wordmark-large" : "wordmark"}
      href={href}
      prefetch={false}
      aria-label={label}
    >
      {name}
      <svg viewBox="0 0 72 7" aria-hidden="true">
        <path
          d="M.5 0v7M9 0v4M18 0v4M27 0v4M45 0v4M54 0v4M63 0v4M71.5 0v7"
          stroke="var(--color-laut-7)"
          strokeWidth="1.2"
        />
        <path d="M36 0v7" stroke="var(--color-kunyit)" strokeWidth="3" />
      </svg>
    </Link>
  );
}
