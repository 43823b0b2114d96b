/**
 * The local host in a thread of its own, as Excel is a process of its own: what it computes does not stop the pane. The
 * first message brings the formula engine and the workbook, and is answered; those that follow are the bridge's texts.
 */
import { useEngine } from "../../../src/simulator/calc/model";
import { apriDocumento } from "../../../src/simulator/demo/page/documento";

export interface Avvio {
  readonly motore: Uint8Array<ArrayBuffer>;
  readonly cartella: Uint8Array;
}

onmessage = ({ data }: MessageEvent<Avvio>) => {
  useEngine(() => data.motore);
  const { bridge } = apriDocumento(data.cartella, "cartella.xlsx").host;
  bridge.onMessageFromHost = (testo) => {
    postMessage(testo);
  };
  onmessage = ({ data: testo }: MessageEvent<string>) => {
    bridge.sendMessageToHost(testo);
  };
  postMessage("");
};
