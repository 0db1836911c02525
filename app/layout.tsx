import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { product } = messagesFor(await currentLocale()).common;
  return {
    title: { default: product.name, template: `%s - ${product.name}` },
    description: product.description,
    applicationName: product.name,
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#06363d" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get("theme")?.value === "auto" ? "auto" : "light";
  return (
    <html lang={await currentLocale()} data-theme={theme}>
      <body>{children}</body>
    </html>
  );
}
