/** The page around a pane: `?pagina=referto` opens it in its frame once the host, in a worker, has the workbook open. */
import { connectPane } from "../../../src/simulator/browser/connect";
import type { Aggancio } from "../../../src/simulator/demo/page/finestra";
import type { Bridge } from "../../../src/simulator/host/bridge";
import type { Avvio } from "./lavoratore";

const prendi = async (url: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetch(url)).arrayBuffer());

async function apri(pagina: string): Promise<void> {
  const [motore, cartella] = await Promise.all([prendi("calcolo.wasm"), prendi("cartella.xlsx")]);
  const lavoratore = new Worker("lavoratore.js");
  const avvio: Avvio = { motore, cartella };
  await new Promise((pronto) => {
    lavoratore.onmessage = pronto;
    lavoratore.postMessage(avvio);
  });
  const bridge: Bridge = {
    sendMessageToHost: (testo) => {
      lavoratore.postMessage(testo);
    },
  };
  lavoratore.onmessage = ({ data }: MessageEvent<string>) => {
    bridge.onMessageFromHost?.(data);
  };
  const sempre = { isVisible: () => true, setVisible: () => undefined };
  const connessione = connectPane(
    { bridge },
    sempre,
    { locale: "it-IT", url: "cartella.xlsx" },
    () => undefined,
    () => [],
  );
  (window as unknown as Aggancio).collegaRiquadro = (finestra) => {
    connessione.attach(finestra);
  };
  const riquadro = document.createElement("iframe");
  riquadro.style.cssText = "width: 340px; height: 760px; border: none";
  riquadro.src = `${pagina}/taskpane.html`;
  document.body.append(riquadro);
}

void apri(new URLSearchParams(location.search).get("pagina") ?? "");
