/** Rows of data that sound like headings. */
import { righe } from "../bilancio";
import { incornicia } from "../foglio-finto";
import { colonnaPiano, piano } from "../piano";
import { type Genere, FINE, righePiano, attesi, spese } from "./comune";

/** Rows of data whose words are those of headings. */
const f6a: Genere = (d) => {
  const p = piano(d, 3);
  const c = (["obiettivo", "indicatore", "target", "raggiunto"] as const).map((x) => colonnaPiano(d, x, p));
  const tavola = righePiano(c);
  const [o, i, t, r, esito] = d.uno([
    ["Pagamenti", "Indicatore di tempestività dei pagamenti", "entro i termini", "Raggiunto", "raggiunto"],
    [
      "Programmazione",
      "Approvazione del piano degli indicatori e dei risultati attesi",
      "SI",
      "SI",
      "raggiunto",
    ],
    ["Obiettivo trasversale", "Indicatore di risultato della trasparenza", "SI", "NO", "non raggiunto"],
    ["Obiettivo", "Target di spesa rispettato", "SI", "Raggiunto", "raggiunto"],
  ] as const);
  tavola.splice(d.intero(2, tavola.length), 0, [o, i, t, r]);
  return {
    nome: `a row that sounds like a heading: ${i}`,
    data: FINE,
    fogli: { Obiettivi: incornicia(d, tavola) },
    atteso: { indicatori: [...attesi(p), [i, esito]], verdetto: ["si", "da vedere"] },
  };
};

const f6b: Genere = (d) => {
  const s = spese(d, 6);
  const strane = [
    "IMPEGNI PER ACCERTAMENTI TRIBUTARI",
    "PREVISIONE DI RIMBORSI",
    "PAGAMENTI IN CONTO TERZI",
    "TOTALE SERVIZI SRL: CANONE",
    "RIPORTO DI TERRENO VEGETALE",
    "TITOLI DI VIAGGIO",
    "MISSIONE 2 DEL PNRR",
    "DISPONIBILITA' ALLOGGI",
    "RESPONSABILE PROTEZIONE DATI",
  ];
  const nomi = d.mescola(strane);
  const c = s.colonne.map((x) =>
    x.campo === "descrizione" ? { ...x, celle: x.celle.map((_, i) => nomi[i] ?? "") } : x,
  );
  return {
    nome: "voci that sound like headings, totals, sections",
    data: FINE,
    fogli: { Spese: incornicia(d, righe(c)) },
    atteso: { spese: s.somme, verdetto: ["si", "da vedere"] },
  };
};

export const F6: readonly Genere[] = [f6a, f6b];
