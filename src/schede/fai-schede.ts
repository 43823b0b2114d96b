/** The schede of a workbook, one for each responsabile, by name. An objective of two goes to both; the first is its owner. */
import { personeDi, stessaPersona, unaRiga, type GruppoPersona } from "../base/persone";
import type { Posizione } from "../base/posizione";
import { sum } from "../base/importo";
import type { CampoImporto, Voce } from "../bilancio/voce";
import type { Giudizio, Obiettivo } from "../obiettivi/giudizio";
import type { CampoObiettivo } from "../obiettivi/indicatore";
import { rilevazioniInParole } from "../obiettivi/lettura";
import type { DataIso } from "../base/data";
import type { Scalare } from "../base/griglia";
import type { Spiegazioni } from "../referto/dati/spiegazione";
import { domandaDi, letturaDi, rispostaDi } from "./domanda";
import { raggiuntoDel } from "./giorno";
import { valoriDi } from "./valori-spiegazione";
import type { Intestazione, RigaDenaro, RigaScheda, Scheda } from "./scheda";

interface DatiSchede extends Intestazione {
  readonly obiettivi: readonly Obiettivo[];
  readonly chiavi: ReadonlyMap<Giudizio, string>;
  readonly voci: readonly Voce[];
  readonly gruppi: readonly GruppoPersona[];
  /** What was said so far of targets that were missed. */
  readonly spiegazioni: Spiegazioni;
}

const personeOf = (o: Obiettivo, gruppi: readonly GruppoPersona[]): readonly string[] =>
  personeDi(o.giudizi[0]?.indicatore.testi.responsabileGestionale ?? "", gruppi);

export interface SchedeFatte {
  readonly schede: readonly Scheda[];
  /** Objectives whose responsabile is not said: they are in no scheda. */
  readonly diNessuno: readonly Obiettivo[];
}

export function faiSchede(d: DatiSchede): SchedeFatte {
  const cassetti = new Map<string, { responsabile: string; righe: RigaScheda[]; giudizi: Giudizio[] }>();
  const diNessuno: Obiettivo[] = [];
  for (const o of d.obiettivi) {
    const persone = personeOf(o, d.gruppi);
    if (persone.length === 0) diNessuno.push(o);
    const righe = righeDi(o, persone, d);
    persone.forEach((nome, n) => {
      const cassetto = cassetti.get(stessaPersona(nome)) ?? { responsabile: nome, righe: [], giudizi: [] };
      cassetti.set(stessaPersona(nome), cassetto);
      const altri = persone.filter((p) => p !== nome);
      cassetto.righe.push(...righe.map((r) => ({ ...r, titolare: n === 0, insiemeA: altri })));
      cassetto.giudizi.push(...o.giudizi);
    });
  }
  const { ente, esercizio, data } = d;
  return {
    diNessuno,
    schede: [...cassetti.values()]
      .filter((c) => c.righe.length > 0)
      .toSorted((a, b) => a.responsabile.localeCompare(b.responsabile, "it"))
      .map(({ responsabile, righe, giudizi }) => ({
        ente,
        esercizio,
        data,
        responsabile,
        righe,
        denaro: denaroDi(d.voci, giudizi),
      })),
  };
}

export const titoloObiettivo = (o: Obiettivo): string => {
  const t = o.giudizi[0]?.indicatore.testi;
  return unaRiga(t?.obiettivoOperativo || t?.descrizione || "Obiettivo senza titolo");
};

/** Of a target that is not missed nobody is asked why. */
const NON_CHIESTE = { causa: null, azione: null, azioneChi: null, azioneEntro: null } as const;

/** Struck out is not asked. A text that several indicators share in one cell is asked once. */
function righeDi(
  o: Obiettivo,
  persone: readonly string[],
  { chiavi, data: giorno, spiegazioni }: Pick<DatiSchede, "chiavi" | "data" | "spiegazioni">,
): Omit<RigaScheda, "titolare" | "insiemeA">[] {
  const chieste = new Set<string>();
  const testo = (g: Giudizio, campo: Extract<CampoObiettivo, "statoAttuazione" | "note">) => {
    const posto = `${campo} ${luogo(g.indicatore.celle[campo])}`;
    if (chieste.has(posto)) return null;
    chieste.add(posto);
    return { valore: g.indicatore.testi[campo], formato: "General" };
  };
  if (persone.length === 0) return [];
  return o.giudizi
    .filter((g) => g.indicatore.stralciato === null)
    .map((g) => ({
      chiave: chiavi.get(g) ?? "",
      obiettivo: titoloObiettivo(o),
      indicatore: unaRiga(g.indicatore.indicatore),
      target: g.indicatore.target.testo,
      lettura: [letturaDi(g), prime(g, giorno)].filter((t) => t !== "").join("; "),
      domanda: domandaDi(g.target),
      risposta: rispostaDi(g.target),
      valori: {
        raggiunto: risultato(g, giorno),
        statoAttuazione: testo(g, "statoAttuazione"),
        note: testo(g, "note"),
        ...(g.mancato ? valoriDi(spiegazioni[chiavi.get(g) ?? ""]) : NON_CHIESTE),
      },
    }));
}

function risultato({ indicatore }: Giudizio, giorno: DataIso): { valore: Scalare; formato: string } {
  const cella = raggiuntoDel(indicatore, giorno);
  return { valore: cella?.valore ?? "", formato: cella?.formato ?? "General" };
}

/** The readings before the one that is asked for. */
function prime({ indicatore: i }: Giudizio, giorno: DataIso): string {
  const detto = rilevazioniInParole(
    (i.rilevazioni ?? []).filter((r) => r.data < giorno),
    "it",
  );
  return detto === "" ? "" : `prima: ${detto}`;
}

const luogo = (p: Posizione | undefined): string => (p ? `${p.foglio}!${p.riga},${p.colonna}` : "");

const DENARO: readonly CampoImporto[] = ["previsioneAttuale", "movimentato", "cassa"];

/** The spese of the programmi of these indicators, a row each. */
function denaroDi(voci: readonly Voce[], giudizi: readonly Giudizio[]): RigaDenaro[] {
  const programmi = new Map<string, { missione: number; programma: number }>();
  for (const { indicatore: i } of giudizi)
    if (i.missione !== null && i.programma !== null)
      programmi.set(`${i.missione}.${i.programma}`, { missione: i.missione, programma: i.programma });
  return [...programmi.values()].flatMap(({ missione, programma }) => {
    const sue = voci.filter(
      (v) => v.parte === "spese" && v.missione === missione && v.programma === programma,
    );
    if (sue.length === 0) return [];
    const nome = sue.map((v) => v.denominazioneProgramma ?? "").find((t) => t !== "") ?? "";
    return [
      {
        programma: `Missione ${missione}, programma ${programma}${nome === "" ? "" : ` - ${unaRiga(nome)}`}`,
        importi: DENARO.map((campo) => {
          const importi = sue.flatMap((v) => v.importi[campo] ?? []);
          const letti = importi.flatMap((i) => i.valore ?? []);
          return { importi, totale: letti.length === 0 ? null : sum(letti) };
        }),
      },
    ];
  });
}
