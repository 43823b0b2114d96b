/** Allegati: every capitolo of a side of the budget, under its titolo or programma, with their totals. On paper lying down. */
import { formatDataEstesa } from "../../base/data";
import { riferimento, type Posizione } from "../../base/posizione";
import { FORMULE_INDICI } from "../../bilancio/indici";
import type { CampoMostrato, Parte, Voce } from "../../bilancio/voce";
import { Costruttore, formula, testo } from "../posa/costruttore";
import type { BloccoVoci, Conti, DatiReferto, Importi } from "../dati/dati";
import { caratteriDi, CORPO_ALLEGATI, puntiRighe, righeIn } from "../posa/misura";
import type { Cella, Cifra } from "../documento/cifra";
import type { FoglioPosato } from "../documento/posato";
import { notaEstratto } from "../parole/estratto";
import type { Contenuto } from "../foglio/foglio";
import { LUNGA, quota, testoDi } from "../documento/formule";
import { intestazioneDi, piedeDi } from "../parole/piede";
import { nomeTitoloEntrata } from "../parole/titoli";
import type { NomeStile } from "../foglio/stili";

interface Colonna {
  readonly campo: string;
  readonly titolo: Readonly<Record<Parte, string>>;
  readonly mm: number;
  readonly stile: NomeStile;
  readonly di: (v: Voce, importi: Partial<Importi>) => Cella;
  /** On a row of totals. */
  readonly totale: (t: Importi) => Cella;
}

const uguale = (t: string): Colonna["titolo"] => ({ entrate: t, spese: t });
const cella = (v: Voce, campo: keyof Voce["celle"]): Contenuto | null => {
  const p = v.celle[campo];
  return p ? formula(testoDi(p)) : null;
};

/** The articolo written in the cell of the capitolo is not said twice; before a description it is the first word. */
function articoloDi(v: Voce): Contenuto | null {
  const { capitolo, articolo } = v.celle;
  if (articolo === undefined || articolo.colonna === capitolo?.colonna) return null;
  if (!apreDescrizione(v)) return cella(v, "articolo");
  const x = `TRIM(${riferimento(articolo)})`;
  return formula(`=LEFT(${x},FIND(" ",${x}&" ")-1)`);
}

function descrizioneDi(v: Voce): Contenuto | null {
  const { descrizione } = v.celle;
  if (descrizione === undefined || !apreDescrizione(v)) return cella(v, DESCRIZIONE);
  const x = riferimento(descrizione);
  return formula(`=IFERROR(MID(TRIM(${x}),FIND(" ",TRIM(${x}))+1,${LUNGA}),${x}&"")`);
}

/** "1 STIPENDI": articolo and description in one cell. */
const apreDescrizione = ({ articolo, celle }: Voce): boolean =>
  articolo !== null && celle.articolo !== undefined && celle.articolo.colonna === celle.descrizione?.colonna;

const testuale = (
  campo: keyof Voce["celle"],
  titolo: string,
  mm: number,
  di: (v: Voce) => Cella = (v) => cella(v, campo),
): Colonna => ({ campo, titolo: uguale(titolo), mm, stile: "cella", di, totale: () => null });

const importo = (campo: CampoMostrato, titolo: Colonna["titolo"]): Colonna => ({
  campo,
  titolo,
  mm: 25,
  stile: "euroCent",
  di: (_, i) => i[campo] ?? null,
  totale: (t) => t[campo],
});

const quotaDi = (indice: keyof typeof FORMULE_INDICI, titolo: Colonna["titolo"]): Colonna => {
  const { sopra, sotto } = FORMULE_INDICI[indice];
  const di = (i: Partial<Importi>): Cella => (i[sopra] && i[sotto] ? quota(i[sopra], i[sotto]) : null);
  return { campo: indice, titolo, mm: 17, stile: "quota", di: (_, i) => di(i), totale: di };
};

const DESCRIZIONE = "descrizione";

