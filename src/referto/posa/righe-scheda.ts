/** The card of an objective as rows: title and esito, its fields, its indicators with what is said of each. */
import type { Campo, Detto, Posti, RigaIndicatore, SchedaObiettivo } from "../documento/blocchi";
import { altezzaIn, righeCheEntrano, righeIn } from "./misura";
import { altezzaDi, cellaRiga, unita, type CellaRiga, type Griglia, type Riga, type Unita } from "./riga";
import type { NomeStile } from "../foglio/stili";

/** The grid of the cards: name of a field, its value over the others; the indicator's name over the first two. */
const NOME: Posti = [1, 1];
const VALORE: Posti = [2, 5];
const SECONDO_NOME: Posti = [3, 3];
const SECONDO: Posti = [4, 5];
const INDICATORE: Posti = [1, 2];
const TARGET: Posti = [3, 3];
const RAGGIUNTO: Posti = [4, 4];
const ESITO: Posti = [5, 5];
const TITOLO: Posti = [1, 4];
const LETTURA = 6;

const RIGA = 14;
/** A row is at most 409 points high in Excel. */
const MASSIMA = 400;

export function righeScheda(s: SchedaObiettivo, g: Griglia): Unita[] {
  const titolo = rigaTitolo(s, g, "");
  const segue = rigaTitolo(s, g, " (segue)");
  const campi = s.campi.flatMap((insieme) => unitaCampi(insieme, g, [segue]));
  const testa = rigaTestata();
  const indicatori = s.indicatori.map((i) => unita(righeIndicatore(i, g), { ripresa: [segue, testa] }));
  const [primoCampo, ...altriCampi] = campi;
  const [primo, ...altri] = indicatori;
  const inizio = [
    unita([{ ...titolo, punto: s.punto }], { legaDopo: true }),
    ...(primoCampo ? [{ ...primoCampo, legaDopo: true }] : []),
    ...altriCampi,
  ];
  // The title, and the first two fields under it.
  const seconda = inizio[2];
  const legati =
    seconda && altezzaDi(seconda.righe) < 60 && inizio[1]
      ? inizio
      : inizio.map((u, i) => (i === 1 ? { ...u, legaDopo: false } : u));
  const ultime = altri.map((u, i) => (i === altri.length - 2 ? { ...u, legaDopo: true } : u));
  const conTesta = primo
    ? [unita([testa, ...primo.righe], { ripresa: [segue], legaDopo: altri.length === 1 })]
    : [];
  return [...legati, ...conTesta, ...ultime];
}

function rigaTitolo(s: SchedaObiettivo, g: Griglia, coda: string): Riga {
  const mostrato = s.titolo.mostrato + coda;
  const cella =
    coda === "" ? s.titolo.cella : { tipo: "testo" as const, valore: `${breve(s.titolo.mostrato)}${coda}` };
  const alte = [
    altezzaIn(coda === "" ? mostrato : breve(mostrato), g.larga(TITOLO), "schedaTitolo"),
    altezzaIn(s.esito.mostrato, g.larga(ESITO), "esito"),
  ];
  return {
    celle: [
      cellaRiga({ cella }, TITOLO, []),
      { ...cellaRiga({ cella: coda === "" ? s.esito.cella : s.ancora }, ESITO, ["esitoTitolo"]) },
    ],
    punti: Math.max(20, ...alte.map((a) => a + 4)),
    stili: [{ stile: "schedaTitolo", da: 1, a: ESITO[1] }],
    punto: null,
  };
}

/** On a page that goes on, enough of the title to know it. */
const MASSIMO = 160;
const breve = (t: string): string =>
  t.length <= MASSIMO ? t : `${t.slice(0, t.lastIndexOf(" ", MASSIMO))}…`;

function unitaCampi(campi: readonly Campo[], g: Griglia, ripresa: readonly Riga[]): Unita[] {
  const [primo, secondo] = campi;
  if (!primo) return [];
  if (secondo) return [unita([rigaCoppia(primo, secondo, g)], { ripresa })];
  return interi(primo, g).map((c) => unitaCampo(c, g, ripresa));
}

/** A field in pieces that each fit a row of Excel. */
function interi(c: Campo, g: Griglia): Campo[] {
  if (altezzaIn(c.valore.mostrato, g.larga(VALORE), "cella") <= MASSIMA) return [c];
  const tagliato = tagliaCampo(c, righeCheEntrano(MASSIMA, "cella"));
  return tagliato ? [tagliato[0], ...interi(tagliato[1], g)] : [c];
}

