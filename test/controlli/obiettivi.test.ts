/** The checks on what people wrote in the objectives: ratios, repetitions, names. */
import { parseDataIso } from "../../src/base/data";
import { ZERO } from "../../src/base/importo";
import type { GruppoPersona } from "../../src/base/persone";
import { voceConResponsabile } from "../supporto/voce";
import { CONTROLLI } from "../../src/controlli/catalogo";
import { giudica } from "../../src/obiettivi/giudica";
import type { IndicatoreLetto } from "../../src/obiettivi/indicatore";
import { detti, type RilievoDetto } from "../supporto/detto";
import { indicatore, TESTI, type Scritta } from "../supporto/indicatore";

const dataRiferimento = parseDataIso("2023-06-30");
if (!dataRiferimento) throw new Error("the date");
const parametri = { dataRiferimento, esercizio: 2023 };

interface Altro {
  readonly gruppi?: readonly GruppoPersona[];
  readonly bilancio?: readonly string[];
  readonly fogli?: readonly string[];
}

function controlla(
  codice: string,
  indicatori: readonly IndicatoreLetto[],
  altro: Altro = {},
): RilievoDetto[] {
  const controllo = CONTROLLI.find((c) => c.codice === codice);
  if (!controllo) throw new Error(codice);
  const rilievi = controllo.controlla({
    voci: (altro.bilancio ?? []).map(voceConResponsabile),
    totali: [],
    estratto: false,
    tolleranza: ZERO,
    definizioneDisponibilita: "semplice",
    giudizi: indicatori.map((i) => giudica(i, parametri)),
    parametri,
    fogli: altro.fogli ?? ["Spese", "Obiettivi"],
    gruppi: altro.gruppi ?? [],
    accettateIgnote: [],
  });
  return detti(rilievi);
}

const celle = (rilievi: readonly RilievoDetto[]): string[] =>
  rilievi.map((r) => `${r.foglio ?? ""}!${r.cella ?? ""}`);

const mezzo: Scritta = { valore: 0.5, formato: "0%", testo: "50%" };

describe("OBI-001, the ratio in the wording", () => {
  test.each<readonly [string, Scritta, Scritta]>([
    ["Ore di utilizzo 230/ Ore di apertura 35", "66%", "66%"],
    ["N. domande accolte (3) / N. domande presentate (4)", "100%", "74%"],
    ["% n. 102 domande accolte / 124 domande raccolte", "60%", "83,26"],
    ["Pratiche evase 47 su 52", "90%", "91%"],
    ["% 14 giovani iscritti (2002- 1995) /91 totale iscritti", "12%", "15,39%"],
    ["Media mensile: N. pubblicazioni (74)/ N. mesi (6)", "10", "12,34"],
    ["Controlli (5) / pratiche (0)", "10%", "100%"],
    ["Pratiche (1) / totale (4)", "50%", mezzo],
    ["N. 1.606 carte emesse / 1.619 carte rilasciate", "98%", "99,19%"],
  ])("%s, declared %j against %j: does not agree", (testo, target, raggiunto) => {
    const rilievi = controlla("OBI-001", [indicatore(target, raggiunto, testo)]);
    expect(rilievi.map((r) => [r.gravita, r.cella])).toEqual([["avviso", "O2"]]);
  });

  test.each<readonly [string, Scritta, Scritta]>([
    // agrees, rounded half up to the decimals shown
    ["N. 1606 carte emesse / 1619 totale carte", "98,00%", "99,20%"],
    ["N. pubblicazioni (74)/ N. mesi dell'anno (6)", "10", "12,33"],
    ["Evase (1) / ricevute (8)", "10%", "13%"],
    ["Evase (1) / ricevute (8)", "10%", "12,5%"],
    ["Pratiche (2) / totale (4)", "50%", mezzo],
    ["% n. 102 domande accolte / 124 domande raccolte", "60%", "82,26"],
    ["Protocolli in uscita 7.058/N° protocolli totali 9.503", "65%", "74,27%"],
    ["N. 955 alunni /n. 955 alunni delle scuole di 1° e 2° grado", "100%", "100%"],
    ["% n.8 domande pervenute / 8 % iscrizioni avvenute", "100%", "100%"],
    // no ratio, or none that is certain
    ["Schede predisposte / finanziamenti ottenuti", "100%", "90%"],
    ["Punti luce (numero totale al 31/12)", "3.140", "50%"],
    ["Gare adeguate (dal 01/07/2023 al 31/12/2023)", "100%", "40%"],
    ["Interventi di cui alla L.R. 27/2009 art. 4", "100%", "40%"],
    ["Bandi 3 e avvisi 4 / istanze 10 e ricorsi 2", "100%", "40%"],
    ["N. sopralluoghi/anno", "12", "25"],
    // a count, not the ratio
    ["N. interventi 8 / 10 previsti", "10", "9"],
    ["Evase (1) / ricevute (8)", "10%", "in corso"],
    ["Evase (1) / ricevute (8)", "10%", ""],
    ["Evase (0) / ricevute (0)", "10%", "100%"],
  ])("%s, declared %j against %j: nothing to say", (testo, target, raggiunto) => {
    expect(controlla("OBI-001", [indicatore(target, raggiunto, testo)])).toEqual([]);
  });

  test("says what the ratio gives", () => {
    const [r] = controlla("OBI-001", [indicatore("66%", "66%", "Utilizzo 230 / apertura 35")]);
    expect(r?.messaggio).toContain("230/35, dà 657,14%");
    expect(r?.messaggio).toContain("«66%»");
  });
});

