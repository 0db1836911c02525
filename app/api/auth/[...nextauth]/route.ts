import type { NextRequest } from "next/server";
import { answerAuth } from "./answer";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

const handle = async (request: NextRequest, { params }: RouteContext): Promise<Response> =>
  answerAuth(request, (await params).nextauth);

export { handle as GET, handle as POST };