function unitaCampo(c: Campo, g: Griglia, ripresa: readonly Riga[]): Unita {
  return unita([rigaCampo(c, g)], {
    ripresa,
    dividi: (punti) => {
      const entrano = righeCheEntrano(punti, "cella");
      const tutte = righeIn(c.valore.mostrato, g.larga(VALORE), "cella");
      // Neither two lines alone at the foot of a page nor one at its head.
      const n = Math.min(entrano, tutte - 2);
      const parti = n < 3 ? null : tagliaCampo(c, n);
      return parti ? [unitaCampo(parti[0], g, ripresa), unitaCampo(parti[1], g, ripresa)] : null;
    },
  });
}

function tagliaCampo({ etichetta, valore }: Campo, righe: number): readonly [Campo, Campo] | null {
  const parti = valore.taglia?.(righe);
  return parti
    ? [
        { etichetta, valore: parti[0] },
        { etichetta: "", valore: parti[1] },
      ]
    : null;
}

function rigaCampo({ etichetta, valore }: Campo, g: Griglia): Riga {
  const alta = altezzaIn(valore.mostrato, g.larga(VALORE), "cella");
  return {
    celle: [nome(etichetta, NOME), valoreIn(valore, VALORE, alta > RIGA + 4)],
    punti: Math.max(RIGA, alta),
    stili: [],
    punto: null,
  };
}

function rigaCoppia(a: Campo, b: Campo, g: Griglia): Riga {
  const alte = [
    altezzaIn(a.valore.mostrato, g.mm[1] ?? 0, "cella"),
    altezzaIn(b.valore.mostrato, g.larga(SECONDO), "cella"),
  ];
  const punti = Math.max(RIGA, ...alte);
  return {
    celle: [
      nome(a.etichetta, NOME),
      cellaRiga(a.valore, [2, 2], ["cella"]),
      nome(b.etichetta, SECONDO_NOME),
      valoreIn(b.valore, SECONDO, (alte[1] ?? 0) > RIGA + 4),
    ],
    punti,
    stili: [],
    punto: null,
  };
}

const nome = (etichetta: string, posti: Posti): CellaRiga =>
  cellaRiga({ cella: etichetta === "" ? null : { tipo: "testo", valore: etichetta } }, posti, ["campo"]);

/** One line runs over the blank cells at its right; more are wrapped in one cell. */
const valoreIn = (d: Detto, posti: Posti, piu: boolean, stile: NomeStile = "cella"): CellaRiga =>
  piu
    ? cellaRiga(d, posti, [stile])
    : cellaRiga(d, posti, [stile === "cella" ? "cellaStretta" : stile], false);

const parola = (valore: string) => ({ cella: { tipo: "testo" as const, valore } });

const rigaTestata = (): Riga => ({
  celle: [
    cellaRiga(parola("Indicatore"), INDICATORE, [], false),
    cellaRiga(parola("Target"), TARGET, []),
    cellaRiga(parola("Raggiunto"), RAGGIUNTO, []),
    cellaRiga(parola("Esito"), ESITO, ["testataCentro"]),
  ],
  punti: 17,
  stili: [{ stile: "testata", da: 1, a: ESITO[1] }],
  punto: null,
});

function righeIndicatore(i: RigaIndicatore, g: Griglia): Riga[] {
  const alte = [
    altezzaIn(i.nome.mostrato, g.larga(INDICATORE), "cella"),
    altezzaIn(i.target.mostrato, g.larga(TARGET), "cella"),
    altezzaIn(i.raggiunto.mostrato, g.larga(RAGGIUNTO), "cella"),
    altezzaIn(i.esito.mostrato, g.larga(ESITO) - 3, "esito"),
  ];
  const prima: Riga = {
    celle: [
      cellaRiga(i.nome, INDICATORE, ["cella"]),
      cellaRiga(i.target, TARGET, [i.stili[0]]),
      cellaRiga(i.raggiunto, RAGGIUNTO, [i.stili[1]]),
      cellaRiga(i.esito, ESITO, ["esito"]),
      cellaRiga(i.lettura, [LETTURA, LETTURA], ["didascalia"]),
    ],
    punti: Math.max(16, ...alte),
    stili: [{ stile: "righe", da: 1, a: ESITO[1] }],
    punto: null,
  };
  return [
    prima,
    ...i.sotto.map(({ etichetta, valore, mancante }): Riga => {
      const stile = mancante ? "daIndicare" : "cella";
      return {
        celle: [nome(etichetta, NOME), cellaRiga(valore, VALORE, [stile])],
        punti: Math.max(RIGA, altezzaIn(valore.mostrato, g.larga(VALORE), stile)),
        stili: [],
        punto: null,
      };
    }),
  ];
}
