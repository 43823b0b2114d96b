/**
 * «Prepara le schede»: reads and judges the workbook as for the referto, and gives each responsabile their own sheet.
 * A scheda with answers not yet collected is left as it is, and said.
 */
import type { Posizione } from "../../base/posizione";
import { valoreIn, type Scalare } from "../../base/griglia";
import { componiScheda, nomeFoglio } from "../../schede/componi-scheda";
import { NESSUNA_FIRMA, type Firme } from "../../schede/firme";
import { risposteIn } from "../../schede/registro";
import { attualiDi } from "../../schede/attuali";
import { confronta, type Cartella as CartellaConfrontata } from "../../schede/confronta";
import { stessaPersona } from "../../base/persone";
import { faiSchede, titoloObiettivo } from "../../schede/fai-schede";
import { leggiConCustodia } from "../../schede/intanto";
import type { LetturaScheda } from "../../schede/leggi-scheda";
import { codifica } from "../../schede/valore-mandato";
import type { Scheda } from "../../schede/scheda";
import type { Cartella, Passo } from "../porte/cartella";
import { esamina, type RichiestaReferto } from "../referto/genera-referto";
import { nomiDoppi } from "../giudizio/nomi-doppi";
import type { PortaSchede, SchedeScritte } from "../porte/porta-schede";
import type { Problema } from "../giudizio/problema";
import type { Quadro } from "../giudizio/valuta";
import type { Tabelle } from "../lettura/leggi";

export type RichiestaSchede = Omit<RichiestaReferto, "soloControlli" | "oggi" | "ora">;

export interface SchedePreparate extends SchedeScritte {
  readonly ok: true;
  readonly schede: readonly Scheda[];
  /** Responsabili whose scheda has answers to collect: left as it is. */
  readonly daRaccogliere: readonly string[];
  /** Objectives that name no responsabile. */
  readonly diNessuno: readonly string[];
}

export type EsitoPreparazione = SchedePreparate | { readonly ok: false; readonly problema: Problema };

/** The schede as data, and what the source holds: the same reading for who sends and for who collects. */
export interface Giro {
  readonly schede: readonly Scheda[];
  readonly diNessuno: readonly string[];
  readonly confrontata: CartellaConfrontata;
}

export function giroDi(quadro: Quadro, tabelle: Tabelle, registro: readonly (readonly Scalare[])[]): Giro {
  const { parametri, giudizi, chiavi, obiettivi, lettura } = quadro;
  const intestazione = {
    ente: quadro.ente ?? "",
    esercizio: parametri.esercizio,
    data: parametri.dataRiferimento,
  };
  const { schede, diNessuno } = faiSchede({
    ...intestazione,
    obiettivi,
    chiavi: new Map(giudizi.map((g, i) => [g, chiavi[i] ?? ""])),
    voci: lettura.voci,
    gruppi: tabelle.memoria.correzioni.gruppi,
    spiegazioni: tabelle.memoria.spiegazioni,
  });
  const perNome = new Map(schede.map((s) => [stessaPersona(s.responsabile), s.righe.map((r) => r.chiave)]));
  return {
    schede,
    diNessuno: diNessuno.map(titoloObiettivo),
    confrontata: {
      intestazione,
      attuali: attualiDi(
        giudizi,
        chiavi,
        intestazione.data,
        colonneDelRaggiunto(lettura.mappature),
        (p) => {
          const griglia = tabelle.griglie.get(p.foglio);
          return griglia ? valoreIn(griglia, p.riga, p.colonna) : "";
        },
        tabelle.memoria.spiegazioni,
      ),
      chieste: (responsabile) => perNome.get(stessaPersona(responsabile)) ?? [],
      rifiutate: risposteIn(registro, "rifiutato"),
      scritte: risposteIn(registro, "scritto"),
    },
  };
}

