/** Plain tables, right without any doubt. */
import { perProgramma, righe, rigaTotale, somme, voci } from "../bilancio";
import type { Cella } from "../caso";
import { incornicia } from "../foglio-finto";
import { piano } from "../piano";
import { type Genere, FINE, attesi, spese } from "./comune";

/** Plain tables, with titles above and a total below: right without any doubt. */
const r1: Genere = (d) => {
  const s = spese(d);
  return {
    nome: `plain spese: ${s.colonne.map((c) => c.nome).join(" | ")}`,
    data: FINE,
    fogli: {
      [d.uno(["Spese", "Foglio1", "PEG"])]: incornicia(d, [
        ...righe(s.colonne),
        ...(d.forse() ? [rigaTotale(d, s.colonne, s.voci)] : []),
      ]),
    },
    atteso: {
      spese: s.somme,
      ...(s.campi.includes("missione") && s.campi.includes("programma")
        ? { programmi: perProgramma(s.voci) }
        : {}),
      verdetto: ["si"],
    },
  };
};

const r2: Genere = (d) => {
  const sue = voci(d, "spese", d.intero(2, 6));
  const p = (n: number): string[] => ["Bilancio", "Stanziamento", "Previsione"].map((x) => `${x} ${n}`);
  const i = d.intero(0, 2);
  return {
    nome: "three years side by side",
    data: FINE,
    fogli: {
      PEG: [
        [
          "Capitolo",
          "Descrizione",
          p(2023)[i] ?? "",
          p(2024)[i] ?? "",
          p(2025)[i] ?? "",
          "Impegni 2023",
          "Impegni 2024",
        ],
        ...sue.map((v): Cella[] => [
          v.capitolo,
          v.descrizione,
          v.previsioneAttuale / 100,
          d.intero(1, 9000),
          d.intero(1, 9000),
          v.movimentato / 100,
          d.intero(1, 900),
        ]),
      ],
    },
    atteso: { spese: somme(sue, ["previsioneAttuale", "movimentato"]), verdetto: ["si", "da vedere"] },
  };
};

const r3: Genere = (d) => {
  const p = piano(d, 3);
  const nome = d.uno(["Consuntivo", "Risultato", "Valore"]);
  return {
    nome: `past results: ${nome}`,
    data: FINE,
    fogli: {
      Foglio1: [
        [
          "Settore",
          "Obiettivo",
          "Indicatore",
          `${nome} 2021`,
          `${nome} 2022`,
          "Target 2023",
          `${nome === "Valore" ? "Valore raggiunto" : nome} 2023`,
        ],
        ...p.map((i): Cella[] => [
          i.ufficio,
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

export const R: readonly Genere[] = [r1, r2, r3];
