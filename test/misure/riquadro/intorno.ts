/**
 * The page around a pane: `?pagina=referto` opens it in its frame once the host, in a worker, has the workbook open;
 * `&lingua=en-US` in that language, `&cartella=altra.xlsx` another workbook than cartella.xlsx. What is posted to it
 * is what the user types in a cell.
 */
import { connectPane } from "../../../src/simulator/browser/connect";
import type { Aggancio } from "../../../src/simulator/demo/page/finestra";
import type { Bridge } from "../../../src/simulator/host/bridge";
import type { Avvio, Digitato } from "./lavoratore";

const prendi = async (url: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetch(url)).arrayBuffer());

async function apri(pagina: string, locale: string, nome: string): Promise<void> {
  const [motore, cartella] = await Promise.all([prendi("calcolo.wasm"), prendi(nome)]);
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
  window.addEventListener("message", ({ data }: MessageEvent<Digitato>) => {
    lavoratore.postMessage(data);
  });
  const sempre = { isVisible: () => true, setVisible: () => undefined };
  const connessione = connectPane(
    { bridge },
    sempre,
    { locale, url: nome },
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

const chiesto = new URLSearchParams(location.search);
void apri(
  chiesto.get("pagina") ?? "",
  chiesto.get("lingua") ?? "it-IT",
  chiesto.get("cartella") ?? "cartella.xlsx",
);
