import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "./options";

/** What next-auth writes to; it speaks the older of Next's two languages, in which a request's parts can be handed to it. */
class Answer {
  private readonly headers = new Headers();
  private cookies: string[] = [];
  private body: string | null = null;
  private code = 200;

  getHeader(name: string) {
    return name === "Set-Cookie" ? this.cookies : undefined;
  }

  setHeader(name: string, value: string | string[]) {
    if (name === "Set-Cookie") this.cookies = Array.isArray(value) ? value : [value];
    else this.headers.set(name, String(value));
    return this;
  }

  status(code: number) {
    this.code = code;
    return this;
  }

  json(value: unknown) {
    this.headers.set("content-type", "application/json");
    this.body = JSON.stringify(value);
  }

  send(value: unknown) {
    if (typeof value === "object" && value !== null) this.json(value);
    else this.body = value === undefined ? null : String(value);
  }

  end() {
    return this;
  }

  response(): Response {
    for (const cookie of this.cookies) this.headers.append("set-cookie", cookie);
    return new Response(this.body, { status: this.code, headers: this.headers });
  }
}

async function bodyOf(request: NextRequest): Promise<Record<string, unknown> | undefined> {
  if (request.method !== "POST") return undefined;
  const type = request.headers.get("content-type") ?? "";
  if (type.includes("application/json")) return (await request.json()) as Record<string, unknown>;
  return Object.fromEntries(new URLSearchParams(await request.text()));
}

/** next-auth's answer to one request under /api/auth/, whose last parts are `nextauth`. */
export async function answerAuth(request: NextRequest, nextauth: string[]): Promise<Response> {
  const answer = new Answer();
  const given = {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    cookies: Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])),
    query: { ...Object.fromEntries(request.nextUrl.searchParams), nextauth },
    body: await bodyOf(request),
  };
  await NextAuth(given as unknown as NextApiRequest, answer as unknown as NextApiResponse, authOptions());
  return answer.response();
}
