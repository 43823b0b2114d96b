/** The demo page: a workbook, and the production task pane beside it. */
import { useEngine } from "../../calc/engine";
import { connectPane } from "../../browser/connect";
import { apriDocumento, LOCALE } from "./documento";
import type { Aggancio } from "./finestra";

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const risposta = await fetch(url);
  if (!risposta.ok) throw new Error(`${url}: ${risposta.status}`);
  return new Uint8Array(await risposta.arrayBuffer());
}

async function main(): Promise<void> {
  const [motore, esempio] = await Promise.all([fetchBytes("calcolo.wasm"), fetchBytes("esempio.xlsx")]);
  useEngine(() => motore);
  const documento = apriDocumento(esempio, "borgo-esempio-2023.xlsx");
  const frame = document.querySelector("iframe");
  if (!frame) return;
  const pane = { isVisible: () => true, setVisible: () => undefined };
  const c = connectPane(documento.host, pane, { locale: LOCALE, url: documento.nome }, () => undefined);
  (window as unknown as Aggancio).collegaRiquadro = (w) => {
    c.attach(w);
  };
  frame.src = "riquadro/taskpane.html";
}

void main();
