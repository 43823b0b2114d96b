/**
 * What came back against what was sent and what the source holds now, cell by cell. Pure: it decides nothing, it says.
 */
import { formatData, parseDataIso, type DataIso } from "../base/data";
import { isVuoto, type Scalare } from "../base/griglia";
import { stessaPersona, unaRiga } from "../base/persone";
import { indirizzo } from "../base/posizione";
import type { Attuale, CampoAttuale } from "./attuali";
import type { CellaScritta, LetturaScheda, RigaLetta, SchedaLetta } from "./leggi-scheda";
import { traduciRaggiunto, traduciTesto, type Tradotto } from "./notazione";
import { mostra } from "./mostra-valore";
import { nomeRisposta } from "./registro";
import { CAMPI_SCHEDA, isSpiegazione, NOMI_CAMPI, type CampoScheda, type Intestazione } from "./scheda";
import { traduciSpiegazione } from "./spiegazioni";
import { codifica } from "./valore-mandato";

export type StatoRisposta =
  /** The responsabile has changed nothing, or the source says the same already. */
  | "invariato"
  | "nuovo"
  /** Both sides changed since sending, or two schede say two things. */
  | "conflitto"
  | "illeggibile"
  /** Emptied by the responsabile: the source keeps what it has. */
  | "svuotato"
  /** The officer has refused this very answer already: the log has it. */
  | "rifiutato";

export interface Risposta {
  readonly stato: StatoRisposta;
  readonly chiave: string;
  readonly campo: CampoScheda;
  readonly indicatore: string;
  readonly responsabile: string;
  readonly origine: string;
  /** `E12` of the sheet that came back. */
  readonly cellaScheda: string;
  readonly chi: string;
  /** `30/06/2023`, or as written. */
  readonly quando: string;
  /** The date that its scheda asks about. */
  readonly del: DataIso;
  /** For people. */
  readonly prima: string;
  readonly dopo: string;
  /** In the source's notation; null where it cannot be written. */
  readonly valore: Scalare | null;
  readonly attuale: CampoAttuale;
  /** What people read: why it is in this state, in Italian. */
  readonly spiegazione: string;
}

export interface Confronto {
  readonly risposte: readonly Risposta[];
  /** What is odd in what came back, a line each in Italian. */
  readonly avvisi: readonly string[];
  /** Sheets and files of which nothing was taken, and why. */
  readonly rifiutate: readonly { readonly origine: string; readonly motivo: string }[];
}

export interface Cartella {
  readonly intestazione: Pick<Intestazione, "ente" | "esercizio">;
  readonly attuali: ReadonlyMap<string, Attuale>;
  /** The keys that each responsabile was asked for, by name. */
  readonly chieste: (responsabile: string) => readonly string[];
  /** The answers refused before, as the log names them. */
  readonly rifiutate: ReadonlySet<string>;
  /** The answers written before, the same way. */
  readonly scritte: ReadonlySet<string>;
}

const stesso = (a: string, b: string): boolean => unaRiga(a).toUpperCase() === unaRiga(b).toUpperCase();

export function confronta(lette: readonly LetturaScheda[], ora: Cartella): Confronto {
  const rifiutate: { origine: string; motivo: string }[] = [];
  const avvisi: string[] = [];
  const risposte: Risposta[] = [];
  const compilate = new Map<string, string>();
  for (const l of lette) {
    const motivo = l.tipo === "rifiutata" ? l.motivo : estranea(l.scheda, ora);
    if (l.tipo === "rifiutata" || motivo !== null) {
      rifiutate.push({
        origine: l.tipo === "rifiutata" ? l.origine : l.scheda.origine,
        motivo: motivo ?? "",
      });
      continue;
    }
    const { scheda } = l;
    const gemella = compilate.get(stessaPersona(scheda.responsabile));
    if (isCompilata(scheda)) {
      if (gemella !== undefined)
        avvisi.push(
          `${scheda.origine}: è un'altra scheda compilata di ${scheda.responsabile}, oltre a «${gemella}»: dove dicono cose diverse si sceglie.`,
        );
      else compilate.set(stessaPersona(scheda.responsabile), scheda.origine);
    }
    avvisi.push(...avvisiDi(scheda, ora).map((t) => `${scheda.origine}: ${t}`));
    risposte.push(...risposteDi(scheda, ora));
  }
  return { risposte: discordi(giaRifiutate(unaVolta(risposte), ora.rifiutate)), avvisi, rifiutate };
}

const giaRifiutate = (risposte: readonly Risposta[], rifiutate: ReadonlySet<string>): Risposta[] =>
  risposte.map((r) =>
    r.stato !== "invariato" && rifiutate.has(nomeRisposta({ ...r, campo: NOMI_CAMPI[r.campo] }))
      ? {
          ...r,
          stato: "rifiutato",
          spiegazione: `${NOMI_CAMPI[r.campo]}: questa risposta è già stata rifiutata, come dice il registro.`,
        }
      : r,
  );

