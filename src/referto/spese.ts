/** Referto Spese: by missione and programma with its responsabile, with totals and indices. */
import { formatDataEstesa } from "../base/data";
import { riferimento, type Posizione } from "../base/posizione";
import type { DefinizioneDisponibilita } from "../bilancio/parametri";
import { groupByProgramma, responsabiliOf, type ChiaveProgramma } from "../bilancio/gruppi";
import { isFuoriTitolo } from "../bilancio/totali";
import type { Voce } from "../bilancio/voce";
import {
  intestazioni,
  legaBlocco,
  larghezze,
  rigaTotale,
  rigaVoce,
  sommaRighe,
  stileTestata,
  stiliBilancio,
  tabellaIndici,
  tabellaRiepilogo,
} from "./bilancio";
import { Costruttore, formula, testo } from "./costruttore";
import type { DatiReferto, PuntiBilancio } from "./dati";
import type { Contenuto, FoglioReferto } from "./foglio";
import { titoloMissione } from "./titoli";

const dueCifre = (n: number | null): string => (n === null ? "--" : String(n).padStart(2, "0"));

const nomeProgramma = ({ missione, programma }: ChiaveProgramma): string => {
  if (missione === null) return "Voci senza missione";
  return `Missione ${dueCifre(missione)}${programma === null ? "" : ` - Programma ${dueCifre(programma)}`}`;
};

const nomeDellaMissione = (missione: number | null): string =>
  missione === null ? "Voci senza missione" : titoloMissione(missione);

/** The cells that name the responsabili of the group, each spelling once. */
function celleResponsabili(voci: readonly Voce[]): Posizione[] {
  const visti = new Set<string>();
  return voci.flatMap((v) => {
    const cella = v.celle.responsabile;
    if (!cella || v.responsabile === null || visti.has(v.responsabile)) return [];
    visti.add(v.responsabile);
    return [cella];
  });
}

/** The source's own section heading where there is one; else built from the cells of the first voce. */
function intestazioneProgramma(chiave: ChiaveProgramma, voci: readonly Voce[]): Contenuto {
  const [prima] = voci;
  if (chiave.missione === null || !prima) return testo("VOCI SENZA MISSIONE");
  if (prima.sezione) return formula(`=${riferimento(prima.sezione)}&""`);
  const pezzi = [`"${nomeProgramma(chiave).toUpperCase()}"`];
  if (prima.celle.denominazioneProgramma) pezzi.push(`": "`, riferimento(prima.celle.denominazioneProgramma));
  const responsabili = celleResponsabili(voci).slice(0, 20);
  responsabili.forEach((p, i) => pezzi.push(i === 0 ? `" - RESPONSABILE: "` : `" / "`, riferimento(p)));
  return formula(`=${pezzi.join("&")}`);
}

interface Blocco extends ChiaveProgramma {
  readonly voci: readonly Voce[];
  readonly inizio: number;
  readonly totale: number;
  readonly nome: string;
  readonly fuoriTitolo: boolean;
}

