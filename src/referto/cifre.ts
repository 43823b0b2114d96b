/** The key figures: totals and indices of both sides, as references to the sheets that compute them. */
import { COLONNE } from "./bilancio";
import { formula, testo, type Costruttore } from "./costruttore";
import type { DatiReferto, PuntiBilancio } from "./dati";
import { propria, type ChiaveFoglio, type Contenuto } from "./foglio";
import { CLASSI } from "./esiti-contati";

interface Punti {
  readonly entrate: PuntiBilancio | null;
  readonly spese: PuntiBilancio | null;
}

/** Columns: name, entrate, spese, spese nette; beside them, in `conto` and the next, how many indicators of each esito. */
export function cifre(c: Costruttore, d: DatiReferto, { entrate, spese }: Punti, conto: number): void {
  const righe = [...(entrate || spese ? righeBilancio(entrate, spese) : [])];
  const conti = righeConti(d);
  c.riga(
    [
      testo(righe.length > 0 ? "LE CIFRE" : "GLI OBIETTIVI"),
      ...(righe.length > 0 ? ["Entrate", "Spese", "Spese nette"].map(testo) : []),
    ],
    "sezione",
  );
  const testa = c.prossima - 1;
  const da = c.prossima;
  for (let i = 0; i < Math.max(righe.length, conti.length); i++) {
    const celle = [...(righe[i] ?? [])];
    const [numero, nome] = conti[i] ?? [];
    if (numero && nome) {
      while (celle.length < conto - 1) celle.push(null);
      celle.push(numero, nome);
    }
    c.riga(celle);
  }
  c.stileColonna("importo", 2, da, da + IMPORTI.length - 1, 4);
  c.stileColonna("percentuale", 2, da + IMPORTI.length, c.prossima - 1, 4);
  c.stileColonna("intestazioneDestra", 2, testa, testa, 4);
  c.stileColonna("intero", conto, da, c.prossima - 1);
  if (righe.length > 0) {
    const nota = `${spiegaNette(d.parametri.missioniEscluse)}Un trattino: il denominatore è zero.`;
    c.rigaUnita(testo(nota), nota, "nota");
  }
}

const IMPORTI = [
  ["Previsione iniziale", "previsioneIniziale"],
  ["Previsione attuale", "previsioneAttuale"],
  ["Accertato / Impegnato", "movimentato"],
  ["Disponibilità", "disponibilita"],
  ["Riscosso / Pagato", "cassa"],
] as const;

const INDICI = [
  ["Scostamento delle previsioni", "F"],
  ["Capacità accertam. / impegno", "G"],
  ["Velocità riscoss. / pagamento", "H"],
] as const;

function righeBilancio(
  entrate: PuntiBilancio | null,
  spese: PuntiBilancio | null,
): (readonly (Contenuto | null)[])[] {
  const cella = (chiave: ChiaveFoglio, colonna: string, riga: number | null | undefined): Contenuto | null =>
    riga === null || riga === undefined ? null : formula(`=${propria(chiave, `${colonna}${riga}`)}`);
  return [
    ...IMPORTI.map(([nome, campo]) => [
      testo(nome),
      cella("entrate", COLONNE[campo], entrate?.totale),
      cella("spese", COLONNE[campo], spese?.totale),
    ]),
    ...INDICI.map(([nome, colonna]) => [
      testo(nome),
      cella("entrate", colonna, entrate?.indici.totale),
      cella("spese", colonna, spese?.indici.totale),
      cella("spese", colonna, spese?.indici.netto),
    ]),
  ];
}

function righeConti(d: DatiReferto): [Contenuto, Contenuto][] {
  const { ente } = d.riepiloghi;
  if (ente.indicatori === 0) return [];
  return [
    ...CLASSI.map((k): [Contenuto, Contenuto] => [
      { tipo: "numero", valore: k.di(ente) },
      testo(`  ${k.nome}`),
    ]),
    [
      { tipo: "numero", valore: ente.indicatori },
      testo(`  Indicatori in tutto, in ${d.obiettivi.length} obiettivi`),
    ],
  ];
}

const NOMI_BREVI: Readonly<Record<number, string>> = { 20: "fondi", 60: "anticipazioni", 99: "conto terzi" };

/** "Spese nette: senza le missioni 20 (fondi) e 99 (conto terzi). " */
function spiegaNette(escluse: readonly number[]): string {
  if (escluse.length === 0) return "";
  const nomi = escluse.map((m) => (NOMI_BREVI[m] === undefined ? String(m) : `${m} (${NOMI_BREVI[m]})`));
  const [prime, ultima] = [nomi.slice(0, -1), nomi.at(-1) ?? ""];
  const elenco = prime.length === 0 ? `la missione ${ultima}` : `le missioni ${prime.join(", ")} e ${ultima}`;
  return `Spese nette: senza ${elenco}. `;
}
