import fc from "fast-check";
import { expect, it, test } from "vitest";
import { readLink } from "./link-address";

test.each([
  ["https://drive.example.go.id/berkas/1?x=2", "https://drive.example.go.id/berkas/1?x=2"],
  ["  http://muarajaya.example.id/rekap  ", "http://muarajaya.example.id/rekap"],
  ["www.example.go.id/rekap", "https://www.example.go.id/rekap"],
  ["HTTPS://EXAMPLE.GO.ID", "https://example.go.id/"],
  ["https://example.go.id:8443/a", "https://example.go.id:8443/a"],
  ["https://8.8.8.8/", "https://8.8.8.8/"],
  ["https://172.32.0.1/", "https://172.32.0.1/"],
  ["https://[2a00:1450:4001:81b::200e]/", "https://[2a00:1450:4001:81b::200e]/"],
])("takes %j", (text, url) => {
  expect(readLink(text)).toEqual({ ok: true, url });
});

test.each([
  ["", "link-not-address"],
  ["   ", "link-not-address"],
  [`https://example.go.id/${"a".repeat(2000)}`, "link-not-address"],
  ["https://", "link-not-address"],
  ["https://exa mple.go.id", "link-not-address"],
  ["https://example.go.id/a b", "link-not-address"],
  ["javascript:alert(1)", "link-scheme"],
  ["data:text/html,<b>x</b>", "link-scheme"],
  ["file:///etc/passwd", "link-scheme"],
  ["ftp://example.go.id/a", "link-scheme"],
  ["https://siti:rahasia@example.go.id/", "link-secret"],
  ["https://siti@example.go.id/", "link-secret"],
  ["http://localhost/", "link-private"],
  ["http://localhost./", "link-private"],
  ["http://api.localhost/", "link-private"],
  ["http://server/", "link-private"],
  ["http://nas.local/", "link-private"],
  ["http://db.internal/", "link-private"],
  ["http://127.0.0.1/", "link-private"],
  ["http://2130706433/", "link-private"],
  ["http://0x7f.1/", "link-private"],
  ["http://0177.0.0.1/", "link-private"],
  ["http://0.0.0.0/", "link-private"],
  ["http://10.1.2.3/", "link-private"],
  ["http://100.64.0.1/", "link-private"],
  ["http://169.254.169.254/latest", "link-private"],
  ["http://172.16.0.1/", "link-private"],
  ["http://172.31.255.255/", "link-private"],
  ["http://192.168.1.1/", "link-private"],
  ["http://224.0.0.1/", "link-private"],
  ["http://[::1]/", "link-private"],
  ["http://[::]/", "link-private"],
  ["http://[::ffff:127.0.0.1]/", "link-private"],
  ["http://[fd00::1]/", "link-private"],
  ["http://[fe80::1]/", "link-private"],
  ["http://[2002:7f00:1::]/", "link-private"],
  ["http://[2001::1]/", "link-private"],
  ["http://[2001:db8::1]/", "link-private"],
])("refuses %j: %s", (text, reason) => {
  expect(readLink(text)).toMatchObject({
    ok: false,
    reason: { reason: `progress.${reason}` },
  });
});

it("never takes an address of a private network, however the number is written", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(10, 127),
      fc.integer({ min: 0, max: 2 ** 24 - 1 }),
      fc.constantFrom("decimal", "hex", "octal"),
      (first, rest, writing) => {
        const number = first * 2 ** 24 + rest;
        const host =
          writing === "decimal"
            ? String(number)
            : writing === "hex"
              ? `0x${number.toString(16)}`
              : `0${number.toString(8)}`;
        expect(readLink(`http://${host}/`)).toMatchObject({ ok: false });
      },
    ),
  );
});

it("gives only http and https addresses without credentials, whatever is typed", () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string()), (text) => {
      const verdict = readLink(text);
      if (!verdict.ok) return;
      const url = new URL(verdict.url);
      expect(["http:", "https:"]).toContain(url.protocol);
      expect(url.username + url.password).toBe("");
    }),
  );
});
