/** The figures of the budget, each once: of every voce, of every block and group, of the whole. Sheets show them and sum them. */
import { Decimal } from "../../base/importo";
import { groupByProgramma, groupByTitolo } from "../../bilancio/gruppi";
import { SOTTRATTI, type DefinizioneDisponibilita } from "../../bilancio/parametri";
import { computeTotali, disponibilita, isFuoriTitolo } from "../../bilancio/totali";
import type { CampoMostrato, Parte, Voce } from "../../bilancio/voce";
import type { BloccoVoci, Conti, DatiReferto, GruppoTotale, Importi } from "../dati/dati";
import { Cifra, Insieme, vivo, type Vivo } from "../documento/cifra";
import { differenza, importoDi } from "../documento/formule";
import { nomeProgramma, nomeTitolo } from "../parole/titoli";

export const CAMPI: readonly CampoMostrato[] = [
  "previsioneIniziale",
  "previsioneAttuale",
  "movimentato",
  "disponibilita",
  "cassa",
];

/** Titoli that the entrate nette leave out: anticipazioni, conto terzi. The missioni of spese are a parameter. */
const TITOLI_ESCLUSI: readonly number[] = [7, 9];

/** Null where the workbook has none of that side. */
export function contiDi(parte: Parte, d: DatiReferto): Conti | null {
  const tutte = d.voci.filter((v) => v.parte === parte);
  if (tutte.length === 0) return null;
  const definizione = d.parametri.definizioneDisponibilita;
  const voci = new Map(tutte.map((v) => [v, importiVoce(v, definizione)]));
  const blocchi =
    parte === "entrate" ? perTitolo(tutte, voci, definizione) : perProgramma(tutte, voci, definizione);
  const gruppi = inGruppi(blocchi, definizione);
  const somma = (suoi: readonly { readonly voci: readonly Voce[]; readonly totale: Importi }[]): Importi =>
    totale(suoi, definizione);
  const escluse = parte === "entrate" ? TITOLI_ESCLUSI : d.parametri.missioniEscluse;
  const dentro = blocchi.filter((b) => !b.fuoriTitolo);
  const netti = dentro.filter((b) => b.gruppo !== null && !escluse.includes(b.gruppo));
  const tutto = somma(blocchi);
  return {
    parte,
    voci,
    blocchi,
    gruppi,
    lati: {
      etichette: [parola("Tit."), parola(parte === "entrate" ? "TOTALE ENTRATE" : "TOTALE SPESE")],
      disponibilita: [parola("Disponibilità"), tutto.disponibilita],
    },
    totale: tutto,
    nei: dentro.length === blocchi.length ? null : somma(dentro),
    netto: netti.length === blocchi.length ? null : somma(netti),
    escluse,
  };
}

const parola = (valore: string): Cifra => new Cifra({ tipo: "testo", valore }, valore);

const valore = (x: { toNumber: () => number } | null | undefined): number => x?.toNumber() ?? 0;

/** Of one voce: its amounts are the source cells; disponibilità is recomputed. */
function importiVoce(v: Voce, definizione: DefinizioneDisponibilita): Partial<Importi> {
  const suoi: Partial<Record<CampoMostrato, Cifra>> = {};
  for (const campo of CAMPI) {
    const i = campo === "disponibilita" ? undefined : v.importi[campo];
    if (i) suoi[campo] = new Cifra({ tipo: "formula", valore: importoDi(i) }, i.valore?.toNumber() ?? "");
  }
  const { previsioneAttuale: a, movimentato: m } = suoi;
  if (a && m) {
    const sicura = Boolean(v.importi.previsioneAttuale?.valore && v.importi.movimentato?.valore);
    const sottratti = SOTTRATTI[definizione].flatMap((campo) => v.importi[campo] ?? []);
    const d = disponibilita(v, definizione);
    suoi.disponibilita = new Cifra(differenza(a, m, sicura, sottratti), d?.toNumber() ?? "–");
  }
  return suoi;
}

const importi = (di: (campo: CampoMostrato) => Cifra): Importi => ({
  previsioneIniziale: di("previsioneIniziale"),
  previsioneAttuale: di("previsioneAttuale"),
  movimentato: di("movimentato"),
  disponibilita: di("disponibilita"),
  cassa: di("cassa"),
});

type Lette = ReadonlyMap<Voce, Partial<Importi>>;

function blocco(
  dati: Omit<BloccoVoci, "totale" | "fuoriTitolo">,
  lette: Lette,
  definizione: DefinizioneDisponibilita,
): BloccoVoci {
  const t = computeTotali(dati.voci, definizione);
  return {
    ...dati,
    fuoriTitolo: dati.voci.every(isFuoriTitolo),
    totale: importi((campo) => {
      const suoi = dati.voci.flatMap((v) => lette.get(v)?.[campo] ?? []);
      return new Cifra(vivo`=SUM(${new Insieme(suoi)})`, valore(t[campo]));
    }),
  };
}

const perTitolo = (
  voci: readonly Voce[],
  lette: Lette,
  definizione: DefinizioneDisponibilita,
): BloccoVoci[] =>
  [...groupByTitolo(voci)].map(([titolo, sue]) =>
    blocco(
      { gruppo: titolo, missione: null, programma: null, nome: nomeTitolo(titolo), voci: sue },
      lette,
      definizione,
    ),
  );

const perProgramma = (
  voci: readonly Voce[],
  lette: Lette,
  definizione: DefinizioneDisponibilita,
): BloccoVoci[] =>
  [...groupByProgramma(voci)].map(([{ missione, programma }, sue]) =>
    blocco(
      { gruppo: missione, missione, programma, nome: nomeProgramma({ missione, programma }), voci: sue },
      lette,
      definizione,
    ),
  );

/** A group of one block is that block. */
function inGruppi(blocchi: readonly BloccoVoci[], definizione: DefinizioneDisponibilita): GruppoTotale[] {
  const numeri = [...new Set(blocchi.map((b) => b.gruppo))];
  return numeri.map((numero) => {
    const suoi = blocchi.filter((b) => b.gruppo === numero);
    const [solo] = suoi;
    return {
      numero,
      blocchi: suoi,
      voci: suoi.flatMap((b) => b.voci),
      totale: solo && suoi.length === 1 ? solo.totale : totale(suoi, definizione),
    };
  });
}

/** The sum of some totals, each its own cell. */
function totale(
  suoi: readonly { readonly voci: readonly Voce[]; readonly totale: Importi }[],
  definizione: DefinizioneDisponibilita,
): Importi {
  const t = computeTotali(
    suoi.flatMap((x) => x.voci),
    definizione,
  );
  return importi((campo) => new Cifra(sommaDi(suoi.map((x) => x.totale[campo])), valore(t[campo])));
}

export const sommaDi = (cifre: readonly Cifra[]): Vivo =>
  cifre.length === 0 ? vivo`=0` : vivo`=SUM(${new Insieme(cifre)})`;

/** A quotient of two figures as it is now; a dash where there is none. */
export function quozienteDi(sopra: Cifra, sotto: Cifra): number | "–" {
  const [a, b] = [sopra.valore, sotto.valore];
  if (typeof a !== "number" || typeof b !== "number" || b === 0) return "–";
  return new Decimal(a).dividedBy(b).toNumber();
}
