/** Cards with phases, several on a sheet, labels above their values. */
import type { Cella } from "../caso";
import { piano, type IndicatoreFatto } from "../piano";
import { attesi, FINE, type Genere } from "./comune";

const perObiettivo = (p: readonly IndicatoreFatto[]): (readonly IndicatoreFatto[])[] =>
  [...new Set(p.map((i) => i.obiettivo))].map((o) => p.filter((i) => i.obiettivo === o));

const conFasi: Genere = (d) => {
  const p = piano(d, d.intero(1, 3));
  const fase = d.uno(["Fase", "N. fase", "Attività", "Azione"]);
  const nomi = d.uno([
    ["Indicatore", "Peso %", "Valore atteso", "Valore raggiunto"],
    ["Indicatori", "Peso", "Target", "Consuntivo"],
    ["Indicatore di risultato", "Peso %", "Risultato atteso", "Risultato conseguito"],
  ] as const);
  const gruppi = perObiettivo(p);
  const scheda = (suoi: readonly IndicatoreFatto[]): Cella[][] => [
    [d.uno(["COMUNE DI VALLECHIARA - SCHEDA OBIETTIVO ANNO 2023", "Scheda obiettivo 2023", "PDO 2023"])],
    ["Settore", suoi[0]?.ufficio ?? "", "", "Responsabile", suoi[0]?.persona ?? ""],
    [d.uno(["Titolo obiettivo", "Obiettivo", "Denominazione obiettivo"]), suoi[0]?.obiettivo ?? ""],
    [
      d.uno(["Descrizione", "Descrizione sintetica", "Finalità"]),
      "Migliorare il servizio per chi lo usa, con le risorse che ci sono",
    ],
    [fase, "Descrizione attività", "G", "F", "M", "A", "M", "G"],
    [1, "Analisi dei bisogni", "X", "X", "", "", "", ""],
    [2, "Gara e affidamento", "", "", "X", "X", "", ""],
    [3, "Esecuzione", "", "", "", "", "X", "X"],
    ...(d.forse() ? [[]] : []),
    [...nomi],
    ...suoi.map((i): Cella[] => [i.indicatore, 50, i.target, i.raggiunto]),
  ];
  return {
    nome: `cards with phases: ${fase}, ${nomi.join(" | ")}`,
    data: FINE,
    fogli: Object.fromEntries(gruppi.map((s, i) => [`Ob. ${i + 1}`, scheda(s)])),
    atteso: {
      indicatori: attesi(p),
      obiettivi: gruppi.length,
      responsabili: p.map((i) => i.persona),
      verdetto: ["si", "da vedere"],
    },
  };
};

const unaSottoLaltra: Genere = (d) => {
  const p = piano(d, d.intero(2, 4));
  const gruppi = perObiettivo(p);
  const et = d.uno([
    ["Obiettivo", "Responsabile", "Indicatore", "Valore atteso", "Valore raggiunto"],
    ["Obiettivo operativo", "Dirigente", "Indicatore", "Target", "Raggiunto"],
    ["Denominazione", "Referente", "Indicatore", "Risultato atteso", "Risultato raggiunto"],
  ] as const);
  return {
    nome: `cards one below the other: ${et.join(" | ")}`,
    data: FINE,
    fogli: {
      Schede: gruppi.flatMap((s): Cella[][] => [
        [et[0], s[0]?.obiettivo ?? ""],
        [et[1], s[0]?.persona ?? ""],
        ...s.flatMap((i): Cella[][] => [
          [et[2], i.indicatore],
          [et[3], i.target],
          [et[4], i.raggiunto],
        ]),
        [],
      ]),
    },
    atteso: {
      indicatori: attesi(p),
      obiettivi: gruppi.length,
      responsabili: p.map((i) => i.persona),
      verdetto: ["si", "da vedere"],
    },
  };
};

/** Tables one below the other, each under the lines of its objective. */
const tabelleSotto: Genere = (d) => {
  const p = piano(d, d.intero(2, 4));
  const gruppi = perObiettivo(p);
  const nomi = d.uno([
    ["Indicatore", "Target", "Raggiunto"],
    ["Indicatori", "Valore atteso", "Valore conseguito"],
    ["Indicatore", "Peso", "Risultato atteso", "Risultato raggiunto"],
  ] as const);
  const modo = d.uno(["accanto", "insieme"] as const);
  const riga = (e: string, v: string): Cella[] => (modo === "accanto" ? [e, v] : [`${e}: ${v}`]);
  return {
    nome: `tables under their objective, ${modo}: ${nomi.join(" | ")}`,
    data: FINE,
    fogli: {
      PDO: gruppi.flatMap((s): Cella[][] => [
        riga("Obiettivo", s[0]?.obiettivo ?? ""),
        riga("Responsabile", s[0]?.persona ?? ""),
        [...nomi],
        ...s.map((i): Cella[] =>
          nomi.length === 4
            ? [i.indicatore, 10, i.target, i.raggiunto]
            : [i.indicatore, i.target, i.raggiunto],
        ),
        [],
      ]),
    },
    atteso: {
      indicatori: attesi(p),
      obiettivi: gruppi.length,
      responsabili: p.map((i) => i.persona),
      verdetto: ["si", "da vedere"],
    },
  };
};

export const F4_ANCORA: readonly Genere[] = [conFasi, unaSottoLaltra, tabelleSotto];
