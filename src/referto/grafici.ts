/** What never changes of each chart of the Sintesi, and how its table is found again in the cells of a sheet. */
import { CONTI } from "./esiti-contati";
import type { ChiaveGrafico, Grafico, Zona } from "./foglio";

interface Disegno extends Pick<Grafico, "tipo" | "titolo" | "colori" | "etichette"> {
  /** The headings of its table, the one of the categories first. */
  readonly testa: readonly string[];
}

const COLORI = ["#8EA9DB", "#1F3864"];

export const DISEGNI: Readonly<Record<ChiaveGrafico, Disegno>> = {
  entrate: {
    tipo: "barre",
    titolo: "Entrate per titolo: previsione attuale e accertato",
    colori: COLORI,
    etichette: null,
    testa: ["Titolo", "Previsione attuale", "Accertato"],
  },
  spese: {
    tipo: "barre",
    titolo: "Spese per missione: previsione attuale e impegnato",
    colori: COLORI,
    etichette: null,
    testa: ["Missione", "Previsione attuale", "Impegnato"],
  },
  esiti: {
    tipo: "barre in pila",
    titolo: "Esiti degli indicatori per responsabile",
    colori: CONTI.map((k) => k.colore),
    // A zero is no bar: it gets no figure either.
    etichette: "0;;",
    testa: ["Responsabile", ...CONTI.map((k) => k.breve)],
  },
};

type Asse = Grafico["asse"];

/** The unit of an axis of euro: the largest that leaves figures before the comma. */
export const UNITA = {
  milioni: { titolo: "milioni di euro", formato: "#,##0.0,," },
  migliaia: { titolo: "migliaia di euro", formato: "#,##0," },
  euro: { titolo: "euro", formato: "#,##0" },
} as const satisfies Record<string, Asse>;

export const ASSE_ESITI: Asse = { titolo: "indicatori", formato: "0" };

/** The axis that a number format belongs to: a chart is drawn again as it was, whatever its cells hold by now. */
export function asseDi(chiave: ChiaveGrafico, formato: string): Asse {
  if (chiave === "esiti") return ASSE_ESITI;
  return Object.values(UNITA).find((u) => u.formato === formato) ?? UNITA.euro;
}

/** Where the table of a chart stands among these cells, from A1 on; null where it is not there. */
export function tabellaDi(chiave: ChiaveGrafico, celle: readonly (readonly unknown[])[]): Zona | null {
  const { testa } = DISEGNI[chiave];
  const riga = celle.findIndex((r) => testa.every((t, i) => r[i] === t));
  if (riga < 0) return null;
  // Below the last category the row is another's, or blank: it has no figures.
  let ultima = riga;
  while ((celle[ultima + 1]?.[1] ?? "") !== "") ultima += 1;
  return ultima === riga
    ? null
    : { riga: riga + 1, colonna: 1, ultimaRiga: ultima + 1, ultimaColonna: testa.length };
}
