-- Where a line of reporting comes from: derived from posts, corrected by HR, or proposed by the person. A line that
-- follows the chart is derived anew when the chart changes; the other two are kept.
CREATE TYPE "line_origin" AS ENUM ('position', 'correction', 'proposal');
ALTER TABLE "reporting_line" ADD COLUMN "origin" "line_origin" NOT NULL DEFAULT 'position';
