/** What the document says of its signatures: the one that stands, for as long as it holds, and the record of the others. */
import { formatDataEstesa } from "../../base/data";
import { firmaAttiva, type Firma, type Ritiro } from "../../controlli/firma";
import type { Contenuto } from "../foglio/foglio";
import type { DatiReferto } from "../dati/dati";
import type { Blocco, Detto } from "../documento/blocchi";
import { letterali } from "../documento/formule";
import { parola } from "../parole/frase";
import { conta } from "../parole/parole";
import { FIRMA_SCADUTA, NOME_ATTUALE } from "../foglio/nomi-finche-vale";

const quando = ({ giorno, ora }: Pick<Firma | Ritiro, "giorno" | "ora">): string =>
  `${formatDataEstesa(giorno)}, ore ${ora}`;

const fraseFirmata = (f: Firma): string => `Firmato da ${f.nome}, ${f.ruolo}, il ${quando(f)}.`;

const fraseNonVale = (f: Firma): string =>
  `${FIRMA_SCADUTA}: dati o scelte cambiati dopo la firma di ${f.nome} del ${quando(f)}.`;

/** The line that holds while cells and decisions are those that were signed; its formula stays where the others go. */
export function rigaFirma(d: Pick<DatiReferto, "firme">): Detto | null {
  const f = firmaAttiva(d.firme);
  if (!f) return null;
  const [si, no] = [fraseFirmata(f), fraseNonVale(f)];
  const cella: Contenuto = {
    tipo: "formula",
    valore: `=IF(IFERROR(${NOME_ATTUALE},FALSE),${letterali(si)},${letterali(no)})`,
    resta: true,
  };
  // As high as the longer of the two wants.
  return { cella, mostrato: si.length > no.length ? si : no };
}

const fraseRitirata = (f: Firma, r: Ritiro): string =>
  `Ritirata la firma di ${f.nome} del ${quando(f)}: da ${r.nome}, il ${quando(r)}. Motivo: ${r.motivo}`;

/** A heading, or the room of one where there is no room for it. */
export const capoDi = (titolo: string, stretta: boolean): Blocco[] =>
  stretta
    ? [{ tipo: "spazio", punti: 4 }]
    : [
        { tipo: "spazio", punti: 8 },
        { tipo: "sezione", detto: parola(titolo), accento: false, punto: null },
      ];

/** On the attestazione; nothing where nobody ever signed. `dette`: how many of those withdrawn, the last ones; the memory keeps all. */
export function blocchiFirme(d: Pick<DatiReferto, "firme">, dette: number, stretta: boolean): Blocco[] {
  if (d.firme.length === 0) return [];
  const attiva = firmaAttiva(d.firme);
  const riga = rigaFirma(d);
  const ritirate = d.firme.flatMap((f) => (f.ritiro ? [{ f, r: f.ritiro }] : []));
  const prima = ritirate.length - dette;
  const minuta = (detto: Detto): Blocco => ({ tipo: "frase", detto, stile: "minuta", lega: true });
  return [
    ...capoDi("Firma", stretta),
    ...(riga ? [{ tipo: "frase", detto: riga, stile: "frase", lega: true } as const] : []),
    ...ritirate.slice(Math.max(0, prima)).map(({ f, r }) => minuta(parola(fraseRitirata(f, r)))),
    ...(prima > 0
      ? [
          minuta(
            parola(
              `${conta(prima, "firma ritirata", "firme ritirate")} prima: nella memoria della cartella.`,
            ),
          ),
        ]
      : []),
    ...(attiva
      ? [
          minuta(
            parola(
              stretta
                ? `Non è una firma digitale. Impronta di ciò che è firmato: ${attiva.impronta}`
                : `Non è una firma digitale e non prova l’identità di nessuno: dice chi si è dichiarato qui. Impronta di ciò che è firmato: ${attiva.impronta}`,
            ),
          ),
        ]
      : []),
  ];
}
