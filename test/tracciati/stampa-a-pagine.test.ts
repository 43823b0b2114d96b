/**
 * A print of pages, its heading on each, with the totals of its missioni: wherever the page breaks, a total adds up the rows
 * of its group, and one that is wrong is said alone.
 */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const TESTATA: Riga = ["Cap.", "Oggetto", "Missione", "Piano dei conti", "Stanziato", "Impegnato", "Pagato"];
const VOCI: readonly Riga[] = [
  [110, "Carta per gli uffici", 1, "U.1.03.01.02.001", 1200.5, 900.25, 410],
  [120, "Pulizie del municipio", 1, "U.1.03.02.13.002", 8300, 7900.1, 6100.75],
  [130, "Assicurazioni", 1, "U.1.10.04.01.003", 5400, 5400, 5400],
  [210, "Riscaldamento scuole", 4, "U.1.03.02.05.006", 15750.3, 12000, 8800.2],
  [220, "Mensa", 4, "U.1.03.02.14.002", 32100, 29999.99, 17040],
  [310, "Sale per le strade", 10, "U.1.03.01.02.999", 2250, 1100, 305.15],
  [320, "Asfalti", 10, "U.2.02.01.09.012", 61000, 48000.6, 12500],
  [330, "Segnaletica", 10, "U.1.03.02.09.008", 3100.4, 2480, 990.9],
  [340, "Lampioni", 10, "U.1.03.02.05.004", 18800, 17650.35, 15210],
  [410, "Assistenza agli anziani", 12, "U.1.03.02.15.009", 9900, 8200, 4100],
];
const IMPORTI = [4, 5, 6] as const;

const somma = (righe: readonly Riga[]): Scalare[] =>
  IMPORTI.map((i) => Math.round(righe.reduce((n, r) => n + Number(r[i]), 0) * 100) / 100);
const totale = (nome: string, righe: readonly Riga[]): Riga => ["", nome, "", "", ...somma(righe)];

/** Voci and totals of missione, in their order, with the grand total. */
const CORPO: readonly Riga[] = [
  ...[1, 4, 10, 12].flatMap((m) => {
    const sue = VOCI.filter((v) => v[2] === m);
    return [...sue, totale(`Totale missione ${String(m).padStart(2, "0")}`, sue)];
  }),
  totale("Totale generale della spesa", VOCI),
];

/** What a page says at its head and foot: of the pages before it, of itself, of all so far. */
interface Forma {
  readonly testa: (prima: readonly Riga[]) => readonly Riga[];
  readonly piede: (sue: readonly Riga[], finQui: readonly Riga[]) => readonly Riga[];
}
const FORME: Readonly<Record<string, Forma>> = {
  "nothing but the heading": { testa: () => [], piede: () => [] },
  "totals of the page and so far": {
    testa: () => [],
    piede: (sue, finQui) => [totale("Totale di pagina", sue), totale("Totale progressivo", finQui)],
  },
  "what is carried over": {
    testa: (prima) => (prima.length > 0 ? [totale("Riporto", prima)] : []),
    piede: (_, finQui) => [totale("A riportare", finQui)],
  },
  "the total of the pages before": {
    testa: (prima) => (prima.length > 0 ? [totale("Totale pagine precedenti", prima)] : []),
    piede: () => [],
  },
};

/** In pages of `quante` lines. */
function stampa(quante: number, { testa, piede }: Forma): Riga[] {
  const pagine = Array.from({ length: Math.ceil(CORPO.length / quante) }, (_, i) =>
    CORPO.slice(i * quante, (i + 1) * quante),
  );
  const vociIn = (righe: readonly Riga[]): readonly Riga[] => righe.filter((r) => VOCI.includes(r));
  return pagine.flatMap((righe, i) => {
    const prima = vociIn(pagine.slice(0, i).flat());
    const sue = vociIn(righe);
    return [
      ["Comune di Selva Alta"],
      [`Elenco della spesa, pag. ${i + 1}`],
      TESTATA,
      ...testa(prima),
      ...righe,
      ...piede(sue, [...prima, ...sue]),
      [],
    ];
  });
}

async function detto(righe: readonly Riga[]) {
  const { rilievi, verdetto } = await letto({ Uscite: righe }, "2024-12-31");
  return {
    esito: verdetto.esito,
    // Of a foot of page without rows there is nothing to say.
    errori: rilievi.filter((r) => r.gravita !== "nota").map((r) => `${r.codice} ${r.cella ?? ""}`),
    frasi: rilievi.map((r) => r.messaggio),
  };
}

const CASI = Object.keys(FORME).flatMap((forma) => [1, 2, 3, 5, 8, 40].map((n) => [forma, n] as const));

describe.each(CASI)("%s, %i lines a page", (nome, quante) => {
  const righe = stampa(quante, FORME[nome] ?? { testa: () => [], piede: () => [] });
  const dove = (etichetta: string): number => righe.findIndex((r) => r[1] === etichetta);

  test("all right", async () => {
    expect(await detto(righe)).toMatchObject({ esito: "si", errori: [] });
  });

  test.each(["Totale missione 04", "Totale missione 10", "Totale generale della spesa"])(
    "%s wrong by 7,00 is said alone",
    async (etichetta) => {
      const i = dove(etichetta);
      const rotte = righe.map((r, k) => (k === i ? r.with(5, Number(r[5]) + 7) : r));
      expect(await detto(rotte)).toMatchObject({ esito: "no", errori: [`BIL-002 F${i + 1}`] });
    },
  );

  test("a row that is lost is missed by its missione and by the whole", async () => {
    const rotte = righe.filter((r) => r[0] !== 320);
    const trovato = await detto(rotte);
    expect(trovato.esito).toBe("no");
    for (const e of ["Totale missione 10", "Totale generale della spesa"])
      expect(trovato.errori).toContain(`BIL-002 E${rotte.findIndex((r) => r[1] === e) + 1}`);
  });

  test("a missione whose rows are all lost is said by its total", async () => {
    const rotte = righe.filter((r) => r[2] !== 4);
    const trovato = await detto(rotte);
    expect(trovato.esito).toBe("no");
    expect(trovato.errori).toContain(`BIL-002 E${rotte.findIndex((r) => r[1] === "Totale missione 04") + 1}`);
    expect(trovato.frasi.join("\n")).not.toContain("estratto");
    expect(trovato.frasi.join("\n")).toContain("non c'è nessuna delle sue righe");
  });
});

