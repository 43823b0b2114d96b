/** A sheet that looks like data and is not read is named; sheets of words are not. */
import { righe } from "../bilancio";
import type { Dado } from "../dado";
import { incornicia } from "../foglio-finto";
import { colonnaPiano, piano, type ColonnaPiano } from "../piano";
import { type Genere, FINE, righePiano, attesi, spese } from "./comune";

/** Words of a sheet that is nothing but words. */
const PAROLE_SOLE = [
  [
    "Istruzioni",
    [["Come si compila"], ["1. Ogni ufficio aggiorna le proprie righe."], ["2. Non spostare le colonne."]],
  ],
  [
    "Leggenda",
    [
      ["Sigla", "Significato"],
      ["CP", "competenza"],
      ["RS", "residui"],
    ],
  ],
  ["Copertina", [["Comune di Vallechiara"], ["Relazione sulla performance"], ["Anno 2023"]]],
  [
    "Contatti",
    [
      ["Ufficio", "Referente"],
      ["Ragioneria", "Conti Marco"],
    ],
  ],
] as const;

const CIFRE_DI_NESSUNO = [
  [
    "Personale",
    ["Dipendente", "Ore di formazione", "Giorni di ferie"],
    (d: Dado) => [d.uno(["Conti M.", "Sala P.", "Greco P."]), d.intero(5, 60), d.intero(1, 30)],
  ],
  [
    "Mutui",
    ["Istituto", "Capitale residuo", "Rata annua"],
    (d: Dado) => [
      d.uno(["Cassa depositi", "Credito locale"]),
      d.intero(10_000, 900_000),
      d.intero(1000, 60_000),
    ],
  ],
] as const;

const f1a: Genere = (d) => {
  const s = spese(d);
  const p = piano(d, 3);
  return {
    nome: "objectives without headings",
    data: FINE,
    fogli: {
      Uscite: incornicia(d, righe(s.colonne)),
      Obiettivi: p.map((i) => [i.obiettivo, i.persona, i.target, i.raggiunto]),
    },
    atteso: { spese: s.somme, verdetto: ["da vedere"], nominati: ["Obiettivi"], nonNominati: ["Uscite"] },
  };
};

const f1b: Genere = (d) => {
  const s = spese(d);
  const [nome, testi] = d.uno(PAROLE_SOLE);
  const p = piano(d, 3);
  const c = (["obiettivo", "responsabile", "indicatore", "target", "raggiunto"] as const).map((x) =>
    colonnaPiano(d, x, p),
  );
  return {
    nome: "all is read, sheets of words beside it",
    data: FINE,
    fogli: {
      [nome]: testi,
      Spese: incornicia(d, righe(s.colonne)),
      Obiettivi: incornicia(d, righePiano(c)),
      Foglio9: [],
    },
    atteso: {
      spese: s.somme,
      indicatori: attesi(p),
      verdetto: ["si"],
      nonNominati: [nome, "Spese", "Obiettivi"],
    },
  };
};

const f1c: Genere = (d) => {
  const s = spese(d);
  const [nome, testata, riga] = d.uno(CIFRE_DI_NESSUNO);
  return {
    nome: "a sheet of figures of another kind",
    data: FINE,
    fogli: {
      Spese: incornicia(d, righe(s.colonne)),
      [nome]: [testata, ...Array.from({ length: d.intero(3, 6) }, () => riga(d))],
    },
    atteso: { spese: s.somme, verdetto: ["da vedere"], nominati: [nome], nonNominati: ["Spese"] },
  };
};

const f1d: Genere = (d) => {
  const s = spese(d);
  const p = piano(d, 3);
  const c = (["obiettivo", "responsabile", "indicatore", "target"] as const).map((x) =>
    colonnaPiano(d, x, p),
  );
  const strano = d.uno(["Com'è andata", "Cifra finale", "A fine anno", "Bilancio di fine corsa"]);
  const risultati: ColonnaPiano = { campo: null, nome: strano, celle: p.map((i) => i.raggiunto) };
  return {
    nome: "results under words that nobody knows",
    data: FINE,
    fogli: { Spese: incornicia(d, righe(s.colonne)), Piano: righePiano([...c, risultati]) },
    atteso: {
      spese: s.somme,
      indicatori: p.map((i) => [i.indicatore, "non rilevato"]),
      verdetto: ["da vedere", "no"],
      nominati: ["Piano"],
      colonneNominate: ["Piano!E"],
    },
  };
};

export const F1: readonly Genere[] = [f1a, f1b, f1c, f1d];
