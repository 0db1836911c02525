export { printForm } from "@/lib/messages/id/documents/print-form";
