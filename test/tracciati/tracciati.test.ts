/**
 * The layouts of different packages and offices, each a workbook of its own making with what the command line's JSON
 * should say of it (docs/tracciati.md lists them): from the file, through the host, to the totals.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toRapporto } from "../../src/app/fuori/rapporto-json";
import { openWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe, type Fogli } from "../supporto/cartella-di-righe";
import { genera } from "../supporto/lavoro";

interface Tracciato {
  readonly descrizione: string;
  readonly fogli: Fogli;
  readonly atteso: unknown;
}

const CARTELLA = join(__dirname, "esempi");
const nomi = readdirSync(CARTELLA).sort();
const leggi = (nome: string): Tracciato =>
  JSON.parse(readFileSync(join(CARTELLA, nome), "utf8")) as Tracciato;

type Indicatore = ReturnType<typeof toRapporto>["indicatori"][number];

/** Where it stands, what it says, how it was understood and judged. */
const inBreve = (i: Indicatore) => [
  i.riga,
  i.indicatore,
  i.target,
  i.raggiunto,
  i.esito,
  i.avanzamento,
  i.scadenza,
  i.lettura,
  i.responsabile,
];

async function rapporto(fogli: Fogli): Promise<unknown> {
  const host = openWorkbook(cartellaDiRighe(fogli));
  try {
    const esito = await genera({ soloControlli: true });
    if (!esito.ok) return esito.problema;
    const { mappature, bilancio, indicatori, rilievi } = toRapporto(esito.quadro, [], {
      sync: 0,
      byteMassimi: 0,
      byteTotali: 0,
    });
    return {
      mappature,
      bilancio,
      ...(indicatori.length === 0 ? {} : { indicatori: indicatori.map(inBreve) }),
      rilievi: rilievi.map((r) => [r.codice, r.gravita, r.foglio, r.cella]),
    };
  } finally {
    host.close();
  }
}

test("there are at least twelve, different in kind", () => {
  expect(nomi.length).toBeGreaterThanOrEqual(12);
  expect(new Set(nomi.map((n) => leggi(n).descrizione)).size).toBe(nomi.length);
});

test.each(nomi)("%s", async (nome) => {
  const { fogli, atteso } = leggi(nome);
  expect(await rapporto(fogli)).toEqual(atteso);
});

const pagina = readFileSync("docs/tracciati.md", "utf8");
test.each(nomi)("%s is in docs/tracciati.md", (nome) => {
  expect(pagina).toContain(nome.replace(".json", ""));
  expect(pagina).toContain(leggi(nome).descrizione);
});
