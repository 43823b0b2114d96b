/** Each check on the budget: what it finds, where, how grave; and what it leaves alone. */
import type { Scalare } from "../../src/base/griglia";
import { Decimal } from "../../src/base/importo";
import { parseDataIso } from "../../src/base/data";
import { computeBilancio } from "../../src/bilancio/bilancio";
import { isEstratto } from "../../src/bilancio/estratto";
import { PARAMETRI_PREDEFINITI } from "../../src/bilancio/parametri";
import type { RigaTotale, Voce } from "../../src/bilancio/voce";
import { CONTROLLI } from "../../src/controlli/catalogo";
import { readPrints } from "../../src/tracciati/read-stampe";
import { recognise } from "../../src/tracciati/recognise";
import { detti, type RilievoDetto } from "../supporto/detto";
import { ENTRATE_INTESTAZIONI, griglia, SPESE_INTESTAZIONI } from "../supporto/griglia";

interface Letto {
  readonly voci: readonly Voce[];
  readonly totali: readonly RigaTotale[];
}

function leggi(entrate: readonly (readonly Scalare[])[], spese: readonly (readonly Scalare[])[]): Letto {
  const griglie = [
    griglia([ENTRATE_INTESTAZIONI, ...entrate], "Entrate"),
    griglia([SPESE_INTESTAZIONI, ...spese], "Spese"),
  ];
  const tabelle = recognise(griglie).mappature.map((m) => {
    const g = griglie.find((x) => x.foglio === m.foglio);
    if (!g) throw new Error(m.foglio);
    return { g, m };
  });
  return readPrints(tabelle);
}

function controlla({ voci, totali }: Letto, tolleranza = 0): RilievoDetto[] {
  const dataRiferimento = parseDataIso("2023-06-30");
  if (!dataRiferimento) throw new Error("date");
  const contesto = {
    voci,
    totali,
    estratto: isEstratto(voci, totali, PARAMETRI_PREDEFINITI),
    tolleranza: new Decimal(tolleranza),
    definizioneDisponibilita: PARAMETRI_PREDEFINITI.definizioneDisponibilita,
    giudizi: [],
    fogli: [],
    gruppi: [],
    accettateIgnote: [],
    parametri: { dataRiferimento, esercizio: 2023 },
  };
  return detti(CONTROLLI.flatMap((c) => c.controlla(contesto)));
}

const breve = (rilievi: readonly RilievoDetto[]): string[] =>
  rilievi.map((r) => `${r.codice} ${r.gravita} ${r.foglio ?? "-"}!${r.cella ?? "-"}`);

/** An entrata of titolo 1 and a spesa that balance each other; change what a case needs. */
const entrata = (altro: Partial<Record<number, Scalare>> = {}): Scalare[] =>
  [1, "E.1.01.01.06.001", 100, 0, "IMU", 100, 120, 60, 60, 30].map((v, i) => altro[i] ?? v);
const spesa = (altro: Partial<Record<number, Scalare>> = {}): Scalare[] =>
  [1, "01", "Verdi", 1, "U.1.03.02.15.999", 10111, 1, "STIPENDI", 100, 120, 60, 60, 30].map(
    (v, i) => altro[i] ?? v,
  );

test("a budget in order has no finding", () => {
  expect(controlla(leggi([entrata()], [spesa()]))).toEqual([]);
});

