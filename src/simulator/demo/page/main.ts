/** The demo page starts on the sample workbook, with the formula engine beside it. */
import { useEngine } from "../../calc/model";
import { apriDocumento } from "./documento";
import { elemento } from "./elementi";
import { Pagina } from "./pagina";

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const risposta = await fetch(url);
  if (!risposta.ok) throw new Error(`${url}: ${risposta.status}`);
  return new Uint8Array(await risposta.arrayBuffer());
}

async function avvia(): Promise<void> {
  const [motore, esempio] = await Promise.all([fetchBytes("calcolo.wasm"), fetchBytes("esempio.xlsx")]);
  useEngine(() => motore);
  new Pagina(apriDocumento(esempio, "borgo-esempio-2023.xlsx"));
  elemento("attesa", HTMLElement).hidden = true;
}

avvia().catch((errore: unknown) => {
  elemento("attesa", HTMLElement).textContent =
    "La pagina non è riuscita a partire: fermare il programma con Ctrl-C e riprovare con npm start.";
  console.error(errore);
});
