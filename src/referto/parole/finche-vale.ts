/**
 * What is true only of the cells and of the decisions at the press: a verdict, a count, an esito. One hidden cell says
 * whether they are still those; whatever depends on them refers to it by name.
 */
import { formatDataEstesa } from "../../base/data";
import { numero, testo } from "../posa/costruttore";
import type { DatiReferto } from "../dati/dati";
import { vivo, type Scritto, type Vivo } from "../documento/cifra";
import { letterali } from "../documento/formule";
import { NOME_ATTUALE, NOME_SCADUTO, SCADUTO } from "../foglio/nomi-finche-vale";

/** Where a figure would stand. */
export const DA_RIGENERARE_BREVE = "da rigenerare";

type Momento = Pick<DatiReferto, "oggi" | "ora">;

/** "14 luglio 2023, ore 10:32" */
export const quando = ({ oggi, ora }: Momento): string =>
  `${formatDataEstesa(oggi)}${ora ? `, ore ${ora}` : ""}`;

export const fraseScaduto = (m: Momento): string =>
  `${SCADUTO}: dati o scelte cambiati dopo il referto del ${quando(m)}.`;

/** Why a cell says nothing else; null: the whole sentence. */
type Poi = string | null;

const valoreDi = (c: Scritto): Vivo | string =>
  c.tipo === "viva"
    ? c
    : c.tipo === "formula"
      ? c.valore.slice(1)
      : c.tipo === "numero"
        ? String(c.valore)
        : letterali(c.valore);

/** The same, for as long as it holds. In a copy of values alone nothing changes any more: it is written as it is. */
export const fincheVale = (d: Pick<DatiReferto, "custodito">, c: Scritto, poi: Poi = null): Scritto =>
  d.custodito
    ? vivo`=IF(IFERROR(${NOME_ATTUALE},FALSE),${valoreDi(c)},${poi === null ? NOME_SCADUTO : letterali(poi)})`
    : c;

export const testoFincheVale = (d: Pick<DatiReferto, "custodito">, t: string, poi: Poi = null): Scritto =>
  fincheVale(d, testo(t), poi);

/** A count. */
export const numeroFincheVale = (d: Pick<DatiReferto, "custodito">, n: number): Scritto =>
  fincheVale(d, numero(n), DA_RIGENERARE_BREVE);