function colonneDelRaggiunto(mappature: Quadro["lettura"]["mappature"]): (p: Posizione) => boolean {
  const posti = new Set(
    mappature.flatMap((m) =>
      [m.colonne, ...m.altriIndicatori].flatMap(({ raggiunto }) =>
        raggiunto ? [`${m.foglio}!${raggiunto.colonna}`] : [],
      ),
    ),
  );
  return (p) => posti.has(`${p.foglio}!${p.colonna}`);
}

export interface OpzioniPreparazione {
  /** Counts the schede as they are written. */
  readonly avanza?: (passo: Passo) => void;
  /** Where two schede may be of one person nothing is written: the problem says which. */
  readonly chiediNomi?: boolean;
}

export async function preparaSchede(
  cartella: Cartella & PortaSchede,
  richiesta: RichiestaSchede,
  { avanza = () => undefined, chiediNomi = false }: OpzioniPreparazione = {},
): Promise<EsitoPreparazione> {
  const esame = await esamina(cartella, richiesta, () => undefined);
  if (!esame.ok) return esame;
  const { griglie, portate, registro } = await cartella.leggiSchede();
  const { schede, diNessuno, confrontata } = giroDi(esame.quadro, esame.tabelle, registro);
  const doppi = nomiDoppi(schede, esame.quadro.gruppiProposti);
  if (chiediNomi && doppi.length > 0) return { ok: false, problema: { tipo: "nomi-doppi", doppi } };
  const presenti = griglie.flatMap(leggiConCustodia);
  const occupate = presenti.filter((l) => haRisposte(l, confrontata, portate));
  const isFerma = (s: Scheda): boolean => occupate.some((l) => isDi(l, s));
  const libere = schede.filter((s) => !isFerma(s));
  const scritte = await cartella.scriviSchede(
    libere.map((s) => componiScheda(s, true, firmeIn(presenti, s))),
    griglie,
    avanza,
  );
  return {
    ok: true,
    schede,
    ...scritte,
    daRaccogliere: schede.filter(isFerma).map((s) => s.responsabile),
    diNessuno,
  };
}

/** Who filled it and when, as typed: preparing again keeps them. */
const firmeIn = (presenti: readonly LetturaScheda[], s: Scheda): Firme => {
  const sua = presenti.flatMap((l) =>
    l.tipo === "letta" && isDi(l, s) && stessaSituazione(l, s) ? [l.scheda] : [],
  )[0];
  return sua
    ? { chi: sua.chi, quando: sua.quando, righe: new Map(sua.righe.map((r) => [r.chiave, r])) }
    : NESSUNA_FIRMA;
};

const stessaSituazione = (l: Extract<LetturaScheda, { tipo: "letta" }>, s: Scheda): boolean =>
  l.scheda.intestazione.esercizio === s.esercizio && l.scheda.intestazione.data === s.data;

/** By what its cells say, else by its name. */
const isDi = (l: LetturaScheda, s: Scheda): boolean =>
  l.tipo === "letta"
    ? stessaPersona(l.scheda.responsabile) === stessaPersona(s.responsabile)
    : l.origine.startsWith(nomeFoglio(s.responsabile));

/** Something may have been written there that the source does not have: whatever cannot be placed counts. */
function haRisposte(l: LetturaScheda, ora: CartellaConfrontata, portate: ReadonlySet<string>): boolean {
  if (l.tipo === "rifiutata") return !l.incompleta;
  const { risposte, rifiutate } = confronta([l], ora);
  // Of another year or ente, in a sheet that is not written over: it has nothing to do with this one.
  if (rifiutate.length > 0 && portate.has(l.scheda.origine)) return false;
  const invariate = new Set(
    risposte.flatMap((r) => (r.stato === "invariato" || r.stato === "rifiutato" ? [r.cellaScheda] : [])),
  );
  return (
    l.scheda.guaste.length > 0 ||
    l.scheda.righe.some((r) =>
      Object.values(r.campi).some((c) => codifica(c.valore) !== c.mandato && !invariate.has(c.cella)),
    )
  );
}