function colonneDi(percentuali: boolean): readonly Colonna[] {
  const quote = percentuali
    ? [
        quotaDi("realizzazione", { entrate: "Accertato su attuale", spese: "Impegnato su attuale" }),
        quotaDi("velocita", { entrate: "Riscosso su accertato", spese: "Pagato su impegnato" }),
      ]
    : [];
  return [
    testuale("titolo", "Tit.", 8),
    testuale("codice", "Piano finanziario", 32),
    testuale("capitolo", "Capitolo", 18),
    testuale("articolo", "Art.", 10, articoloDi),
    testuale(DESCRIZIONE, "Descrizione", 69 - (percentuali ? 34 : 0), descrizioneDi),
    importo("previsioneIniziale", uguale("Previsione iniziale")),
    importo("previsioneAttuale", uguale("Previsione attuale")),
    importo("movimentato", { entrate: "Accertato", spese: "Impegnato" }),
    importo("disponibilita", uguale("Disponibilità")),
    importo("cassa", { entrate: "Riscosso", spese: "Pagato" }),
    ...quote,
  ];
}

const NOMI = {
  entrate: { titolo: "PARTE ENTRATE", nome: "Referto Entrate" },
  spese: { titolo: "PARTE SPESE", nome: "Referto Spese" },
} as const;

export function foglioCapitoli(d: DatiReferto, conti: Conti): FoglioPosato {
  const { parte } = conti;
  const colonne = colonneDi(d.impostazioni.percentuali);
  const c = new Costruttore(colonne.map((x) => caratteriDi(x.mm)));
  c.riga([testo(NOMI[parte].titolo)], "titoloAllegato");
  const detto = [
    `Situazione al ${formatDataEstesa(d.dataRiferimento)}. Importi in euro.`,
    notaEstratto(d, parte),
  ]
    .filter((t) => t !== "")
    .join(" ");
  c.rigaUnita(testo(detto), detto, "sottotitolo");
  const { etichette, disponibilita } = conti.lati;
  const lati = new Map<string, Cella>([
    [colonne[0]?.campo ?? "", etichette[0]],
    ["disponibilita", disponibilita[0]],
  ]);
  const testa = c.riga(colonne.map((x) => lati.get(x.campo) ?? testo(x.titolo[parte])));
  c.alta(testa, 26);
  const prima = c.prossima;
  const aspetti: { stile: NomeStile; riga: number }[] = [];
  conti.gruppi.forEach((g) => {
    for (const b of g.blocchi) blocco(c, conti, colonne, b, aspetti);
    if (g.blocchi.length < 2 || g.numero === null) return;
    const nome = `TOTALE MISSIONE ${String(g.numero).padStart(2, "0")}`;
    aspetti.push({ stile: "totaleAllegato", riga: rigaTotale(c, nome, colonne, g.totale) });
    c.lega(c.prossima - 2, c.prossima - 1);
    c.riga();
  });
  const fine = rigaTotale(c, etichette[1], colonne, conti.totale);
  c.lega(fine - 1, fine);
  aspetti.push({ stile: "totaleAllegato", riga: fine });
  colonne.forEach((x, i) => {
    c.stileColonna(x.stile, i + 1, prima, fine);
  });
  for (const { stile, riga } of aspetti) c.stileColonna(stile, 1, riga, riga, c.colonne);
  c.stileColonna("testata", 1, testa, testa, c.colonne);
  const primoImporto = colonne.findIndex((x) => x.stile === "euroCent") + 1;
  c.stileColonna("testataDestra", primoImporto, testa, testa, c.colonne);
  return c.finisci({
    chiave: parte,
    nome: NOMI[parte].nome,
    righeBloccate: testa,
    corpo: CORPO_ALLEGATI,
    stampa: {
      orientamento: "orizzontale",
      righeRipetute: { da: testa, a: testa },
      intestazione: intestazioneDi(
        d,
        parte === "entrate" ? "Allegato: capitoli di entrata" : "Allegato: capitoli di spesa",
      ),
      piede: piedeDi(d),
      ultimaColonna: c.colonne,
    },
  });
}

