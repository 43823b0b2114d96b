/** Legal schemes with several rows a voce. */
import { voci, somme, type VoceFatta } from "../bilancio";
import type { Cella } from "../caso";
import { FINE, type Genere } from "./comune";

const euro = (v: number): number => v / 100;

/** Allegato 10, entrate: residui, competenza and cassa, with or without their tags. */
const allegato10Entrate: Genere = (d) => {
  const conSigle = d.forse();
  const sue = voci(d, "entrate", d.intero(2, 5));
  const s = (sigla: string, v: Cella): Cella[] => (conSigle ? [sigla, v] : [v]);
  const t = (testo: string): Cella[] => (conSigle ? [testo, ""] : [testo]);
  const righe = (v: VoceFatta, i: number): Cella[][] => {
    const codice = `10${i + 1}01`;
    const [rs, rr] = [d.intero(100, 9000), d.intero(10, 99)];
    return [
      [
        codice,
        `Tipologia ${i + 101} - ${v.descrizione}`,
        ...s("RS", rs),
        ...s("RR", rr),
        ...s("R", 0),
        ...(conSigle ? ["", ""] : [""]),
        ...s("EP", rs - rr),
      ],
      [
        "",
        "",
        ...s("CP", euro(v.previsioneAttuale)),
        ...s("RC", euro(v.cassa)),
        ...s("A", euro(v.movimentato)),
        ...s("CP", euro(v.movimentato - v.previsioneAttuale)),
        ...s("EC", euro(v.movimentato - v.cassa)),
      ],
      [
        "",
        "",
        ...s("CS", euro(v.previsioneAttuale)),
        ...s("TR", euro(v.cassa) + rr),
        ...s("CS", 1),
        ...(conSigle ? ["", ""] : [""]),
        ...s("TR", 10),
      ],
    ];
  };
  const totale = (nome: string): Cella[][] => {
    const di = (k: "previsioneAttuale" | "movimentato" | "cassa"): number =>
      euro(sue.reduce((n, v) => n + v[k], 0));
    return [
      ["", nome, ...s("RS", 1), ...s("RR", 1), ...s("R", 0), ...(conSigle ? ["", ""] : [""]), ...s("EP", 1)],
      [
        "",
        "",
        ...s("CP", di("previsioneAttuale")),
        ...s("RC", di("cassa")),
        ...s("A", di("movimentato")),
        ...s("CP", 1),
        ...s("EC", 1),
      ],
      ["", "", ...s("CS", 1), ...s("TR", 1), ...s("CS", 1), ...(conSigle ? ["", ""] : [""]), ...s("TR", 1)],
    ];
  };
  return {
    nome: `allegato 10, entrate, ${conSigle ? "with" : "without"} tags`,
    data: FINE,
    fogli: {
      [d.uno(["Entrate", "Conto del bilancio", "Rendiconto E"])]: [
        ["Allegato n.10 - Rendiconto della gestione"],
        ["CONTO DEL BILANCIO - GESTIONE DELLE ENTRATE"],
        [],
        [
          "TITOLO TIPOLOGIA",
          "DENOMINAZIONE",
          ...t("RESIDUI ATTIVI AL 1/1/2023 (RS)"),
          ...t("RISCOSSIONI IN C/RESIDUI (RR)"),
          ...t("RIACCERTAMENTI RESIDUI (R)"),
          ...t(""),
          ...t("RESIDUI ATTIVI DA ESERCIZI PREC. (EP=RS-RR+R)"),
        ],
        [
          "",
          "",
          ...t("PREVISIONI DEFINITIVE DI COMPETENZA (CP)"),
          ...t("RISCOSSIONI IN C/COMPETENZA (RC)"),
          ...t("ACCERTAMENTI (A)"),
          ...t("MAGGIORI O MINORI ENTRATE DI COMPETENZA =A-CP"),
          ...t("RESIDUI ATTIVI DA ESERCIZIO DI COMP. (EC=A-RC)"),
        ],
        [
          "",
          "",
          ...t("PREVISIONI DEFINITIVE DI CASSA (CS)"),
          ...t("TOTALE RISCOSSIONI (TR = RR + RC)"),
          ...t("MAGGIORI O MINORI ENTRATE DI CASSA (TR-CS)"),
          ...t(""),
          ...t("TOTALE RESIDUI ATTIVI DA RIPORT. (TR=EP+EC)"),
        ],
        ["", "TITOLO 1: Entrate correnti di natura tributaria"],
        ...sue.flatMap(righe),
        ...totale("TOTALE TITOLO 1"),
        ...totale("TOTALE GENERALE DELLE ENTRATE"),
      ],
    },
    atteso: {
      entrate: somme(sue, ["previsioneAttuale", "movimentato", "cassa"]),
      verdetto: ["si", "da vedere"],
    },
  };
};