test.each([
  ["Evase (0)/ presentate (0)", "100%", "100%", 1],
  ["Evase 0 su 0", "90%", "100", 1],
  ["Evase (0)/ presentate (0)", "100%", "n.d.", 0],
  ["Evase (0)/ presentate (0)", "10", "0", 0],
  ["Evase (0)/ presentate (3)", "100%", "0%", 0],
])("OBI-002: %s, target %j, declared %j", (testo, target, raggiunto, quanti) => {
  const rilievi = controlla("OBI-002", [indicatore(target, raggiunto, testo)]);
  expect(celle(rilievi)).toEqual(Array.from({ length: quanti }, () => "Obiettivi!O2"));
});

test("a struck-out indicator has nothing to say", () => {
  const i = indicatore("66%", "66%", "Utilizzo 230 / apertura 35", { stralciato: "ritirato" });
  expect(controlla("OBI-001", [i])).toEqual([]);
});

describe("OBI-009, written twice", () => {
  const riga = (r: number, testo: string, testi: Partial<typeof TESTI> = {}): IndicatoreLetto =>
    indicatore("10", "8", testo, {
      riga: r,
      testi: { ...TESTI, ...testi },
      celle: { indicatore: { foglio: "Obiettivi", riga: r, colonna: 13 } },
    });
  const altro = { obiettivoOperativo: "Altro" };

  test.each<readonly [string, readonly IndicatoreLetto[], readonly string[]]>([
    [
      "an indicator again in its objective",
      [riga(2, "N. corsi"), riga(3, "N. atti"), riga(4, "n. Corsi ")],
      ["M4"],
    ],
    ["three times, one finding", [riga(2, "N. corsi"), riga(3, "N. corsi"), riga(4, "N. corsi")], ["M3"]],
    ["the same wording in two objectives", [riga(2, "N. corsi"), riga(3, "N. corsi", altro)], []],
    [
      "a whole objective again, one finding",
      [riga(2, "N. corsi"), riga(3, "N. atti"), riga(9, "N. corsi"), riga(10, "N. atti")],
      ["M9"],
    ],
    [
      "one name and two ways of writing who answers",
      [riga(2, "N. corsi"), riga(3, "N. atti", { responsabileGestionale: "Anna Verdi" })],
      ["M3"],
    ],
    ["two programmi", [riga(2, "N. corsi"), riga(3, "N. atti", { codiceProgramma: "102" })], []],
    ["no wording at all", [riga(2, ""), riga(3, "")], []],
  ])("%s", (_, indicatori, attese) => {
    expect(controlla("OBI-009", indicatori).map((r) => r.cella)).toEqual(attese);
  });
});

