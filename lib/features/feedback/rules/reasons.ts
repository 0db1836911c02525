export type FeedbackReason = "feedback.about-missing" | "feedback.text-missing";
