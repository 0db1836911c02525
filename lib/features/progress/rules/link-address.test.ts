import { describe, expect, it } from "vitest";
import { linkOutlook, readLink } from "./link-address";

describe("an address as evidence", () => {
  it.each([
    ["https://puskesmas.go.id/laporan", "https://puskesmas.go.id/laporan"],
    ["  drive.google.com/file/d/1  ", "https://drive.google.com/file/d/1"],
    ["http://a.go.id", "http://a.go.id/"],
    ["HTTPS://A.GO.ID/X", "https://a.go.id/X"],
    ["https://8.8.8.8/a", "https://8.8.8.8/a"],
    ["a.go.id:8443/x", "https://a.go.id:8443/x"],
  ])("takes %s", (typed, url) => {
    expect(readLink(typed)).toEqual({ ok: true, url });
  });

  it.each([
    ["", "link-not-address"],
    ["laporan triwulan", "link-not-address"],
    [`https://a.go.id/${"a".repeat(2_000)}`, "link-not-address"],
    ["javascript:alert(1)", "link-scheme"],
    ["data:text/html,hai", "link-scheme"],
    ["ftp://a.go.id", "link-scheme"],
    ["mailto:siti@a.go.id", "link-scheme"],
    ["https://siti@a.go.id", "link-secret"],
    ["http://localhost", "link-private"],
    ["http://127.0.0.1:3000", "link-private"],
    ["http://2130706433/", "link-private"],
    ["http://0x7f000001/", "link-private"],
    ["http://10.0.0.8", "link-private"],
    ["http://172.16.0.1", "link-private"],
    ["http://172.31.255.255", "link-private"],
    ["http://192.168.0.1", "link-private"],
    ["http://169.254.169.254/latest/meta-data", "link-private"],
    ["http://100.64.0.1", "link-private"],
    ["http://0.0.0.0", "link-private"],
    ["http://[::1]/", "link-private"],
    ["http://[fd00::1]/", "link-private"],
    ["http://[fe80::1]/", "link-private"],
    ["http://[::ffff:127.0.0.1]/", "link-private"],
    ["https://arsip.local/x", "link-private"],
    ["https://arsip/x", "link-private"],
    ["https://arsip.kantor.internal./x", "link-private"],
  ])("refuses %s", (typed, reason) => {
    expect(readLink(typed)).toMatchObject({ ok: false, reason: { reason: `progress.${reason}` } });
  });

  it("does not take 172.32.0.1 for an office network", () => {
    expect(readLink("http://172.32.0.1").ok).toBe(true);
  });

  it.each([
    ["https://puskesmas.go.id/a", "open"],
    ["http://puskesmas.go.id/a", "unencrypted"],
    ["https://docs.google.com/spreadsheets/d/1/edit", "may-need-permission"],
    ["https://docs.google.com/spreadsheets/d/1/edit?usp=sharing", "open"],
    ["https://dinkes.sharepoint.com/x", "may-need-permission"],
    ["https://mail.google.com/mail/u/0", "may-need-permission"],
    ["https://sso.bkn.go.id/x", "may-need-permission"],
  ])("tells of %s: %s", (url, outlook) => {
    expect(linkOutlook(url)).toBe(outlook);
  });
});
