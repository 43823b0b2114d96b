/** Merged and outline cells, pivots, missione and programma on lines of their own. */
import { colonne, perProgramma, righe, somme, voci, type CampoColonna } from "../bilancio";
import type { Cella } from "../caso";
import { incornicia } from "../foglio-finto";
import { colonnaPiano, piano, type CampoPiano } from "../piano";
import { type Genere, FINE, righePiano, attesi } from "./comune";

/** Written once for its group, as under a merged cell. */
const f7a: Genere = (d) => {
  const p = piano(d, 4);
  const campi: readonly CampoPiano[] = d.uno([
    ["responsabile", "obiettivo", "indicatore", "target", "raggiunto"],
    ["obiettivo", "responsabile", "indicatore", "target", "raggiunto"],
    ["obiettivo", "indicatore", "target", "raggiunto"],
  ] as const);
  const c = campi.map((x) => colonnaPiano(d, x, p));
  const uniti = c.map((x) =>
    x.campo === "obiettivo" || x.campo === "responsabile"
      ? { ...x, celle: x.celle.map((v, i) => (i > 0 && p[i]?.obiettivo === p[i - 1]?.obiettivo ? "" : v)) }
      : x,
  );
  const conFase = d.forse()
    ? [
        ...uniti.slice(0, -3),
        {
          campo: null,
          nome: d.uno(["Descrizione fase", "Attività", "Fase", "Azione"]),
          celle: p.map((_, i) => `fase ${i + 1}`),
        },
        ...uniti.slice(-3),
      ]
    : uniti;
  const chi = c.find((x) => x.campo === "responsabile");
  return {
    nome: `merged: ${conFase.map((x) => x.nome).join(" | ")}`,
    data: FINE,
    fogli: { F: incornicia(d, righePiano(conFase)) },
    atteso: {
      indicatori: attesi(p),
      obiettivi: new Set(p.map((i) => i.obiettivo)).size,
      ...(chi ? { responsabili: chi.celle.map(String) } : {}),
      verdetto: ["si", "da vedere"],
    },
  };
};

/** A pivot: the group once, its total at the foot. */
const f7b: Genere = (d) => {
  const sue = voci(d, "spese", d.intero(4, 9));
  const perPersona = d.forse();
  const nomeDi = (v: (typeof sue)[number]): string =>
    perPersona
      ? v.persona.toUpperCase()
      : `${String(v.missione).padStart(2, "0")}${String(v.programma).padStart(2, "0")}`;
  const gruppi = [...new Set(sue.map(nomeDi))].sort();
  const testata = [
    perPersona ? d.uno(["Dirigente", "Responsabile"]) : "Programma",
    "Capitolo",
    "Descrizione",
    d.uno(["Assestato", "Stanziamento"]),
    "Impegnato",
    "Pagato",
  ];
  const importi = (tra: readonly (typeof sue)[number][]): number[] =>
    (["previsioneAttuale", "movimentato", "cassa"] as const).map(
      (k) => tra.reduce((n, v) => n + v[k], 0) / 100,
    );
  const ordinate = gruppi.flatMap((g) => sue.filter((v) => nomeDi(v) === g));
  const corpo = gruppi.flatMap((g): Cella[][] => {
    const tra = sue.filter((v) => nomeDi(v) === g);
    return [
      ...tra.map((v, i): Cella[] => [i === 0 ? g : "", v.capitolo, v.descrizione, ...importi([v])]),
      [d.uno([`${g} Totale`, `Totale ${g}`]), "", "", ...importi(tra)],
    ];
  });
  return {
    nome: "a pivot",
    data: FINE,
    fogli: {
      Pivot: [testata, ...corpo, [d.uno(["Totale complessivo", "Totale generale"]), "", "", ...importi(sue)]],
    },
    atteso: {
      spese: somme(sue, ["previsioneAttuale", "movimentato", "cassa"]),
      ...(perPersona ? {} : { programmi: perProgramma(ordinate) }),
      verdetto: ["si"],
    },
  };
};

/** Missione and programma on lines of their own. */
const f7c: Genere = (d) => {
  const sue = voci(d, "spese", d.intero(3, 8));
  const campi: CampoColonna[] = [
    "capitolo",
    "descrizione",
    "previsioneIniziale",
    "previsioneAttuale",
    "movimentato",
    "cassa",
  ];
  const c = colonne(d, "spese", campi, sue);
  const [testata = []] = righe(c);
  const gruppi = [...new Set(sue.map((v) => `${v.missione}.${v.programma}`))];
  const stile = d.uno([
    (m: string, p: string): Cella[][] => [
      [`MISSIONE ${m.padStart(2, "0")} - Servizi`],
      [`PROGRAMMA ${p.padStart(2, "0")} - Gestione`],
    ],
    (m: string, p: string): Cella[][] => [[`Missione: ${m}`], [`Programma: ${p}`]],
    (m: string, p: string): Cella[][] => [
      [`Missione ${m} – Servizi generali`],
      [`Programma ${p} – Segreteria`],
      ["Responsabile: Conti Marco"],
    ],
  ]);
  return {
    nome: "missione and programma on lines above",
    data: FINE,
    fogli: {
      Spese: [
        ...(d.forse() ? [["COMUNE DI VALLECHIARA"]] : []),
        ...(d.forse()
          ? [
              testata,
              ...gruppi.flatMap((g) => {
                const [m = "", p = ""] = g.split(".");
                return [
                  ...stile(m, p),
                  ...sue.flatMap((v, i) =>
                    `${v.missione}.${v.programma}` === g ? [c.map((x) => x.celle[i] ?? "")] : [],
                  ),
                ];
              }),
            ]
          : gruppi.flatMap((g) => {
              const [m = "", p = ""] = g.split(".");
              return [
                ...stile(m, p),
                testata,
                ...sue.flatMap((v, i) =>
                  `${v.missione}.${v.programma}` === g ? [c.map((x) => x.celle[i] ?? "")] : [],
                ),
                [],
              ];
            })),
      ],
    },
    atteso: { spese: somme(sue, campi), programmi: perProgramma(sue), verdetto: ["si"] },
  };
};

export const F7: readonly Genere[] = [f7a, f7b, f7c];
