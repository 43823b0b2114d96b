/** Outlines: the objective or the office on a line of its own, its rows below. */
import type { Cella } from "../caso";
import { colonne, righe, somme, voci, type CampoColonna } from "../bilancio";
import { piano } from "../piano";
import { attesi, FINE, type Genere } from "./comune";

const obiettivoSopra: Genere = (d) => {
  const p = piano(d, d.intero(2, 4));
  const nomi = d.uno([
    ["Indicatore", "Target", "Raggiunto"],
    ["Indicatore", "Unità di misura", "Valore atteso", "Valore raggiunto"],
    ["N.", "Indicatore", "Target 2023", "Consuntivo 2023"],
  ] as const);
  const modo = d.uno(["OBIETTIVO: ", "Obiettivo: ", "Obiettivo operativo: "]);
  const gruppi = [...new Set(p.map((i) => i.obiettivo))];
  const riga = (i: (typeof p)[number], n: number): Cella[] =>
    nomi.length === 3
      ? [i.indicatore, i.target, i.raggiunto]
      : nomi[0] === "N."
        ? [n + 1, i.indicatore, i.target, i.raggiunto]
        : [i.indicatore, "numero", i.target, i.raggiunto];
  return {
    nome: `the objective on a line of its own: ${modo}`,
    data: FINE,
    fogli: {
      PDO: [
        [...nomi],
        ...gruppi.flatMap((o): Cella[][] => [
          [`${modo}${o}`],
          ...p.filter((i) => i.obiettivo === o).map(riga),
        ]),
      ],
    },
    atteso: { indicatori: attesi(p), obiettivi: gruppi.length, verdetto: ["si", "da vedere"] },
  };
};

const ufficioSopra: Genere = (d) => {
  const sue = voci(d, "spese", d.intero(3, 8));
  const campi: CampoColonna[] = [
    "capitolo",
    "descrizione",
    "missione",
    "programma",
    "previsioneAttuale",
    "movimentato",
    "cassa",
  ];
  const c = colonne(d, "spese", campi, sue);
  const [testata = []] = righe(c);
  const chi = d.uno(["Responsabile: ", "Settore: ", "Centro di responsabilità: ", "Servizio - "]);
  const uffici = [...new Set(sue.map((v) => v.ufficio))];
  return {
    nome: `the office on a line of its own: ${chi}`,
    data: FINE,
    fogli: {
      PEG: [
        testata,
        ...uffici.flatMap((u): Cella[][] => [
          [`${chi}${u}`],
          ...sue.flatMap((v, i) => (v.ufficio === u ? [c.map((x) => x.celle[i] ?? "")] : [])),
        ]),
      ],
    },
    atteso: { spese: somme(sue, campi), verdetto: ["si"] },
  };
};

export const F7_ANCORA: readonly Genere[] = [obiettivoSopra, ufficioSopra];
