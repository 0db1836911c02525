"use server";

import { createAction } from "@/app/create-action";
import { addNode } from "@/lib/features/strategy/nodes/add-node";
import { changeNode } from "@/lib/features/strategy/nodes/change-node";
import { moveNode } from "@/lib/features/strategy/nodes/move-node";
import {
  addNodeInput,
  changeNodeInput,
  moveNodeInput,
  retireIndicatorInput,
  retireNodeInput,
  saveIndicatorInput,
} from "@/lib/features/strategy/nodes/node-input";
import { retireIndicator } from "@/lib/features/strategy/nodes/retire-indicator";
import { retireNode } from "@/lib/features/strategy/nodes/retire-node";
import { saveIndicator } from "@/lib/features/strategy/nodes/save-indicator";
import { recordVersion } from "@/lib/features/strategy/versions/record-version";
import { recordVersionInput } from "@/lib/features/strategy/versions/version-input";

export const addNodeAction = createAction({
  input: addNodeInput,
  run: addNode,
  redirectTo: ({ nodeId }) => `/cascade/${nodeId}?done=added`,
});

export const changeNodeAction = createAction({
  input: changeNodeInput,
  run: changeNode,
  redirectTo: ({ nodeId }) => `/cascade/${nodeId}?done=changed`,
});

export const moveNodeAction = createAction({
  input: moveNodeInput,
  run: moveNode,
  redirectTo: ({ nodeId }) => `/cascade/${nodeId}?done=moved`,
});

export const retireNodeAction = createAction({
  input: retireNodeInput,
  run: retireNode,
  redirectTo: ({ parentId }) => `/cascade${parentId ? `/${parentId}` : ""}?done=retired`,
});

export const saveIndicatorAction = createAction({
  input: saveIndicatorInput,
  run: saveIndicator,
  redirectTo: ({ nodeId }) => `/cascade/${nodeId}?done=indicator`,
});

export const retireIndicatorAction = createAction({
  input: retireIndicatorInput,
  run: retireIndicator,
  redirectTo: ({ nodeId }) => `/cascade/${nodeId}?done=indicator`,
});

export const recordVersionAction = createAction({
  input: recordVersionInput,
  run: recordVersion,
  redirectTo: ({ versionId }) => `/cascade/versions/${versionId}?done=recorded`,
});
