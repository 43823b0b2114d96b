/**
 * The local host in a thread of its own, as Excel is a process of its own: what it computes does not stop the pane. The
 * first message brings the formula engine and the workbook, and is answered; those that follow are the bridge's texts, or
 * what the user types in a cell.
 */
import { useEngine } from "../../../src/simulator/calc/model";
import { typeAsUser } from "../../../src/simulator/host/user-edits";
import { apriDocumento } from "../../../src/simulator/demo/page/documento";

export interface Avvio {
  readonly motore: Uint8Array<ArrayBuffer>;
  readonly cartella: Uint8Array;
}

/** What is typed in a cell of a sheet, as Excel reads what is typed; rows and columns from 1. */
export interface Digitato {
  readonly foglio: string;
  readonly row: number;
  readonly col: number;
  readonly testo: string;
}

onmessage = ({ data }: MessageEvent<Avvio>) => {
  useEngine(() => data.motore);
  const { host, workbook } = apriDocumento(data.cartella, "cartella.xlsx");
  const { bridge } = host;
  bridge.onMessageFromHost = (testo) => {
    postMessage(testo);
  };
  onmessage = ({ data: detto }: MessageEvent<string | Digitato>) => {
    if (typeof detto === "string") {
      bridge.sendMessageToHost(detto);
      return;
    }
    const foglio = workbook.sheets.find((s) => s.name === detto.foglio);
    if (!foglio) throw new Error(`no sheet ${detto.foglio}`);
    typeAsUser(host.session, foglio, [detto]);
    host.pushEvents();
  };
  postMessage("");
};
