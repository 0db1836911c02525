/** A sentence of the messages in which two asterisks mark what is bold. */
export function Marked({ text }: { text: string }) {
  return <>{text.split("**").map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))}</>;
}
