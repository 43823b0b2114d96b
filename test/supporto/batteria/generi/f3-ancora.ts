/** The same figures more than once: a summary under the detail, three monitorings, entrate by titolo. */
import { colonne, righe, somme, voci, type CampoColonna } from "../bilancio";
import type { Cella } from "../caso";
import { colonnaPiano, piano } from "../piano";
import { attesi, FINE, righePiano, type Genere } from "./comune";

const sotto: Genere = (d) => {
  const campi: CampoColonna[] = [
    "capitolo",
    "descrizione",
    "missione",
    "programma",
    "previsioneAttuale",
    "movimentato",
    "cassa",
  ];
  const sue = voci(d, "spese", d.intero(3, 7));
  const c = colonne(d, "spese", campi, sue);
  const missioni = [...new Set(sue.map((v) => v.missione))];
  const vuote = Array.from({ length: d.intero(1, 3) }, (): Cella[] => []);
  const nome = d.uno(["Riepilogo per missione", "RIEPILOGO", "Sintesi"]);
  return {
    nome: "a summary under the detail",
    data: FINE,
    fogli: {
      Spese: [
        ...righe(c),
        ...vuote,
        ...(d.forse() ? [[nome]] : []),
        ["Missione", "Descrizione", "Assestato", "Impegnato", "Pagato"],
        ...missioni.map((m): Cella[] => {
          const tra = sue.filter((v) => v.missione === m);
          const di = (k: "previsioneAttuale" | "movimentato" | "cassa"): number =>
            tra.reduce((n, v) => n + v[k], 0) / 100;
          return [m, `Missione ${m}`, di("previsioneAttuale"), di("movimentato"), di("cassa")];
        }),
      ],
    },
    atteso: { spese: somme(sue, campi), verdetto: ["si", "da vedere"] },
  };
};

const entrate: Genere = (d) => {
  const sue = voci(d, "entrate", d.intero(3, 8));
  const campi: CampoColonna[] = [
    "capitolo",
    "descrizione",
    "codice",
    "previsioneAttuale",
    "movimentato",
    "cassa",
  ];
  const c = colonne(d, "entrate", campi, sue);
  const titolo = (x: string): string => x.slice(2, 3);
  const titoli = [...new Set(sue.map((v) => titolo(v.codice)))].sort();
  const sintesi = [
    ["Titolo", "Descrizione", "Previsione definitiva", "Accertamenti", "Riscossioni"],
    ...titoli.map((t): Cella[] => {
      const tra = sue.filter((v) => titolo(v.codice) === t);
      const di = (k: "previsioneAttuale" | "movimentato" | "cassa"): number =>
        tra.reduce((n, v) => n + v[k], 0) / 100;
      return [Number(t), `Titolo ${t}`, di("previsioneAttuale"), di("movimentato"), di("cassa")];
    }),
  ];
  const fogli = [
    ["Entrate", righe(c)],
    ["Entrate per titolo", sintesi],
  ] as const;
  return {
    nome: "entrate by capitolo and by titolo",
    data: FINE,
    fogli: Object.fromEntries(d.forse() ? fogli : fogli.toReversed()),
    atteso: { entrate: somme(sue, campi), verdetto: ["si", "da vedere"], nominati: ["Entrate per titolo"] },
  };
};

const treMonitoraggi: Genere = (d) => {
  const p = piano(d, 3);
  const nomi = d.uno([
    ["31.03", "30.06", "30.09"],
    ["I trimestre", "II trimestre", "III trimestre"],
    ["Marzo", "Giugno", "Settembre"],
    ["Monit. 31-03-23", "Monit. 30-06-23", "Monit. 30-09-23"],
  ] as const);
  const c = (["obiettivo", "responsabile", "indicatore", "target", "raggiunto"] as const).map((x) =>
    colonnaPiano(
      d,
      x,
      p,
      x === "raggiunto"
        ? d.uno(["Raggiunto", "Risultato", "Valore conseguito"])
        : x === "target"
          ? "Target"
          : undefined,
    ),
  );
  const a = (quanto: number) =>
    righePiano(
      c.map((x) =>
        x.campo === "raggiunto" ? { ...x, celle: p.map((i) => Math.floor(Number(i.target) * quanto)) } : x,
      ),
    );
  const [uno = "", due = "", tre = ""] = nomi;
  const fogli = d.mescola([
    [uno, a(0.1)],
    [due, a(0.4)],
    [tre, a(0.7)],
  ] as const);
  return {
    nome: `three monitorings: ${nomi.join(", ")}`,
    data: "2023-06-30",
    fogli: Object.fromEntries(fogli),
    atteso: {
      indicatori: p.map((i) => [i.indicatore, "in corso"]),
      verdetto: ["si", "da vedere"],
      nominati: [uno, tre],
    },
  };
};

/** The same plan on one sheet and, by settore, on others: a copy. */
const titoloConData: Genere = (d) => {
  const p = piano(d, 3);
  const c = (["obiettivo", "indicatore", "target", "raggiunto"] as const).map((x) =>
    colonnaPiano(d, x, p, x === "raggiunto" ? "Raggiunto" : x === "target" ? "Target" : undefined),
  );
  const prima = c.map((x) => (x.campo === "raggiunto" ? { ...x, celle: p.map(() => 1) } : x));
  const titolo = d.uno(["Situazione al", "MONITORAGGIO AL", "Stato di attuazione al", "Report al"]);
  return {
    nome: `the day in the title: ${titolo}`,
    data: FINE,
    fogli: {
      A: [[`${titolo} 30/06/2023`], ...righePiano(prima)],
      B: [[`${titolo} 31/12/2023`], ...righePiano(c)],
    },
    atteso: { indicatori: attesi(p), verdetto: ["si", "da vedere"], nominati: ["A"] },
  };
};

export const F3_ANCORA: readonly Genere[] = [sotto, entrate, treMonitoraggi, titoloConData];
