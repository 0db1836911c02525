/** Where a quoted field ends: a quote that is not doubled, with the end of its cell behind it. -1 when it never does. */
function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else return /^(\t|\r?\n|\r|$)/.test(text.slice(at + 1, at + 3)) ? at : -1;
  }
  return -1;
}

const plainEnd = (text: string, from: number) => {
  const length = text.slice(from).search(/[\t\r\n]/);
  return length === -1 ? text.length : from + length;
};

/**
 * Reads what a spreadsheet puts on the clipboard: cells apart by tabs, lines by line ends, and a cell with either of them in
 * quotes. A quote that is never closed is a letter of its cell. Lines without any text fall away; nothing else does.
 */
export function parsePaste(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  const endLine = () => {
    if (line.some((cell) => cell !== "")) lines.push(line);
    line = [];
  };
  while (at <= text.length) {
    const end = text[at] === '"' ? closingQuote(text, at + 1) : -1;
    const stop = end === -1 ? plainEnd(text, at) : end + 1;
    const cell = end === -1 ? text.slice(at, stop) : text.slice(at + 1, end).replaceAll('""', '"');
    line.push(cell.replace(/\r\n?/g, "\n").trim());
    if (text[stop] !== "\t") endLine();
    at = stop + (text.startsWith("\r\n", stop) ? 2 : 1);
  }
  return lines;
}
