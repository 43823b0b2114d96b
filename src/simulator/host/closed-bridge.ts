/** What answers when no workbook is open: a refusal, so that nobody waits for ever. */
import type { Bridge } from "./bridge";

const CHIUSA = {
  Results: [],
  Error: {
    Code: "InvalidOperation",
    Message: "No workbook is open.",
    HttpStatusCode: 400,
    ActionIndex: 0,
    Location: "",
  },
};

export function closedBridge(): Bridge {
  const bridge: Bridge = {
    sendMessageToHost: (testo) => {
      const { id, type } = JSON.parse(testo) as { readonly id: number; readonly type: number };
      if (type !== 1) return;
      const message = { statusCode: 200, headers: {}, body: JSON.stringify(CHIUSA) };
      setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ id, type: 1, message })), 0);
    },
  };
  return bridge;
}
