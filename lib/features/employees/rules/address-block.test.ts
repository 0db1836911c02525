import { describe, expect, it } from "vitest";
import { addressBlock } from "./address-block";

describe("the block of addresses that counts as one", () => {
  it.each([
    ["an IPv4 address, as it is", "203.0.113.7", "203.0.113.7"],
    ["an IPv6 address, by its first 64 bits", "2001:db8:12:34:56:78:9a:bc", "2001:db8:12:34"],
    ["the same written short", "2001:db8:12:34::1", "2001:db8:12:34"],
    ["leading zeros and capitals", "2001:0DB8:0012:0034::1", "2001:db8:12:34"],
    ["zeros in the front half", "2001:db8::1", "2001:db8:0:0"],
    ["the loopback address", "::1", "0:0:0:0"],
    ["a zone behind the address", "fe80::1%eth0", "fe80:0:0:0"],
    ["an IPv4 address in IPv6 dress", "::ffff:203.0.113.7", "::ffff:203.0.113.7"],
    ["no address at all", "local", "local"],
  ])("is, for %s", (_case, address, block) => {
    expect(addressBlock(address)).toBe(block);
  });
});
