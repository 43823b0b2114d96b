/** Referto Sintesi: one page that a mayor reads. Each chart stands beside the small table it draws. */
import { formatDataEstesa } from "../base/data";
import { cifre } from "./cifre";
import { Costruttore, testo } from "./costruttore";
import type { DatiReferto, PuntiBilancio } from "./dati";
import type { FoglioReferto } from "./foglio";
import type { Responsabile } from "./per-responsabile";
import { bandaConfronto } from "./sintesi-confronto";
import { mancati, scadenze } from "./sintesi-elenchi";
import { bandaBilancio, bandaEsiti } from "./sintesi-bande";

/** Name, six figures, and the room of the charts, which is also that of a reason and of the cell it speaks of. */
const LARGHEZZE = [28, 15, 15, 15, 11, 11, 11, 36, 16];
const CONTO = 7;

export interface PuntiSintesi {
  readonly entrate: PuntiBilancio | null;
  readonly spese: PuntiBilancio | null;
}

export function foglioSintesi(
  d: DatiReferto,
  responsabili: readonly Responsabile[],
  punti: PuntiSintesi,
): FoglioReferto {
  const c = new Costruttore(LARGHEZZE);
  const ente = d.ente ?? "Ente";
  c.riga([testo(`SINTESI - ${ente}`)], "titolo");
  const data = `Esercizio ${d.esercizio}, situazione al ${formatDataEstesa(d.dataRiferimento)}`;
  c.rigaUnita(testo(data), data, "nota");
  cifre(c, d, punti, CONTO);
  bandaConfronto(c, d, punti);
  if (punti.entrate) bandaBilancio(c, "entrate", punti.entrate);
  if (punti.spese) bandaBilancio(c, "spese", punti.spese);
  bandaEsiti(c, responsabili);
  mancati(c, d);
  scadenze(c, d);
  return c.finisci({
    chiave: "sintesi",
    nome: "Referto Sintesi",
    righeBloccate: 0,
    stampa: {
      orientamento: "verticale",
      righeRipetute: null,
      intestazione: `${ente} - Sintesi`,
      unaPagina: true,
    },
  });
}