function blocco(
  c: Costruttore,
  conti: Conti,
  colonne: readonly Colonna[],
  b: BloccoVoci,
  aspetti: { stile: NomeStile; riga: number }[],
): void {
  const inizio = c.riga([intestazione(conti.parte, b)]);
  aspetti.push({ stile: "gruppo", riga: inizio });
  aspetti.push({ stile: "nonACapo", riga: inizio });
  const mm = colonne.find((x) => x.campo === DESCRIZIONE)?.mm ?? 0;
  for (const v of b.voci) {
    const suoi = conti.voci.get(v) ?? {};
    const r = c.riga(colonne.map((x) => x.di(v, suoi)));
    c.alta(r, Math.max(ALTA, puntiRighe(righeIn(v.descrizione, mm, "cellaAllegato"), "cellaAllegato")));
  }
  const nome =
    conti.parte === "spese"
      ? "PROGRAMMA"
      : b.gruppo === null
        ? "VOCI FUORI DAI TITOLI"
        : `TITOLO ${b.gruppo}`;
  const fine = rigaTotale(c, `TOTALE ${nome}`, colonne, b.totale);
  aspetti.push({ stile: "totaleAllegato", riga: fine });
  c.riga();
  // A heading stays with its first rows, a total with the last ones.
  c.lega(inizio + 1, Math.min(inizio + 2, fine));
  c.lega(Math.max(inizio + 1, fine - 1), fine);
  c.tieniInsieme(inizio, fine, 0.85);
}

const ALTA = 14;

function rigaTotale(c: Costruttore, nome: string | Cifra, colonne: readonly Colonna[], t: Importi): number {
  const n = c.riga([
    typeof nome === "string" ? testo(nome) : nome,
    ...colonne.slice(1).map((x) => x.totale(t)),
  ]);
  c.alta(n, ALTA + 1);
  return n;
}

/** "TITOLO 3 - ENTRATE EXTRATRIBUTARIE", the programma's own section heading, or what the cells of its first voce say. */
function intestazione(parte: Parte, b: BloccoVoci): Contenuto {
  const [prima] = b.voci;
  if (parte === "entrate") {
    if (b.gruppo === null) return testo(FUORI_TITOLO);
    const nome = nomeTitoloEntrata(b.gruppo);
    const coda = nome === "" ? "" : ` - ${nome}`;
    const posto = prima?.celle.titolo;
    return posto ? formula(`="TITOLO "&${riferimento(posto)}&"${coda}"`) : testo(`TITOLO ${b.gruppo}${coda}`);
  }
  if (b.missione === null || !prima) return testo("VOCI SENZA MISSIONE");
  if (prima.sezione) return formula(`=${riferimento(prima.sezione)}&""`);
  const pezzi = [`"${b.nome.toUpperCase()}"`];
  if (prima.celle.denominazioneProgramma) pezzi.push(`": "`, riferimento(prima.celle.denominazioneProgramma));
  const responsabili = celleResponsabili(b.voci).slice(0, 20);
  responsabili.forEach((p, i) => pezzi.push(i === 0 ? `" - RESPONSABILE: "` : `" / "`, riferimento(p)));
  return formula(`=${pezzi.join("&")}`);
}

const FUORI_TITOLO = "VOCI FUORI DAI TITOLI (avanzo applicato, fondo pluriennale vincolato)";

/** The cells that name the responsabili of the group, each spelling once. */
function celleResponsabili(voci: readonly Voce[]): Posizione[] {
  const visti = new Set<string>();
  return voci.flatMap((v) => {
    const posto = v.celle.responsabile;
    if (!posto || v.responsabile === null || visti.has(v.responsabile)) return [];
    visti.add(v.responsabile);
    return [posto];
  });
}
