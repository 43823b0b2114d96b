/** The same budget or plan twice: detail and summary, a sheet a year, a sheet a monitoring. */
import { perProgramma, righe, type CampoColonna } from "../bilancio";
import type { Cella } from "../caso";
import { incornicia } from "../foglio-finto";
import { colonnaPiano, piano, type CampoPiano } from "../piano";
import { type Genere, FINE, righePiano, spese } from "./comune";

const RIEPILOGHI = ["Riepilogo", "Sintesi", "Totali per missione", "Riassunto"];

/** Detail and summary, equal or not. */
const riepilogo =
  (uguali: boolean): Genere =>
  (d) => {
    const campi: CampoColonna[] = [
      "capitolo",
      "descrizione",
      "missione",
      "programma",
      "previsioneAttuale",
      "movimentato",
      "cassa",
    ];
    const s = spese(d, d.intero(3, 8), campi);
    const missioni = [...new Set(s.voci.map((v) => v.missione))];
    const sintesi = [
      [
        "Missione",
        d.uno(["Descrizione", "Denominazione"]),
        d.uno(["Assestato", "Previsioni definitive", "Stanziamento"]),
        d.uno(["Impegnato", "Impegni"]),
        d.uno(["Pagato", "Pagamenti"]),
      ],
      ...missioni.map((m, i): Cella[] => {
        const sue = s.voci.filter((v) => v.missione === m);
        const di = (k: "previsioneAttuale" | "movimentato" | "cassa"): number =>
          sue.reduce((n, v) => n + v[k], 0) / 100;
        return [
          m,
          `Missione ${m}`,
          di("previsioneAttuale") + (i === 0 && !uguali ? 100 : 0),
          di("movimentato"),
          di("cassa"),
        ];
      }),
    ];
    const nome = d.uno(RIEPILOGHI);
    const fogli = [
      ["Spese", incornicia(d, righe(s.colonne))],
      [nome, sintesi],
    ] as const;
    return {
      nome: `detail and summary, ${uguali ? "equal" : "different"}`,
      data: FINE,
      fogli: Object.fromEntries(d.forse() ? fogli : fogli.toReversed()),
      atteso: {
        spese: s.somme,
        programmi: perProgramma(s.voci),
        verdetto: uguali ? ["si", "da vedere"] : ["da vedere", "no"],
        nominati: [nome],
      },
    };
  };

const f3c: Genere = (d) => {
  const s = spese(d);
  const altri = spese(d, s.voci.length, s.campi);
  const modo = d.uno(["nome", "titolo"] as const);
  const base = d.uno(["Spese", "PEG", "Uscite", "Bilancio"]);
  const righeDi = (x: typeof s, anno: number): Cella[][] =>
    modo === "titolo"
      ? [
          [d.uno([`Esercizio ${anno}`, `PEG - ANNO ${anno}`, `Esercizio finanziario ${anno}`])],
          ...righe(x.colonne),
        ]
      : righe(x.colonne);
  const [vecchio, nuovo] = modo === "nome" ? [`${base} 2022`, `${base} 2023`] : [`${base} A`, `${base} B`];
  const fogli = [
    [vecchio, righeDi(altri, 2022)],
    [nuovo, righeDi(s, 2023)],
  ] as const;
  return {
    nome: "one sheet a year",
    data: FINE,
    fogli: Object.fromEntries(d.forse() ? fogli : fogli.toReversed()),
    atteso: { spese: s.somme, verdetto: ["si", "da vedere"], nominati: [vecchio] },
  };
};

const f3d: Genere = (d) => {
  const p = piano(d, 3);
  const [prima, dopo] = d.uno([
    ["Obiettivi 30.06", "Obiettivi 31.12"],
    ["Monitoraggio 30-06-2023", "Monitoraggio 31-12-2023"],
    ["30 giugno", "31 dicembre"],
    ["1° semestre", "2° semestre"],
    ["Report giugno 2023", "Report dicembre 2023"],
    ["PDO al 30.06.2023", "PDO al 31.12.2023"],
  ] as const);
  const nomi: readonly CampoPiano[] = ["obiettivo", "indicatore", "target", "raggiunto"];
  const c = nomi.map((x) =>
    colonnaPiano(
      d,
      x,
      p,
      x === "raggiunto"
        ? d.uno(["Raggiunto", "Risultato", "Valore raggiunto", "Realizzato"])
        : x === "target"
          ? d.uno(["Target", "Valore atteso", "Risultato atteso"])
          : undefined,
    ),
  );
  const giugno = c.map((x) =>
    x.campo === "raggiunto" ? { ...x, celle: p.map((i) => Math.floor(Number(i.raggiunto) / 3)) } : x,
  );
  const alGiugno = d.forse();
  return {
    nome: `one sheet a monitoring: ${prima}, ${dopo}`,
    data: alGiugno ? "2023-06-30" : FINE,
    fogli: { [prima]: righePiano(giugno), [dopo]: righePiano(c) },
    atteso: {
      indicatori: p.map((i) => [
        i.indicatore,
        alGiugno
          ? Math.floor(Number(i.raggiunto) / 3) >= Number(i.target)
            ? "raggiunto"
            : "in corso"
          : i.esito,
      ]),
      verdetto: ["si", "da vedere"],
      nominati: [alGiugno ? dopo : prima],
    },
  };
};

export const F3: readonly Genere[] = [riepilogo(true), riepilogo(false), f3c, f3d];
