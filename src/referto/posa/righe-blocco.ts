/** Each block as rows of its part's grid, bound as they must be kept together. */
import type { Grafico, Zona } from "../foglio/foglio";
import type { Blocco, CifraChiave, Detto, DisegnoGrafico, ParteDocumento, Posti } from "../documento/blocchi";
import { ALTEZZA_RIGA } from "../foglio/pagine";
import { altezzaIn, puntiRighe, righeIn } from "./misura";
import { cellaRiga, unita, type CellaRiga, type Griglia, type Riga, type Unita } from "./riga";
import { righeScheda } from "./righe-scheda";
import { righeTabella } from "./righe-tabella";
import type { NomeStile } from "../foglio/stili";

/** A chart with the rows it stands on. */
export interface Grafica {
  readonly grafico: Omit<Grafico, "dati" | "posizione">;
  readonly prima: Riga;
  readonly ultima: Riga;
  /** Of its table, from row 1. */
  readonly dati: Zona;
}

const grigliaDi = ({ griglia }: Pick<ParteDocumento, "griglia">): Griglia => ({
  mm: griglia,
  larga: ([da, a]) => griglia.slice(da - 1, a).reduce((n, mm) => n + mm, 0),
});

export function righeDi(p: Pick<ParteDocumento, "griglia" | "blocchi">): {
  unita: Unita[];
  grafici: Grafica[];
} {
  const g = grigliaDi(p);
  const grafici: Grafica[] = [];
  let segue: readonly Riga[] = [];
  const unita = p.blocchi.flatMap((b) => {
    const sue = diBlocco(b, g, grafici);
    // A section that begins a page says its own name; so does what it stands with.
    const conNome = b.tipo === "titolo" ? sue : sue.map((u) => conRipresa(u, segue));
    if (b.tipo === "pagina") segue = [];
    if ((b.tipo === "titolo" || b.tipo === "sezione") && b.segue !== undefined)
      segue = [rigaSegue(b.segue, g)];
    return conNome;
  });
  return { unita, grafici };
}

/** A page that begins with it begins with those rows. */
function conRipresa(u: Unita, sopra: readonly Riga[]): Unita {
  if (sopra.length === 0 || u.bianco || u.salto) return u;
  const { dividi } = u;
  return {
    ...u,
    ripresa: [...sopra, ...u.ripresa],
    dividi:
      dividi &&
      ((punti) => {
        const parti = dividi(punti);
        return parti && [conRipresa(parti[0], sopra), conRipresa(parti[1], sopra)];
      }),
  };
}

function rigaSegue(nome: string, g: Griglia): Riga {
  const valore = `${nome} (segue)`;
  const riga = intera({ cella: { tipo: "testo", valore }, mostrato: valore }, "capo", g);
  return { ...riga, punti: riga.punti + 4 };
}

function diBlocco(b: Blocco, g: Griglia, grafici: Grafica[]): Unita[] {
  switch (b.tipo) {
    case "titolo": {
      const titolo = { ...intera(b.detto, "titoloParte", g), punto: b.punto };
      return [unita([titolo, ...b.sotto.map((d) => intera(d, "sottotitolo", g))], { legaDopo: true })];
    }
    case "sezione":
      return [
        unita([{ ...intera(b.detto, b.accento ? "capoAccento" : "capo", g), punto: b.punto }], {
          legaDopo: true,
        }),
      ];
    case "frase":
      return [unita([intera(b.detto, b.stile, g)], { legaDopo: b.lega ?? false })];
    case "tabella":
      return righeTabella(b, g);
    case "scheda":
      return righeScheda(b, g);
    case "cifre":
      return [unita(righeCifre(b.cifre))];
    case "grafico": {
      const { righe, grafica } = righeGrafico(b.chiave, b.grafico, g);
      grafici.push(grafica);
      return [unita(righe)];
    }
    case "firma":
      return [unita(righeFirma(b.firme, g))];
    case "pagina":
      return [unita([], { salto: true })];
    case "spazio":
      return [unita([vuota(b.punti)], { bianco: true })];
    default:
      return b satisfies never;
  }
}

const vuota = (punti: number): Riga => ({ celle: [], punti, stili: [], punto: null });

/** A text over the whole grid. */
function intera(d: Detto, stile: NomeStile, g: Griglia): Riga {
  const posti: Posti = [1, g.mm.length];
  return {
    celle: [cellaRiga(d, posti, [stile])],
    punti: altezzaIn(d.mostrato, g.larga(posti), stile),
    stili: [],
    punto: null,
  };
}

/** Name, figure, bar, words: four rows, a figure beside the other. */
function righeCifre(cifre: readonly CifraChiave[]): Riga[] {
  const riga = (punti: number, di: (c: CifraChiave) => CellaRiga): Riga => ({
    celle: cifre.map(di),
    punti,
    stili: [],
    punto: null,
  });
  const parola = (valore: string): Detto => ({ cella: { tipo: "testo", valore }, mostrato: valore });
  return [
    riga(15, (c) => cellaRiga(parola(c.etichetta), c.posti, ["etichettaChiave"], false)),
    riga(30, (c) => cellaRiga(c.valore, c.posti, ["cifraChiave"])),
    riga(8, (c) => cellaRiga({ cella: c.barra }, c.posti, ["barra"])),
    riga(puntiRighe(1, "sottoChiave"), (c) => cellaRiga(c.sotto, c.posti, ["sottoChiave"])),
  ];
}

/** Blank rows for the chart; its table right of the grid, from the first of them. */
function righeGrafico(
  chiave: Grafico["chiave"],
  { testa, righe, altezza, ...disegno }: DisegnoGrafico,
  g: Griglia,
): { righe: Riga[]; grafica: Grafica } {
  const colonna = g.mm.length + 2;
  const tabella = [testa.map((valore) => ({ tipo: "testo", valore }) as const), ...righe];
  const quante = Math.max(tabella.length, Math.ceil(altezza / ALTEZZA_RIGA));
  const scritte = Array.from({ length: quante }, (_, i): Riga => ({
    celle: (tabella[i] ?? []).map((cella, k) =>
      cellaRiga({ cella }, [colonna + k, colonna + k], ["didascalia"]),
    ),
    punti: ALTEZZA_RIGA,
    stili: [],
    punto: null,
  }));
  const [prima = vuota(ALTEZZA_RIGA)] = scritte;
  return {
    righe: scritte,
    grafica: {
      grafico: { chiave, ...disegno },
      prima,
      ultima: scritte.at(-1) ?? prima,
      dati: { riga: 1, colonna, ultimaRiga: tabella.length, ultimaColonna: colonna + testa.length - 1 },
    },
  };
}

/** Who signs, room to sign, a line. */
function righeFirma(firme: readonly { readonly testo: string; readonly posti: Posti }[], g: Griglia): Riga[] {
  const righe = Math.max(...firme.map((f) => righeIn(f.testo, g.larga(f.posti), "rigaFirma")));
  const celle = firme.map((f) =>
    cellaRiga({ cella: { tipo: "testo", valore: f.testo } }, f.posti, ["rigaFirma"]),
  );
  const linea = firme.map((f) => cellaRiga({ cella: null }, f.posti, ["lineaFirma"]));
  return [
    { celle, punti: puntiRighe(righe, "rigaFirma"), stili: [], punto: null },
    { celle: linea, punti: 42, stili: [], punto: null },
  ];
}
