/**
 * The safe corrections of OBI-013: a text without the signs of another program. Safe where nothing else follows from it: the
 * text has no part in what names its objective and its indicator, and they are judged the same.
 */
import { hasMarkup, senzaMarkup } from "../../base/marcatura";
import { riferimento } from "../../base/posizione";
import { chiaveSenzaOrdinale } from "../../obiettivi/chiave";
import { giudica } from "../../obiettivi/giudica";
import type { Giudizio } from "../../obiettivi/giudizio";
import type { IndicatoreLetto } from "../../obiettivi/indicatore";
import { marcatiDi, type Marcato } from "../../obiettivi/marcati";
import { chiaveOf } from "../../obiettivi/raggruppa";
import type { Riparazione } from "./riparazione";
import { isStesso } from "./stesso-giudizio";
import type { Quadro } from "./valuta";

export function marcature({
  giudizi,
  parametri,
}: Pick<Quadro, "giudizi" | "parametri">): readonly Riparazione[] {
  const trovate = giudizi.flatMap((g) =>
    marcatiDi(g.indicatore).flatMap((m): Riparazione[] => {
      const dopo = pulita(m.testo);
      // A label that stands before it in the same cell would be written over.
      if (m.da > 0 || dopo === "" || hasMarkup(dopo)) return [];
      const nuovo = giudica(con(g.indicatore, m, dopo), parametri);
      if (!isStesso(g, nuovo) || nomeDi(g) !== nomeDi(nuovo)) return [];
      const { indicatore, testi } = g.indicatore;
      return [
        {
          codice: "OBI-013",
          dove: m.posizione,
          prima: m.testo,
          dopo,
          indicatore,
          responsabile: testi.responsabileGestionale,
          campo: m.campo,
        },
      ];
    }),
  );
  // A cell may be of several indicators.
  return [...new Map(trovate.map((r) => [riferimento(r.dove), r])).values()];
}

const pulita = (testo: string): string =>
  senzaMarkup(testo)
    .replace(/[^\S\n]*\n[^\S\n]*/g, "\n")
    .trim();

const con = (i: IndicatoreLetto, { campo }: Marcato, testo: string): IndicatoreLetto =>
  campo === "indicatore" ? { ...i, indicatore: testo } : { ...i, testi: { ...i.testi, [campo]: testo } };

/** What it is known by, from one reading to the next, and the objective it is of. */
const nomeDi = (g: Giudizio): string => JSON.stringify([chiaveSenzaOrdinale(g.indicatore), chiaveOf(g)]);
