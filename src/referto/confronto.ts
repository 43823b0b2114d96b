/**
 * Referto Confronto: what changed since the referto of an earlier date. Then is what that referto said, kept in the
 * workbook; now is live. Nothing is written where there is no earlier one.
 */
import { formatDataEstesa } from "../base/data";
import type { Giudizio } from "../obiettivi/giudizio";
import { cambiamentoDi, type Cambiamento } from "../obiettivi/cambiamento";
import { ESITI } from "../obiettivi/indicatore";
import { COLONNE } from "./bilancio";
import { Costruttore, formula, numero, testo } from "./costruttore";
import { righeDiTesto } from "./righe-di-testo";
import type { BloccoVoci, DatiReferto, PuntiBilancio } from "./dati";
import { coloriEsiti, esitoDetto } from "./esiti";
import { propria, type Contenuto, type FoglioReferto } from "./foglio";
import { testoDi } from "./formule";
import {
  chiaveProgramma,
  chiaveTitolo,
  type ImportiDiAllora,
  type IndicatoreDiAllora,
  type Istantanea,
} from "./istantanea";

const LARGHEZZE = [60, 19, 19, 17, 19, 19, 17];

interface Punti {
  readonly entrate: PuntiBilancio | null;
  readonly spese: PuntiBilancio | null;
}

export function foglioConfronto(d: DatiReferto, punti: Punti): FoglioReferto | null {
  const { prima } = d;
  if (!prima) return null;
  const c = new Costruttore(LARGHEZZE);
  c.riga([testo("CHE COSA È CAMBIATO")], "titolo");
  const periodo = `Dal referto al ${formatDataEstesa(prima.data)} a quello al ${formatDataEstesa(d.dataRiferimento)}`;
  c.rigaUnita(testo(periodo), periodo, "nota");
  const da = c.prossima;
  indicatori(c, d, prima);
  importi(
    c,
    "ENTRATE",
    "entrate",
    punti.entrate?.blocchi ?? [],
    (b) => prima.entrate[chiaveTitolo(b.voci[0]?.titolo ?? null)],
  );
  importi(c, "SPESE", "spese", punti.spese?.blocchi ?? [], (b) => prima.spese[chiaveProgramma(b)]);
  for (const cf of coloriEsiti({ riga: da, colonna: 2, ultimaRiga: c.prossima - 1, ultimaColonna: 3 }))
    c.condizionale(cf);
  return c.finisci({
    chiave: "confronto",
    nome: "Referto Confronto",
    righeBloccate: 0,
    stampa: {
      orientamento: "orizzontale",
      righeRipetute: null,
      intestazione: `${d.ente ?? "Referto"} - Che cosa è cambiato`,
    },
  });
}

interface Coppia {
  readonly prima: IndicatoreDiAllora;
  readonly ora: Giudizio;
}

const TITOLI: readonly (readonly [Exclude<Cambiamento, "uguale">, string])[] = [
  ["peggiorato", "MANCATI DA ALLORA"],
  ["recuperato", "RECUPERATI: NON RAGGIUNTI ALLORA, FATTI ORA"],
  ["raggiunto", "RAGGIUNTI DA ALLORA"],
  ["cambiato", "ALTRI ESITI CAMBIATI"],
];

function indicatori(c: Costruttore, d: DatiReferto, prima: Istantanea): void {
  const giudizi = d.obiettivi.flatMap((o) => o.giudizi);
  if (giudizi.length === 0 && prima.indicatori.length === 0) return;
  conti(c, giudizi, prima);
  const allora = new Map(prima.indicatori.map((i) => [i.chiave, i]));
  const chiaveDi = (g: Giudizio): string => d.chiavi.get(g.indicatore) ?? "";
  const coppie = giudizi.flatMap((ora): Coppia[] => {
    const i = allora.get(chiaveDi(ora));
    return i ? [{ prima: i, ora }] : [];
  });
  for (const [quale, titolo] of TITOLI) {
    const suoi = coppie.filter((p) => cambiamentoDi(p.prima.esito, p.ora.esito) === quale);
    elenco(c, titolo, suoi.map(rigaDi));
  }
  const viste = new Set(giudizi.map(chiaveDi));
  elenco(
    c,
    "NUOVI",
    giudizi.filter((g) => !allora.has(chiaveDi(g))).map((ora) => rigaDi({ prima: null, ora })),
  );
  elenco(
    c,
    "NON PIÙ PRESENTI",
    prima.indicatori.filter((i) => !viste.has(i.chiave)).map((i) => rigaDi({ prima: i, ora: null })),
  );
}

