"use server";
import { createAction } from "@/app/create-action";
import { orderRelease } from "@/lib/features/evaluations/release/order-release";
import { orderReleaseInput } from "@/lib/features/evaluations/release/release-input";

export const orderReleaseAction = createAction({
  input: orderReleaseInput,
  run: orderRelease,
  redirectTo: ({ orderId }) => `/hr/release/${orderId}`,
  revalidate: () => ["/hr/release", "/hr"],
});
