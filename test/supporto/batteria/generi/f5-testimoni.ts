/** What words alone do not tell: sums, contents and neighbours name the column, or nobody does and both are named. */
import { colonne, righe, somme, trappole, voci, type CampoColonna } from "../bilancio";
import { quota, type Cella } from "../caso";
import { incornicia } from "../foglio-finto";
import { piano } from "../piano";
import { attesi, FINE, righePiano, type Genere } from "./comune";

const IGNOTE = ["Importo 3", "Colonna F", "Resto", "Cifra netta", "Quanto rimane", "Rimanenza"];

/** attuale − impegnato, under words that say nothing. */
const disponibilitaIgnota: Genere = (d) => {
  const sue = voci(d, "spese", d.intero(3, 8));
  const campi: CampoColonna[] = [
    "capitolo",
    "descrizione",
    "previsioneAttuale",
    "movimentato",
    "disponibilita",
    "cassa",
  ];
  const c = colonne(d, "spese", campi, sue).map((x) =>
    x.campo === "disponibilita" ? { ...x, nome: d.uno(IGNOTE) } : x,
  );
  const tutte = d.forse() ? d.mescola(c) : c;
  return {
    nome: `disponibilità by sums alone: ${tutte.map((x) => x.nome).join(" | ")}`,
    data: FINE,
    fogli: { Spese: incornicia(d, righe(tutte)) },
    atteso: { spese: somme(sue, campi), verdetto: ["si"] },
  };
};

/** Two columns headed alike, one of which holds shares or counts. */
const sottoSta: Genere = (d) => {
  const sue = voci(d, "spese", d.intero(3, 8));
  const campi: CampoColonna[] = ["capitolo", "descrizione", "previsioneAttuale", "movimentato", "cassa"];
  const c = colonne(d, "spese", campi, sue);
  const i = c.findIndex((x) => x.campo === "movimentato");
  const nome = c[i]?.nome ?? "";
  const quote = d.forse();
  const altra = {
    campo: null,
    nome,
    celle: sue.map((v): Cella =>
      quote ? quota(Math.round((v.movimentato / v.previsioneAttuale) * 100) / 100) : d.intero(1, 12),
    ),
  };
  const tutte = d.forse() ? c.toSpliced(i, 0, altra) : c.toSpliced(i + 1, 0, altra);
  return {
    nome: `twice «${nome}», one of ${quote ? "shares" : "counts"}`,
    data: FINE,
    fogli: { Spese: incornicia(d, righe(tutte)) },
    atteso: { spese: somme(sue, campi), verdetto: ["si", "da vedere"] },
  };
};

/** The sum tells which of two like columns the others are made of. */
const contiScelgono: Genere = (d) => {
  const sue = voci(d, "spese", d.intero(4, 9));
  const campi: CampoColonna[] = [
    "capitolo",
    "descrizione",
    "previsioneAttuale",
    "movimentato",
    "disponibilita",
  ];
  const c = colonne(d, "spese", campi, sue);
  const i = c.findIndex((x) => x.campo === "movimentato");
  const altra = {
    campo: null,
    nome: d.uno(["Impegni", "Impegnato", "Impegni assunti"]),
    celle: sue.map(() => d.intero(10_000, 900_000) / 100),
  };
  const tutte = d.forse() ? c.toSpliced(i, 0, altra) : c.toSpliced(i + 1, 0, altra);
  return {
    nome: `two columns of impegni: ${tutte.map((x) => x.nome).join(" | ")}`,
    data: FINE,
    fogli: { Spese: righe(tutte) },
    atteso: { spese: somme(sue, campi), verdetto: ["si", "da vedere"] },
  };
};

/** Nothing tells two columns apart: both are named, and the field has none. */
const ugualmenteBuone: Genere = (d) => {
  const sue = voci(d, "spese", d.intero(3, 8));
  const campi: CampoColonna[] = ["capitolo", "descrizione", "previsioneAttuale", "movimentato", "cassa"];
  const c = colonne(d, "spese", campi, sue);
  const i = c.findIndex((x) => x.campo === "movimentato");
  const altra = {
    campo: null,
    nome: c[i]?.nome ?? "",
    celle: sue.map(() => d.intero(10_000, 900_000) / 100),
  };
  return {
    nome: `twice «${altra.nome}», and they differ`,
    data: FINE,
    fogli: { Spese: righe(c.toSpliced(i + 1, 0, altra)) },
    atteso: {
      spese: {
        voci: sue.length,
        movimentato: null,
        previsioneAttuale: sue.reduce((n, v) => n + v.previsioneAttuale, 0),
      },
      verdetto: ["no"],
    },
  };
};

/** What is measured stands right before its target, under words that nobody knows. */
const vicini: Genere = (d) => {
  const p = piano(d, 3);
  const nome = d.uno(["Cosa contiamo", "Elemento", "Grandezza", "Oggetto della verifica", ""]);
  const c = [
    { campo: null, nome: "Obiettivo", celle: p.map((i) => i.obiettivo) },
    { campo: null, nome: "Responsabile", celle: p.map((i) => i.persona) },
    { campo: null, nome, celle: p.map((i) => i.indicatore) },
    {
      campo: null,
      nome: d.uno(["Target", "Valore atteso", "Risultato atteso"]),
      celle: p.map((i) => i.target),
    },
    {
      campo: null,
      nome: d.uno(["Raggiunto", "Consuntivo", "Valore raggiunto"]),
      celle: p.map((i) => i.raggiunto),
    },
  ];
  return {
    nome: `what is measured by its neighbours: «${nome}»`,
    data: FINE,
    fogli: { Piano: righePiano(c) },
    atteso: { indicatori: attesi(p), verdetto: ["si"] },
  };
};

/** An unknown column of amounts that nothing explains is named at its heading. */
const colonnaIgnota: Genere = (d) => {
  const sue = voci(d, "spese", d.intero(3, 8));
  const campi: CampoColonna[] = ["capitolo", "descrizione", "previsioneAttuale", "movimentato", "cassa"];
  const c = colonne(d, "spese", campi, sue);
  const altra = {
    campo: null,
    nome: d.uno(["Voce straordinaria", "Fondi PNRR", "Quota vincolata", "Cofinanziamento"]),
    celle: sue.map(() => d.intero(10_000, 900_000) / 100),
  };
  const noti = trappole(d, "spese", 1, sue);
  return {
    nome: `an unknown column: ${altra.nome}`,
    data: FINE,
    fogli: { Spese: righe([...c, altra, ...noti]) },
    atteso: { spese: somme(sue, campi), verdetto: ["da vedere"], colonneNominate: ["Spese!F"] },
  };
};

export const TESTIMONI: readonly Genere[] = [
  disponibilitaIgnota,
  sottoSta,
  contiScelgono,
  ugualmenteBuone,
  vicini,
  colonnaIgnota,
];