describe("OBI-008, one person spelt in several ways", () => {
  const scritti = (...nomi: readonly string[]): IndicatoreLetto[] =>
    nomi.map((nome, i) =>
      indicatore("10", "8", `N. ${i}`, {
        testi: { ...TESTI, responsabileGestionale: nome },
        celle: { responsabileGestionale: { foglio: "Obiettivi", riga: i + 2, colonna: 9 } },
      }),
    );

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ["surname first or last", ["Verdi Anna", "Neri Ugo", "Anna Verdi"], ["I2"]],
    ["case", ["Verdi Anna", "VERDI ANNA"], ["I2"]],
    ["accents", ["Rossi Salomé", "Rossi Salomè"], ["I2"]],
    ["a title", ["Dott.ssa Verdi Anna", "Verdi Anna"], ["I2"]],
    ["one letter", ["Bertoldi Ida", "Ida Bertolti"], ["I2"]],
    ["two letters swapped", ["Bertoldi Ida", "Bertlodi Ida"], ["I2"]],
    ["a diminutive", ["Neri Laura", "Neri Lauretta"], ["I2"]],
    ["an initial", ["Neri Ugo", "Neri U."], ["I2"]],
    ["a second name left out", ["Neri Ugo Maria", "Ugo Neri"], ["I2"]],
    ["words joined", ["Del Prato Ida", "Delprato Ida"], ["I2"]],
    ["two in a cell, with nothing between", ["Verdi Anna", "Neri Ugo", "Verdi Anna Neri Ugo"], ["I2", "I3"]],
    ["two groups, one finding each", ["Verdi Anna", "Neri Ugo", "Anna Verdi", "Ugo Neri"], ["I2", "I3"]],
    // different people, or nothing to say
    ["the same everywhere", ["Verdi Anna", "Verdi  Anna "], []],
    ["two in a cell with a sign between", ["Verdi Anna", "Neri Ugo", "Verdi Anna / Neri Ugo"], []],
    ["Mario and Maria", ["Rossi Mario", "Rossi Maria"], []],
    ["two surnames", ["Bassi Luca", "Sassi Luca"], []],
    ["an initial that two may have", ["Neri Ugo", "Neri Ubaldo", "Neri U."], []],
    ["two settori", ["Settore 1", "Settore 2", "Ufficio Tecnico", "Ufficio Tecnica"], []],
    ["blanks", ["", " "], []],
  ])("%s: %j", (_, nomi, attese) => {
    expect(controlla("OBI-008", scritti(...nomi)).map((r) => r.cella)).toEqual(attese);
  });

  test("budget and objectives are looked at together, and capitals as a style say nothing", () => {
    const indicatori = scritti("Verdi Anna", "Neri Ugo", "Bruni Laura");
    const bilancio = ["VERDI ANNA", "NERI UGO", "BRUNI LAURETTA"];
    const [r, ...altri] = controlla("OBI-008", indicatori, { bilancio });
    expect(altri).toEqual([]);
    expect([r?.foglio, r?.cella]).toEqual(["Spese", "D4"]);
    expect(r?.messaggio).toContain("«BRUNI LAURETTA», «Bruni Laura»");
    expect(r?.messaggio).toContain("diminutivo, Laura/Lauretta");
    expect(r?.suggerimento).toContain("«Bruni Laura»");
    const dopo = controlla("OBI-008", indicatori, { bilancio, fogli: ["Obiettivi", "Spese"] });
    expect(celle(dopo)).toEqual(["Obiettivi!I4"]);
  });

  test.each<readonly [string, readonly GruppoPersona[], number]>([
    ["the whole group", [{ nome: "Verdi Anna", varianti: ["Anna Verdi", "ANNA VERDI"] }], 0],
    ["a part of it", [{ nome: "Verdi Anna", varianti: ["Anna Verdi"] }], 1],
    [
      "as several people",
      [
        { nome: "Verdi Anna", varianti: [] },
        { nome: "Anna Verdi", varianti: [] },
        { nome: "ANNA VERDI", varianti: [] },
      ],
      0,
    ],
  ])("confirmed %s", (_, gruppi, quanti) => {
    const indicatori = scritti("Verdi Anna", "Anna Verdi", "ANNA VERDI");
    expect(controlla("OBI-008", indicatori, { gruppi })).toHaveLength(quanti);
  });

  test("a cell with several names is silent once it stands in the group of each", () => {
    const insieme = "Verdi Anna Neri Ugo";
    const gruppi = ["Verdi Anna", "Neri Ugo"].map((nome) => ({ nome, varianti: [insieme] }));
    expect(controlla("OBI-008", scritti("Verdi Anna", "Neri Ugo", insieme), { gruppi })).toEqual([]);
  });

  test("the politicians are other people", () => {
    const [a, b] = scritti("Verdi Anna", "Neri Ugo");
    if (!a || !b) throw new Error("two");
    const politico = { ...b, testi: { ...b.testi, responsabilePolitico: "Anna Verdi" } };
    expect(controlla("OBI-008", [a, politico])).toEqual([]);
  });
});