/** Something in it is not as it was sent. */
const isCompilata = (s: SchedaLetta): boolean =>
  s.chi !== "" ||
  s.quando !== "" ||
  s.righe.some(
    (r) =>
      r.chi !== "" || r.quando !== "" || Object.values(r.campi).some((c) => codifica(c.valore) !== c.mandato),
  );

/** Of another ente or another year nothing is taken. */
function estranea({ intestazione: i }: SchedaLetta, { intestazione }: Cartella): string | null {
  if (!stesso(i.ente, intestazione.ente))
    return `è di un altro ente («${i.ente || "non indicato"}»; questa cartella è di «${intestazione.ente || "non indicato"}»).`;
  return i.esercizio === intestazione.esercizio
    ? null
    : `è dell'esercizio ${i.esercizio}, e questa cartella è dell'esercizio ${intestazione.esercizio}.`;
}

function avvisiDi(s: SchedaLetta, ora: Cartella): string[] {
  const presenti = new Map<string, RigaLetta[]>();
  for (const r of s.righe) presenti.set(r.chiave, [...(presenti.get(r.chiave) ?? []), r]);
  const mancanti = ora.chieste(s.responsabile).filter((k) => !presenti.has(k));
  const ignote = [...presenti].filter(([k]) => !ora.attuali.has(k));
  const doppie = [...presenti].filter(([, righe]) => righe.length > 1);
  const spostate = s.righe.filter((r) => r.riabbinata);
  const chieste = new Set(ora.chieste(s.responsabile));
  const altrui = [...presenti].filter(([k]) => ora.attuali.has(k) && !chieste.has(k));
  const firme = new Map(
    [s.chi, ...s.righe.map((r) => r.chi)]
      .filter((chi) => chi !== "" && !isSuo(chi, s.responsabile))
      .map((chi) => [stessaPersona(chi), chi]),
  );
  const formule = s.righe.flatMap((r) => Object.values(r.campi).filter((c) => c.formula));
  return [
    ...s.guaste,
    ...mancanti.map(
      (k) =>
        `manca la riga di «${corto(ora.attuali.get(k)?.indicatore ?? k)}»: nel foglio resta quello che c'è.`,
    ),
    ...ignote.map(
      ([, [r]]) =>
        `«${corto(r?.indicatore ?? "")}» (riga ${r?.riga ?? 0}) non è fra gli indicatori di questa cartella: non è raccolta.`,
    ),
    ...altrui.map(
      ([, [r]]) =>
        `«${corto(r?.indicatore ?? "")}» (riga ${r?.riga ?? 0}) non è stato chiesto a ${s.responsabile}: si raccoglie solo se lo si accetta.`,
    ),
    ...[...firme.values()].map(
      (chi) =>
        `compilata da «${corto(chi)}», ed era stata chiesta a ${s.responsabile}: un nome scritto non prova chi ha risposto.`,
    ),
    ...doppie.map(
      ([, righe]) =>
        `la riga di «${corto(righe[0]?.indicatore ?? "")}» c'è ${righe.length} volte (righe ${righe.map((r) => r.riga).join(", ")}).`,
    ),
    ...(spostate.length === 0
      ? []
      : [
          `${spostate.length} righe sono state spostate senza le loro celle nascoste: riabbinate dal testo dell'indicatore.`,
        ]),
    ...(formule.length === 0
      ? []
      : [`${formule.map((c) => c.cella).join(", ")}: è una formula, se ne prende il risultato.`]),
  ];
}

/** Whether who signs bears the name that was asked, in any order, with or without a title. */
function isSuo(chi: string, responsabile: string): boolean {
  const parole = (t: string): string[] =>
    t
      .toUpperCase()
      .split(/[^\p{L}]+/u)
      .filter((p) => p !== "");
  const sue = new Set(parole(chi));
  return parole(responsabile).every((p) => sue.has(p));
}

const corto = (t: string): string => (t.length > 80 ? `${t.slice(0, 79)}…` : t);

function risposteDi(s: SchedaLetta, ora: Cartella): Risposta[] {
  const chieste = new Set(ora.chieste(s.responsabile));
  return s.righe.flatMap((r) => {
    const attuale = ora.attuali.get(r.chiave);
    if (!attuale) return [];
    return CAMPI_SCHEDA.flatMap((campo) => {
      const c = r.campi[campo];
      if (!c) return [];
      const risposta = rispostaDi(s, r, { campo, c }, { attuale, scritte: ora.scritte });
      return [chieste.has(r.chiave) ? risposta : nonChiesta(risposta)];
    });
  });
}

/** It answers for an indicator of somebody else: the officer decides, and nothing goes in by itself. */
const nonChiesta = (r: Risposta): Risposta =>
  r.stato === "nuovo" || r.stato === "conflitto"
    ? {
        ...r,
        stato: "conflitto",
        spiegazione: `${NOMI_CAMPI[r.campo]}: questo indicatore non è stato chiesto a ${r.responsabile}: controllare chi ha risposto prima di accettare.`,
      }
    : r;

