/** Referto Responsabili: a picture of all, then a block each, kept on a page where it fits. */
import { formatDataEstesa } from "../base/data";
import { bloccoResponsabile, LARGHEZZE, type RigheBlocco } from "./blocco-responsabile";
import { Costruttore, formula, numero, testo } from "./costruttore";
import type { DatiReferto } from "./dati";
import { coloriEsiti } from "./esiti";
import type { FoglioReferto } from "./foglio";
import { programmiDi, type Programma } from "./fianco";
import { nomeDi, type Fonti, type Responsabile } from "./per-responsabile";

export interface PuntiResponsabili {
  readonly sezioni: readonly { readonly titolo: string; readonly riga: number }[];
}

const NOTA =
  "Un indicatore o un capitolo di più persone conta per ciascuna. Maiuscole e spazi non fanno un'altra persona; le altre grafie contano come persone diverse finché il gruppo non è confermato (controllo OBI-008).";

/** Null where the workbook names no responsabile. */
export function foglioResponsabili(
  d: DatiReferto,
  tutti: readonly Responsabile[],
  fonti: Fonti,
): { foglio: FoglioReferto; punti: PuntiResponsabili } | null {
  if (tutti.length === 0) return null;
  const programmi = programmiDi(fonti.spese);
  // The picture at the top points at rows below it: the first writing finds them, the second is the sheet.
  const bozza = scrivi(d, tutti, fonti, programmi, []);
  const { c } = scrivi(d, tutti, fonti, programmi, bozza.righe);
  const foglio = c.finisci({
    chiave: "responsabili",
    nome: "Referto Responsabili",
    righeBloccate: 0,
    stampa: {
      orientamento: "orizzontale",
      righeRipetute: null,
      intestazione: `${d.ente ?? "Referto"} - Responsabili`,
    },
  });
  return {
    foglio,
    // The names are in the sheet's own table at the top, with their links.
    punti: { sezioni: [] },
  };
}

function scrivi(
  d: DatiReferto,
  tutti: readonly Responsabile[],
  fonti: Fonti,
  programmi: ReadonlyMap<string, Programma>,
  note: readonly RigheBlocco[],
): { c: Costruttore; righe: readonly RigheBlocco[] } {
  const c = new Costruttore(LARGHEZZE);
  c.riga([testo("RESPONSABILI: OBIETTIVI E DENARO")], "titolo");
  const data = `Situazione al ${formatDataEstesa(d.dataRiferimento)}. ${NOTA}`;
  c.rigaUnita(testo(data), data, "nota");
  quadro(c, tutti, note);
  const prima = c.prossima;
  const righe = tutti.map((r) => {
    const blocco = bloccoResponsabile(c, d, r, fonti, programmi);
    c.tieniInsieme(blocco.inizio, c.prossima - 1);
    return blocco;
  });
  for (const cf of coloriEsiti({ riga: prima, colonna: 2, ultimaRiga: c.prossima - 1, ultimaColonna: 2 }))
    c.condizionale(cf);
  return { c, righe };
}

/** A row each: how many indicators, how many missed, the money of their spese. */
function quadro(c: Costruttore, tutti: readonly Responsabile[], note: readonly RigheBlocco[]): void {
  c.riga([testo("QUADRO")], "sezione");
  const testa = c.riga(
    [
      "Responsabile",
      "Indicatori",
      "di cui mancati",
      "Previsione attuale",
      "Impegnato",
      "Disponibilità",
      "Pagato",
      "In scadenza (90 giorni)",
    ].map(testo),
    "intestazione",
  );
  c.altezza(testa, 2);
  c.stileColonna("intestazioneDestra", 2, testa, testa, LARGHEZZE.length);
  const da = c.prossima;
  tutti.forEach((r, i) => {
    const { inizio = 1, totaleSpese = null } = note[i] ?? {};
    const importi = ["D", "E", "F", "G"].map((colonna) =>
      totaleSpese === null ? testo("–") : formula(`=${colonna}${totaleSpese}`),
    );
    const conti =
      r.giudizi.length === 0
        ? [testo("–"), testo("–")]
        : [numero(r.riepilogo.indicatori), numero(r.riepilogo.mancati)];
    const scadenze = r.riepilogo.inScadenza.at(-1)?.giudizi.length ?? 0;
    const n = c.riga([
      testo(nomeDi(r)),
      ...conti,
      ...importi,
      r.giudizi.length === 0 ? testo("–") : numero(scadenze),
    ]);
    c.collega(n, 1, { chiave: "responsabili", riga: inizio }, `Vai a ${nomeDi(r)}`);
  });
  const a = c.prossima - 1;
  c.stileColonna("collegamento", 1, da, a);
  c.stileColonna("intero", 2, da, a, 3);
  c.stileColonna("importo", 4, da, a, 7);
  c.stileColonna("intero", 8, da, a);
  c.riga();
}
