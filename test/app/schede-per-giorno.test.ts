/** Schede over a table with a column for each day of monitoring: only the column of the reference date is written. */
import type { Scalare } from "../../src/base/griglia";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { accetta, compara, prepara, rigaObiettivo, TESTATA_OBIETTIVI, valori } from "../supporto/giro-schede";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const colonne = (...giorni: readonly string[]): Scalare[][] => [
  [...TESTATA_OBIETTIVI.slice(0, -1), ...giorni],
  [...rigaObiettivo("Rossi Mario", "N. atti pubblicati", "10", 4), ...giorni.slice(1).map(() => "")],
];

async function risponde(tabella: Scalare[][]) {
  host = openWorkbook(cartellaDiRighe({ Obiettivi: tabella }));
  await prepara();
  const [mandata] = valori(host, "Scheda Rossi Mario").slice(8);
  host.coauthor.write("Scheda Rossi Mario", "E9", 7);
  const { confronto } = await compara();
  const risposta = confronto.risposte.find((r) => r.campo === "raggiunto");
  await accetta(confronto);
  return { mandata, risposta, dopo: valori(host, "Obiettivi")[1]?.slice(8) };
}

test("the column of the reference date takes the answer, and the earlier one keeps its own", async () => {
  const { mandata, risposta, dopo } = await risponde(
    colonne("Raggiunto al 31/03", "Raggiunto al 30/06", "Raggiunto al 30/09"),
  );
  expect([mandata?.[3], mandata?.[4]]).toEqual([expect.stringContaining("prima: 4 al 31/03/2023"), ""]);
  expect(risposta).toMatchObject({ stato: "nuovo", attuale: { posizione: { riga: 2, colonna: 10 } } });
  expect(dopo?.slice(0, 2)).toEqual([4, 7]);
});

test.each([
  ["an earlier column alone", colonne("Raggiunto al 31/03"), [4]],
  ["columns before and after", colonne("Raggiunto al 31/03", "Raggiunto al 30/09"), [4]],
])("under %s nothing is written, and a new column is asked for", async (_, tabella, attese) => {
  const { mandata, risposta, dopo } = await risponde(tabella);
  expect([mandata?.[3], mandata?.[4]]).toEqual([expect.stringContaining("prima: 4 al 31/03/2023"), ""]);
  expect(risposta?.attuale.posizione).toBeNull();
  expect(risposta?.spiegazione).toBe(
    "raggiunto: nel foglio nessuna colonna è del 30/06/2023: aggiungerne una intestata «Raggiunto al 30/06/2023» e raccogliere di nuovo, o si conserva solo nel registro.",
  );
  expect(dopo).toEqual(attese);
});

test("once the column is there the same answer goes into it", async () => {
  const { dopo } = await risponde(colonne("Raggiunto al 31/03"));
  expect(dopo).toEqual([4]);
  host.coauthor.write("Obiettivi", "J1", "Raggiunto al 30/06/2023");
  await accetta((await compara()).confronto);
  expect(valori(host, "Obiettivi")[1]?.slice(8)).toEqual([4, 7]);
});
