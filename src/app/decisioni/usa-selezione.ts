/** *Usa la selezione*: the range that the user has selected becomes a table of the kind that the user says. */
import { isVuoto, valoreIn, type Griglia } from "../../base/griglia";
import { overlap, type Intervallo } from "../../base/posizione";
import type { CampoMappa, Struttura } from "../../tracciati/campi";
import { meaningOf } from "../../tracciati/indizi/parole";
import type { IndicataSalvata } from "../../tracciati/ritrova-indicata";
import type { Cartella } from "../porte/cartella";
import { indicaIn, suUltima, type EsitoCorrezione } from "./correggi";
import type { TabellaDaIndicare } from "./indica";
import { understand } from "../lettura/leggi";
import type { MotivoSelezione } from "../giudizio/problema";

/** `nessuna`: nothing there is to be read. */
export type CosaSelezionata = IndicataSalvata["struttura"];

const NIENTE = { dataRiferimento: null, esercizio: null };

/** A table pointed at before, where the selection now lies, is replaced: no cell is of two pointed tables. */
export const usaSelezione = (cartella: Cartella, cosa: CosaSelezionata): Promise<EsitoCorrezione> =>
  suUltima(() => usa(cartella, cosa));

async function usa(cartella: Cartella, cosa: CosaSelezionata): Promise<EsitoCorrezione> {
  const scelta = await cartella.selezione();
  if (!scelta) return refused("non-unica");
  const letta = await cartella.read();
  const sorgente = letta.sorgenti.find((s) => s.nome === scelta.foglio);
  if (!sorgente) return refused("non-sorgente");
  const piena = sorgente.griglia && filled(sorgente.griglia, scelta);
  if (!sorgente.griglia || !piena) return refused("vuota");
  const coperte = understand(letta, NIENTE).indicate.filter((t) => overlap(t.intervallo, piena));
  const nome = coperte[0]?.nome ?? null;
  const tabella: TabellaDaIndicare | null =
    cosa === "nessuna"
      ? { nome, struttura: cosa, intervallo: piena, righeTestata: 0, colonne: {} }
      : withHeadings(sorgente.griglia, piena, cosa, nome);
  if (!tabella) return refused("senza-testata");
  return indicaIn(
    cartella,
    letta,
    tabella,
    coperte.slice(1).map((t) => t.nome),
  );
}

const refused = (motivo: MotivoSelezione): EsitoCorrezione => ({
  ok: false,
  problema: { tipo: "selezione", motivo },
});

/** The selection without the blank rows and columns at its sides: whole columns may be selected. Null where all is blank. */
function filled(g: Griglia, i: Intervallo): Intervallo | null {
  const righe: number[] = [];
  const colonne: number[] = [];
  g.valori.forEach((valori, r) => {
    valori.forEach((v, c) => {
      const [riga, colonna] = [g.riga + r, g.colonna + c];
      const dentro =
        riga >= i.riga && riga <= i.ultimaRiga && colonna >= i.colonna && colonna <= i.ultimaColonna;
      if (!dentro || isVuoto(v)) return;
      righe[0] = Math.min(righe[0] ?? riga, riga);
      righe[1] = Math.max(righe[1] ?? riga, riga);
      colonne[0] = Math.min(colonne[0] ?? colonna, colonna);
      colonne[1] = Math.max(colonne[1] ?? colonna, colonna);
    });
  });
  const [riga, ultimaRiga] = righe;
  const [colonna, ultimaColonna] = colonne;
  if (riga === undefined || ultimaRiga === undefined) return null;
  if (colonna === undefined || ultimaColonna === undefined) return null;
  return { foglio: i.foglio, riga, colonna, ultimaRiga, ultimaColonna };
}

/** Titles may stand above the headings, no further down than this. */
const RIGHE_GUARDATE = 10;

/**
 * The table from its row of headings on: the row that means most in the kind that was said, else the first one, where
 * it has words and no numbers. Its columns are corrected one by one afterwards.
 */
function withHeadings(
  g: Griglia,
  dove: Intervallo,
  struttura: Struttura,
  nome: string | null,
): TabellaDaIndicare | null {
  const ultima = Math.min(dove.ultimaRiga, dove.riga + RIGHE_GUARDATE - 1);
  let migliore = { riga: dove.riga, colonne: columnsIn(g, dove, dove.riga, struttura) };
  for (let riga = dove.riga + 1; riga <= ultima; riga++) {
    const colonne = columnsIn(g, dove, riga, struttura);
    if (Object.keys(colonne).length > Object.keys(migliore.colonne).length) migliore = { riga, colonne };
  }
  const { riga, colonne } = migliore;
  if (!isWords(g, dove, riga)) return null;
  return { nome, struttura, intervallo: { ...dove, riga }, righeTestata: 1, colonne };
}

const cellsOf = (g: Griglia, dove: Intervallo, riga: number) =>
  Array.from({ length: dove.ultimaColonna - dove.colonna + 1 }, (_, i) =>
    valoreIn(g, riga, dove.colonna + i),
  );

/** Field → column of the range, from 1: of two headings for one field the first. */
function columnsIn(g: Griglia, dove: Intervallo, riga: number, struttura: Struttura) {
  const colonne: Partial<Record<CampoMappa, number>> = {};
  cellsOf(g, dove, riga).forEach((v, i) => {
    const campo = typeof v === "string" ? meaningOf(v, struttura)?.campo : undefined;
    if (campo !== undefined && campo !== "ignora") colonne[campo] ??= i + 1;
  });
  return colonne;
}

const isWords = (g: Griglia, dove: Intervallo, riga: number): boolean => {
  const piene = cellsOf(g, dove, riga).filter((v) => !isVuoto(v));
  return piene.length > 1 && piene.every((v) => typeof v === "string");
};
