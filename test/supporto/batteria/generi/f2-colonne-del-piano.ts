/** Targets and results under many words; a declared grade alone; two results that disagree. */
import { incornicia } from "../foglio-finto";
import { colonnaPiano, piano, trappolePiano, type CampoPiano, type ColonnaPiano } from "../piano";
import { type Genere, FINE, righePiano, attesi } from "./comune";

/** A plan with other words, columns of no use among the others. */
const f2a: Genere = (d) => {
  const p = piano(d, d.intero(2, 4));
  const campi: CampoPiano[] = [
    "obiettivo",
    ...(d.forse(0.7) ? (["responsabile"] as const) : []),
    "indicatore",
    "target",
    "raggiunto",
  ];
  const c = campi.map((x) => colonnaPiano(d, x, p));
  const tutte = [...c];
  for (const x of trappolePiano(d, d.intero(0, 3), p)) tutte.splice(d.intero(1, tutte.length), 0, x);
  const senza = d.forse(0.3) ? d.mescola(tutte) : tutte;
  const chi = c.find((x) => x.campo === "responsabile");
  return {
    nome: `plan: ${senza.map((x) => x.nome).join(" | ")}`,
    data: FINE,
    fogli: {
      [d.uno(["Obiettivi", "Foglio1", "Report", "PDO", "Performance"])]: incornicia(d, righePiano(senza)),
    },
    atteso: {
      indicatori: attesi(p),
      ...(chi ? { responsabili: chi.celle.map(String) } : {}),
      verdetto: ["si", "da vedere"],
    },
  };
};

const f2b: Genere = (d) => {
  const p = piano(d, 3);
  const c = (["obiettivo", "responsabile", "indicatore", "target", "grado"] as const).map((x) =>
    colonnaPiano(d, x, p),
  );
  return {
    nome: `a declared grade alone: ${c.map((x) => x.nome).join(" | ")}`,
    data: FINE,
    fogli: { Foglio1: incornicia(d, righePiano(c)) },
    atteso: {
      indicatori: p.map((i) => [i.indicatore, i.quota >= 100 ? "raggiunto" : "non raggiunto"]),
      verdetto: ["si", "da vedere"],
    },
  };
};

const f2c: Genere = (d) => {
  const p = piano(d, 3);
  const c = (["obiettivo", "indicatore", "target", "raggiunto"] as const).map((x) =>
    colonnaPiano(
      d,
      x,
      p,
      x === "raggiunto"
        ? d.uno(["Consuntivo", "Risultato raggiunto", "Valore raggiunto", "Consuntivo 2023"])
        : undefined,
    ),
  );
  const altro: ColonnaPiano = {
    campo: null,
    nome: d.uno([
      "Valore validato dall'OIV",
      "Risultato validato dal Nucleo",
      "Valore certificato",
      "Risultato misurato dal NIV",
    ]),
    celle: p.map((i, n) => (n === 0 ? i.raggiunto : Number(i.raggiunto) - 1)),
  };
  return {
    nome: `two results that disagree: ${altro.nome}`,
    data: FINE,
    fogli: { F: righePiano([...c, altro]) },
    atteso: {
      indicatori: p.map((i, n) => [i.indicatore, n === 0 ? i.esito : "non rilevato"]),
      verdetto: ["no"],
    },
  };
};

export const F2: readonly Genere[] = [f2a, f2b, f2c];
