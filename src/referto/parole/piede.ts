/** What is printed at the head and at the foot of the pages. */
import { formatDataEstesa } from "../../base/data";
import type { DatiReferto } from "../dati/dati";
import type { Piede } from "../foglio/foglio";

export const piedeDi = (d: Pick<DatiReferto, "dataRiferimento">): Piede => ({
  sinistra: `Situazione al ${formatDataEstesa(d.dataRiferimento)}`,
  pagina: "pagina ",
  daUno: false,
});

/** Of the fascicolo di lavoro, which has pages of its own. */
export const piedeInterno = (d: Pick<DatiReferto, "dataRiferimento">): Piede => ({
  sinistra: `Uso interno. Situazione al ${formatDataEstesa(d.dataRiferimento)}`,
  pagina: "fascicolo, pagina ",
  daUno: true,
});

export const intestazioneDi = (d: Pick<DatiReferto, "ente">, parte: string): readonly [string, string] => [
  d.ente ?? "Referto",
  parte,
];
