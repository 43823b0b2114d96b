/**
 * What came back against what was sent and what the source holds now, cell by cell. Pure: it decides nothing, it says.
 */
import { formatData, parseDataIso, type DataIso } from "../base/data";
import { isVuoto, type Scalare } from "../base/griglia";
import { stessaPersona, unaRiga } from "../base/persone";
import { indirizzo } from "../base/posizione";
import type { Bilingue } from "../base/regola";
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
  /** What people read after the name of its field: why it is in this state. */
  readonly spiegazione: Bilingue;
}

export interface Confronto {
  readonly risposte: readonly Risposta[];
  /** What is odd in what came back, a line each. */
  readonly avvisi: readonly Bilingue[];
  /** Sheets and files of which nothing was taken, and why. */
  readonly rifiutate: readonly { readonly origine: string; readonly motivo: Bilingue }[];
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
  const rifiutate: { origine: string; motivo: Bilingue }[] = [];
  const avvisi: Bilingue[] = [];
  const risposte: Risposta[] = [];
  const compilate = new Map<string, string>();
  for (const l of lette) {
    const motivo = l.tipo === "rifiutata" ? l.motivo : estranea(l.scheda, ora);
    if (motivo !== null) {
      rifiutate.push({ origine: l.tipo === "rifiutata" ? l.origine : l.scheda.origine, motivo });
      continue;
    }
    if (l.tipo === "rifiutata") continue;
    const { scheda } = l;
    const gemella = compilate.get(stessaPersona(scheda.responsabile));
    if (isCompilata(scheda)) {
      if (gemella !== undefined)
        avvisi.push({
          it: `${scheda.origine}: è un'altra scheda compilata di ${scheda.responsabile}, oltre a «${gemella}»: dove dicono cose diverse si sceglie.`,
          en: `${scheda.origine}: it is another filled form of ${scheda.responsabile}, beside «${gemella}»: where they differ you choose.`,
        });
      else compilate.set(stessaPersona(scheda.responsabile), scheda.origine);
    }
    avvisi.push(
      ...avvisiDi(scheda, ora).map(({ it, en }) => ({
        it: `${scheda.origine}: ${it}`,
        en: `${scheda.origine}: ${en}`,
      })),
    );
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
          spiegazione: {
            it: "questa risposta è già stata rifiutata, come dice il registro.",
            en: "this answer was refused before, as the log says.",
          },
        }
      : r,
  );

/** Something in it is not as it was sent. */
export const isCompilata = (s: SchedaLetta): boolean =>
  s.chi !== "" ||
  s.quando !== "" ||
  s.righe.some(
    (r) =>
      r.chi !== "" || r.quando !== "" || Object.values(r.campi).some((c) => codifica(c.valore) !== c.mandato),
  );

/** Of another ente or another year nothing is taken. */
function estranea({ intestazione: i }: SchedaLetta, { intestazione }: Cartella): Bilingue | null {
  if (!stesso(i.ente, intestazione.ente))
    return {
      it: `è di un altro ente («${i.ente || "non indicato"}»; questa cartella è di «${intestazione.ente || "non indicato"}»).`,
      en: `it is of another body («${i.ente || "not said"}»; this workbook is of «${intestazione.ente || "not said"}»).`,
    };
  return i.esercizio === intestazione.esercizio
    ? null
    : {
        it: `è dell'esercizio ${i.esercizio}, e questa cartella è dell'esercizio ${intestazione.esercizio}.`,
        en: `it is of the year ${i.esercizio}, and this workbook is of ${intestazione.esercizio}.`,
      };
}

