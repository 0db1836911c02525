import { describe, expect, it } from "vitest";
import { loginName, wrongNipLength } from "./login-name";

describe("the name of a login", () => {
  it.each([
    ["digits together", "198807142011012999", "198807142011012999"],
    ["the printed groups", "19880714 201101 2 999", "198807142011012999"],
    ["no-break spaces of a spreadsheet", " 19880714\u00a0201101\u00a02\u00a0999 ", "198807142011012999"],
    ["dots", "19880714.201101.2.999", "198807142011012999"],
    ["full-width digits of an input method", "１９８８０７１４ 201101 2 999", "198807142011012999"],
    ["an account name with capitals", " Walikota.MuaraJaya ", "walikota.muarajaya"],
    ["an account name that ends with digits", "Walikota2", "walikota2"],
  ])("reads %s", (_case, typed, name) => {
    expect(loginName(typed)).toBe(name);
  });

  it.each([
    ["198807142011012999", null],
    ["19880714201101299", 17],
    ["walikota", null],
  ])("tells how many digits %s has where it cannot be a NIP", (name, digits) => {
    expect(wrongNipLength(name)).toBe(digits);
  });
});