test("a total of the rows of its page alone, whose group began on the page before, is wrong", async () => {
  const righe = stampa(6, FORME["nothing but the heading"] ?? { testa: () => [], piede: () => [] });
  const i = righe.findIndex((r) => r[1] === "Totale missione 04");
  const solo = VOCI.filter((v) => v[0] === 220);
  const rotte = righe.with(i, totale("Totale missione 04", solo));
  expect(await detto(rotte)).toMatchObject({
    esito: "no",
    errori: ["E", "F", "G"].map((c) => `BIL-002 ${c}${i + 1}`),
  });
});

describe("titoli without a row, with their total of nought", () => {
  const corrente = VOCI.filter((v) => String(v[3]).startsWith("U.1"));
  const capitale = VOCI.filter((v) => String(v[3]).startsWith("U.2"));
  const zero = (nome: string, importo = 0): Riga => ["", nome, "", "", importo, 0, 0];
  const righe = (zeri: readonly Riga[], ripete: boolean): Riga[] => [
    TESTATA,
    ...corrente,
    totale("Totale titolo I", corrente),
    ...(ripete ? [TESTATA] : []),
    ...capitale,
    totale("Totale titolo II", capitale),
    ...zeri.flatMap((z) => (ripete ? [TESTATA, z] : [z])),
    totale("Totale spese", VOCI),
  ];

  test.each([
    ["in figures", false, ["Totale titolo 3", "Totale titolo 5"]],
    ["in roman numerals", false, ["Totale titolo III", "Totale titolo V"]],
    ["each under its heading", true, ["Totale titolo 3", "Totale titolo 5"]],
  ])("%s", async (_, ripete, nomi) => {
    const zeri = nomi.map((n) => zero(n));
    expect(await detto(righe(zeri, ripete))).toMatchObject({ esito: "si", errori: [] });
  });

  test("with an amount it says that its rows are not there", async () => {
    const trovato = await detto(righe([zero("Totale titolo 3", 450)], false));
    expect(trovato).toMatchObject({ esito: "no", errori: [`BIL-002 E${VOCI.length + 4}`] });
  });
});

test.each(["Totale", "TOTALE SPESE"])("%s under the heading makes no extract", async (nome) => {
  const righe = [TESTATA, totale(nome, VOCI), ...CORPO];
  const ultima = righe.length;
  const rotte = righe.map((r, i) => (i === ultima - 1 ? r.with(5, Number(r[5]) + 7) : r));
  expect(await detto(rotte)).toMatchObject({ esito: "no", errori: [`BIL-002 F${ultima}`] });
});

test("a heading at the head of a page that holds the grand total alone, or nothing", async () => {
  const righe = [
    TESTATA,
    ...CORPO.slice(0, -1),
    ["Comune di Selva Alta"],
    TESTATA,
    ...CORPO.slice(-1),
    TESTATA,
  ];
  expect(await detto(righe)).toMatchObject({ esito: "si", errori: [] });
  const rotte = righe.map((r) => (r[1] === "Totale generale della spesa" ? r.with(6, 1) : r));
  expect(await detto(rotte)).toMatchObject({ esito: "no", errori: [`BIL-002 G${rotte.length - 1}`] });
});

/** With a voce on every page: a sheet of totals alone is no table. */
const SU_FOGLI = Object.keys(FORME).flatMap((forma) => [3, 4, 5, 6, 8].map((n) => [forma, n] as const));

describe.each(SU_FOGLI)("%s, %i lines a page, each page on a sheet of its own", (nome, quante) => {
  const righe = stampa(quante, FORME[nome] ?? { testa: () => [], piede: () => [] });
  /** The pages end with a blank row. */
  const fogli = (tutte: readonly Riga[]): Record<string, Riga[]> => {
    const pagine: Riga[][] = [[]];
    for (const r of tutte) {
      if (r.length === 0) pagine.push([]);
      else pagine.at(-1)?.push(r);
    }
    return Object.fromEntries(pagine.filter((p) => p.length > 0).map((p, i) => [`Uscite ${i + 1}`, p]));
  };
  const sbagliati = async (tutte: readonly Riga[]): Promise<readonly string[]> => {
    const { rilievi, verdetto } = await letto(fogli(tutte), "2024-12-31");
    return [verdetto.esito, ...rilievi.filter((r) => r.gravita !== "nota").map((r) => r.codice)];
  };

  test("all right", async () => {
    expect(await sbagliati(righe)).toEqual(["si"]);
  });

  test.each(["Totale missione 04", "Totale missione 10", "Totale generale della spesa"])(
    "%s wrong by 7,00 is an error",
    async (etichetta) => {
      const [esito, ...codici] = await sbagliati(
        righe.map((r) => (r[1] === etichetta ? r.with(5, Number(r[5]) + 7) : r)),
      );
      expect([esito, codici.includes("BIL-002")]).toEqual(["no", true]);
    },
  );

  test("a row that is lost is an error", async () => {
    expect(await sbagliati(righe.filter((r) => r[0] !== 320))).toContain("no");
  });
});