function avvisiDi(s: SchedaLetta, ora: Cartella): Bilingue[] {
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
    ...s.note,
    ...s.guaste,
    ...mancanti.map((k) => {
      const di = corto(ora.attuali.get(k)?.indicatore ?? k);
      return {
        it: `manca la riga di «${di}»: nel foglio resta quello che c'è.`,
        en: `the row of «${di}» is missing: what is in the sheet stays.`,
      };
    }),
    ...ignote.map(([, [r]]) => ({
      it: `«${corto(r?.indicatore ?? "")}» (riga ${r?.riga ?? 0}) non è fra gli indicatori di questa cartella: non è raccolta.`,
      en: `«${corto(r?.indicatore ?? "")}» (row ${r?.riga ?? 0}) is none of this workbook's indicators: it is not collected.`,
    })),
    ...altrui.map(([, [r]]) => ({
      it: `«${corto(r?.indicatore ?? "")}» (riga ${r?.riga ?? 0}) non è stato chiesto a ${s.responsabile}: si raccoglie solo se lo si accetta.`,
      en: `«${corto(r?.indicatore ?? "")}» (row ${r?.riga ?? 0}) was not asked of ${s.responsabile}: it is collected only if you accept it.`,
    })),
    ...[...firme.values()].map((chi) => ({
      it: `compilata da «${corto(chi)}», ed era stata chiesta a ${s.responsabile}: un nome scritto non prova chi ha risposto.`,
      en: `filled in by «${corto(chi)}», and it was asked of ${s.responsabile}: a typed name does not prove who answered.`,
    })),
    ...doppie.map(([, righe]) => {
      const [di, dove] = [corto(righe[0]?.indicatore ?? ""), righe.map((r) => r.riga).join(", ")];
      return {
        it: `la riga di «${di}» c'è ${righe.length} volte (righe ${dove}).`,
        en: `the row of «${di}» is there ${righe.length} times (rows ${dove}).`,
      };
    }),
    ...(spostate.length === 0
      ? []
      : [
          {
            it: `${spostate.length} righe sono state spostate senza le loro celle nascoste: riabbinate dal testo dell'indicatore.`,
            en: `${spostate.length} rows were moved without their hidden cells: matched again by the words of the indicator.`,
          },
        ]),
    ...(formule.length === 0
      ? []
      : [
          {
            it: `${formule.map((c) => c.cella).join(", ")}: è una formula, se ne prende il risultato.`,
            en: `${formule.map((c) => c.cella).join(", ")}: it is a formula, its result is taken.`,
          },
        ]),
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
        spiegazione: {
          it: `questo indicatore non è stato chiesto a ${r.responsabile}: controllare chi ha risposto prima di accettare.`,
          en: `this indicator was not asked of ${r.responsabile}: check who answered before accepting.`,
        },
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
    spiegazione: perche,
  };
}

/** `sua`: what the source holds is an earlier answer of the same person, which this one corrects. */
function statoDi(
  c: CellaScritta,
  tradotto: Tradotto,
  ora: CampoAttuale,
  sua: boolean,
): { stato: StatoRisposta; perche: Bilingue } {
  const scritto = codifica(c.valore);
  if (scritto === c.mandato || (isVuoto(c.valore) && c.mandato === ""))
    return { stato: "invariato", perche: { it: "come quando è stata mandata.", en: "as it was sent." } };
  if (isVuoto(c.valore))
    return {
      stato: "svuotato",
      perche: {
        it: "la cella è stata svuotata: resta il valore di prima.",
        en: "the cell was emptied: the value of before stays.",
      },
    };
  if (tradotto.tipo === "illeggibile")
    return { stato: "illeggibile", perche: conParole(tradotto.perche, corto(mostra(c.valore, c.formato))) };
  const adesso = codifica(ora.valore);
  if (codifica(tradotto.valore) === adesso)
    return { stato: "invariato", perche: { it: "è già scritto così.", en: "it is written so already." } };
  if (adesso !== c.mandato && !sua)
    return {
      stato: "conflitto",
      perche:
        ora.posizione === null
          ? {
              it: "dopo l'invio è cambiato anche ciò che la cartella conserva: scegliere quale tenere.",
              en: "what the workbook keeps has changed too since it was sent: choose which to keep.",
            }
          : {
              it: "dopo l'invio è cambiata anche la cella del foglio: scegliere quale tenere.",
              en: "the cell of the sheet has changed too since it was sent: choose which to keep.",
            },
    };
  return {
    stato: "nuovo",
    perche:
      ora.posizione === null
        ? (ora.senzaCella ?? {
            it: "nel foglio non ha una cella sua: si conserva nel registro.",
            en: "it has no cell of its own in the sheet: it is kept in the log.",
          })
        : {
            it: `va in ${ora.posizione.foglio}!${indirizzo(ora.posizione)}.`,
            en: `it goes into ${ora.posizione.foglio}!${indirizzo(ora.posizione)}.`,
          },
  };
}

const conParole = ({ it, en }: Bilingue, parole: string): Bilingue => ({
  it: `${it}: «${parole}».`,
  en: `${en}: «${parole}».`,
});

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
          spiegazione: {
            it: "sono arrivate due risposte diverse: scegliere quale tenere.",
            en: "two different answers have come: choose which to keep.",
          },
        }
      : r,
  );
}

/** The cell of the source; the key where it has none. */
const luogoDi = (r: Risposta): string =>
  r.attuale.posizione ? `${r.attuale.posizione.foglio}!${indirizzo(r.attuale.posizione)}` : postoDi(r);
