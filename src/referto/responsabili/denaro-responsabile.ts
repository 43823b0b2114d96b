/** The money of a responsabile: the capitoli that are theirs, by titolo or programma, added up live. */
import { computeTotali } from "../../bilancio/totali";
import type { Voce } from "../../bilancio/voce";
import { quozienteDi, sommaDi } from "../denaro/conti";
import type { BloccoVoci, Conti } from "../dati/dati";
import { Cifra, stessa } from "../documento/cifra";
import type { Blocco, Posti } from "../documento/blocchi";
import { rapporto } from "../documento/formule";
import { parola } from "../parole/frase";
import type { Responsabile } from "../parole/per-responsabile";
import { tabella, type Colonna, type RigaDi } from "../documento/tabella";

type Campo = "previsioneAttuale" | "movimentato" | "cassa";
type Suoi = Readonly<Record<Campo, Cifra>>;

/**
 * Stretches in one SUM. A formula is at most 8,192 characters long and a function takes 255 arguments: support.microsoft.com,
 * "Excel specifications and limits"; a stretch of a sheet with the longest name is some 50 characters.
 */
const TRATTI = 120;

export interface DenaroDi {
  readonly righe: readonly {
    readonly blocco: BloccoVoci;
    readonly parte: string;
    readonly capitoli: number;
    readonly importi: Suoi;
  }[];
  readonly totale: Suoi;
}

/** Null where they have no capitolo on this side. */
export function denaroDi(r: Responsabile, conti: Conti | null): DenaroDi | null {
  if (!conti) return null;
  const righe = conti.blocchi.flatMap((blocco) => {
    const voci = blocco.voci.filter((v) => r.voci.has(v));
    if (voci.length === 0) return [];
    if (voci.length === blocco.voci.length) {
      const { previsioneAttuale, movimentato, cassa } = blocco.totale;
      const importi = {
        previsioneAttuale: stessa(previsioneAttuale),
        movimentato: stessa(movimentato),
        cassa: stessa(cassa),
      };
      return [{ blocco, parte: "", capitoli: voci.length, importi }];
    }
    const fette = fetteDi(blocco, voci);
    return fette.map((sue, i) => ({
      blocco,
      parte: fette.length > 1 ? ` (parte ${i + 1} di ${fette.length})` : "",
      capitoli: sue.length,
      importi: sommati(sue, conti),
    }));
  });
  if (righe.length === 0) return null;
  const totale = (campo: Campo): Cifra => {
    const cifre = righe.map((x) => x.importi[campo]);
    const tutte = computeTotali(
      [...r.voci].filter((v) => v.parte === conti.parte),
      "semplice",
    );
    return new Cifra(sommaDi(cifre), tutte[campo]?.toNumber() ?? 0);
  };
  return {
    righe,
    totale: {
      previsioneAttuale: totale("previsioneAttuale"),
      movimentato: totale("movimentato"),
      cassa: totale("cassa"),
    },
  };
}

function sommati(voci: readonly Voce[], conti: Conti): Suoi {
  const t = computeTotali(voci, "semplice");
  const di = (campo: Campo): Cifra =>
    new Cifra(sommaDi(voci.flatMap((v) => conti.voci.get(v)?.[campo] ?? [])), t[campo]?.toNumber() ?? 0);
  return { previsioneAttuale: di("previsioneAttuale"), movimentato: di("movimentato"), cassa: di("cassa") };
}

/** Their voci in slices of so many stretches of neighbours at most. */
function fetteDi(blocco: BloccoVoci, voci: readonly Voce[]): Voce[][] {
  const posto = new Map(blocco.voci.map((v, i) => [v, i]));
  const fette: Voce[][] = [[]];
  let tratti = 0;
  let prima = -2;
  for (const v of voci) {
    const qui = posto.get(v) ?? 0;
    if (qui !== prima + 1) tratti += 1;
    if (tratti > TRATTI) {
      fette.push([]);
      tratti = 1;
    }
    fette.at(-1)?.push(v);
    prima = qui;
  }
  return fette;
}

export const nomeBlocco = (b: BloccoVoci): string => {
  const nome = b.voci[0]?.denominazioneProgramma?.replace(/\s+/g, " ").trim();
  const numero =
    b.missione === null
      ? b.nome
      : b.programma === null
        ? `Missione ${b.missione}`
        : `${b.missione}.${b.programma}`;
  return nome
    ? `${numero} ${nome}`
    : numero === b.nome
      ? b.nome
      : numero.startsWith("Missione")
        ? numero
        : `Programma ${numero}`;
};

interface Riga {
  readonly nome: string;
  readonly importi: Suoi;
}

/** Columns of the page of a responsabile: the name over two, three amounts, a share and its bar. */
export function tabellaDenaro(conti: Conti, denaro: DenaroDi): Blocco {
  const spese = conti.parte === "spese";
  const importo = (campo: Campo, titolo: string, n: number): Colonna<Riga> => ({
    campo,
    titolo,
    posti: [n, n],
    stile: "euroCent",
    testata: "destra",
    di: (r) => r.importi[campo],
  });
  const quote = new Map<Suoi, Cifra>();
  const quota = ({ importi }: Riga): Cifra => {
    const nota = quote.get(importi);
    if (nota) return nota;
    const { movimentato: m, previsioneAttuale: a } = importi;
    const nuova = new Cifra(rapporto(m, a), quozienteDi(m, a));
    quote.set(importi, nuova);
    return nuova;
  };
  const righe: RigaDi<Riga>[] = denaro.righe.map(({ blocco, parte, importi }) => ({
    r: { nome: nomeBlocco(blocco) + parte, importi },
  }));
  return tabella(
    [
      {
        campo: "nome",
        titolo: spese ? "Programma, importi in euro" : "Titolo di entrata, importi in euro",
        posti: [1, 2] as Posti,
        stile: "cella",
        di: (r) => parola(r.nome),
      },
      importo("previsioneAttuale", "Previsione attuale", 3),
      importo("movimentato", spese ? "Impegnato" : "Accertato", 4),
      importo("cassa", spese ? "Pagato" : "Riscosso", 5),
      {
        campo: "quota",
        titolo: spese ? "Impegnato su attuale" : "Accertato su attuale",
        posti: [6, 6],
        testataPosti: [6, 7],
        testata: "rientro",
        stile: "quota",
        di: quota,
      },
      { campo: "barra", titolo: "", posti: [7, 7], stile: "barra", barra: true, di: (r) => stessa(quota(r)) },
    ],
    [...righe, { r: { nome: "Totale", importi: denaro.totale }, aspetto: "totale" }],
  );
}