function conti(c: Costruttore, giudizi: readonly Giudizio[], prima: Istantanea): void {
  c.riga(["GLI ESITI", "Allora", "Ora", "Differenza"].map(testo), "sezione");
  for (const esito of ESITI) {
    const allora = prima.indicatori.filter((i) => i.esito === esito).length;
    const ora = giudizi.filter((g) => g.esito === esito).length;
    if (allora === 0 && ora === 0) continue;
    const r = c.prossima;
    c.riga([testo(esito), numero(allora), numero(ora), formula(`=C${r}-B${r}`)]);
    c.stileColonna("differenza", 4, r, r);
  }
  c.riga();
}

interface RigaElenco {
  readonly celle: readonly (Contenuto | null)[];
  readonly nome: string;
  readonly ora: Giudizio | null;
}

function rigaDi({ prima, ora }: { prima: IndicatoreDiAllora | null; ora: Giudizio | null }): RigaElenco {
  const nome = ora?.indicatore.indicatore ?? prima?.nome ?? "";
  const cella = ora?.indicatore.celle.indicatore;
  return {
    nome,
    ora,
    celle: [
      cella ? formula(testoDi(cella)) : testo(nome),
      testo(prima ? esitoDetto(prima.esito) : "–"),
      testo(ora ? esitoDetto(ora.esito) : "–"),
      testo(prima?.raggiunto || "nessun dato"),
      ora ? formula(testoDi(ora.indicatore.raggiunto.posizione)) : testo("–"),
      testo(ora?.indicatore.testi.responsabileGestionale ?? ""),
    ],
  };
}

function elenco(c: Costruttore, titolo: string, righe: readonly RigaElenco[]): void {
  if (righe.length === 0) return;
  c.riga([testo(`${titolo}: ${righe.length}`)], "sezione");
  c.riga(
    ["Indicatore", "Esito allora", "Esito ora", "Raggiunto allora", "Raggiunto ora", "Responsabile"].map(
      testo,
    ),
    "intestazione",
  );
  const da = c.prossima;
  for (const { celle, nome, ora } of righe) {
    const r = c.riga(celle);
    c.unisci({ riga: r, colonna: 6, ultimaRiga: r, ultimaColonna: 7 });
    c.altezza(r, Math.max(righeDiTesto(nome, c.larghezza(1)), 2));
    if (ora) c.collega(r, 2, ora.indicatore.raggiunto.posizione, "Vai al raggiunto");
  }
  c.stileColonna("testo", 1, da, c.prossima - 1, c.colonne);
  c.riga();
}

const MOVIMENTATO = { entrate: "Accertato", spese: "Impegnato" } as const;

/** Then as numbers, now as references to our own totals; the differences are Excel's. */
function importi(
  c: Costruttore,
  titolo: string,
  chiave: "entrate" | "spese",
  blocchi: readonly BloccoVoci[],
  alloraDi: (b: BloccoVoci) => ImportiDiAllora | undefined,
): void {
  if (blocchi.length === 0) return;
  c.riga([testo(titolo)], "sezione");
  const movimentato = MOVIMENTATO[chiave];
  c.altezza(
    c.riga(
      [
        chiave === "entrate" ? "Titolo" : "Programma",
        "Previsione attuale allora",
        "Previsione attuale ora",
        "Differenza",
        `${movimentato} allora`,
        `${movimentato} ora`,
        "Differenza",
      ].map(testo),
      "intestazione",
    ),
    2,
  );
  const da = c.prossima;
  for (const b of blocchi) {
    const r = c.prossima;
    const allora = alloraDi(b);
    const denominazione = b.voci[0]?.denominazioneProgramma;
    const nome = denominazione ? `${b.nome} - ${denominazione}` : b.nome;
    const ora = (campo: "previsioneAttuale" | "movimentato"): Contenuto =>
      formula(`=${propria(chiave, `${COLONNE[campo]}${b.totale}`)}`);
    const differenza = (x: string, y: string): Contenuto =>
      formula(`=IF(COUNT(${x}${r},${y}${r})=2,${y}${r}-${x}${r},"–")`);
    c.riga([
      testo(nome),
      euro(allora?.previsioneAttuale),
      ora("previsioneAttuale"),
      differenza("B", "C"),
      euro(allora?.movimentato),
      ora("movimentato"),
      differenza("E", "F"),
    ]);
    c.altezza(r, righeDiTesto(nome, c.larghezza(1)));
  }
  c.stileColonna("importo", 2, da, c.prossima - 1, c.colonne);
  c.riga();
}

const euro = (scritto: string | null | undefined): Contenuto =>
  scritto === null || scritto === undefined ? testo("–") : numero(Number(scritto));