test.each<readonly [string, Scalare[][], Scalare[][], string[]]>([
  [
    "BIL-001: the disponibilità is not the difference",
    [entrata()],
    [spesa({ 11: 60.01 })],
    ["BIL-001 errore Spese!L2"],
  ],
  [
    "BIL-003: impegnato above the stanziamento",
    [entrata()],
    [spesa({ 10: 130, 11: -10 })],
    ["BIL-003 errore Spese!L2"],
  ],
  [
    "BIL-003: accertato above the previsione is lawful",
    [entrata({ 7: 130, 8: -10 })],
    [spesa()],
    ["BIL-003 nota Entrate!I2"],
  ],
  ["BIL-004: pagato above impegnato", [entrata()], [spesa({ 12: 60.01 })], ["BIL-004 errore Spese!M2"]],
  ["BIL-004: riscosso above accertato", [entrata({ 9: 61 })], [spesa()], ["BIL-004 errore Entrate!J2"]],
  ["BIL-005: entrate and spese differ", [entrata({ 6: 121, 8: 61 })], [spesa()], ["BIL-005 errore -!-"]],
  [
    "BIL-006: titolo 9 against titolo 7",
    [entrata(), entrata({ 0: 9, 1: "E.9.01.01.01.001", 7: 50, 8: 70 })],
    [spesa(), spesa({ 3: 7, 4: "U.7.01.01.01.001" })],
    ["BIL-006 errore -!-"],
  ],
  [
    "BIL-008: a level with one figure",
    [entrata()],
    [spesa(), spesa({ 4: "U.1.3.02.15", 5: 2 })],
    ["BIL-008 avviso Spese!E3"],
  ],
  [
    "BIL-008: the letter of the other side",
    [entrata()],
    [spesa(), spesa({ 4: "E.1.03.02.15.999", 5: 2 })],
    ["BIL-008 avviso Spese!E3"],
  ],
  [
    "BIL-008: a macroaggregato that is not in the list",
    [entrata()],
    [spesa({ 4: "U.1.13.01.01.001" })],
    ["BIL-008 avviso Spese!E2"],
  ],
  [
    "BIL-008: a tipologia that is not in the list, and one that is",
    [entrata({ 1: "E.1.01.05.01.001" }), entrata({ 1: "E.1.03.02.01.001", 2: 2 })],
    [spesa()],
    ["BIL-008 avviso Entrate!B2"],
  ],
  [
    "BIL-008: a titolo that spese do not have",
    [entrata()],
    [spesa(), spesa({ 3: 8, 4: "U.8.01.01.01.001" })],
    ["BIL-008 avviso Spese!E3"],
  ],
  ["BIL-008: a code that stops at the second level", [entrata({ 1: "E.1.01.00.00" })], [spesa()], []],
  ["BIL-008: four levels are enough", [entrata()], [spesa({ 4: "U.1.03.02.15" })], []],
  ["BIL-008: codes of another kind are none of its business", [entrata()], [spesa({ 4: "0103" })], []],
  [
    "BIL-009: the same capitolo with the same code",
    [entrata()],
    [spesa(), spesa({ 5: "010111" })],
    ["BIL-009 errore Spese!F3"],
  ],
  ["BIL-009: another code, another voce", [entrata()], [spesa(), spesa({ 4: "U.1.03.02.99.999" })], []],
  [
    "BIL-011: a missione that is not in the list",
    [entrata()],
    [spesa({ 0: 21 })],
    ["BIL-011 avviso Spese!A2"],
  ],
  [
    "BIL-011: a programma that is not in the list",
    [entrata()],
    [spesa({ 1: 13 })],
    ["BIL-011 avviso Spese!B2"],
  ],
  ["BIL-007: titolo and code disagree", [entrata()], [spesa({ 3: 2 })], ["BIL-007 errore Spese!E2"]],
])("%s", (_, entrate, spese, attesi) => {
  // Two spese weigh twice the entrata: the quadratura has its own cases.
  const rilievi = controlla(leggi(entrate, spese));
  const attesa = attesi.some((a) => a.startsWith("BIL-005"));
  expect(breve(attesa ? rilievi : rilievi.filter((r) => r.codice !== "BIL-005"))).toEqual(attesi);
});

const totale = (importi: readonly number[]): Scalare[] => [
  "TOTALE PROGRAMMA",
  "",
  "",
  "",
  "",
  "",
  "",
  "",
  ...importi,
];

test("BIL-002: a total off by nine cents is an error at its cell", () => {
  const letto = leggi([entrata()], [spesa(), totale([100, 120, 60, 60, 29.91])]);
  expect(breve(controlla(letto))).toEqual(["BIL-002 errore Spese!M3"]);
});

test("BIL-002: within the tolerance there is no finding", () => {
  const letto = leggi([entrata()], [spesa(), totale([100, 120, 60, 60, 29.91])]);
  expect(controlla(letto, 0.09)).toEqual([]);
});

