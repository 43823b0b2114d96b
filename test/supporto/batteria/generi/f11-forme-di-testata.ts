/** Shapes of headings: long, misspelt, over several rows. */
import { somme, voci } from "../bilancio";
import type { Cella } from "../caso";
import { incornicia } from "../foglio-finto";
import { colonnaPiano, piano } from "../piano";
import { type Genere, FINE, righePiano, attesi, TUTTI } from "./comune";

/** Long headings, headings over two rows, slips of the pen. */
const f11a: Genere = (d) => {
  const p = piano(d, 3);
  const lunghi: Readonly<Record<string, readonly string[]>> = {
    target: [
      "Valore atteso (indicare il valore che si intende raggiungere entro la fine dell'esercizio, con la sua unità di misura)",
      "Risultato atteso al termine dell'anno, espresso nella stessa unità dell'indicatore scelto per la misurazione",
    ],
    raggiunto: [
      "Valore raggiunto (indicare il valore effettivamente conseguito alla data del monitoraggio; allegare la documentazione)",
      "Risultato raggiunto: riportare il dato finale come da sistema informativo e motivare gli eventuali scostamenti",
    ],
  };
  const c = (["obiettivo", "indicatore", "target", "raggiunto"] as const).map((x) =>
    colonnaPiano(d, x, p, lunghi[x] ? d.uno(lunghi[x]) : undefined),
  );
  return {
    nome: `long headings: ${c.map((x) => x.nome.slice(0, 30)).join(" | ")}`,
    data: FINE,
    fogli: { F: incornicia(d, righePiano(c)) },
    atteso: { indicatori: attesi(p), verdetto: ["si", "da vedere"] },
  };
};

const f11b: Genere = (d) => {
  const p = piano(d, 3);
  const [su, giu] = d.uno([
    [
      ["2022", "2023"],
      ["Atteso", "Raggiunto"],
    ],
    [
      ["Anno 2022", "Anno 2023"],
      ["Target", "Consuntivo"],
    ],
    [
      [2022, 2023],
      ["Target", "Risultato"],
    ],
    [
      ["Esercizio 2022", "Esercizio 2023"],
      ["Valore atteso", "Valore raggiunto"],
    ],
  ] as const);
  return {
    nome: `the year above: ${String(su[0])}, ${giu.join(", ")}`,
    data: FINE,
    fogli: {
      F: [
        ["Obiettivo", "Indicatore", su[0], "", su[1], ""],
        ["", "", ...giu, ...giu],
        ...p.map((i): Cella[] => [
          i.obiettivo,
          i.indicatore,
          d.intero(1, 900),
          d.intero(1, 900),
          i.target,
          i.raggiunto,
        ]),
      ],
    },
    atteso: { indicatori: attesi(p), verdetto: ["si", "da vedere"] },
  };
};

const f11c: Genere = (d) => {
  const p = piano(d, 3);
  const storti: Readonly<Record<string, readonly string[]>> = {
    obiettivo: ["Obietivo", "Obbiettivo", "Obiettivo operativ o", "OBIETTIVO  OPERATIVO"],
    indicatore: ["Indicattore", "Indicatore\ndi risultato", "Indicator e", "INDICATORI PERFOMANTI"],
    target: ["Valore\natteso", "Targhet", "TARGET", "Risultato attesso"],
    raggiunto: ["Raggiuto", "Valore\nraggiunto", "Ragiunto", "Consutivo", "RISULTATO\nRAGGIUNTO"],
  };
  const c = (["obiettivo", "indicatore", "target", "raggiunto"] as const).map((x) =>
    colonnaPiano(d, x, p, d.uno(storti[x] ?? [])),
  );
  return {
    nome: `misspelt: ${c.map((x) => x.nome.replaceAll("\n", "⏎")).join(" | ")}`,
    data: FINE,
    fogli: { F: incornicia(d, righePiano(c)) },
    atteso: { indicatori: attesi(p), verdetto: ["si", "da vedere"] },
  };
};

const f11d: Genere = (d) => {
  const sue = voci(d, "spese", d.intero(2, 6));
  // Two rows, with headings merged down at both ends.
  const su: Cella[] = [
    "Capitolo",
    "Descrizione",
    d.uno(["Previsione", "Stanziamento"]),
    "",
    d.uno(["Gestione", "Gestione di competenza"]),
    "",
    d.uno(["Disponibilità", "Disponibile"]),
  ];
  const giu: Cella[] = [
    "",
    "",
    d.uno(["Iniziale", "iniz."]),
    d.uno(["Assestato", "Definitivo", "attuale"]),
    d.uno(["Impegnato", "Impegni"]),
    d.uno(["Pagato", "Pagamenti"]),
    "",
  ];
  return {
    nome: `two rows of headings: ${[...su, ...giu].flatMap((x) => (typeof x === "string" && x !== "" ? [x] : [])).join(" | ")}`,
    data: FINE,
    fogli: {
      Spese: incornicia(d, [
        su,
        giu,
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
    atteso: { spese: somme(sue, TUTTI), verdetto: ["si", "da vedere"] },
  };
};

export const F11: readonly Genere[] = [f11a, f11b, f11c, f11d];
