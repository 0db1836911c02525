export const PANEL_MARKS = ["not_seen", "seen", "outstanding"] as const;
export type PanelMark = (typeof PANEL_MARKS)[number];

export type OpenNote = { memberId: string; mark: PanelMark | null; text: string };

/**
 * Whose mark differs on one question: every mark that is not the one most members gave. Without such a one (a tie) all differ. Nothing is
 * averaged: the marks stay beside each other, and the difference is there to be talked about.
 */
export function differing(notes: readonly OpenNote[]): string[] {
  const marked = notes.filter((note) => note.mark !== null);
  const counts = new Map<PanelMark, number>();
  for (const { mark } of marked) if (mark) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  if (counts.size < 2) return [];
  const most = Math.max(...counts.values());
  const leading = [...counts].filter(([, count]) => count === most).map(([mark]) => mark);
  const common = leading.length === 1 ? leading[0] : null;
  return marked.filter(({ mark }) => mark !== common).map(({ memberId }) => memberId);
}
