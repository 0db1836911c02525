import pino, { type Logger } from "pino";
import { logLevelFromEnvironment } from "./env";

/** A field of the finished JSON line that names a secret, with its value where that is text or a number. */
const SECRET_FIELD =
  /"(nip|cookie|authorization|\w*(?:password|token|secret))":("(?:[^"\\]|\\.)*"|-?[\d.]+)/gi;
/** A NIP has 18 digits, written together or as 8 6 1 3. A longer run of digits is something else. */
const NIP = /(?<!\d)(\d{18}|\d{8} \d{6} \d \d{3})(?!\d)/g;
/** Where 18 digits stand as a JSON number, the replacement brings its own quotes. */
const NIP_AS_NUMBER = /(?<=[:[,])\d{18}(?=[,}\]])/g;

const withoutSecrets = (line: string): string =>
  line.replace(SECRET_FIELD, '"$1":"[redacted]"').replace(NIP_AS_NUMBER, '"[nip]"').replace(NIP, "[nip]");

/**
 * A logger that writes JSON lines. No NIP leaves it, wherever it stood; no field that names a secret does.
 * The finished line is the one place through which message, fields, bindings and error stacks all pass.
 */
export function createLog(write: (line: string) => void, level: string): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => write(withoutSecrets(line)) },
  );
}

/** Give each line the request it belongs to: `log.child({ requestId })` or a field `requestId`. */
export const log: Logger = createLog((line) => process.stdout.write(line), logLevelFromEnvironment());