test("BIL-002 is only a note where the rows of the block are not all there", () => {
  const letto = leggi(
    [entrata()],
    [spesa(), totale([100, 120, 60, 60, 30]), spesa({ 5: 2 }), totale([1, 1, 1, 1, 1])],
  );
  const rilievi = controlla(letto).filter((r) => r.codice === "BIL-002");
  expect(new Set(rilievi.map((r) => r.gravita))).toEqual(new Set(["nota"]));
  expect(rilievi[0]?.messaggio).toContain("non verificabile");
});

test("on an extract (no titolo 1) the quadratura is not verifiable, never wrong", () => {
  const letto = leggi([entrata({ 0: 3, 1: "E.3.01.01.01.001", 6: 500, 8: 440 })], [spesa()]);
  expect(breve(controlla(letto))).toEqual(["BIL-005 nota -!-"]);
});

test("an unreadable amount is left out of its own total only", () => {
  const { voci } = leggi([entrata()], [spesa(), spesa({ 5: 2, 10: "n.d." })]);
  const { spese } = computeBilancio(voci, PARAMETRI_PREDEFINITI);
  expect(spese?.totali.previsioneAttuale?.toFixed(2)).toBe("240.00");
  expect(spese?.totali.movimentato?.toFixed(2)).toBe("60.00");
  expect(spese?.totali.disponibilita?.toFixed(2)).toBe("60.00");
});

test("a zero denominator has no index, and avanzo counts in no index", () => {
  const avanzo = ["", "", "", "", "AVANZO", 0, 50, 0, 50, 0];
  const { entrate, spese } = computeBilancio(
    leggi([entrata({ 5: 0 }), avanzo], [spesa()]).voci,
    PARAMETRI_PREDEFINITI,
  );
  expect(entrate?.totali.previsioneAttuale?.toFixed(2)).toBe("170.00");
  expect(entrate?.indici.scostamento).toBeNull();
  expect(entrate?.indici.realizzazione?.toFixed(4)).toBe("0.5000");
  expect(spese?.indiciNetti.realizzazione?.toFixed(4)).toBe("0.5000");
});

test("missioni 20, 60 and 99 are out of the net indices only", () => {
  const { spese } = computeBilancio(
    leggi([entrata()], [spesa(), spesa({ 0: 20, 10: 0, 11: 120, 12: 0 })]).voci,
    PARAMETRI_PREDEFINITI,
  );
  expect([spese?.indici.realizzazione?.toFixed(4), spese?.indiciNetti.realizzazione?.toFixed(4)]).toEqual([
    "0.2500",
    "0.5000",
  ]);
});

test("what the user says of the extract wins over the figures", () => {
  const { voci, totali } = leggi([entrata()], [spesa()]);
  expect(isEstratto(voci, totali, PARAMETRI_PREDEFINITI)).toBe(false);
  expect(isEstratto(voci, totali, { ...PARAMETRI_PREDEFINITI, estratto: true })).toBe(true);
  const senzaTitolo1 = leggi([entrata({ 0: 3 })], [spesa()]);
  expect(isEstratto(senzaTitolo1.voci, senzaTitolo1.totali, PARAMETRI_PREDEFINITI)).toBe(true);
  expect(
    isEstratto(senzaTitolo1.voci, senzaTitolo1.totali, { ...PARAMETRI_PREDEFINITI, estratto: false }),
  ).toBe(false);
});

test.each<readonly [readonly number[], string]>([
  [[20, 60, 99], "0.5000"],
  [[], "0.2500"],
  [[1], "0.0000"],
])("the missioni out of the net indices are a parameter: %j", (missioniEscluse, netto) => {
  const { voci } = leggi([entrata()], [spesa(), spesa({ 0: 20, 10: 0, 11: 120, 12: 0 })]);
  const { spese } = computeBilancio(voci, { ...PARAMETRI_PREDEFINITI, missioniEscluse });
  expect(spese?.indiciNetti.realizzazione?.toFixed(4)).toBe(netto);
});
