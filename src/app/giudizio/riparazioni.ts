/**
 * The safe corrections: a cell written as it was understood already. One is safe when, with the new text in the cell, the
 * judgement is the same to the last figure and the finding is gone; that is not supposed but tried, by judging again.
 * Only texts are corrected: a number stays a number, a formula is never touched.
 */
import { formatData } from "../../base/data";
import { giudica } from "../../obiettivi/giudica";
import type { Giudizio } from "../../obiettivi/giudizio";
import type { IndicatoreLetto } from "../../obiettivi/indicatore";
import type { DataLetta } from "../../obiettivi/valore";
import { marcature } from "./marcature";
import type { Riparazione } from "./riparazione";
import { isStesso } from "./stesso-giudizio";
import type { Quadro } from "./valuta";

export const riparazioniDi = (quadro: Quadro): readonly Riparazione[] => [
  ...misure(quadro),
  ...marcature(quadro),
];

const misure = ({ giudizi, parametri }: Quadro): readonly Riparazione[] =>
  giudizi.flatMap((g) =>
    [...unita(g), ...date(g)].flatMap((p): Riparazione[] => {
      const cella = g.indicatore[p.campo];
      // A cell that holds a label too, or that is shown otherwise than it is, is left to the user.
      if (typeof cella.valore !== "string" || cella.valore !== cella.testo || p.dopo === cella.testo)
        return [];
      const corretto: IndicatoreLetto = {
        ...g.indicatore,
        [p.campo]: { ...cella, valore: p.dopo, testo: p.dopo },
      };
      if (!isSicura(g, giudica(corretto, parametri), p.codice)) return [];
      const { indicatore, testi } = g.indicatore;
      return [
        {
          ...p,
          dove: cella.posizione,
          prima: cella.testo,
          indicatore,
          responsabile: testi.responsabileGestionale,
        },
      ];
    }),
  );

type Proposta = Pick<Riparazione, "codice" | "dopo"> & { readonly campo: "target" | "raggiunto" };

/** The unit that the result lacks, or its percent sign. */
function unita({ indicatore, target, rilievi }: Giudizio): Proposta[] {
  if (target.tipo !== "quantita" || !rilievi.some((r) => r.codice === "OBI-005")) return [];
  const testo = indicatore.raggiunto.testo.trimEnd();
  const { percento, unita: manca } = target.quantita;
  const dopo = percento ? `${testo}%` : manca === null ? null : `${testo} ${manca}`;
  return dopo === null ? [] : [{ codice: "OBI-005", campo: "raggiunto", dopo }];
}

/** A day that does not exist, written as the last of its month, as it was read. */
function date({ indicatore, target, raggiunto }: Giudizio): Proposta[] {
  const nelTarget =
    target.tipo === "scadenza" ? target.entro : target.tipo === "quantita" ? target.entro : null;
  const nelRaggiunto = raggiunto.tipo === "data" ? raggiunto.data : null;
  const proposta = (campo: "target" | "raggiunto", d: DataLetta | null): Proposta[] => {
    if (d === null || d.corretta === null) return [];
    const parti = indicatore[campo].testo.split(d.corretta);
    return parti.length === 2 ? [{ codice: "OBI-003", campo, dopo: parti.join(formatData(d.data)) }] : [];
  };
  return [...proposta("target", nelTarget), ...proposta("raggiunto", nelRaggiunto)];
}

/** The same judgement, without the finding and without another in its place. */
function isSicura(prima: Giudizio, dopo: Giudizio, codice: string): boolean {
  const codici = (g: Giudizio): string[] => g.rilievi.map((r) => r.codice).toSorted();
  const tolti = codici(prima);
  tolti.splice(tolti.indexOf(codice), 1);
  return isStesso(prima, dopo) && tolti.join() === codici(dopo).join();
}
