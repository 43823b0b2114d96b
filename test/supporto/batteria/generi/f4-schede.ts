/** One sheet an objective, label beside value, with or without a table below. */
import type { Cella } from "../caso";
import { piano } from "../piano";
import { type Genere, FINE, attesi } from "./comune";

/** One sheet an objective: labels above, a table below; or label beside value all through. */
const f4a: Genere = (d) => {
  const p = piano(d, d.intero(2, 4));
  const nomi = [...new Set(p.map((i) => i.obiettivo))];
  const verticale = d.forse();
  const et = {
    obiettivo: d.uno([
      "Obiettivo",
      "Titolo obiettivo",
      "Denominazione obiettivo",
      "Denominazione",
      "Obiettivo operativo",
    ]),
    chi: d.uno(["Responsabile", "Dirigente", "Responsabile del servizio", "Referente", "Resp."]),
    indicatore: d.uno(["Indicatore", "Indicatore di risultato", "Descrizione indicatore"]),
    target: d.uno(["Valore atteso", "Target", "Risultato atteso", "Valore previsto"]),
    raggiunto: d.uno([
      "Valore raggiunto",
      "Raggiunto",
      "Risultato raggiunto",
      "Valore conseguito",
      "Consuntivo",
    ]),
  };
  const due = d.forse(0.3) ? ":" : "";
  const scheda = (n: string): Cella[][] => {
    const suoi = p.filter((i) => i.obiettivo === n);
    const [primo] = suoi;
    const testa: Cella[][] = [
      ...(d.forse()
        ? [
            [
              d.uno([
                "SCHEDA OBIETTIVO ANNO 2023",
                "Scheda di programmazione 2023",
                "PIANO DELLA PERFORMANCE 2023",
              ]),
            ],
          ]
        : []),
      [et.obiettivo + due, n],
      ...(d.forse()
        ? [["Settore" + due, primo?.ufficio ?? "", et.chi + due, primo?.persona ?? ""]]
        : [[et.chi + due, primo?.persona ?? ""]]),
      ...(d.forse() ? [["Peso" + due, "20%"]] : []),
    ];
    if (verticale)
      return [
        ...testa,
        ...suoi.flatMap((i): Cella[][] => [
          [et.indicatore + due, i.indicatore],
          [et.target + due, i.target],
          [et.raggiunto + due, i.raggiunto],
        ]),
      ];
    return [
      ...testa,
      ...(d.forse() ? [[]] : []),
      [et.indicatore, d.uno(["Peso %", "Peso"]), et.target, et.raggiunto],
      ...suoi.map((i): Cella[] => [i.indicatore, 50, i.target, i.raggiunto]),
    ];
  };
  const foglio = d.uno(["Ob.", "Obiettivo ", "Scheda ", "Ob "]);
  return {
    nome: `one sheet an objective, ${verticale ? "labels" : "a table"}: ${Object.values(et).join(" | ")}`,
    data: FINE,
    fogli: Object.fromEntries(nomi.map((n, i) => [`${foglio}${i + 1}`, scheda(n)])),
    atteso: {
      indicatori: attesi(p),
      obiettivi: nomi.length,
      responsabili: p.map((i) => i.persona),
      verdetto: ["si", "da vedere"],
    },
  };
};

export const F4: readonly Genere[] = [f4a];
