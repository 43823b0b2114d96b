/** Several columns that could be the field: counts, rates, days, other years, residui. */
import {
  colonne,
  righe,
  somme,
  trappole,
  voci,
  type CampoColonna,
  type ColonnaFatta,
  type Parte,
} from "../bilancio";
import type { Cella } from "../caso";
import type { Dado } from "../dado";
import { incornicia } from "../foglio-finto";
import { type Genere, FINE, campiSpese } from "./comune";

const infila = (d: Dado, tra: readonly ColonnaFatta[], altre: readonly ColonnaFatta[]): ColonnaFatta[] => {
  const esito = [...tra];
  for (const x of altre) esito.splice(d.intero(1, esito.length), 0, x);
  return esito;
};

/** Columns that could be the field, before or after the right one. */
const f5 =
  (parte: Parte): Genere =>
  (d) => {
    const sue = voci(d, parte, d.intero(3, 8));
    const campi: CampoColonna[] =
      parte === "spese"
        ? campiSpese(d)
        : [
            "capitolo",
            "descrizione",
            ...(d.forse() ? (["previsioneIniziale"] as const) : []),
            "previsioneAttuale",
            "movimentato",
            ...(d.forse() ? (["disponibilita"] as const) : []),
            "cassa",
          ];
    const c = colonne(d, parte, campi, sue);
    const tutte = infila(d, c, trappole(d, parte, d.intero(2, 5), sue));
    const mosse = d.forse(0.25) ? d.mescola(tutte) : tutte;
    return {
      nome: `${parte} among others: ${mosse.map((x) => x.nome).join(" | ")}`,
      data: FINE,
      fogli: {
        [parte === "spese" ? d.uno(["Spese", "Uscite", "Foglio1"]) : d.uno(["Entrate", "Foglio1"])]:
          incornicia(d, righe(mosse)),
      },
      atteso: { [parte]: somme(sue, campi), verdetto: ["si", "da vedere"] },
    };
  };

/** Residui beside competenza, under groups merged over them. */
const f5c: Genere = (d) => {
  const sue = voci(d, "spese", d.intero(2, 6));
  const prima = d.forse();
  const [cp, rs] = d.uno([
    ["Competenza", "Residui"],
    ["GESTIONE COMPETENZA", "GESTIONE RESIDUI"],
    ["C/Competenza", "C/Residui"],
  ] as const);
  const gruppoCp = [
    d.uno(["Stanziamento", "Assestato", "Previsione"]),
    "Impegnato",
    "Pagato",
    d.uno(["Disponibile", "Disponibilità"]),
  ];
  const gruppoRs = ["Iniziali", "Impegnato", "Pagato"];
  const gruppi = prima
    ? ([
        [rs, gruppoRs],
        [cp, gruppoCp],
      ] as const)
    : ([
        [cp, gruppoCp],
        [rs, gruppoRs],
      ] as const);
  const sopra: Cella[] = [
    "Capitolo",
    "Descrizione",
    ...gruppi.flatMap(([g, n]) => n.map((_, i) => (i === 0 ? g : ""))),
  ];
  const sotto: Cella[] = ["", "", ...gruppi.flatMap(([, n]) => n)];
  const valori = (v: (typeof sue)[number], g: string): Cella[] =>
    g === cp
      ? [v.previsioneAttuale / 100, v.movimentato / 100, v.cassa / 100, v.disponibilita / 100]
      : [d.intero(100, 9000), d.intero(100, 9000), d.intero(10, 90)];
  return {
    nome: "residui beside competenza",
    data: FINE,
    fogli: {
      F: [
        sopra,
        sotto,
        ...sue.map((v): Cella[] => [v.capitolo, v.descrizione, ...gruppi.flatMap(([g]) => valori(v, g))]),
      ],
    },
    atteso: {
      spese: somme(sue, ["previsioneAttuale", "movimentato", "disponibilita", "cassa"]),
      verdetto: ["si", "da vedere"],
    },
  };
};

export const F5: readonly Genere[] = [f5("spese"), f5("entrate"), f5c];
