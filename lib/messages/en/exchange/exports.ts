import type { exports as id } from "@/lib/messages/id/exchange/exports";
import type { Words } from "@/lib/messages/words";

export const exports: Words<typeof id> = {
  csv: "Download CSV",
  excel: "Download Excel",
  download: (title) => `Download ${title}`,
  madeAt: "Made",
  madeBy: "By",
  agency: "Agency",
  filters: "Filters",
  noFilter: "no filter",
  search: "Search",
  yes: "yes",
  no: "no",
  state: "Status",
  kind: "Kind",
  provider: "Provider",
  startsOn: "Begins",
  endsOn: "Ends",
  hours: "Hours",
  seats: "Seats",
  seated: "Taken",
  reason: "Reason",
  recommender: "Recommended by",
  attendedHours: "Hours attended",
  certificate: "Certificate number",
  certifiedOn: "Date of the certificate",
};
