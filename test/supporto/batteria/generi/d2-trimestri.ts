/** Readings a quarter, side by side. */
import type { Cella } from "../caso";
import { incornicia } from "../foglio-finto";
import { piano } from "../piano";
import type { Genere } from "./comune";

const d2: Genere = (d) => {
  const p = piano(d, 3);
  const quarti = d.uno([
    ["Raggiunto al 31/03", "Raggiunto al 30/06", "Raggiunto al 30/09", "Raggiunto al 31/12"],
    ["I trimestre", "II trimestre", "III trimestre", "IV trimestre"],
    [
      "Monitoraggio 31.03.2023",
      "Monitoraggio 30.06.2023",
      "Monitoraggio 30.09.2023",
      "Monitoraggio 31.12.2023",
    ],
    ["Valore al 31 marzo", "Valore al 30 giugno", "Valore al 30 settembre", "Valore al 31 dicembre"],
    ["1° trim.", "2° trim.", "3° trim.", "4° trim."],
    ["Rilevazione marzo", "Rilevazione giugno", "Rilevazione settembre", "Rilevazione dicembre"],
  ] as const);
  const rovescio = d.forse(0.2);
  const valori = p.map((i) => [0.1, 0.4].map((q) => Math.floor(Number(i.target) * q)));
  const ordine = rovescio ? [3, 2, 1, 0] : [0, 1, 2, 3];
  return {
    nome: `quarters: ${ordine.map((i) => quarti[i]).join(" | ")}`,
    data: "2023-06-30",
    fogli: {
      Obiettivi: incornicia(d, [
        [
          "Obiettivo",
          d.uno(["Responsabile", "Settore"]),
          "Indicatore",
          d.uno(["Target 2023", "Target", "Valore atteso"]),
          ...ordine.map((i) => quarti[i] ?? ""),
        ],
        ...p.map((i, n): Cella[] => [
          i.obiettivo,
          i.persona,
          i.indicatore,
          i.target,
          ...ordine.map((q) => valori[n]?.[q] ?? ""),
        ]),
      ]),
    },
    atteso: { indicatori: p.map((i) => [i.indicatore, "in corso"]), verdetto: ["si", "da vedere"] },
  };
};

export const D2: readonly Genere[] = [d2];
