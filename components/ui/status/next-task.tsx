import type { ReactNode } from "react";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type NextTask = {
  /** "Berikutnya untuk Anda" */
  eyebrow: string;
  /** A DeadlineChip. */
  deadline?: ReactNode;
  title: string;
  about: ReactNode;
  /** A PartBar with its sentence under it. */
  progress?: ReactNode;
  action: { label: string; href: string };
};

/** The one thing to do, with the only primary button of the page. */
export function NextTaskCard({ eyebrow, deadline, title, about, progress, action }: NextTask) {
  return (
    <section className="next-task" aria-labelledby="next-task">
      <div className="next-task-head">
        <span>{eyebrow}</span>
        {deadline}
      </div>
      <div className="next-task-body">
        <div>
          <h2 id="next-task">{title}</h2>
          <p className="text-small text-ink-3">{about}</p>
          {progress}
        </div>
        <ButtonLink href={action.href} wide>
          {action.label}
          <Icon name="arrow" />
        </ButtonLink>
      </div>
    </section>
  );
}

export type TaskRow = { key: string; title: string; href?: string; chip?: ReactNode; about?: ReactNode };

/** Rows of one desk; the whole row leads to its title's place, links inside `about` keep their own. */
export function TaskList({ rows }: { rows: TaskRow[] }) {
  return (
    <ul className="task-list">
      {rows.map(({ key, title, href, chip, about }) => (
        <li key={key}>
          {href ? (
            <TextLink className="task-title" href={href}>
              {title}
            </TextLink>
          ) : (
            <span className="task-title">{title}</span>
          )}
          {chip}
          {about && <div className="task-about">{about}</div>}
        </li>
      ))}
    </ul>
  );
}
