/**
 * The colours of the paper, computed: words at least 4.5:1 on what is behind them, marks at least 3:1, and outcomes told apart
 * without colour. WCAG 2.2, 1.4.3, 1.4.11 and 1.4.1; relative luminance and contrast ratio as defined there.
 */
import { readFileSync } from "node:fs";
import { generaReferto } from "../../src/app/referto/genera-referto";
import { parseDataIso } from "../../src/base/data";
import { conCartella } from "../../src/excel/cartella-excel";
import { DISEGNI } from "../../src/referto/foglio/grafici";
import type { FoglioReferto } from "../../src/referto/foglio/foglio";
import { COLORI, STILI, type NomeStile, type Stile } from "../../src/referto/foglio/stili";
import { toniEsito } from "../../src/referto/foglio/tono";
import { openWorkbook } from "../../src/simulator/index";
import { condiviso, conDatiReali } from "../supporto/condivisi";
import { RICHIESTA } from "../supporto/lavoro";

const BIANCO = "#FFFFFF";

function luminanza(colore: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => parseInt(colore.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrasto(a: string, b: string): number {
  const [chiara = 0, scura = 0] = [luminanza(a), luminanza(b)].toSorted((x, y) => y - x);
  return (chiara + 0.05) / (scura + 0.05);
}

/** The sheets that a press would write, at a date. */
async function fogliDi(byte: Uint8Array, data: string): Promise<readonly FoglioReferto[]> {
  const host = openWorkbook(byte);
  let fogli: readonly FoglioReferto[] = [];
  try {
    const dataRiferimento = parseDataIso(data);
    await conCartella((c) =>
      generaReferto(
        {
          ...c,
          write: (documento) => {
            fogli = documento.fogli;
            return Promise.resolve({ fogli: [], mancate: [] });
          },
        },
        { ...RICHIESTA, dataRiferimento },
        () => undefined,
      ),
    );
  } finally {
    host.close();
  }
  return fogli;
}

let esempio: readonly FoglioReferto[];
beforeAll(async () => {
  esempio = await fogliDi(readFileSync("assets/esempio/borgo-esempio-2023.xlsx"), "2023-06-30");
});

test("the ratio is that of the definition", () => {
  expect(contrasto("#000000", BIANCO)).toBeCloseTo(21, 5);
  expect(contrasto("#767676", BIANCO)).toBeCloseTo(4.54, 2);
});

test("each style by itself", () => {
  const poco = Object.entries<Stile>(STILI)
    .map(([nome, s]) => ({ nome, rapporto: contrasto(s.colore ?? COLORI.inchiostro, s.sfondo ?? BIANCO) }))
    .filter(({ nome, rapporto }) => nome !== "barra" && rapporto < 4.5);
  expect(poco).toEqual([]);
});

/** What is seen in each cell that has something: the later style over the earlier, the rule over both. */
function visti(f: FoglioReferto): { dove: string; colore: string; sfondo: string }[] {
  return f.celle.flatMap((riga, r) =>
    riga.flatMap((cella, c) => {
      if (cella === null) return [];
      const qui = ({ zona: z }: { zona: FoglioReferto["stili"][number]["zona"] }): boolean =>
        r + 1 >= z.riga && r + 1 <= z.ultimaRiga && c + 1 >= z.colonna && c + 1 <= z.ultimaColonna;
      const stile = Object.assign({}, ...f.stili.filter(qui).map((s) => STILI[s.stile])) as Stile;
      if (stile.formatoNumero === ";;;") return [];
      const regole = f.condizionali.filter(qui).map((s) => ({ ...stile, ...STILI[s.stile] }));
      return [stile, ...regole].map((s) => ({
        dove: `${f.nome}!${r + 1},${c + 1}`,
        colore: s.colore ?? COLORI.inchiostro,
        sfondo: s.sfondo ?? BIANCO,
      }));
    }),
  );
}

function siLegge(fogli: readonly FoglioReferto[]): void {
  const celle = fogli.flatMap(visti);
  expect(celle.length).toBeGreaterThan(500);
  expect(celle.filter((v) => contrasto(v.colore, v.sfondo) < 4.5)).toEqual([]);
}

test("every cell of the sample, whatever lies over what", () => {
  siLegge(esempio);
});

conDatiReali("the real workbook", () => {
  test.each(["2023-06-30", "2023-12-31"])("every cell at %s", async (data) => {
    siLegge(await fogliDi(readFileSync(condiviso("dati", "lumezzane-2023.xlsx")), data));
  });
});

test("marks: bars on their track and on paper, borders that alone tell a part of a chart, lines to write on", () => {
  expect(contrasto(COLORI.ardesia, COLORI.pista)).toBeGreaterThanOrEqual(3);
  expect(contrasto(COLORI.ardesia, BIANCO)).toBeGreaterThanOrEqual(3);
  expect(contrasto(COLORI.segno, BIANCO)).toBeGreaterThanOrEqual(3);
  expect(esempio.flatMap((f) => f.grafici.map((g) => g.chiave))).toEqual(["impegnare"]);
  const { colori, contorno } = DISEGNI.impegnare;
  const [piena = BIANCO, vuota = BIANCO] = colori;
  expect(contrasto(piena, vuota)).toBeGreaterThanOrEqual(3);
  expect(contrasto(contorno ?? BIANCO, BIANCO)).toBeGreaterThanOrEqual(3);
});

test("outcomes are told by their first words, each by its own; colour comes after", () => {
  const toni = toniEsito({ riga: 1, colonna: 1, ultimaRiga: 1, ultimaColonna: 1 });
  expect(toni.every((t) => t.inizia.trim() !== "")).toBe(true);
  expect(new Set(toni.map((t) => t.inizia)).size).toBe(toni.length);
  // In grey: what is done, what goes on and what is missed differ by at least half as much again.
  const fondo = (n: NomeStile): string => (STILI[n] as Stile).sfondo ?? BIANCO;
  const [pieno, raggiunto, corso] = (["tonoPieno", "tonoRaggiunto", "tonoCorso"] as const).map(fondo);
  expect(contrasto(pieno ?? "", raggiunto ?? "")).toBeGreaterThanOrEqual(3);
  expect(contrasto(raggiunto ?? "", corso ?? "")).toBeGreaterThanOrEqual(1.3);
});

test("a chart has above it the sentence that says what it shows, and where the same figures are", () => {
  for (const f of esempio)
    for (const g of f.grafici) {
      const sopra = f.celle.slice(0, g.posizione.riga - 1).flat();
      const testi = sopra.flatMap((c) => (c?.tipo === "testo" ? [c.valore] : []));
      expect(testi.join(" ")).toMatch(/Barra intera: .*parte piena: .*Le stesse cifre sono nella tabella/);
    }
});
