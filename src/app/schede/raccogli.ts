/**
 * «Raccogli»: what came back, in the sheets of the workbook or in files, against the source; then what the officer
 * accepted goes into its cells. Comparing writes nothing.
 */
import type { Bilingue } from "../../base/regola";
import { indirizzo } from "../../base/posizione";
import { confronta, type Confronto, type Risposta } from "../../schede/confronta";
import { mostra } from "../../schede/mostra-valore";
import { leggiConCustodia } from "../../schede/intanto";
import type { LetturaScheda } from "../../schede/leggi-scheda";
import type { RigaRegistro } from "../../schede/registro";
import { isSpiegazione, NOMI_CAMPI, type Scheda } from "../../schede/scheda";
import { codifica } from "../../schede/valore-mandato";
import type { Cartella } from "../porte/cartella";
import type { CellaDaScrivere } from "../giudizio/cella-da-scrivere";
import { colonneNuove } from "./colonna-nuova";
import { correggi } from "../decisioni/correggi";
import type { Memoria } from "../memoria/memoria";
import { esamina } from "../referto/genera-referto";
import { nomiDoppi, type NomiDoppi } from "../giudizio/nomi-doppi";
import type { EsitoScritture, PortaSchede, Scrittura } from "../porte/porta-schede";
import { giroDi, type RichiestaSchede } from "./prepara-schede";
import type { Problema } from "../giudizio/problema";

export type EsitoRaccolta =
  | {
      readonly ok: true;
      readonly confronto: Confronto;
      /** What was asked, to say who has answered. */
      readonly schede: readonly Scheda[];
      readonly lette: readonly LetturaScheda[];
      /** The columns that can be added, where none is of the day of the schede: nothing is written before the officer says. */
      readonly colonne: readonly CellaDaScrivere[];
      /** Spellings among them that may be one person. */
      readonly doppi: readonly NomiDoppi[];
    }
  | { readonly ok: false; readonly problema: Problema };

/** What a collecting wrote, to be taken back. */
export interface Presa {
  readonly scritte: readonly Scrittura[];
  /** The memory before and after, where explanations went into it; else null. */
  readonly memoria: { readonly prima: Memoria; readonly dopo: Memoria } | null;
}

export type EsitoRaccolte = EsitoScritture & Pick<Presa, "memoria">;

/** `arrivate`: from files, beside the schede that are in the workbook. */
export async function confrontaSchede(
  cartella: Cartella & PortaSchede,
  richiesta: RichiestaSchede,
  arrivate: readonly LetturaScheda[] = [],
): Promise<EsitoRaccolta> {
  const esame = await esamina(cartella, richiesta, () => undefined);
  if (!esame.ok) return esame;
  const presenti = await cartella.leggiSchede();
  const { schede, confrontata } = giroDi(esame.quadro, esame.tabelle, presenti.registro);
  const nella = presenti.griglie.flatMap(leggiConCustodia);
  const lette = [...nella, ...arrivate];
  return {
    ok: true,
    schede,
    lette,
    confronto: confronta(lette, confrontata),
    colonne: colonneNuove(
      esame.quadro.lettura.mappature,
      esame.tabelle.griglie,
      esame.quadro.parametri.dataRiferimento,
    ),
    doppi: nomiDoppi(schede, esame.quadro.gruppiProposti),
  };
}

/** Whether it can be accepted at all. */
export const isAccettabile = (r: Risposta): boolean => r.valore !== null;

const MEMORIA_ROVINATA: Bilingue = {
  it: "ciò che Referto ricorda in questa cartella non si legge: nel riquadro scegliere «ricomincia», poi raccogliere di nuovo.",
  en: "what Referto remembers in this workbook cannot be read: choose “Start afresh” in the pane, then collect again.",
};

const GIA_PRESA: Bilingue = {
  it: "un'altra risposta per la stessa cella è stata accettata prima.",
  en: "another answer for the same cell was accepted first.",
};

/** In the log, in the place of a cell. */
const NELLA_MEMORIA = "memoria del referto";

/**
 * Writes what was accepted. `raccolto`: the moment, for the log. Of two answers for one cell both accepted the first is
 * written, and the other refused.
 */