function rispostaDi(
  s: SchedaLetta,
  r: RigaLetta,
  { campo, c }: { readonly campo: CampoScheda; readonly c: CellaScritta },
  { attuale, scritte }: { readonly attuale: Attuale; readonly scritte: Cartella["scritte"] },
): Risposta {
  const ora = attuale.campi[campo];
  const prima = mostra(ora.valore, ora.formato);
  const { chiave } = r;
  const sua = scritte.has(
    nomeRisposta({ responsabile: s.responsabile, chiave, campo: NOMI_CAMPI[campo], dopo: prima }),
  );
  const { esercizio, data } = s.intestazione;
  const tradotto = isSpiegazione(campo)
    ? traduciSpiegazione(campo, c, esercizio)
    : campo === "raggiunto"
      ? traduciRaggiunto(c, r.risposta, attuale, esercizio)
      : traduciTesto(c);
  const { stato, perche } = statoDi(c, tradotto, ora, sua);
  const scritto = tradotto.tipo === "valore" && !isVuoto(c.valore) ? tradotto.valore : null;
  return {
    stato,
    chiave,
    campo,
    indicatore: attuale.indicatore,
    responsabile: s.responsabile,
    origine: s.origine,
    cellaScheda: c.cella,
    chi: r.chi || s.chi,
    quando: inItaliano(r.quando || s.quando),
    del: data,
    prima,
    dopo: scritto === null ? mostra(c.valore, c.formato) : mostra(scritto, ora.formato),
    valore: stato === "nuovo" || stato === "conflitto" ? scritto : null,
    attuale: ora,
    spiegazione: `${NOMI_CAMPI[campo]}: ${perche}`,
  };
}

/** `sua`: what the source holds is an earlier answer of the same person, which this one corrects. */
function statoDi(
  c: CellaScritta,
  tradotto: Tradotto,
  ora: CampoAttuale,
  sua: boolean,
): { stato: StatoRisposta; perche: string } {
  const scritto = codifica(c.valore);
  if (scritto === c.mandato || (isVuoto(c.valore) && c.mandato === ""))
    return { stato: "invariato", perche: "come quando è stata mandata." };
  if (isVuoto(c.valore))
    return { stato: "svuotato", perche: "la cella è stata svuotata: resta il valore di prima." };
  if (tradotto.tipo === "illeggibile")
    return { stato: "illeggibile", perche: `${tradotto.perche}: «${corto(mostra(c.valore, c.formato))}».` };
  const adesso = codifica(ora.valore);
  if (codifica(tradotto.valore) === adesso) return { stato: "invariato", perche: "è già scritto così." };
  if (adesso !== c.mandato && !sua)
    return {
      stato: "conflitto",
      perche:
        ora.posizione === null
          ? "dopo l'invio è cambiato anche ciò che la cartella conserva: scegliere quale tenere."
          : "dopo l'invio è cambiata anche la cella del foglio: scegliere quale tenere.",
    };
  return {
    stato: "nuovo",
    perche:
      ora.posizione === null
        ? (ora.senzaCella ?? "nel foglio non ha una cella sua: si conserva nel registro.")
        : `va in ${ora.posizione.foglio}!${indirizzo(ora.posizione)}.`,
  };
}

function inItaliano(t: string): string {
  const d = parseDataIso(t);
  return d === null ? t : formatData(d);
}

const postoDi = (r: Risposta): string => `${r.chiave}\u241f${r.campo}`;

/** The same answer from the same sheet given twice, or a row copied, counts once. */
function unaVolta(risposte: readonly Risposta[]): Risposta[] {
  const viste = new Set<string>();
  return risposte.filter((r) => {
    const chi = [postoDi(r), r.responsabile, r.stato, r.valore === null ? r.dopo : codifica(r.valore)].join(
      "\u241f",
    );
    if (viste.has(chi)) return false;
    viste.add(chi);
    return true;
  });
}

/** Two schede that say two things of one cell: neither goes in by itself. */
function discordi(risposte: readonly Risposta[]): Risposta[] {
  const valori = new Map<string, Set<string>>();
  for (const r of risposte) {
    if (r.valore === null || r.stato === "rifiutato") continue;
    const suoi = valori.get(luogoDi(r)) ?? new Set<string>();
    valori.set(luogoDi(r), suoi.add(codifica(r.valore)));
  }
  return risposte.map((r) =>
    r.stato === "nuovo" && (valori.get(luogoDi(r))?.size ?? 0) > 1
      ? {
          ...r,
          stato: "conflitto",
          spiegazione: `${NOMI_CAMPI[r.campo]}: sono arrivate due risposte diverse: scegliere quale tenere.`,
        }
      : r,
  );
}

/** The cell of the source; the key where it has none. */
const luogoDi = (r: Risposta): string =>
  r.attuale.posizione ? `${r.attuale.posizione.foglio}!${indirizzo(r.attuale.posizione)}` : postoDi(r);
