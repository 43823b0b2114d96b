/** What moved since the referto of an earlier date, in three lines of the Sintesi; the whole of it has a sheet of its own. */
import { formatDataEstesa } from "../base/data";
import { Decimal } from "../base/importo";
import { cambiamentoDi, type Cambiamento } from "../obiettivi/cambiamento";
import { COLONNE } from "./bilancio";
import { formula, numero, testo, type Costruttore } from "./costruttore";
import type { DatiReferto, PuntiBilancio } from "./dati";
import { propria } from "./foglio";
import type { ImportiDiAllora, Istantanea } from "./istantanea";

const NOMI: readonly (readonly [Exclude<Cambiamento, "uguale">, string])[] = [
  ["raggiunto", "raggiunti da allora"],
  ["recuperato", "recuperati"],
  ["peggiorato", "mancati da allora"],
  ["cambiato", "altri esiti cambiati"],
];

interface Punti {
  readonly entrate: PuntiBilancio | null;
  readonly spese: PuntiBilancio | null;
}

/** Nothing where there is no earlier one. */
export function bandaConfronto(c: Costruttore, d: DatiReferto, punti: Punti): void {
  const { prima } = d;
  if (!prima) return;
  c.riga(
    [
      testo(`DAL ${formatDataEstesa(prima.data).toUpperCase()}`),
      ...["Allora", "Ora", "Differenza"].map(testo),
    ],
    "sezione",
  );
  const testa = c.prossima - 1;
  c.stileColonna("intestazioneDestra", 2, testa, testa, 4);
  importo(c, "Accertato", "entrate", punti.entrate, prima.entrate);
  importo(c, "Impegnato", "spese", punti.spese, prima.spese);
  const detto = esiti(d, prima);
  if (detto !== null) c.rigaUnita(testo(detto), detto, "testo");
  const n = c.riga([testo("Vedi che cosa è cambiato")], "collegamento");
  c.collega(n, 1, { chiave: "confronto", riga: 1 }, "Vai a Referto Confronto");
}

/** Then from the memory of the workbook, now from our own total; a dash where then nothing was known. */
function importo(
  c: Costruttore,
  nome: string,
  chiave: "entrate" | "spese",
  punti: PuntiBilancio | null,
  allora: Readonly<Record<string, ImportiDiAllora>>,
): void {
  if (!punti) return;
  const noti = Object.values(allora).flatMap((i) => i.movimentato ?? []);
  const r = c.prossima;
  c.riga([
    testo(nome),
    noti.length === 0 ? testo("–") : numero(Decimal.sum(...noti).toNumber()),
    formula(`=${propria(chiave, `${COLONNE.movimentato}${punti.totale}`)}`),
    formula(`=IF(COUNT(B${r},C${r})=2,C${r}-B${r},"–")`),
  ]);
  c.stileColonna("importo", 2, r, r, 4);
}

/** "Indicatori: 3 raggiunti da allora, 1 recuperati…"; null where none can be compared. */
function esiti({ obiettivi, chiavi }: DatiReferto, prima: Istantanea): string | null {
  const allora = new Map(prima.indicatori.map((i) => [i.chiave, i.esito]));
  const cambiati = obiettivi
    .flatMap((o) => o.giudizi)
    .flatMap((g) => {
      const esito = allora.get(chiavi.get(g.indicatore) ?? "");
      return esito === undefined ? [] : [cambiamentoDi(esito, g.esito)];
    });
  if (cambiati.length === 0) return null;
  const conti = NOMI.map(([k, nome]) => `${nome} ${cambiati.filter((x) => x === k).length}`);
  return `Indicatori presenti anche allora: ${cambiati.length}. Di questi: ${conti.join(", ")}.`;
}
