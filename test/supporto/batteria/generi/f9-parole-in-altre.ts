/** A word of the field inside another heading. */
import { giorno } from "../caso";
import { colonnaPiano, piano, type ColonnaPiano } from "../piano";
import { type Genere, FINE, righePiano, attesi } from "./comune";

const f9a: Genere = (d) => {
  const p = piano(d, 3);
  const [scost] = [
    d.uno([
      "Scostamento target/consuntivo",
      "Scostamento tra atteso e raggiunto",
      "Differenza target - risultato",
      "Scostamento rispetto al target",
    ]),
  ];
  const c = (["obiettivo", "indicatore", "target", "raggiunto"] as const).map((x) => colonnaPiano(d, x, p));
  const altra: ColonnaPiano = {
    campo: null,
    nome: scost,
    celle: p.map((i) => Number(i.raggiunto) - Number(i.target)),
  };
  const grado = colonnaPiano(d, "grado", p);
  const [o, i, t, r] = c;
  const ordine = d
    .uno([
      [o, i, altra, t, r, grado],
      [o, i, t, r, altra, grado],
      [o, i, grado, t, altra, r],
    ] as const)
    .flatMap((x) => x ?? []);
  return {
    nome: `a word of the field in another heading: ${ordine.map((x) => x.nome).join(" | ")}`,
    data: FINE,
    fogli: { Foglio1: righePiano(ordine) },
    atteso: { indicatori: attesi(p), verdetto: ["si", "da vedere"] },
  };
};

const f9b: Genere = (d) => {
  const [prev, eff] = d.uno([
    ["Termine previsto", "Termine effettivo"],
    ["Data prevista", "Data effettiva"],
    ["Scadenza", "Data di conclusione effettiva"],
    ["Termine programmato", "Data di realizzazione"],
    ["Scadenza prevista", "Data effettiva di conclusione"],
  ] as const);
  return {
    nome: `a planned and an actual day: ${prev}, ${eff}`,
    data: FINE,
    fogli: {
      Foglio1: [
        ["Obiettivo", "Indicatore", prev, eff, "Target", "Raggiunto"],
        ["Regole", "Approvazione del regolamento", giorno("2023-06-30"), giorno("2023-08-21"), "SI", "SI"],
        ["Bandi", "Pubblicazione del bando", giorno("2023-04-30"), giorno("2023-04-18"), "SI", "SI"],
      ],
    },
    atteso: {
      indicatori: [
        ["Approvazione del regolamento", "raggiunto in ritardo"],
        ["Pubblicazione del bando", "raggiunto"],
      ],
      verdetto: ["si", "da vedere"],
    },
  };
};

export const F9: readonly Genere[] = [f9a, f9b];
