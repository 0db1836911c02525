/** The rules of the agency: what is in force, what is on its way. */
export const policies = {
  title: "Aturan",
};
