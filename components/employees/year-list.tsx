export type YearStep = { when: string; title: string; about: string };

/** The year of work as a ruler that stands upright, for the dark side of the sign-in page. */
export function YearList({
  title,
  about,
  steps,
}: {
  title: string;
  about: string;
  steps: readonly YearStep[];
}) {
  return (
    <aside aria-label={title} className="bg-laut-9 text-laut-1">
      <div className="flex flex-col justify-center px-5 py-7 desk:sticky desk:top-0 desk:min-h-screen desk:px-16 desk:py-11">
        <h2 className="text-white desk:text-lead">{title}</h2>
        <p className="mt-1 max-w-[44ch] text-small text-laut-3 desk:text-body">{about}</p>
        <ol className="mt-5 max-w-[29rem] pl-14">
          {steps.map((step, index) => (
            <li
              key={`${index} ${step.when}`}
              className="relative border-l-2 border-laut-6 py-2.5 pl-7 before:absolute before:-left-0.5 before:top-5 before:h-0.5 before:w-4 before:bg-laut-3"
            >
              <span className="absolute -left-14 top-3 w-11 text-right text-tiny text-laut-3">
                {step.when}
              </span>
              <b className="block font-semibold leading-snug text-white">{step.title}</b>
              <span className="block text-small text-laut-3">{step.about}</span>
            </li>
          ))}
        </ol>
      </div>
    </aside>
  );
}
