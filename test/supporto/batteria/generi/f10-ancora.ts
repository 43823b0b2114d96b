/** Without capitolo, by titolo, tipologia, macroaggregato; three rows of headings; days under a group. */
import { voci, somme, type VoceFatta } from "../bilancio";
import { giorno, type Cella } from "../caso";
import { incornicia } from "../foglio-finto";
import { piano } from "../piano";
import { attesi, FINE, type Genere } from "./comune";

const importi = (v: VoceFatta): Cella[] => [v.previsioneAttuale / 100, v.movimentato / 100, v.cassa / 100];

const perTipologia: Genere = (d) => {
  const sue = voci(d, "entrate", d.intero(2, 6));
  const nomi = d.uno([
    ["Titolo", "Tipologia", "Previsioni definitive", "Accertamenti", "Riscossioni"],
    ["Titolo", "Denominazione tipologia", "Assestato", "Accertato", "Riscosso"],
    ["Tit.", "Tipologia", "Stanziamento", "Accertato", "Reversali"],
  ] as const);
  const totale: Cella[][] = d.forse()
    ? [["TOTALE", "", ...([0, 1, 2] as const).map((k) => sue.reduce((n, v) => n + Number(importi(v)[k]), 0))]]
    : [];
  return {
    nome: `entrate by tipologia: ${nomi.join(" | ")}`,
    data: FINE,
    fogli: {
      Entrate: incornicia(d, [
        [...nomi],
        ...sue.map((v, i): Cella[] => [
          Number(v.codice.slice(2, 3)),
          `Tipologia ${101 + i} - ${v.descrizione}`,
          ...importi(v),
        ]),
        ...totale,
      ]),
    },
    atteso: { entrate: somme(sue, ["previsioneAttuale", "movimentato", "cassa"]), verdetto: ["si"] },
  };
};

const perMacroaggregato: Genere = (d) => {
  const nomi = [
    "Redditi da lavoro dipendente",
    "Imposte e tasse",
    "Acquisto di beni e servizi",
    "Trasferimenti correnti",
    "Interessi passivi",
    "Altre spese correnti",
  ];
  const sue = voci(d, "spese", d.intero(3, 6));
  const t = d.uno([
    ["Codice", "Macroaggregato", "Previsione", "Impegni", "Pagamenti"],
    ["Macroaggregato", "Descrizione", "Stanziamento assestato", "Impegnato", "Pagato"],
  ] as const);
  return {
    nome: `spese by macroaggregato: ${t.join(" | ")}`,
    data: FINE,
    fogli: {
      "Spese correnti": incornicia(d, [
        [...t],
        ...sue.map((v, i): Cella[] => [101 + i, nomi[i] ?? "", ...importi(v)]),
      ]),
    },
    atteso: {
      spese: somme(sue, ["previsioneAttuale", "movimentato", "cassa"]),
      verdetto: ["si", "da vedere"],
    },
  };
};

const treRighe: Genere = (d) => {
  const sue = voci(d, "spese", d.intero(2, 6));
  return {
    nome: "three rows of headings",
    data: FINE,
    fogli: {
      Spese: incornicia(d, [
        ["Capitolo", "", "Esercizio 2023", "", "", "", ""],
        ["", "", "Previsione", "", "Gestione", "", ""],
        [
          "Numero",
          "Descrizione",
          "Iniziale",
          "Assestata",
          "Impegnato",
          "Pagato",
          d.uno(["Disponibilità", "Disponibile"]),
        ],
        ...sue.map((v): Cella[] => [
          v.capitolo,
          v.descrizione,
          v.previsioneIniziale / 100,
          v.previsioneAttuale / 100,
          v.movimentato / 100,
          v.cassa / 100,
          v.disponibilita / 100,
        ]),
      ]),
    },
    atteso: {
      spese: somme(sue, ["previsioneIniziale", "previsioneAttuale", "movimentato", "disponibilita", "cassa"]),
      verdetto: ["si", "da vedere"],
    },
  };
};

const giorniSottoUnGruppo: Genere = (d) => {
  const p = piano(d, 3);
  const gruppo = d.uno([
    "Monitoraggio",
    "Valore raggiunto",
    "Risultato raggiunto",
    "Rilevazioni",
    "Raggiunto",
  ]);
  const giorni = ["2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31"];
  return {
    nome: `days under «${gruppo}»`,
    data: "2023-06-30",
    fogli: {
      Obiettivi: [
        ["Obiettivo", "Indicatore", "Target", gruppo, "", "", ""],
        ["", "", "", ...giorni.map(giorno)],
        ...p.map((i): Cella[] => [
          i.obiettivo,
          i.indicatore,
          i.target,
          Math.floor(Number(i.target) / 10),
          Math.floor(Number(i.target) / 4),
          "",
          "",
        ]),
      ],
    },
    atteso: { indicatori: p.map((i) => [i.indicatore, "in corso"]), verdetto: ["si", "da vedere"] },
  };
};

/** Target and result, each under the name of the year or of the month, with the group above. */
const gruppiDelPiano: Genere = (d) => {
  const p = piano(d, 3);
  const [a, b] = d.uno([
    ["Programmazione", "Consuntivazione"],
    ["PREVISIONE", "RENDICONTAZIONE"],
    ["Preventivo", "Consuntivo"],
  ] as const);
  return {
    nome: `groups over the columns of a plan: ${a}, ${b}`,
    data: FINE,
    fogli: {
      F: [
        [a, "", "", "", b, ""],
        [
          "Obiettivo",
          "Responsabile",
          "Indicatore",
          d.uno(["Target", "Valore atteso"]),
          d.uno(["Valore raggiunto", "Raggiunto", "Risultato"]),
          d.uno(["Note", "Motivazione scostamento"]),
        ],
        ...p.map((i): Cella[] => [
          i.obiettivo,
          i.persona,
          i.indicatore,
          i.target,
          i.raggiunto,
          i.esito === "raggiunto" ? "" : "vedi relazione",
        ]),
      ],
    },
    atteso: { indicatori: attesi(p), responsabili: p.map((i) => i.persona), verdetto: ["si", "da vedere"] },
  };
};

export const F10_ANCORA: readonly Genere[] = [perTipologia, perMacroaggregato];
export const F11_ANCORA: readonly Genere[] = [treRighe, giorniSottoUnGruppo, gruppiDelPiano];