export async function raccogli(
  cartella: Cartella & PortaSchede,
  accettate: readonly Risposta[],
  raccolto: string,
): Promise<EsitoRaccolte> {
  const scritture = accettate.flatMap((r) => toScrittura(r, raccolto));
  const prese = new Set<string>();
  const prime: Scrittura[] = [];
  const doppie: Scrittura[] = [];
  for (const s of scritture) {
    const { spiegazione: x } = s;
    const dove = x ? `${x.campo} ${x.chiave}` : s.registro.cella;
    (dove !== "" && prese.has(dove) ? doppie : prime).push(s);
    prese.add(dove);
  }
  let memoria: Presa["memoria"] = null;
  const esito = await cartella.scriviAccettati(prime, async (date) => {
    const ricordate = await correggi(cartella, { tipo: "spiegazioni", date });
    if (!ricordate.ok) return MEMORIA_ROVINATA;
    memoria = { prima: ricordate.prima, dopo: ricordate.dopo };
    return null;
  });
  return {
    memoria,
    scritte: esito.scritte,
    rifiutate: [
      ...esito.rifiutate,
      ...doppie.map((scrittura) => ({
        scrittura,
        motivo: GIA_PRESA,
      })),
    ],
  };
}

function toScrittura(r: Risposta, raccolto: string): Scrittura[] {
  const { attuale, valore } = r;
  if (valore === null) return [];
  const { posizione } = attuale;
  return [
    {
      posizione: posizione ?? { foglio: "", riga: 1, colonna: 1 },
      prima: attuale.valore,
      da: attuale.da,
      valore,
      testimoni: attuale.testimoni.map((t) => ({ posizione: t.posizione, atteso: codifica(t.valore) })),
      registro: { ...toRegistro(r, raccolto), dopo: mostra(valore, attuale.formato) },
      ...(isSpiegazione(r.campo)
        ? { spiegazione: { chiave: r.chiave, campo: r.campo, valore, del: r.del } }
        : {}),
    },
  ];
}

function toRegistro(r: Risposta, raccolto: string): RigaRegistro {
  const { posizione } = r.attuale;
  return {
    raccolto,
    responsabile: r.responsabile,
    origine: r.origine,
    chi: r.chi,
    quando: r.quando,
    chiave: r.chiave,
    indicatore: r.indicatore,
    campo: NOMI_CAMPI[r.campo],
    cella: posizione
      ? `${posizione.foglio}!${indirizzo(posizione)}`
      : isSpiegazione(r.campo)
        ? NELLA_MEMORIA
        : "",
    prima: r.prima,
    dopo: r.dopo,
  };
}

/** Whether the officer can refuse it: it asks for a decision, and has not had it. */
export const isRifiutabile = ({ stato }: Pick<Risposta, "stato">): boolean =>
  stato !== "invariato" && stato !== "rifiutato";

/**
 * Puts in the log that the officer refused these answers: the source stays as it is, and their schede can be prepared
 * again. Refused by mistake, an answer can still be accepted while it stands in its scheda.
 */
export const rifiuta = (
  cartella: PortaSchede,
  risposte: readonly Risposta[],
  raccolto: string,
): Promise<void> => cartella.scriviRifiutate(righeRifiutate(risposte, raccolto), "rifiutato");

const righeRifiutate = (risposte: readonly Risposta[], quando: string): readonly RigaRegistro[] =>
  risposte.filter(isRifiutabile).map((r) => toRegistro(r, quando));

/** Puts in the log that these answers wait for a decision again: nothing else was changed by refusing them. */
export const annullaRifiuto = (
  cartella: PortaSchede,
  risposte: readonly Risposta[],
  quando: string,
): Promise<void> => cartella.scriviRifiutate(righeRifiutate(risposte, quando), "annullato");

/**
 * What was collected goes back, in the cells that still hold it and in the memory; the log keeps its lines, and has one more
 * for each. What was left as it is, and why.
 */
export async function annullaRaccolta(
  cartella: Cartella & PortaSchede,
  { scritte, memoria }: Presa,
  quando: string,
): Promise<EsitoScritture> {
  return cartella.scriviAccettati(
    scritte.map((s) => alContrario(s, quando)),
    async () => {
      const tolte = memoria && (await correggi(cartella, { tipo: "annulla", ...memoria }));
      return tolte?.ok ? null : MEMORIA_ROVINATA;
    },
  );
}

const alContrario = (s: Scrittura, quando: string): Scrittura => ({
  ...s,
  prima: s.valore,
  valore: s.prima,
  registro: { ...s.registro, raccolto: quando },
  annulla: true,
});
