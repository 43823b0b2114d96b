/** One scheda on a blank sheet. */
import { lettera } from "../../base/posizione";
import { puntiColonna } from "../../referto/foglio/pagine";
import type { FoglioScheda } from "../../schede/foglio";
import { convalida } from "../foglio/convalida";
import { byteDi } from "../comune/operazione";
import { suA4 } from "../foglio/pagina";
import { toFormula } from "../foglio/scrivi-foglio";
import { aggiungiCondizionale, applicaStileA, daUltima, pesoStile } from "../foglio/stile";
import { colonnaDi, rangeDi, righeDi } from "../comune/zona";

/** Bytes of the request that writes it. */
export const pesoScheda = (s: FoglioScheda): number =>
  byteDi(s.celle.map((r) => r.map((c) => toFormula(c)))) +
  14_000 +
  s.larghezze.length * 800 +
  s.stili.reduce((n, { stile }) => n + pesoStile(stile), 0) +
  s.formati.length * 600 +
  s.altezze.length * 550 +
  s.aperte.length * 900 +
  s.convalide.length * 1_800 +
  s.condizionali.length * 2_000;

/** Queues all that a blank sheet takes. */
export function riempi(foglio: Excel.Worksheet, s: FoglioScheda): void {
  s.larghezze.forEach((caratteri, i) => {
    colonnaDi(foglio, i + 1).format.columnWidth = puntiColonna(caratteri);
  });
  for (const { zona, stile } of s.stili) applicaStileA(rangeDi(foglio, zona), stile);
  for (const { zona, formato } of s.formati) rangeDi(foglio, zona).numberFormat = [[formato]];
  for (const { riga, punti } of s.altezze) righeDi(foglio, riga).format.rowHeight = punti;
  foglio.getRangeByIndexes(0, 0, s.celle.length, s.larghezze.length).formulas = s.celle.map((r, i) =>
    r.map((c, j) => (c?.tipo === "testo" && isDiTesto(s, i + 1, j + 1) ? c.valore : toFormula(c))),
  );
  for (const zona of s.aperte) rangeDi(foglio, zona).format.protection.locked = false;
  for (const { zona, regola } of s.convalide) convalida(rangeDi(foglio, zona), regola);
  for (const { zona, inizia, stile } of daUltima(s.condizionali))
    aggiungiCondizionale(rangeDi(foglio, zona), inizia, stile);
  foglio.getRange(`${lettera(s.primaNascosta)}:${lettera(s.larghezze.length)}`).columnHidden = true;
  stampa(foglio, s);
}

/** The cell has the format of text: there a text is written bare, as an apostrophe before it may be kept as a part of it. */
const isDiTesto = ({ formati }: FoglioScheda, riga: number, colonna: number): boolean =>
  formati.some(
    ({ zona: z, formato }) =>
      formato === "@" &&
      z.riga <= riga &&
      riga <= z.ultimaRiga &&
      z.colonna <= colonna &&
      colonna <= z.ultimaColonna,
  );

function stampa({ pageLayout: pagina }: Excel.Worksheet, { righeBloccate }: FoglioScheda): void {
  pagina.orientation = Excel.PageOrientation.landscape;
  suA4(pagina);
  pagina.zoom = { horizontalFitToPages: 1 };
  pagina.setPrintTitleRows(`$${righeBloccate}:$${righeBloccate}`);
}
