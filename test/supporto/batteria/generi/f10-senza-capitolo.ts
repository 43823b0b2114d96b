/** Tables without capitolo; entrate and spese in one. */
import { colonna, perProgramma, somme, voci, type CampoColonna } from "../bilancio";
import type { Cella } from "../caso";
import { incornicia } from "../foglio-finto";
import { type Genere, FINE } from "./comune";

/** Without capitolo: a row is what its lowest level names. */
const f10a: Genere = (d) => {
  const sue = voci(d, "spese", d.intero(2, 6)).filter(
    (v, i, a) => a.findIndex((x) => x.missione === v.missione && x.programma === v.programma) === i,
  );
  const due = (n: number): string => String(n).padStart(2, "0");
  const campi: CampoColonna[] = ["previsioneAttuale", "movimentato", "cassa"];
  const stile = d.uno(["insieme", "colonne"] as const);
  const nomi = ["Organi istituzionali", "Segreteria", "Viabilità", "Istruzione primaria", "Rifiuti", "Sport"];
  const prima: Cella[] =
    stile === "insieme"
      ? ["Missione", "Programma"]
      : ["Cod. missione", "Missione", "Cod. programma", "Programma"];
  const diVoce = (v: (typeof sue)[number], i: number): Cella[] =>
    stile === "insieme"
      ? [`${due(v.missione)} - Servizi`, `${due(v.programma)} - ${nomi[i] ?? ""}`]
      : [due(v.missione), "Servizi", due(v.programma), nomi[i] ?? ""];
  const importi = campi.map((x) => colonna(d, "spese", x, sue));
  const totale = d.forse()
    ? [
        [
          d.uno(["TOTALE", "Totale generale"]),
          ...prima.slice(1).map(() => ""),
          ...importi.map((c) => c.celle.reduce<number>((n, v) => n + Number(v), 0)),
        ],
      ]
    : [];
  return {
    nome: "by programma, without capitolo",
    data: FINE,
    fogli: {
      Spese: incornicia(d, [
        [...prima, ...importi.map((c) => c.nome)],
        ...sue.map((v, i): Cella[] => [...diVoce(v, i), ...importi.map((c) => c.celle[i] ?? "")]),
        ...totale,
      ]),
    },
    atteso: { spese: somme(sue, campi), programmi: perProgramma(sue), verdetto: ["si"] },
  };
};

/** Entrate and spese in one table. */
const f10b: Genere = (d) => {
  const e = voci(d, "entrate", d.intero(2, 4));
  const s = voci(d, "spese", d.intero(2, 4));
  const sigle = d.uno([
    ["E", "S"],
    ["E", "U"],
    ["Entrata", "Spesa"],
    ["ENTRATE", "USCITE"],
  ] as const);
  const conCodice = d.forse();
  return {
    nome: "entrate and spese together",
    data: FINE,
    fogli: {
      Bilancio: [
        [
          d.uno(["E/S", "E/U", "Parte", "Tipo"]),
          conCodice ? d.uno(["Codice bilancio", "Piano finanziario"]) : "Capitolo",
          d.uno(["Denominazione", "Descrizione"]),
          d.uno(["Previsione iniziale", "Prev. iniziale 2023"]),
          d.uno(["Previsione assestata", "Prev. assestata 2023"]),
        ],
        ...[...e.map((v) => [sigle[0], v] as const), ...s.map((v) => [sigle[1], v] as const)].map(
          ([x, v]): Cella[] => [
            x,
            conCodice ? v.codice : v.capitolo,
            v.descrizione,
            v.previsioneIniziale / 100,
            v.previsioneAttuale / 100,
          ],
        ),
      ],
    },
    atteso: {
      entrate: somme(e, ["previsioneIniziale", "previsioneAttuale"]),
      spese: somme(s, ["previsioneIniziale", "previsioneAttuale"]),
      verdetto: ["si", "da vedere", "no"],
    },
  };
};

export const F10: readonly Genere[] = [f10a, f10b];
