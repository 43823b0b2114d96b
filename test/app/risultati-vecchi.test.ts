/**
 * A figure that was read and that nobody has calculated since what it depends on changed holds the verdict back, at its cell;
 * one that nobody reads does not. Here what the local host cannot calculate: links to other workbooks.
 */
import { controlla } from "../../src/app/referto/controlla";
import { correggi } from "../../src/app/decisioni/correggi";
import { rigaVerdetto } from "../../src/app/vista/riga-verdetto";
import { conRisultatiVecchi } from "../../src/app/lettura/risultati-vecchi";
import type { Quadro } from "../../src/app/giudizio/valuta";
import { spiega } from "../../src/controlli/frasi";
import { luogoDi } from "../../src/base/rilievo";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaCollegata, type Celle } from "../supporto/cartella-collegata";
import { RICHIESTA } from "../supporto/lavoro";

/** The check as the command line and the page run it, and its findings of results. */
async function guarda(host: OpenWorkbook): Promise<{ quadro: Quadro; vecchi: readonly string[] }> {
  const con = conRisultatiVecchi(conCartella, () => host.staleResults);
  const esito = await con((c) => controlla(c, RICHIESTA));
  if (!esito.ok) throw new Error("the workbook can be judged");
  const vecchi = esito.quadro.rilievi
    .filter((r) => r.codice === "MAP-020")
    .map((r) => `${r.gravita} ${luogoDi(r).cella ?? "?"} ${r.accettato ? "accettato" : "aperto"}`);
  return { quadro: esito.quadro, vecchi };
}

async function con<T>(celle: Celle, lavoro: (host: OpenWorkbook) => Promise<T>): Promise<T> {
  const host = openWorkbook(cartellaCollegata(celle));
  try {
    return await lavoro(host);
  } finally {
    host.close();
  }
}

const scrivi = (celle: Readonly<Record<string, number | string>>): Promise<void> =>
  Excel.run(async (context) => {
    const foglio = context.workbook.worksheets.getFirst();
    for (const [dove, v] of Object.entries(celle)) foglio.getRange(dove).values = [[v]];
    await context.sync();
  });

test("untouched, a result that cannot be calculated is Excel's: there is nothing to say", async () => {
  await con({ G2: ["[1]Foglio1!$A$1*E2", 60] }, async (host) => {
    const { quadro, vecchi } = await guarda(host);
    expect(vecchi).toEqual([]);
    expect(quadro.verdetto.esito).toBe("si");
  });
});

test.each<[string, Celle, Readonly<Record<string, number>>, readonly string[]]>([
  ["an amount", { G2: ["[1]Foglio1!$A$1*E2", 60] }, { E2: 110 }, ["avviso G2 aperto"]],
  ["a total", { G4: ["[1]Foglio1!$A$1*E2", 120] }, { E2: 110 }, ["avviso G4 aperto"]],
  [
    "a heading",
    { F1: ['"Previsione attuale"&T([1]Foglio1!$A$1*E2)', "Previsione attuale"] },
    { E2: 110 },
    ["avviso F1 aperto"],
  ],
  [
    "amounts one below the other: one finding, at the first",
    { G2: ["[1]Foglio1!$A$1*E2", 60], G3: ["[1]Foglio1!$A$1*E2", 60] },
    { E2: 110 },
    ["avviso G2 aperto"],
  ],
  [
    "an amount, and one that reads it",
    { G2: ["[1]Foglio1!$A$1*E2", 60], H2: ["F2-G2", 40] },
    { E2: 110 },
    ["avviso G2 aperto", "avviso H2 aperto"],
  ],
  ["a note that nobody reads", { I2: ["[1]Foglio1!$A$1*E2", "visto"] }, { E2: 110 }, []],
])("%s whose link is old", async (_, celle, cambia, attesi) => {
  await con(celle, async (host) => {
    await scrivi(cambia);
    const { quadro, vecchi } = await guarda(host);
    expect(host.staleResults.length).toBeGreaterThan(0);
    expect(vecchi).toEqual(attesi);
    expect(quadro.verdetto).toMatchObject({
      esito: attesi.length === 0 ? "si" : "da vedere",
      nonAggiornati: attesi.length,
      partiNonLette: 0,
    });
  });
});

test("it is said in words, and in the answer", async () => {
  await con({ G2: ["[1]Foglio1!$A$1*E2", 60] }, async (host) => {
    await scrivi({ E2: 110 });
    const { quadro } = await guarda(host);
    expect(rigaVerdetto(quadro)).toBe(
      "Posso firmare? DA VEDERE: 1 risultato forse non aggiornato. Nessun indicatore mancato.",
    );
    const [r] = quadro.rilievi.filter((x) => x.codice === "MAP-020");
    expect(r && spiega(r, "it").messaggio).toBe(
      "La formula di G2 mostra «60», che è il risultato di prima: le celle da cui dipende sono cambiate, e qui non si può calcolare.",
    );
  });
});

test("accepted it is settled, until the figure is another; and gone once the cells are what they were", async () => {
  await con({ G2: ["[1]Foglio1!$A$1*E2", 60] }, async (host) => {
    await scrivi({ E2: 110 });
    const prima = await guarda(host);
    const [r] = prima.quadro.rilievi.filter((x) => x.codice === "MAP-020");
    if (!r) throw new Error("the finding is there");
    await conCartella((c) =>
      correggi(c, {
        tipo: "accetta",
        rilievi: [r],
        nome: "Verdi Anna",
        motivo: "verificato sul conto dell'altro ente",
        giorno: RICHIESTA.oggi,
      }),
    );
    await expect(guarda(host)).resolves.toMatchObject({ vecchi: ["avviso G2 accettato"] });
    await scrivi({ E2: 100 });
    await expect(guarda(host)).resolves.toMatchObject({ vecchi: [] });
  });
});