/** Allegato 10, spese: the same for titoli of a programma. */
const allegato10Spese: Genere = (d) => {
  const sue = voci(d, "spese", d.intero(2, 4));
  const s = (sigla: string, v: Cella): Cella[] => [sigla, v];
  const due = (n: number): string => String(n).padStart(2, "0");
  return {
    nome: "allegato 10, spese",
    data: FINE,
    fogli: {
      Spese: [
        ["Allegato n.10 - Rendiconto della gestione"],
        ["CONTO DEL BILANCIO - GESTIONE DELLE SPESE"],
        [],
        [
          "MISSIONE, PROGRAMMA, TITOLO",
          "DENOMINAZIONE",
          "RESIDUI PASSIVI AL 1/1/2023 (RS)",
          "",
          "PAGAMENTI IN C/RESIDUI (PR)",
          "",
          "RIACCERTAMENTI RESIDUI (R)",
          "",
          "",
          "",
          "RESIDUI PASSIVI DA ESERCIZI PRECEDENTI (EP=RS-PR+R)",
          "",
        ],
        [
          "",
          "",
          "PREVISIONI DEFINITIVE DI COMPETENZA (CP)",
          "",
          "PAGAMENTI IN C/COMPETENZA (PC)",
          "",
          "IMPEGNI (I)",
          "",
          "ECONOMIE DI COMPETENZA (ECP=CP-I-FPV)",
          "",
          "RESIDUI PASSIVI DA ESERCIZIO DI COMPETENZA (EC=I-PC)",
          "",
        ],
        [
          "",
          "",
          "PREVISIONI DEFINITIVE DI CASSA (CS)",
          "",
          "TOTALE PAGAMENTI (TP=PR+PC)",
          "",
          "FONDO PLURIENNALE VINCOLATO (FPV)",
          "",
          "",
          "",
          "TOTALE RESIDUI PASSIVI DA RIPORTARE (TR=EP+EC)",
          "",
        ],
        ...sue.flatMap((v): Cella[][] => [
          [`MISSIONE ${due(v.missione)}`, "Servizi"],
          [`${due(v.missione)}${due(v.programma)} Programma ${due(v.programma)}`, "Gestione"],
          [
            "Titolo 1",
            `Spese correnti ${v.descrizione}`,
            ...s("RS", 100),
            ...s("PR", 50),
            ...s("R", 0),
            "",
            "",
            ...s("EP", 50),
          ],
          [
            "",
            "",
            ...s("CP", euro(v.previsioneAttuale)),
            ...s("PC", euro(v.cassa)),
            ...s("I", euro(v.movimentato)),
            ...s("ECP", euro(v.disponibilita)),
            ...s("EC", 10),
          ],
          [
            "",
            "",
            ...s("CS", euro(v.previsioneAttuale)),
            ...s("TP", 10),
            ...s("FPV", 0),
            "",
            "",
            ...s("TR", 10),
          ],
          [
            `TOTALE PROGRAMMA ${due(v.programma)}`,
            "",
            ...s("RS", 100),
            ...s("PR", 50),
            ...s("R", 0),
            "",
            "",
            ...s("EP", 50),
          ],
          [
            "",
            "",
            ...s("CP", euro(v.previsioneAttuale)),
            ...s("PC", euro(v.cassa)),
            ...s("I", euro(v.movimentato)),
            ...s("ECP", 1),
            ...s("EC", 10),
          ],
          ["", "", ...s("CS", 1), ...s("TP", 10), ...s("FPV", 0), "", "", ...s("TR", 10)],
        ]),
      ],
    },
    atteso: {
      spese: {
        voci: sue.length,
        previsioneAttuale: sue.reduce((n, v) => n + v.previsioneAttuale, 0),
        movimentato: sue.reduce((n, v) => n + v.movimentato, 0),
        cassa: sue.reduce((n, v) => n + v.cassa, 0),
      },
      verdetto: ["si", "da vedere"],
    },
  };
};

/** Allegato 9, spese: competenza, committed, fund, cassa under each titolo of a programma. */
const allegato9Spese: Genere = (d) => {
  const sue = voci(d, "spese", d.intero(2, 5));
  const due = (n: number): string => String(n).padStart(2, "0");
  return {
    nome: "allegato 9, spese",
    data: FINE,
    fogli: {
      Spese: [
        ["Allegato n.9 - Bilancio di previsione"],
        ["BILANCIO DI PREVISIONE - SPESE"],
        [],
        [
          "MISSIONE, PROGRAMMA, TITOLO",
          "DENOMINAZIONE",
          "RESIDUI PRESUNTI AL TERMINE DELL'ESERCIZIO PRECEDENTE",
          "",
          "PREVISIONI DEFINITIVE DELL'ANNO PRECEDENTE",
          "PREVISIONI DELL'ANNO 2023",
          "PREVISIONI DELL'ANNO 2024",
          "PREVISIONI DELL'ANNO 2025",
        ],
        ...sue.flatMap((v): Cella[][] => [
          [`MISSIONE ${due(v.missione)}`, "Servizi"],
          [`${due(v.missione)}${due(v.programma)} Programma ${due(v.programma)}`, "Gestione"],
          [
            "Titolo 1",
            "Spese correnti",
            100,
            "previsione di competenza",
            145,
            euro(v.previsioneAttuale),
            10,
            10,
          ],
          ["", "", "", "di cui già impegnato*", "", 20, 0, 0],
          ["", "", "", "di cui fondo pluriennale vincolato", 0, 0, 0, 0],
          ["", "", "", "previsione di cassa", 1000, euro(v.previsioneAttuale) + 5, "", ""],
          [
            `Totale programma ${due(v.programma)}`,
            "",
            100,
            "previsione di competenza",
            145,
            euro(v.previsioneAttuale),
            10,
            10,
          ],
          ["", "", "", "di cui già impegnato*", "", 20, 0, 0],
          ["", "", "", "di cui fondo pluriennale vincolato", 0, 0, 0, 0],
          ["", "", "", "previsione di cassa", 1000, euro(v.previsioneAttuale) + 5, "", ""],
        ]),
      ],
    },
    atteso: {
      spese: { voci: sue.length, previsioneAttuale: sue.reduce((n, v) => n + v.previsioneAttuale, 0) },
      verdetto: ["si", "da vedere"],
    },
  };
};

export const F8: readonly Genere[] = [allegato10Entrate, allegato10Spese, allegato9Spese];