export function foglioSpese(d: DatiReferto): { foglio: FoglioReferto; punti: PuntiBilancio } | null {
  const voci = d.voci.filter((v) => v.parte === "spese");
  if (voci.length === 0) return null;
  const { percentuali } = d.impostazioni;
  const c = new Costruttore(larghezze(percentuali));
  c.riga([testo("PARTE SPESE")], "titolo");
  const data = `Situazione al ${formatDataEstesa(d.dataRiferimento)}`;
  c.rigaUnita(testo(data), data, "nota");
  c.altezza(c.riga(intestazioni("spese", percentuali)), 2);
  const prima = c.prossima;
  const gruppi = groupByProgramma(voci);
  const righe = new Map<Voce, number>();
  const blocchi: Blocco[] = [];
  const missioni: { missione: number | null; totale: number }[] = [];
  gruppi.forEach(([chiave, sue], i) => {
    blocchi.push(scriviBlocco(c, chiave, sue, d.parametri.definizioneDisponibilita, righe));
    const { missione } = chiave;
    if (gruppi[i + 1]?.[0].missione === missione) return;
    const suoi = blocchi.filter((b) => b.missione === missione).map((b) => b.totale);
    if (missione !== null && suoi.length > 1) {
      missioni.push({
        missione,
        totale: rigaTotale(c, testo(`TOTALE MISSIONE ${dueCifre(missione)}`), sommaRighe(suoi)),
      });
      const m = c.prossima - 1;
      c.lega(m - 1, m);
      c.riga();
    } else missioni.push({ missione, totale: suoi[0] ?? 0 });
  });
  const totale = rigaTotale(c, testo("TOTALE SPESE"), sommaRighe(blocchi.map((b) => b.totale)));
  c.lega(totale - 1, totale);
  stiliBilancio(c, prima, totale);
  for (const b of blocchi) c.stileColonna("sezione", 1, b.inizio, b.inizio, c.colonne);
  for (const r of new Set([...blocchi.map((b) => b.totale), ...missioni.map((m) => m.totale), totale])) {
    c.stileColonna("totale", 1, r, r, c.colonne);
  }
  stileTestata(c, 3, c.colonne);
  const { missioniEscluse } = d.parametri;
  const dentro = blocchi.filter((b) => !b.fuoriTitolo);
  const indici = tabellaIndici(c, "spese", [
    ...missioni
      .filter((m) => m.missione !== null)
      .map((m) => ({ etichetta: testo(nomeDellaMissione(m.missione)), righe: [m.totale] })),
    { etichetta: testo("Totale"), righe: dentro.map((b) => b.totale) },
    ...(missioniEscluse.length === 0
      ? []
      : [
          {
            etichetta: testo(`Totale senza le missioni ${missioniEscluse.join(", ")}`),
            righe: dentro.filter((b) => !missioniEscluse.includes(b.missione ?? 0)).map((b) => b.totale),
          },
        ]),
  ]);
  tabellaRiepilogo(
    c,
    "RIEPILOGO PER MISSIONE",
    missioni.map((m) => ({ etichetta: nomeDellaMissione(m.missione), riga: m.totale })),
    { etichetta: "TOTALE SPESE", riga: totale },
  );
  const [totaleIndici, nettoIndici] = indici.slice(missioniEscluse.length === 0 ? -1 : -2);
  return {
    foglio: c.finisci({
      chiave: "spese",
      nome: "Referto Spese",
      righeBloccate: 3,
      stampa: {
        orientamento: "orizzontale",
        righeRipetute: { da: 3, a: 3 },
        intestazione: `${d.ente ?? "Referto"} - Parte spese`,
      },
    }),
    punti: {
      totale,
      indici: { totale: totaleIndici ?? totale, netto: nettoIndici ?? null },
      sezioni: missioni.map((m) => ({
        titolo: nomeDellaMissione(m.missione),
        riga: blocchi.find((b) => b.missione === m.missione)?.inizio ?? 1,
      })),
      gruppi: missioni.map((m) => ({
        numero: m.missione,
        totale: m.totale,
        voci: blocchi.filter((b) => b.missione === m.missione).flatMap((b) => b.voci),
      })),
      blocchi: blocchi.map((b) => ({ ...b, nome: nomeProgramma(b) })),
      righe,
    },
  };
}

function scriviBlocco(
  c: Costruttore,
  chiave: ChiaveProgramma,
  voci: readonly Voce[],
  definizione: DefinizioneDisponibilita,
  righe: Map<Voce, number>,
): Blocco {
  const inizio = c.riga([intestazioneProgramma(chiave, voci)]);
  const da = c.prossima;
  for (const v of voci) righe.set(v, rigaVoce(c, v, definizione));
  const a = c.prossima - 1;
  const totale = rigaTotale(c, testo("TOTALE PROGRAMMA"), (col) => `=SUM(${col}${da}:${col}${a})`);
  c.riga();
  legaBlocco(c, inizio, totale);
  const denominazione = voci[0]?.denominazioneProgramma;
  const responsabile = responsabiliOf(voci);
  return {
    ...chiave,
    voci,
    inizio,
    totale,
    nome: [nomeProgramma(chiave), denominazione, responsabile].filter(Boolean).join(" - "),
    fuoriTitolo: voci.every(isFuoriTitolo),
  };
}
