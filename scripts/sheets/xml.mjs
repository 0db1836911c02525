// XML in pieces, never as a tree: no document type, no entities, bounded nesting and bounded gaps.
import { StringDecoder } from "node:string_decoder";
import { SaxesParser } from "saxes";
import { LIMITS, Refusal, refuse } from "./limits.mjs";

const localName = (name) => name.slice(name.indexOf(":") + 1);

/** What a byte order mark or a declaration other than UTF-8 gives away; the standard allows more, spreadsheets write UTF-8. */
function refuseEncoding(chunk) {
  const [first, second] = chunk;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || second === 0)
    refuse("file-xml");
  const declared = /^[^>]*encoding\s*=\s*["']([\w.-]+)/.exec(chunk.subarray(0, 200).toString("latin1"))?.[1];
  if (declared && !/^(utf-?8|us-ascii)$/i.test(declared)) refuse("file-xml");
}

/**
 * Walks through a part. `handler` gets `open(name, attributes)`, `text(text)` and `close(name)`, names without prefix.
 * @param {AsyncIterable<Buffer>} chunks
 */
export async function walkXml(chunks, handler) {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  let isQuiet = true;
  const heard = (work) => (value) => {
    isQuiet = false;
    work(value);
  };
  parser.on("error", () => refuse("file-xml"));
  parser.on("doctype", () => refuse("file-entities"));
  parser.on(
    "comment",
    heard(() => undefined),
  );
  parser.on(
    "processinginstruction",
    heard(() => undefined),
  );
  parser.on(
    "opentag",
    heard((tag) => {
      depth += 1;
      if (depth > LIMITS.depth) refuse("file-nesting");
      handler.open(localName(tag.name), tag.attributes);
    }),
  );
  parser.on(
    "text",
    heard((text) => handler.text?.(text)),
  );
  parser.on(
    "cdata",
    heard((text) => handler.text?.(text)),
  );
  parser.on(
    "closetag",
    heard((tag) => {
      depth -= 1;
      handler.close?.(localName(tag.name));
    }),
  );
  const decoder = new StringDecoder("utf8");
  let silence = 0;
  let isFirst = true;
  let head = "";
  for await (const chunk of chunks) {
    if (isFirst) refuseEncoding(chunk);
    isFirst = false;
    const text = decoder.write(chunk);
    // The parser would read a document type to its end before it says so.
    if (head.length < 4_096 && /<!(DOCTYPE|ENTITY)/i.test((head += text.slice(0, 4_096))))
      refuse("file-entities");
    isQuiet = true;
    parser.write(text);
    silence = isQuiet ? silence + text.length : 0;
    if (silence > LIMITS.gap) refuse("file-xml-text");
  }
  if (isFirst) refuse("file-damaged");
  parser.write(decoder.end());
  try {
    parser.close();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuse("file-xml");
  }
}
