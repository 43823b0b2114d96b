/** What never changes of each chart of the Sintesi, and how its table is found again in the cells of a sheet. */
import { CONTI } from "./esiti-contati";
import type { ChiaveFoglio, ChiaveGrafico, Grafico, Zona } from "./foglio";
import { COLORI as INCHIOSTRI } from "./stili";

interface Disegno extends Pick<Grafico, "tipo" | "titolo" | "colori" | "contorno" | "etichette" | "legenda"> {
  /** The headings of its table, the one of the categories first. */
  readonly testa: readonly string[];
}

const COLORI = ["#8EA9DB", "#1F3864"];

export const DISEGNI: Readonly<Record<ChiaveGrafico, Disegno>> = {
  entrate: {
    tipo: "barre",
    titolo: "Entrate per titolo: previsione attuale e accertato",
    colori: COLORI,
    contorno: null,
    etichette: null,
    legenda: true,
    testa: ["Titolo", "Previsione attuale", "Accertato"],
  },
  spese: {
    tipo: "barre",
    titolo: "Spese per missione: previsione attuale e impegnato",
    colori: COLORI,
    contorno: null,
    etichette: null,
    legenda: true,
    testa: ["Missione", "Previsione attuale", "Impegnato"],
  },
  esiti: {
    tipo: "barre in pila",
    titolo: "Esiti degli indicatori per responsabile",
    colori: CONTI.map((k) => k.colore),
    contorno: null,
    // A zero is no bar: it gets no figure either.
    etichette: "0;;",
    legenda: true,
    testa: ["Responsabile", ...CONTI.map((k) => k.breve)],
  },
  impegnare: {
    tipo: "barre in pila",
    titolo: "",
    colori: [INCHIOSTRI.ardesia, INCHIOSTRI.fondo],
    contorno: INCHIOSTRI.ardesia,
    etichette: null,
    legenda: false,
    testa: ["Missione, da impegnare", "Impegnato", "Da impegnare"],
  },
};

/**
 * The charts of each sheet. Those of Sintesi are of the versions before this one: they go with the first press, and come back
 * with the sheet where that press fails.
 */
export const GRAFICI_DI: Readonly<Partial<Record<ChiaveFoglio, readonly ChiaveGrafico[]>>> = {
  sintesi: ["entrate", "spese", "esiti"],
  bilancio: ["impegnare"],
};

type Asse = Grafico["asse"];

/** The unit of an axis of euro: the largest that leaves figures before the comma. */
export const UNITA = {
  milioni: { titolo: "milioni di euro", formato: "#,##0.0,," },
  migliaia: { titolo: "migliaia di euro", formato: "#,##0," },
  euro: { titolo: "euro", formato: "#,##0" },
} as const satisfies Record<string, Asse>;

const ASSE_ESITI: Asse = { titolo: "indicatori", formato: "0" };

/** The axis that a number format belongs to: a chart is drawn again as it was, whatever its cells hold by now. */
export function asseDi(chiave: ChiaveGrafico, formato: string): Asse {
  if (chiave === "esiti") return ASSE_ESITI;
  return Object.values(UNITA).find((u) => u.formato === formato) ?? UNITA.euro;
}

/** Where the table of a chart stands among these cells, from A1 on; null where it is not there. */
export function tabellaDi(chiave: ChiaveGrafico, celle: readonly (readonly unknown[])[]): Zona | null {
  const { testa } = DISEGNI[chiave];
  const inizio = (r: readonly unknown[]): number =>
    r.findIndex((_, i) => testa.every((t, k) => r[i + k] === t));
  const riga = celle.findIndex((r) => inizio(r) >= 0);
  if (riga < 0) return null;
  const colonna = inizio(celle[riga] ?? []);
  // Below the last category the row is another's, or blank: it has no figures.
  let ultima = riga;
  while ((celle[ultima + 1]?.[colonna + 1] ?? "") !== "") ultima += 1;
  return ultima === riga
    ? null
    : {
        riga: riga + 1,
        colonna: colonna + 1,
        ultimaRiga: ultima + 1,
        ultimaColonna: colonna + testa.length,
      };
}
