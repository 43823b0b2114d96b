/** The sum behind a printed total that does not add up: its addends, what is missing, the formula that would say it. */
import { sum } from "../../base/importo";
import { indirizzoIntervallo, type Intervallo, type Posizione } from "../../base/posizione";
import { cellaDi } from "../../base/rilievo";
import type { Rilievo } from "../../base/rilievo";
import { expectedTotals } from "../../bilancio/attesi";
import type { CampoImporto, RigaTotale } from "../../bilancio/voce";
import type { CellaDaScrivere } from "../giudizio/cella-da-scrivere";
import type { Quadro } from "../giudizio/valuta";

export interface Addendo {
  readonly dove: Posizione;
  readonly descrizione: string;
  /** Plain decimal text; null where the cell is blank or cannot be read. */
  readonly importo: string | null;
}

export interface Somma {
  readonly addendi: readonly Addendo[];
  /** From the first addend to the last, to be seen together. */
  readonly zona: Intervallo;
  readonly somma: string;
  readonly scritto: string;
  /** What the sum has over what is written: negative where the total is too large. */
  readonly manca: string;
  /** The formula of the sum in place of the figure; null where some addend is no number, which SUM would pass over. */
  readonly correzione:
    (CellaDaScrivere & { readonly formula: { readonly prima: null; readonly dopo: string } }) | null;
}

/** Null where the finding is not of such a total, or where its rows are not of one sheet. */
export function sommaDi(quadro: Quadro, r: Pick<Rilievo, "codice" | "dove">): Somma | null {
  const dove = cellaDi(r);
  if (r.codice !== "BIL-002" || dove === null) return null;
  const totale = quadro.lettura.totali.find((t) => campoIn(t, dove) !== null);
  const campo = totale && campoIn(totale, dove);
  if (!totale || !campo || totale.ambito === "generale") return null;
  const attesi = expectedTotals(quadro.lettura.voci, quadro.parametriBilancio.definizioneDisponibilita);
  const suo = attesi(totale).find((a) => a.campo === campo);
  const righe = new Set(totale.righeVoci);
  const voci = quadro.lettura.voci
    .filter((v) => v.parte === totale.parte && v.foglio === totale.foglio && righe.has(v.riga))
    .flatMap((v) => {
      const importo = v.importi[campo];
      return importo ? [{ v, importo }] : [];
    })
    .toSorted((a, b) => a.v.riga - b.v.riga);
  const [prima, ultima] = [voci[0], voci.at(-1)];
  if (!suo || !prima || !ultima || voci.length !== righe.size) return null;
  const dritti = voci.every(
    ({ importo: i }) => !i.invertito && (i.forma === "numero" || i.forma === "vuoto"),
  );
  const letta = totale.importi[campo];
  // What the formula would give has to be what the sum says: it is added up again from the cells.
  const stessa = sum(voci.flatMap(({ importo }) => importo.valore ?? [])).eq(suo.atteso);
  return {
    addendi: voci.map(({ v, importo }) => ({
      dove: importo.posizione,
      descrizione: v.descrizione,
      importo: importo.valore?.toFixed() ?? null,
    })),
    zona: tratto(prima.importo.posizione, ultima.importo.posizione),
    somma: suo.atteso.toFixed(),
    scritto: suo.stampato.toFixed(),
    manca: suo.atteso.minus(suo.stampato).toFixed(),
    correzione:
      dritti && stessa && letta?.forma === "numero" && !letta.invertito
        ? {
            codice: r.codice,
            dove,
            prima: letta.originale,
            dopo: suo.atteso.toNumber(),
            formula: { prima: null, dopo: formulaDi(voci.map(({ importo }) => importo.posizione)) },
            indicatore: "",
            responsabile: "",
            campo,
          }
        : null,
  };
}

const campoIn = (t: RigaTotale, dove: Posizione): CampoImporto | null => {
  const trovato = Object.entries(t.importi).find(
    ([, { posizione: p }]) => p.foglio === dove.foglio && p.riga === dove.riga && p.colonna === dove.colonna,
  );
  return (trovato?.[0] as CampoImporto | undefined) ?? null;
};

const tratto = (da: Posizione, a: Posizione): Intervallo => ({
  ...da,
  ultimaRiga: a.riga,
  ultimaColonna: a.colonna,
});

/** `=SUM(N32:N34,N37)`: rows one after the other are a range. */
function formulaDi(celle: readonly Posizione[]): string {
  const tratti: Intervallo[] = [];
  for (const c of celle) {
    const ultimo = tratti.at(-1);
    if (ultimo && ultimo.ultimaRiga + 1 === c.riga && ultimo.colonna === c.colonna)
      tratti[tratti.length - 1] = tratto(ultimo, c);
    else tratti.push(tratto(c, c));
  }
  return `=SUM(${tratti.map(indirizzoIntervallo).join(",")})`;
}
