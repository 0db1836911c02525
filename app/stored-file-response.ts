import "server-only";

type StoredFile = { body: BodyInit; bytes: number; fileName: string; mime: string };

/** A file that leaves as a download, kept by no cache on the way. */
export const fileResponse = ({ body, bytes, fileName, mime }: StoredFile): Response =>
  new Response(body, {
    headers: {
      "content-type": mime,
      "content-length": String(bytes),
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });

export const refusalResponse = (text: string, status: number): Response =>
  new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });
