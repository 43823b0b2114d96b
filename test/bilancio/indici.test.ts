/** The indices: the figures of the real document's extract, each group, and what has no denominator. */
import { readFileSync } from "node:fs";
import { Decimal } from "../../src/base/importo";
import { computeBilancio } from "../../src/bilancio/bilancio";
import { FORMULE_INDICI, INDICI, type Indici } from "../../src/bilancio/indici";
import { NOMI_INDICI } from "../../src/bilancio/nomi-indici";
import { PARAMETRI_PREDEFINITI } from "../../src/bilancio/parametri";
import type { CampoMostrato, ImportoLetto, Parte, Voce } from "../../src/bilancio/voce";
import { openWorkbook } from "../../src/simulator/index";
import { conDatiReali, condiviso } from "../supporto/condivisi";
import { genera } from "../supporto/lavoro";

interface Dati {
  readonly parte?: Parte;
  readonly titolo?: number | null;
  readonly codice?: string | null;
  readonly missione?: number | null;
  readonly programma?: number | null;
  readonly responsabile?: string | null;
  /** Iniziale, attuale, movimentato, cassa. */
  readonly importi: readonly [number, number, number, number];
}

const CAMPI: readonly CampoMostrato[] = ["previsioneIniziale", "previsioneAttuale", "movimentato", "cassa"];

function voce(d: Dati, riga: number): Voce {
  const posizione = { foglio: "Foglio", riga, colonna: 1 };
  const importo = (n: number): ImportoLetto => ({
    posizione,
    forma: "numero",
    originale: n,
    invertito: false,
    valore: new Decimal(n),
  });
  return {
    parte: d.parte ?? "spese",
    foglio: "Foglio",
    riga,
    titolo: d.titolo === undefined ? 1 : d.titolo,
    codice: d.codice ?? null,
    capitolo: String(riga),
    articolo: null,
    descrizione: `Voce ${riga}`,
    missione: d.missione ?? null,
    programma: d.programma ?? null,
    sezione: null,
    denominazioneProgramma: null,
    responsabile: d.responsabile ?? null,
    importi: Object.fromEntries(CAMPI.map((c, i) => [c, importo(d.importi[i] ?? 0)])),
    celle: { titolo: posizione },
  };
}

const bilancio = (dati: readonly Dati[], parametri = PARAMETRI_PREDEFINITI) =>
  computeBilancio(
    dati.map((d, i) => voce(d, i + 2)),
    parametri,
  );

test("each index has its formula and its name on both sides", () => {
  expect(Object.keys(FORMULE_INDICI)).toEqual(INDICI);
  for (const parte of ["entrate", "spese"] as const) expect(Object.keys(NOMI_INDICI[parte])).toEqual(INDICI);
});

const SPESE: readonly Dati[] = [
  { titolo: 1, missione: 1, programma: 2, responsabile: "Verdi Ada", importi: [100, 200, 100, 50] },
  { titolo: 2, missione: 1, programma: 1, responsabile: "VERDI  ADA", importi: [100, 100, 20, 10] },
  { titolo: 1, missione: 20, programma: 1, responsabile: "Bruni Leo", importi: [0, 700, 0, 0] },
  { titolo: null, importi: [10, 10, 10, 10] },
];

test("spese: groups in order, each with its own indices", () => {
  const { spese } = bilancio(SPESE);
  const di = (g: { indici: Indici }): string[] => INDICI.map((i) => g.indici[i]?.toFixed() ?? "–");
  expect(spese?.perTitolo.map((g) => [g.titolo, g.voci, ...di(g)])).toEqual([
    [1, 2, "9", "0.1111", "0.5"],
    [2, 1, "1", "0.2", "0.5"],
    [null, 1, "–", "–", "–"],
  ]);
  expect(spese?.perMissione.map((g) => [g.missione, g.voci, ...di(g)])).toEqual([
    [1, 2, "1.5", "0.4", "0.5"],
    [20, 1, "–", "0", "–"],
    [null, 1, "–", "–", "–"],
  ]);
  expect(spese?.perProgramma.map((g) => [g.missione, g.programma, ...di(g)])).toEqual([
    [1, 1, "1", "0.2", "0.5"],
    [1, 2, "2", "0.5", "0.5"],
    [20, 1, "–", "0", "–"],
    [null, null, "–", "–", "–"],
  ]);
  expect(spese?.perResponsabile.map((g) => [g.responsabile, g.voci, ...di(g)])).toEqual([
    ["Verdi Ada", 2, "1.5", "0.4", "0.5"],
    ["Bruni Leo", 1, "–", "0", "–"],
    [null, 1, "–", "–", "–"],
  ]);
});

test("the missioni left out are out of the net indices of every group", () => {
  const { spese } = bilancio(SPESE);
  expect([spese?.indici.realizzazione?.toFixed(4), spese?.indiciNetti.realizzazione?.toFixed(4)]).toEqual([
    "0.1200",
    "0.4000",
  ]);
  expect(spese?.perMissione.map((g) => g.indiciNetti.realizzazione?.toFixed(4) ?? null)).toEqual([
    "0.4000",
    null,
    null,
  ]);
  const tutte = bilancio(SPESE, { ...PARAMETRI_PREDEFINITI, missioniEscluse: [] }).spese;
  expect(tutte?.indiciNetti).toEqual(tutte?.indici);
});

test("entrate: by responsabile only where one is named", () => {
  const senza = bilancio([{ parte: "entrate", importi: [1, 1, 1, 1] }]).entrate;
  expect(senza?.perResponsabile).toEqual([]);
  const con = bilancio([
    { parte: "entrate", importi: [0, 10, 5, 0] },
    { parte: "entrate", responsabile: "Neri", importi: [0, 0, 0, 0] },
  ]).entrate;
  expect(
    con?.perResponsabile.map((g) => [g.responsabile, g.indici.realizzazione?.toFixed(2) ?? null]),
  ).toEqual([
    ["Neri", null],
    [null, "0.50"],
  ]);
});

conDatiReali("the real workbook", () => {
  let quadro: Awaited<ReturnType<typeof genera>>;
  beforeAll(async () => {
    const host = openWorkbook(readFileSync(condiviso("dati", "lumezzane-2023.xlsx")));
    quadro = await genera({ soloControlli: true });
    host.close();
  });

  const percento = (x: { toFixed: (n: number) => string } | null | undefined): string =>
    x ? (Number(x.toFixed(4)) * 100).toFixed(2) : "–";

  test("the indices from the voci of the extract", () => {
    if (!quadro.ok) throw new Error("the workbook is read");
    const { entrate, spese } = quadro.quadro.bilancio;
    const titolo = (n: number) => entrate?.perTitolo.find((g) => g.titolo === n)?.indici;
    expect([
      percento(titolo(3)?.scostamento),
      percento(titolo(3)?.realizzazione),
      percento(titolo(4)?.realizzazione),
      percento(titolo(3)?.velocita),
      percento(titolo(4)?.velocita),
      percento(spese?.indici.realizzazione),
      percento(spese?.indiciNetti.realizzazione),
      percento(spese?.indici.velocita),
      percento(spese?.indiciNetti.velocita),
    ]).toEqual(["102.02", "93.33", "86.65", "7.45", "16.12", "47.70", "55.68", "50.39", "47.79"]);
  });

  test("every grouping counts every voce once", () => {
    if (!quadro.ok) throw new Error("the workbook is read");
    const { entrate, spese } = quadro.quadro.bilancio;
    const conta = (gruppi: readonly { voci: number }[] | undefined): number =>
      (gruppi ?? []).reduce((n, g) => n + g.voci, 0);
    expect(conta(entrate?.perTitolo)).toBe(57);
    for (const gruppi of [
      spese?.perTitolo,
      spese?.perMissione,
      spese?.perProgramma,
      spese?.perResponsabile,
    ]) {
      expect(conta(gruppi)).toBe(233);
    }
  });
});
